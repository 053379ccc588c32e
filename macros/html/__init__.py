"""
What every page is written with; knows no subject.

addresses:  addresses as pages write them
choosing:   menus by which rows of a list are chosen
contents:   the contents column of a page
forms:      the forms of the look-ups
grouped:    tables whose rows stand in groups
margin:     what is said beside a clause
markup:     text into HTML, nowhere else
paging:     long lists, cut into pages
scripts:    scripts that only some pages need
"""
