"""
Where a document, an appendix or an attached text begins and ends; runs at every intake, before the body is read.

addresses:   whom a document is sent to
facts:       what head and tail say of the document
head:        the head of a document, line by line
header:      issuer, number and subject beside motto and day
scope_heads: heads of appendices, attached texts and forms
scopes:      where those begin
tail:        recipients, file note, signatures
titles:      how many lines a title takes
"""
