"""What the two look-ups answer: the reference that the browser is held against."""

from datetime import date

import pytest

from macros.policies.age_lookup import age_lookups
from macros.policies.support_lookup import support_lookups, support_rules
from model.derived.lookups import Standing, known_period
from model.vocabulary import PostLevel, Sex
from tests.model.oracle import age_check, support_paid
from tests.support.portals import with_rows

DRAFT = "kl-luan-chuyen-2021"


def _amounts(portal, ward, level, month):
    return dict(support_paid(portal, "CS-007", ward, level, month).amounts)


def test_the_known_period_runs_from_the_latest_reviewed_plan_to_the_month_of_the_draft(portal):
    period = known_period(portal, DRAFT)

    assert (period.first, period.last, period.since.document_id) == ("2017-02", "2021-05", "kh-21")


@pytest.mark.parametrize(
    ("month", "standing"),
    [
        pytest.param("2017-01", Standing.BEFORE, id="month before the first"),
        pytest.param("2017-02", Standing.WITHIN, id="first month"),
        pytest.param("2021-05", Standing.WITHIN, id="last month"),
        pytest.param("2021-06", Standing.AFTER, id="month after the last"),
        pytest.param("2023-07", Standing.AFTER, id="a later base salary"),
    ],
)
def test_a_month_outside_the_known_period_gets_no_number(portal, month, standing):
    answer = support_paid(portal, "CS-007", "phuong-4", PostLevel.HEAD, month)

    assert answer.standing == standing
    assert bool(answer.amounts) == bool(answer.base_salary) == (standing == Standing.WITHIN)


@pytest.mark.parametrize(
    ("month", "whole", "half"),
    [
        pytest.param("2017-06", 1_210_000, 605_000, id="last month of 1.210.000"),
        pytest.param("2017-07", 1_300_000, 650_000, id="first month of 1.300.000"),
        pytest.param("2018-06", 1_300_000, 650_000, id="last month of 1.300.000"),
        pytest.param("2018-07", 1_390_000, 695_000, id="first month of 1.390.000"),
        pytest.param("2019-06", 1_390_000, 695_000, id="last month of 1.390.000"),
        pytest.param("2019-07", 1_490_000, 745_000, id="first month of 1.490.000"),
        pytest.param("2021-05", 1_490_000, 745_000, id="month of the draft"),
    ],
)
def test_the_monthly_amount_follows_the_base_salary_of_its_month(portal, month, whole, half):
    assert _amounts(portal, "phuong-4", PostLevel.HEAD, month)["HT-003"] == whole
    assert _amounts(portal, "phuong-dong-luong", PostLevel.HEAD, month)["HT-003"] == whole
    assert _amounts(portal, "phuong-1", PostLevel.HEAD, month)["HT-004"] == half


def test_the_one_off_amount_follows_the_level_of_the_post_and_the_monthly_one_the_ward(portal):
    assert _amounts(portal, "phuong-4", PostLevel.HEAD, "2021-05") == {"HT-001": 10_000_000, "HT-003": 1_490_000}
    assert _amounts(portal, "phuong-3", PostLevel.DEPUTY, "2021-05") == {"HT-002": 5_000_000, "HT-004": 745_000}


def test_the_page_holds_no_amount_of_a_later_base_salary(portal):
    rules = support_rules(portal, "CS-007", known_period(portal, DRAFT))

    handed_over = {amount for span in rules["spans"] for amount in span["amounts"].values()}
    assert handed_over.isdisjoint({1_800_000, 900_000, 2_340_000, 1_170_000, 2_530_000, 1_265_000})


def test_a_report_that_reviews_no_earlier_document_gets_no_look_up(portal):
    """Without the date of what is reviewed there is no month of which anything is known."""
    unrelated = with_rows(portal, relations=())

    assert known_period(unrelated, DRAFT) is None
    assert support_lookups(unrelated) == ""


@pytest.mark.parametrize(
    ("sex", "birth", "day", "age", "is_below"),
    [
        pytest.param(Sex.FEMALE, "1980-11-05", "2025-11-04", 44, True, id="woman, the day before 45"),
        pytest.param(Sex.FEMALE, "1980-11-05", "2025-11-05", 45, False, id="woman, 45 to the day"),
        pytest.param(Sex.MALE, "1980-11-05", "2027-11-04", 46, True, id="man, the day before 47"),
        pytest.param(Sex.MALE, "1980-11-05", "2027-11-05", 47, False, id="man, 47 to the day"),
        pytest.param(Sex.FEMALE, "1980-02-29", "2025-02-28", 44, True, id="leap-day child on 28 February"),
        pytest.param(Sex.FEMALE, "1980-02-29", "2025-03-01", 45, False, id="leap-day child on 1 March"),
        pytest.param(Sex.MALE, "1977-02-28", "2024-02-28", 47, False, id="birthday in a leap year"),
        pytest.param(Sex.MALE, "2000-01-01", "2000-01-01", 0, True, id="day of birth"),
    ],
)
def test_the_ceiling_itself_is_not_below_the_ceiling(portal, sex, birth, day, age, is_below):
    answer = age_check(portal, "CS-005", sex, date.fromisoformat(birth), date.fromisoformat(day))

    assert (answer.age, answer.is_below) == (age, is_below)


def test_no_age_is_given_for_a_day_before_the_birth(portal):
    assert age_check(portal, "CS-005", Sex.MALE, date(1980, 1, 2), date(1980, 1, 1)) is None


def test_the_age_look_up_says_what_it_leaves_open(portal):
    page = age_lookups(portal)

    assert "<q>Về cơ bản chỉ thực hiện luân chuyển" in page
    _, _, unchecked = page.partition("không kiểm tra được ở đây")
    for words in ("có năng lực", "có chiều hướng phát triển tốt", "có quy hoạch chức vụ cao hơn chức vụ hiện giữ"):
        assert f"<q>{words}</q>" in unchecked
    assert "Ban Thường vụ Thành ủy</a> quyết định" in page
    assert page.rindex("không phải kết luận của cơ quan có thẩm quyền") > page.rindex("Ghi chú biên tập")


def test_no_look_up_promises_anything(portal):
    pages = support_lookups(portal) + age_lookups(portal)

    assert "bạn được hưởng" not in pages.lower()
    assert "đủ điều kiện" not in pages
