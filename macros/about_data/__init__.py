"""
The pages about the data themselves; called while their hand-written pages are rendered.

copies:           which copy of the portal this is, and how old
dictionary:       every table and column in words
downloads:        every file with its size
publication_log:  what appeared, changed or was withdrawn
quality:          what was checked, and what is open
search_figures:   the search beside the theme's own
settings:         whose portal this is, and what its settings file can say
terms:            abbreviations and terms
text_kinds:       every kind of part of a text, with an example
third_party:      what the portal is made of
what_is_new:      what happened, day by day, for who holds an older copy
withdrawn:        codes that are no more, and where they lead
"""
