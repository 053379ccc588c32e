"""
Units' reports of progress, on the form of their workbook; `python -m intake reports`.

form_reader:  one form, read in a process with limits
intake:       rows of forms into data/task_reports.csv
"""
