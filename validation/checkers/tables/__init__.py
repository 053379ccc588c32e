"""
Rows and tables against each other; at every check.

days:        no day of what has happened is still to come
keys:        keys are unique and in order
references:  ids lead somewhere
reporters:   a report is of a unit that has a part in the task
salaries:    the base salary series
same_facts:  a fact is stated once
sequence:    the tasks of a clause are numbered
status:      a document's standing is supported by its text, date and history
"""
