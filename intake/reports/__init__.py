"""
Units' reports of progress, on the form of their workbook; `python -m intake reports`.

binding:      a form against the one that the portal hands out
form_reader:  one form, read in a process with limits
intake:       the command: rows of forms into data/task_reports.csv
judging:      rows of forms against the rules of the data
"""
