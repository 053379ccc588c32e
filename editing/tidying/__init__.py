"""
Tables as spreadsheets save them, brought back into the portal's form where nothing was lost.

Runs at `python -m editing tidy`.

command:    the command
losses:     what a spreadsheet made of a cell, so that its value is gone
saved_form: the bytes of a table, whatever program saved them, as the rows of the portal
"""
