"""
What makes a site of single pages; asked by the host at every build.

colours:        the committee's own colours; for the style sheet of all pages
fragments:      HTML of macros, led round the Markdown converter
frames:         the theme round generated pages
home:           the start page, as the settings order it
pages:          the pages made from rows
paper:          what every printed sheet says of its source
section_parts:  what the sections that grow with the data show, on all of their pages
sections:       the pages of these sections, and how they lead to one another
ways:           what readers come for, as far as the data have it; for start and policies page
"""
