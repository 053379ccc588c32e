"""
What every page is written with; knows no subject.

addresses:  addresses as pages write them
contents:   the contents column of a page
forms:      the forms of the look-ups
grouped:    tables whose rows stand in groups
margin:     what is said beside a clause
markup:     text into HTML, nowhere else
paging:     long lists, cut into pages
scripts:    scripts that only some pages need
"""
