"""
Published texts on paper; at every build, of texts that have changed.

document_pdf:  one PDF per text, set by Typst
"""
