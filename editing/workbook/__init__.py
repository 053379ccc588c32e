"""
The workbook in which an editor keeps the data: given out, and taken back.

Runs at `python -m editing workbook` and `python -m editing take`.

columns:     what the columns are called, and what may stand in them
commands:    the two commands
guide:       the first sheet, in the words of who works in it
headers:     where the columns of a sheet stand, and what stands outside them
layout:      which sheets there are, and what stands in their rows
packing:     what was given out, packed into a few cells
reading:     what came back, and what cannot be read of it
taking:      what would come of it, by sheet, row and column
text_sheets: tables in texts, row by row and whole again
whole_kinds: one decision for all proposals of a kind
writing:     the workbook itself
"""
