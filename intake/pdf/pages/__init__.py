"""
What stands on one page of a PDF, before anything is known of the others; runs for each page of a received file.

geometry: boxes and turns
library:  PDFium's functions with plain numbers
shapes:   what PDFium says of shapes
drawings: rules, filled boxes and pictures of a page, and how its words are set
shown_text: letters piece by piece, as PDFium tells them
sight:    whether a letter is seen
letters:  letters with their places
runs:     letters that follow each other
lines:    lines of words
tables:   grids of cells from rules
stamps:   what page numbers and digital signatures say
page:     all of a page together
"""
