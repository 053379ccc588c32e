"""
Data folders of any size that pass the check; made before a subject is measured.

clauses:        texts of many clauses, and with other words in some
documents:      one document
generate:       a folder
received_files: Word files and PDFs as they come in
search_corpus:  documents that are easy to take for the real ones
structures:     how documents are divided: sections, articles, tables and appendices, attached texts
wards:          places
wording:        words
"""
