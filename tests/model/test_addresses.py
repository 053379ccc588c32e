"""Where pages stand, and how a page leads to another on a server, in a folder, from a USB stick."""

import pytest

from macros.html.addresses import clause_address, relative_addresses, row_address
from macros.html.markup import element, link

IN_FOLDERS = "van-ban/kl/"
AS_FILES = "van-ban/kl/index.html"


def test_a_clause_lives_at_its_number_on_the_page_of_its_document():
    assert clause_address("kl", "II.1.1") == "/van-ban/kl/#ii-1-1"
    assert clause_address("kl", "fn-1") == "/van-ban/kl/#fn-1"


def test_tasks_policies_rates_and_conditions_live_at_their_code(portal):
    assert row_address(portal, "tasks", "NV-001") == "/nhiem-vu/#nv-001"
    assert row_address(portal, "support_rates", "HT-002") == "/chinh-sach/#ht-002"


@pytest.mark.parametrize(
    ("address", "page", "relative"),
    [
        pytest.param("/nhiem-vu/#nv-001", IN_FOLDERS, "../../nhiem-vu/#nv-001", id="another section"),
        pytest.param("/van-ban/kl/#i-1", IN_FOLDERS, "./#i-1", id="the same page"),
        pytest.param("/", IN_FOLDERS, "../../", id="home"),
        pytest.param("/don-vi/", "", "don-vi/", id="from home"),
        pytest.param("/tai-ve/tasks.csv", IN_FOLDERS, "../../tai-ve/tasks.csv", id="file"),
        pytest.param("/nhiem-vu/#nv-001", AS_FILES, "../../nhiem-vu/index.html#nv-001", id="opened as files"),
        pytest.param("/", AS_FILES, "../../index.html", id="home opened as files"),
        pytest.param("/tai-ve/tasks.csv", AS_FILES, "../../tai-ve/tasks.csv", id="file opened as files"),
    ],
)
def test_an_address_becomes_relative_to_its_page(address, page, relative):
    assert relative_addresses(link(address, "x"), page) == link(relative, "x")


@pytest.mark.parametrize("address", ["#fn-1", "../khac/", "https://example.org/"])
def test_other_addresses_stay(address):
    assert relative_addresses(link(address, "x"), IN_FOLDERS) == link(address, "x")


def test_text_that_looks_like_an_address_stays():
    shown = element("p", 'href="/van-ban/"')

    assert relative_addresses(shown, IN_FOLDERS) == shown
