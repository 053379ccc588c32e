"""
What is measured, one module a subject: `make bench BENCH=<subject>`.

build:        a build
exports:      one table, per format
first_page:   the first page on a phone
intake:       received files
pairing:      the clauses of two texts
preview:      a changed row on the screen
profile:      where the time of a build goes
search:       the search beside the theme's own
search_page:  questions typed into a search box
validation:   a check
workbook:     the workbook of editors, out and back
"""
