"""
Published texts on paper; at every build, of texts that have changed.

comparison_docx: two texts side by side as a Word file
blocks:        what stands below and beside each other
document_docx: one Word file per text
document_pdf:  one PDF per text, set by Typst
words_on_paper: what a finished PDF says in the order of its tags, to prove it
word_layout:   the paper and the tables of Word files
word_parts:    the parts of a Word file in XML, and the file packed of them
"""
