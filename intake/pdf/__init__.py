"""
Received PDF files with a text layer; runs when a clerk takes one in, in a process with limits.

reader:     a file as content, or the sentence that refuses it
encodings:  letters that are not what they seem
scans:      pages that are pictures
furniture:  page numbers, running heads, stamps
footnotes:  notes at the ends of pages
gutters:    what parts columns
columns:    heads, signatures and text side by side
tabs:       heads and signatures parted by tabs
frames:     sides, steps and indents of running text
paragraphs: which lines make one
wording:    the words of paragraphs
rows:       tables over pages
assembly:   pages put together
witness:    what pdftotext reads otherwise
pictures:   pages drawn as PNG
pages/:     what stands on one page
"""
