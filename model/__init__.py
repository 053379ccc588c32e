"""
The checked data as everyone else sees them; imports nothing of ours.

Made once the check has passed, and asked by every macro and every writer of files.

addresses:    where everything stands: the fixed addresses of the portal, from its root
collation:    the Vietnamese order of words; whenever a list is sorted
day:          the day on which a check runs
dictionary:   what a column and an empty cell mean, in words; for the dictionary page and sheets
finding:      what a check found: one record per faulty place
fingerprint:  checksums for people to compare; once a check, and for each print and workbook
garbage_collection: lets Python's collector rest while all data are read; around every check
naming:       what documents and dates are called, in words; for pages and files alike
pagination:   which rows share a page of a long section
portal:       the checked tables and texts, and how they are asked
portal_settings: name, emblem, colours, contact, dates and start page of one portal
report_form:  the form on which a unit reports progress, written and read alike
repository:   where the portal's own files lie
settings:     what is told by the environment and cannot be used; whenever one is read
texts/:       the verbatim texts: parts, numbers, tables, what holds what
editions/:    which clause of a text became which clause of another
derived/:     what follows from checked facts
vocabulary/:  the closed lists: each code with its Vietnamese words
"""
