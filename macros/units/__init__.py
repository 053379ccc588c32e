"""
Units: the list, and one page each; called for the list page, and for every unit when pages are generated.

duties:     all duties of a unit in one list
facts:      what concerns a unit
listing:    the list of units
page:       the page of a unit
picker:     the choice of a unit, for the start page and the list
take_home:  what a unit takes home
"""
