"""Where everything stands: the fixed addresses of the portal, from its root, each with one home here."""

from model.portal import Portal
from model.texts import anchor

#: The section that shows the rows of a table at their codes.
SECTIONS = {
    "documents": "van-ban",
    "relations": "van-ban",
    "tasks": "nhiem-vu",
    "policies": "chinh-sach",
    "support_rates": "chinh-sach",
    "eligibility_conditions": "chinh-sach",
    "rotation_results": "thong-ke",
    "glossary": "du-lieu/thuat-ngu",
}
#: Where downloads lie on the site (decisions/0005).
DOWNLOADS = "tai-ve"
PORTAL_FEED = "nguon-tin/cong.xml"
PORTAL_CALENDAR = "nguon-tin/thoi-han.ics"


def page_place(section: str, number: int = 1) -> str:
    """Return the place of a page of a section; the first one is the section's own."""
    return f"{section}/" if number == 1 else f"{section}/trang-{number}/"


def row_place(portal: Portal, table: str, key: str) -> str:
    """Return the place of a row in its section: `nhiem-vu/#nv-001`, `nhiem-vu/trang-2/#nv-101`."""
    return f"{page_place(SECTIONS[table], portal.page_numbers(table)[key])}#{key.lower()}"


def document_place(portal: Portal, document_id: str) -> str:
    """Return the place of a document: a page of its own, or its row in the list when it is only cited."""
    return text_place(document_id) if document_id in portal.texts else row_place(portal, "documents", document_id)


def text_place(document_id: str) -> str:
    """Return the page of a document published in full."""
    return f"van-ban/{document_id}/"


def clause_place(document_id: str, clause_id: str) -> str:
    """Return the place of a clause on the page of its text: `van-ban/<document_id>/#ii-1-1`."""
    return f"{text_place(document_id)}#{anchor(clause_id)}"


def unit_place(unit_id: str) -> str:
    """Return the page of a unit; it never derives from its name, which may change."""
    return f"don-vi/{unit_id}/"


def task_place(task_id: str) -> str:
    """Return the page of a task; in its section it stands at its code besides."""
    return f"{SECTIONS['tasks']}/{task_id.lower()}/"


def unit_feed_place(unit_id: str) -> str:
    """Return the file of the feed of a unit."""
    return f"nguon-tin/don-vi/{unit_id}.xml"


def comparison_place(new_id: str, old_id: str) -> str:
    """Return the place of two texts side by side: "van-ban/<new>/so-sanh/<old>/"."""
    return f"{text_place(new_id)}so-sanh/{old_id}/"


def comparison_docx_place(new_id: str, old_id: str) -> str:
    """Return the Word file of two texts side by side."""
    return f"{comparison_place(new_id, old_id)}so-sanh.docx"


def comparison_pairs_place(new_id: str, old_id: str) -> str:
    """Return the file of two texts side by side for programs: which clause became which."""
    return f"{comparison_place(new_id, old_id)}cap.json"


def unit_calendar_place(unit_id: str) -> str:
    """Return the file of the calendar of a unit; there is one only where a day is stated."""
    return f"nguon-tin/don-vi/{unit_id}.ics"
