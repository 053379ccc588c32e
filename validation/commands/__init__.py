"""
What the commands of the check, of editing and of intake share.

arguments:  exit codes, and sentences for calls that cannot be answered; when a command starts
wait:       waits until an editor has mended the data; in the live preview
"""
