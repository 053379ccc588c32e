"""
Workbooks, guarded and written; knows nothing of the portal.

Runs when downloads are made, and when a workbook comes in from outside.

cell_reading: what was typed into the cells of a workbook that comes in
cells:       a typed value as the text that files carry
guard:       looks at a workbook's parts before any program opens it; for every workbook that comes in
sheet_rows:  rows as the XML of a sheet
sheets:      workbooks and their sheets, the same bytes every time
strict_form: workbooks in the strict form of ISO/IEC 29500, as transitional ones
"""
