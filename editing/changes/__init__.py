"""
What an editor changes, told cell by cell, merged with what others wrote, and judged before it is written.

Runs when a workbook is given out or taken back.

following:   what one row follows from another
identity:    which row is which
merged_data: the data as they will stand, and their files
merging:     three ways into one
new_files:   the data as they will stand with files that are put in
plan:        what would change, and what stands against it
proposing:   codes, ids, clauses and numbers that follow from what was typed
state:       all that an editor keeps, as rows of text
text_rows:   parts of a text as rows of cells, and back
"""
