"""
Tasks; called for the tasks page, and for every task when pages are generated.

by_clause:  what the text asks, clause by clause
overviews:  who has which, and what is left unsaid
page:       the page of a task
progress:   what units reported, and how many tasks are how far
rows:       a task as one row of a list
units:      who has which part in a task
"""
