"""
Files of older programs as docx, and pages of Word files; runs when one comes in.

compound_file:  the streams of an OLE file, changed where they lie
last_paragraph: the paragraph that must end a doc
list_texts:     numbers of RTF as they print
libreoffice:    the conversion, by LibreOffice where it is installed
"""
