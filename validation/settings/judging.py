"""The settings of a portal: names that can be shown, colours that can be read, an emblem that is only a picture."""

import re
import unicodedata
from collections.abc import Iterator

from model.finding import Finding
from model.portal_settings import DATE_PARTS, SETTINGS, SETTINGS_FILE
from model.vocabulary import StartPart
from validation.disclosure.judge import disclosures_of
from validation.language.characters import HIDDEN, unfamiliar_characters
from validation.reading.dataset import Dataset
from validation.rulebook.findings import finding
from validation.settings.emblem import not_plain
from validation.settings.reading import RawSetting, RawSettings, read_settings

#: What each shape of value looks like, in a pattern and in words.
_SHAPES = {
    "colour_": (r"#[0-9a-f]{6}", "là dấu # và sáu chữ số thập lục phân viết thường, như #17324d"),
    "dark_": (r"#[0-9a-f]{6}", "là dấu # và sáu chữ số thập lục phân viết thường, như #17324d"),
    "code": (
        r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?",
        "là chữ thường không dấu, chữ số và dấu gạch nối, như thi-uy-an-hoa",
    ),
    "emblem": (r"[a-z0-9][a-z0-9-]*\.svg", "là tên một tệp SVG trong thư mục dữ liệu, như emblem.svg"),
    "contact_mail": (r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", "là một hộp thư, như vanphong@tinh.vn"),
    "contact_phone": (r"[0-9(][0-9 .()-]{6,18}", "là một số điện thoại, như 0233 3852 000"),
    "date_language": (r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "là mã ngôn ngữ BCP 47, như vi"),
}
#: What stands on a colour, or under it: white letters on bars, coloured letters on the greyest ground of a page.
_WHITE, _LIGHT_GROUND, _DARK_GROUND = "#ffffff", "#f4f6f8", "#1b242d"
_AGAINST = {
    **dict.fromkeys(("colour_bar", "colour_tabs", "dark_bar"), _WHITE),
    **dict.fromkeys(("colour_link", "colour_accent"), _LIGHT_GROUND),
    **dict.fromkeys(("dark_link", "dark_accent"), _DARK_GROUND),
}
#: The least contrast of small letters (WCAG 2.2, 1.4.3).
_LEAST_CONTRAST = 4.5
#: Below this share of a colour its light grows evenly (WCAG 2.2, "relative luminance").
_NEARLY_BLACK = 0.04045
_PART = re.compile(r"\{(\w*)\}")
_TEMPLATE_MARKS = ("{{", "{%", "{#")


def setting_findings(dataset: Dataset) -> Iterator[Finding]:
    """Judge every value of the settings file beside the data, and the pictures that lie there."""
    raw, found = read_settings(dataset.folder)
    yield from found
    for key, values in raw.values.items():
        for value in values:
            yield from _value_findings(key, value)
            for _, each in disclosures_of([value.words]):
                yield finding(
                    each.rule, SETTINGS_FILE, value.line, key, each.words, detail=each.detail, title=_title(key)
                )
    yield from _emblem_findings(raw)
    named = raw.first("emblem")
    for path in dataset.folder.glob("*.svg"):
        if not named or path.name != named.words:
            yield finding(
                "file_is_known", path.name, 0, value=path.name, detail="portal.yml không nêu hình này là biểu trưng."
            )


def _title(key: str) -> str:
    return str(SETTINGS[key].metadata["title"])


def _said(rule: str, key: str, value: RawSetting, detail: str) -> Finding:
    return finding(rule, SETTINGS_FILE, value.line, key, value.words, detail=detail, title=_title(key))


def _value_findings(key: str, value: RawSetting) -> Iterator[Finding]:
    words, title = value.words, _title(key)
    if not words:
        return
    if words != unicodedata.normalize("NFC", words) or HIDDEN.search(words) or unfamiliar_characters(words):
        yield _said("setting_can_be_used", key, value, f"“{title}” có ký tự lạ, ký tự ẩn hoặc chữ tổ hợp (NFD).")
    elif any(mark in words for mark in _TEMPLATE_MARKS):
        yield _said("setting_can_be_used", key, value, f"“{title}” có dấu mẫu trang ({{{{, {{%, {{#).")
    elif wrong := _wrong_shape(key, words):
        yield _said("setting_can_be_used", key, value, f"“{title}” phải {wrong}.")
    elif key in _AGAINST and (contrast := _contrast(words, _AGAINST[key])) < _LEAST_CONTRAST:
        measured = f"{contrast:.1f}".replace(".", ",")
        detail = f"“{title}” {words} chỉ tương phản {measured} : 1 với {_AGAINST[key]}; ít nhất phải 4,5 : 1."
        yield _said("colour_can_be_read", key, value, detail)


def _wrong_shape(key: str, words: str) -> str:
    """Say what a value must be; empty when it is."""
    if key == "start_parts":
        codes = ", ".join(f"{part} ({part.label})" for part in StartPart)
        return "" if words in list(StartPart) else f"là một trong: {codes}"
    if key in ("date_day", "date_month"):
        return _wrong_date_form(words, has_day=key == "date_day")
    for name, (pattern, shape) in _SHAPES.items():
        if key.startswith(name) and not re.fullmatch(pattern, words):
            return shape
    return ""


def _wrong_date_form(form: str, *, has_day: bool) -> str:
    parts = _PART.findall(form)
    firsts = sorted(part[:1] for part in parts)
    if set(parts) <= set(DATE_PARTS) and firsts == (["d", "m", "y"] if has_day else ["m", "y"]):
        is_plain = not set("{}") & set(_PART.sub("", form))
        return "" if is_plain else "không có dấu { } nào khác"
    return "có {dd} hoặc {d}, {mm} hoặc {m}, và {yyyy}, mỗi thứ một lần" if has_day else "có {mm} hoặc {m}, và {yyyy}"


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2, "relative luminance")."""
    shares = [int(colour[begin : begin + 2], 16) / 255 for begin in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= _NEARLY_BLACK else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _emblem_findings(raw: RawSettings) -> Iterator[Finding]:
    named = raw.first("emblem")
    if named is None or _wrong_shape("emblem", named.words):
        return
    if raw.emblem is None:
        yield _said("emblem_is_a_plain_picture", "emblem", named, f"Không có tệp “{named.words}” đọc được.")
    elif why := not_plain(raw.emblem):
        yield finding("emblem_is_a_plain_picture", named.words, 0, detail=f"“{named.words}” {why}.")
