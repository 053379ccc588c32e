"""
One module per kind of question: each takes the whole data set and returns its findings.

All of them run at every check, in the order of `judging.CHECKERS`.

causes:       what only follows from a fault of the same cell is not told beside it; after all checkers
exceptions:   warnings that editors set aside, each with a reason and a day to look again; last of all
judging:      all checkers over one data set
cells/:       single cells
evidence/:    facts held against the words they were taken from
gate/:        nothing secret and nothing about a person
publication/: what was published stands or changes openly
tables/:      rows and tables against each other
texts/:       the verbatim texts
"""
