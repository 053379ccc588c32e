"""Whose portal this is: to whom faults are told, and what a settings file can say."""

from markupsafe import Markup

from macros.html.markup import element, joined, link, row, table
from model.portal import Portal
from model.portal_settings import SETTINGS, SETTINGS_FILE

#: Who keeps the portal, where its settings do not say.
_KEEPER = "người giữ dữ liệu của cơ quan"


def contact(portal: Portal) -> Markup:
    """
    Say what to write down of a fault, and to whom it is told.

    In a page: `{{ contact() }}`.
    """
    settings = portal.settings
    keeper = element("strong", settings.contact_office) if settings.contact_office else _KEEPER
    mail = link(f"mailto:{settings.contact_mail}", settings.contact_mail) if settings.contact_mail else None
    phone = f"điện thoại {settings.contact_phone}" if settings.contact_phone else None
    ways = joined([mail, phone], ", ")
    told = joined([keeper, ways], ": ")
    return element("p", "Ghi lại địa chỉ điều khoản hoặc mã (như NV-001) và báo cho ", told, ".")


def settings_table(portal: Portal) -> Markup:
    """
    Tabulate all that the settings file of a portal can say, and what holds in this one.

    In a page: `{{ settings_table() }}`.
    """
    rows = [
        row(
            [
                element("code", key),
                joined([each.metadata["title"], each.metadata["description"]], ". "),
                _shown(getattr(portal.settings, key)),
            ]
        )
        for key, each in SETTINGS.items()
    ]
    return table(f"Mọi khóa của {SETTINGS_FILE}", ["Khóa", "Là gì", "Ở cổng này"], rows)


def _shown(value: object) -> Markup | str:
    """Show the value of a setting."""
    if isinstance(value, tuple):
        return joined((joined([element("code", part), part.label], " ") for part in value), "; ")
    return element("code", str(value)) if value else "để trống"
