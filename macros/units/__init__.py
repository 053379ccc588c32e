"""
Units: the list, and one page each; called for the list page, and for every unit when pages are generated.

facts:      what concerns a unit
page:       the list, and the page of a unit
take_home:  what a unit takes home
tasks:      the tasks of a unit
"""
