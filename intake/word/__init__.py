"""
Word files (docx) from their bytes to what they print; runs when a clerk takes a document in.

asides:         what a file holds besides what it prints
irregular:      what no standard has, put right
lines:          one paragraph being put together
markup:         names of the standard, XML from strangers
notes:          footnotes and endnotes
number_formats: numbers and signs as word processors write them; levels of lists
numbering:      the numbers that Word computes
old_fonts:      which letters are decoded from old encodings
package:        the parts of a file
reader:         the one door: bytes to content
revisions:      tracked changes, accepted
runs:           the letters inside paragraphs
story:          body, notes and boxes: paragraphs and tables in order
styles:         what styles give
tables:         the grid of a table
"""
