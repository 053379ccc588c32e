"""
Documents: the list, and one page each; called for the list page, and for every text when pages are generated.

bindings:         what is bound to a clause
catalogue:        all documents
editions:         the other texts of its work
history:          how a document came to its standing
listing:          documents for the start page, and what each is worth
page:             one document, whole
received:         the files a text came from
relation_map:     relations as a diagram
relations:        relations as a list
structured_data:  what search engines read
summary:          what editors wrote of its clauses in plain words
table:            a table of a text as HTML
text:             the verbatim text as HTML
words:            the words of one clause as HTML
"""
