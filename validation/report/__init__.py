"""
The findings in every form that people and machines ask for; at the end of a check, one form a call.

as_annotations:  notes beside changed lines, for GitHub and GitLab
as_json:         for programs
as_junit:        for CI servers
as_text:         for people, in Vietnamese
as_workbook:     for who mends data in a spreadsheet
report:          what a check found, before it is written
"""
