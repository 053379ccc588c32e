"""The look-ups in a real browser: the same answers as the reference, and nothing that leaves the page."""

import re
from datetime import date, timedelta
from itertools import product

import pytest
from playwright.sync_api import expect

from model.vocabulary import PostLevel, Sex
from tests.browser.driving.axe import faults
from tests.model.oracle import age_check, support_paid

MONTHS = [f"{year}-{month:02}" for year in range(2012, 2028) for month in range(1, 13)]
#: Births around leap days, ends of months and ends of years.
BIRTHS = [
    "1976-02-28",
    "1976-02-29",
    "1976-03-01",
    "1977-02-28",
    "1978-05-31",
    "1979-12-31",
    "1980-01-01",
    "1980-02-29",
]


@pytest.fixture(name="policies")
def _policies(page, address):
    """The page with the look-ups, open."""
    page.goto(f"{address}chinh-sach/")
    return page


def _ask(page, kind, answers, button="Tra cứu"):
    """Type answers into a look-up as a reader does and give its answer."""
    lookup = page.locator(f"[data-lookup={kind}]")
    for label, answer in answers.items():
        field = lookup.get_by_label(label, exact=True)
        if field.evaluate("field => field.matches('select')"):
            field.select_option(label=answer)
        else:
            field.fill(answer)
    lookup.get_by_role("button", name=button).click()
    return lookup.locator(".lookup__answer")


def _rules(page, kind):
    return page.locator(f"[data-lookup={kind}] script").evaluate("block => JSON.parse(block.textContent)")


def test_the_browser_tells_the_same_support_as_the_reference_for_every_ward_level_and_month(policies, portal):
    wards = [row.unit_id for row in portal.rows("support_rate_wards")]
    cases = list(product(wards, PostLevel, MONTHS))
    rules = _rules(policies, "support")

    answers = policies.evaluate("([rules, cases]) => cases.map((each) => supportPaid(rules, ...each))", [rules, cases])

    assert len(cases) > 3000
    for case, answer in zip(cases, answers, strict=True):
        expected = support_paid(portal, "CS-007", *case)
        salary = expected.base_salary.effective_date.isoformat() if expected.base_salary else None
        assert answer == {"standing": expected.standing, "salary": salary, "amounts": expected.amounts}, case


def _age_cases():
    """Every day around each birthday from 44 to 48, and around the birth itself, for both sexes."""
    for sex, birth_text in product(Sex, BIRTHS):
        birth = date.fromisoformat(birth_text)
        for years, shift in product((0, 18, 44, 45, 46, 47, 48), range(-3, 4)):
            first_of_month = birth.replace(year=birth.year + years, day=1)
            day = first_of_month + timedelta(days=birth.day - 1 + shift)
            yield sex, birth_text, day.isoformat()
    for offset in range(0, 1500, 2):
        yield Sex.FEMALE, "1980-02-29", (date(2023, 12, 1) + timedelta(days=offset)).isoformat()


def test_the_browser_tells_the_same_age_as_the_reference_on_every_boundary_day(policies, portal):
    cases = list(_age_cases())

    answers = policies.evaluate(
        "([rules, cases]) => cases.map((each) => ageCheck(rules, ...each))", [_rules(policies, "age"), cases]
    )

    assert len(cases) > 1500
    for (sex, birth, day), answer in zip(cases, answers, strict=True):
        expected = age_check(portal, "CS-005", sex, date.fromisoformat(birth), date.fromisoformat(day))
        told = expected and {
            "age": expected.age,
            "condition": expected.condition.condition_id,
            "isBelow": expected.is_below,
        }
        assert answer == told, (sex, birth, day)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        pytest.param(
            {"Phường": "Phường 4", "Chức vụ": "Cấp trưởng", "Tháng": "05/2021"},
            ["10.000.000 đồng", "1.490.000 đồng", "38/2019/NĐ-CP", "Văn bản nêu tên", "Khoản 2 mục III"],
            id="named ward, month of the draft",
        ),
        pytest.param(
            {"Phường": "Phường Đông Lễ", "Chức vụ": "Cấp phó", "Tháng": "6-2017"},
            ["5.000.000 đồng", "605.000 đồng", "47/2016/NĐ-CP", "Suy ra từ “các phường còn lại”", "33/NQ-CP"],
            id="inferred ward, month before a new base salary",
        ),
        pytest.param(
            {"Phường": "Phường 1", "Chức vụ": "Cấp phó", "Tháng": "072017"},
            ["650.000 đồng", "47/2017/NĐ-CP"],
            id="digits alone, first month of a base salary",
        ),
        pytest.param(
            {"Phường": "Phường Đông Lễ", "Chức vụ": "Cấp phó"},
            ["Chưa nêu tháng · Phường Đông Lễ · Cấp phó", "5 triệu đồng", "0.5 × mức lương cơ sở"],
            id="no month, the rates as the text words them",
        ),
    ],
)
def test_what_is_typed_is_answered_with_amounts_and_grounds(policies, answers, words):
    panel = _ask(policies, "support", answers)

    expect(panel).to_be_focused()
    for each in words:
        expect(panel).to_contain_text(each)
    expect(panel).to_contain_text("không phải mức được hưởng")


@pytest.mark.parametrize("month", ["01/2017", "06/2021", "08/2026"])
def test_a_month_outside_the_known_period_is_answered_without_any_amount(policies, month):
    panel = _ask(policies, "support", {"Phường": "Phường 4", "Chức vụ": "Cấp trưởng", "Tháng": month})

    expect(panel).to_contain_text("Không có con số cho tháng này")
    assert not re.search(r"[\d.]{5,} đồng", panel.inner_text())


@pytest.mark.parametrize(
    ("sex", "birth", "day", "words"),
    [
        pytest.param("Nữ", "5/11/1980", "04/11/2025", "44 tuổi là dưới mức này", id="woman of 44"),
        pytest.param("Nữ", "05-11-1980", "5.11.2025", "45 tuổi không dưới mức này", id="woman of 45"),
        pytest.param("Nam", "05111980", "04112027", "46 tuổi là dưới mức này", id="man of 46"),
        pytest.param("Nam", "05 11 1980", "05/11/2027", "47 tuổi không dưới mức này", id="man of 47"),
    ],
)
def test_the_age_is_held_against_the_words_of_the_text(policies, sex, birth, day, words):
    panel = _ask(policies, "age", {"Giới tính": sex, "Ngày sinh": birth, "Ngày tính tuổi": day})

    expect(panel).to_contain_text(words)
    expect(panel).to_contain_text("Về cơ bản")
    assert panel.inner_text().strip().endswith("không phải kết luận của cơ quan có thẩm quyền.")


@pytest.mark.parametrize(
    ("birth", "day", "field", "words"),
    [
        pytest.param("", "1/1/2025", "Ngày sinh", "Hãy nhập ngày sinh.", id="nothing typed"),
        pytest.param("1980", "1/1/2025", "Ngày sinh", "Hãy viết đủ ngày/tháng/năm", id="only a year"),
        pytest.param("11/25/1980", "1/1/2025", "Ngày sinh", "Không có tháng 25", id="month first, as Americans write"),
        pytest.param("29/2/1981", "1/1/2025", "Ngày sinh", "tháng này có 28 ngày", id="no leap day that year"),
        pytest.param("0/5/1981", "1/1/2025", "Ngày sinh", "không có ngày 0", id="day zero"),
        pytest.param("5/11/1880", "1/1/2025", "Ngày sinh", "1900–2099", id="a century off"),
        pytest.param("2/1/2025", "1/1/2025", "Ngày tính tuổi", "đứng trước ngày sinh", id="day before the birth"),
    ],
)
def test_a_day_that_cannot_be_is_explained_at_its_field(policies, birth, day, field, words):
    panel = _ask(policies, "age", {"Giới tính": "Nữ", "Ngày sinh": birth, "Ngày tính tuổi": day})

    faulty = policies.locator("[data-lookup=age]").get_by_label(field, exact=True)
    expect(faulty).to_be_focused()
    expect(faulty).to_have_attribute("aria-invalid", "true")
    expect(faulty).to_have_accessible_description(re.compile(re.escape(words)))
    expect(panel).to_be_hidden()


def test_an_answer_goes_away_when_the_question_changes(policies):
    panel = _ask(policies, "support", {"Phường": "Phường 4", "Chức vụ": "Cấp trưởng", "Tháng": "05/2021"})
    expect(panel).to_be_visible()

    policies.get_by_label("Tháng", exact=True).press_sequentially("1")

    expect(panel).to_be_hidden()


def test_a_look_up_works_by_keyboard_alone(policies):
    policies.get_by_label("Giới tính").focus()
    for key in ("ArrowDown", "Tab", *"05111980", "Tab", *"01012025", "Enter"):
        policies.keyboard.press(key)

    expect(policies.locator("[data-lookup=age] .lookup__answer")).to_contain_text("44 tuổi là dưới mức này")


def test_answers_are_not_stored_sent_or_put_in_the_address(policies):
    policies.wait_for_load_state("networkidle")
    requests = []
    policies.on("request", lambda request: requests.append(request.url))
    before = policies.evaluate("[document.cookie, JSON.stringify({...localStorage, ...sessionStorage})]")
    address = policies.url

    _ask(policies, "age", {"Giới tính": "Nữ", "Ngày sinh": "05/11/1980", "Ngày tính tuổi": "01/01/2025"})

    assert requests == []
    assert policies.url == address
    assert policies.evaluate("[document.cookie, JSON.stringify({...localStorage, ...sessionStorage})]") == before
    assert policies.locator("[data-lookup] [name]").count() == 0
    policies.goto("about:blank")
    policies.go_back()
    for label in ("Giới tính", "Ngày sinh", "Ngày tính tuổi"):
        expect(policies.get_by_label(label, exact=True)).to_have_value("")


def test_axe_finds_nothing_in_questions_errors_and_answers(policies):
    _ask(policies, "support", {"Phường": "Phường 1", "Chức vụ": "Cấp phó", "Tháng": "05/2021"})
    _ask(policies, "age", {"Giới tính": "Nữ", "Ngày sinh": "31/2/1980", "Ngày tính tuổi": ""})

    assert faults(policies, within="[data-lookup]") == []


def test_paper_shows_an_answer_but_no_empty_form(policies):
    _ask(policies, "support", {"Phường": "Phường 1", "Chức vụ": "Cấp phó", "Tháng": "05/2021"})

    policies.emulate_media(media="print")

    expect(policies.locator("[data-lookup=support] .lookup__answer")).to_be_visible()
    expect(policies.locator("[data-lookup=support] form")).to_be_hidden()
    expect(policies.locator("[data-lookup=age]")).to_be_hidden()


def test_look_ups_work_from_a_usb_stick(page, site):
    page.goto((site / "chinh-sach" / "index.html").as_uri())
    panel = _ask(page, "support", {"Phường": "Phường 4", "Chức vụ": "Cấp trưởng", "Tháng": "05/2021"})

    expect(panel).to_contain_text("10.000.000 đồng")


def test_without_scripts_the_page_says_so_and_shows_the_tables(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}chinh-sach/")

    expect(page.locator("[data-lookup=support] .lookup__off")).to_contain_text("xin đọc bảng bên dưới")
    assert page.locator("[data-lookup] form:visible").count() == 0
    expect(page.get_by_role("table", name="Mức hỗ trợ đã áp dụng")).to_contain_text("10 triệu đồng")
    context.close()
