"""
Tasks; called for the tasks page.

by_clause:  what the text asks, clause by clause
overviews:  who has which, and what is left unsaid
"""
