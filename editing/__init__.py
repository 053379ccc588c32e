"""
The only code that changes published data; runs when an editor asks for it, never in a build.

answered_proposals: which facts of earlier texts proposals would double, said while pairs are stored
changes/:    what changes, cell by cell, merged and judged
canonical:   tables as the portal writes them
codes:       the next code of a table, ids made of words
confirm:     `make confirm`: writes down what was published
lock:        one change at a time
pairs:       which clause of a text became which of another
stored_pairs: pairs put down for review, with what waits to be decided about facts
text_form:   texts as the portal writes them
tidying/:    tables that spreadsheets saved, in the portal's form again
transaction: a change as a whole, or not at all
workbook/:   the workbook, given out and taken back
"""
