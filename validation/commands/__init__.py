"""
What the commands of the check, of editing and of intake share.

arguments:         exit codes, and sentences for calls that cannot be answered; when a command starts
door:              runs a command: UTF-8 out, and a sentence for whatever goes wrong; at every start of one
ledger_elsewhere:  the ledger of a branch, a site or a copy; for `--against`
output:            where a report goes; at the end of a check
wait:              waits until an editor has mended the data; in the live preview
"""
