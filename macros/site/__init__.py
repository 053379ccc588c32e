"""
What makes a site of single pages; asked by the host at every build.

fragments:      HTML of macros, led round the Markdown converter
frames:         the theme round generated pages
home:           the state of the data, for the home page
pages:          the pages made from rows
paper:          what every printed sheet says of its source
section_parts:  what the sections that grow with the data show, on all of their pages
sections:       the pages of these sections, and how they lead to one another
ways:           what readers come for, as far as the data have it; for home and policies page
"""
