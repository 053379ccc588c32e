"""
Workbooks to take home; at every build, of rows that have changed.

dictionary:    every column in words
report_sheet:  the form to report on
tables:        each table, and all tables
unit_sheets:   the facts of a unit, sheet by sheet
units:         one workbook per unit
"""
