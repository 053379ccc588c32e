"""
Tasks; called for the tasks page, and for every task when pages are generated.

filters:   what a reader chooses tasks by
page:      the page of a task
progress:  what units reported, and how many tasks are how far
register:  every task in one list
rows:      a task as one row of a list
taking:    the list as it stands, to take away
units:     who has which part in a task
unsaid:    what the texts leave unsaid
upcoming:  what is due next, for the home page
"""
