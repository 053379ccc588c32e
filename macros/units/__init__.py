"""
Units: the list, and one page each; called for the list page, and for every unit when pages are generated.

duties:     all duties of a unit in one list
facts:      what concerns a unit
page:       the list, and the page of a unit
picker:     the choice of a unit, for the home page
take_home:  what a unit takes home
"""
