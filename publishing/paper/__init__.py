"""
Published texts on paper; at every build, of texts that have changed.

document_pdf:  one PDF per text, set by Typst
words_on_paper: what a finished PDF says in the order of its tags, to prove it
"""
