"""
Two texts side by side; for the page of each comparison, and for what the pages of both say at their clauses.

amendments: what of other documents changed a clause
clauses: one pair of clauses: what was struck out, what was added
facts:   which duties and decisions changed
figures: which numbers and days two texts do not share
long_pages: what of many changed words a page shows
page:    the page of a comparison
review:  what editors said of the facts of an earlier text
became:  what a clause became, or where it comes from; beside each clause of a text
"""
