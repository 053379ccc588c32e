"""
What the commands of the check, of editing and of intake share.

arguments:         exit codes, and sentences for calls that cannot be answered; when a command starts
ledger_elsewhere:  the ledger of a branch, a site or a copy; for `--against`
wait:              waits until an editor has mended the data; in the live preview
"""
