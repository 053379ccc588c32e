"""Every macro that pages may call tells authors how, and is called by a page."""

import re

import pytest

from macros import MACROS
from macros.site.sections import section_parts
from model.repository import ROOT

ALL = (*MACROS, section_parts)
PAGES = "".join(path.read_text("utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))


@pytest.mark.parametrize("macro", ALL, ids=[macro.__name__ for macro in ALL])
def test_a_macro_shows_in_its_docstring_how_a_page_calls_it(macro):
    assert f"{{{{ {macro.__name__}(" in (macro.__doc__ or "")


@pytest.mark.parametrize("macro", ALL, ids=[macro.__name__ for macro in ALL])
def test_a_macro_is_called_by_a_page(macro):
    assert re.search(rf"{{{{ *{macro.__name__}\(", PAGES)


def test_pages_call_no_macro_that_is_not_registered():
    called = set(re.findall(r"{{ *(\w+)\(", PAGES))

    assert called - {macro.__name__ for macro in ALL} == set()
