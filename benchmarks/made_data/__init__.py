"""
Data folders of any size that pass the check; made before a subject is measured.

documents:      one document
generate:       a folder
search_corpus:  documents that are easy to take for the real ones
wards:          places
wording:        words
"""
