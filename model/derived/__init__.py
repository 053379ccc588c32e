"""
What follows from checked facts; always shown as derived, never as stated.

Asked while pages and files are made; each value has one function.

coverage:         which clauses are bound to facts, and which are set aside and why; for the quality page
duties:           the tasks that a unit has before it, its own and those of collectives; for its page, workbook, form
editions:         the pairs of two texts in runs; for comparisons
lookups:          the rules of the two look-ups: support once paid, and the age condition; for the policies
                  page
own_place:        which documents are of the place of a unit; for its page, its workbook and its form
progress:         what units reported of tasks, and how many are how far; for pages, workbooks, feeds, search
publication_log:  which entries of the log concern a unit, and when a page last changed; for feeds and sitemap
report_rows:      the rows of the form on which a unit reports; for its workbook, and when a form comes back
values:           totals, plan status, amounts in đồng
"""
