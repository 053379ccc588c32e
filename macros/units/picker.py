"""The reader's first question on the home page: which unit is yours?"""

from itertools import groupby

from markupsafe import Markup

from macros.html.markup import element, joined, link
from macros.html.scripts import script
from model.collation import vietnamese_key
from model.portal import Portal

#: A longer list is no help in a menu: the list of units can be filtered.
_MOST = 1000


def unit_picker(portal: Portal) -> Markup:
    """Ask for the reader's unit and lead to its page; without a script, lead to the list of units."""
    units = portal.rows("units")
    if not units:
        return Markup()
    listed = link("/don-vi/", f"Danh sách {len(units)} đơn vị", data_units=True)
    last = element("span", " · Lần trước trên máy này: ", element("a"), data_last=True, hidden=True)
    return joined(
        [
            _form(portal) if len(units) <= _MOST else None,
            element("p", listed, last),
            script("duties"),
        ]
    )


def _form(portal: Portal) -> Markup:
    """Offer the units by kind; the field has no name, so that no browser ever sends it."""
    ordered = sorted(portal.rows("units"), key=lambda unit: (unit.kind.rank, vietnamese_key(unit.name)))
    kinds = (
        element("optgroup", *(element("option", unit.name, value=unit.unit_id) for unit in group), label=kind.label)
        for kind, group in groupby(ordered, key=lambda unit: unit.kind)
    )
    menu = element("select", element("option", "– chọn đơn vị –", value=""), *kinds, id="don-vi", autocomplete="off")
    button = element("button", "Xem việc", type="submit")
    label = element("label", "Việc của đơn vị tôi", for_="don-vi")
    return element("form", label, menu, button, class_="picker")
