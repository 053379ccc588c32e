"""
Letters whose meaning the file does not tell, or tells wrongly: those of old fonts are decoded, others refused.

As in Word files, what decides is which reading gives Vietnamese syllables (intake/documents/old_encodings.py); here all
that one font sets in the file is judged together.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from intake.documents.content import RefusedError
from intake.documents.old_encodings import OldEncoding, OldFont, decoded, gain, old_font
from intake.pdf.footnotes import lines_in
from intake.pdf.pages.letters import Letter
from intake.pdf.pages.lines import Line
from intake.pdf.pages.page import Page, Part
from validation.language.spelling import is_syllable

#: What programs add to the name of a font (",Bold"), and leave out of it (the stop before "VnTime").
_ADDED, _WITHOUT_STOP = re.compile(r"[,-](?:Bold|Italic|Regular|Oblique)\w*$"), re.compile(r"[Vv]n[A-Z]")
#: Letters that Vietnamese has not, and that old encodings put in the place of its own.
_NOT_VIETNAMESE = re.compile("[¡-©«¬®¯±-»¼-¿ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿð÷]")
_WORD = re.compile(r"[^\W\d_]\S*|\S*[^\W\d_]")
#: The share of words with such letters in a text that is not what it seems.
_MOST_STRANGE = 0.05
#: TCVN3 has "ư" where Windows has a soft hyphen, which PDF files of its encoding call a hyphen (ISO 32000-1, annex D).
_HYPHENED, _HORN = re.compile(r"[^\W\d_]*-[^\W\d_]*"), "\u00ad"
_UNKNOWN = (
    "Trang {} của tệp PDF có {} chữ mà tệp không cho biết là chữ gì (thiếu bảng mã). Gửi tệp Word của văn bản, hoặc "
    "in lại từ Word thành PDF."
)
_STRANGE = (
    "Chữ của tệp PDF đọc ra không phải chữ Việt (“{}”): bảng mã của tệp hỏng hoặc cũ. Gửi tệp Word của văn bản, hoặc "
    "in lại từ Word thành PDF."
)


def checked_encodings(pages: list[Page]) -> list[Page]:
    """
    Return pages whose letters are what they say, those of old fonts in Unicode and marked as decoded.

    Raises:
        RefusedError: some are unknown, or words are no Vietnamese.
    """
    for page in pages:
        if page.letters.unknown:
            raise RefusedError(_UNKNOWN.format(page.number, page.letters.unknown))
    if old := _old_fonts(pages):
        pages = [replace(page, parts=tuple(_in_unicode(part, old) for part in page.parts)) for page in pages]
    words = [word for page in pages for line in lines_in(page.parts) for word in _WORD.findall(line.text)]
    strange = [word for word in words if _NOT_VIETNAMESE.search(word)]
    if len(strange) > _MOST_STRANGE * len(words):
        raise RefusedError(_STRANGE.format(strange[0][:40]))
    return pages


def _old_fonts(pages: list[Page]) -> dict[str, OldFont]:
    """Return the fonts whose letters are of an old encoding; a font of capitals without such a letter goes with the others."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for line in (line for page in pages for line in lines_in(page.parts)):
        for font, letters in groupby(line.letters, key=lambda each: each.setting.font):
            texts[font].append("".join(each.text for each in letters))
    named = {font: old for font in texts if (old := _named(font))}
    gains = {font: gain(_with_horns("\n".join(texts[font]), old), old.encoding) for font, old in named.items()}
    some = {old.encoding for font, old in named.items() if gains[font] > 0}
    plain = {font for font, old in named.items() if old.is_capital and "".join(texts[font]).isascii()}
    return {font: old for font, old in named.items() if gains[font] > 0 or (font in plain and old.encoding in some)}


def _named(font: str) -> OldFont | None:
    """Return what the name of a font says of its encoding."""
    plain = _ADDED.sub("", font)
    return old_font(f".{plain}" if _WITHOUT_STOP.match(plain) else plain)


def _in_unicode(part: Part, old: Mapping[str, OldFont]) -> Part:
    if isinstance(part, Line):
        return replace(part, letters=_decoded(part.letters, old))
    cells = (replace(cell, parts=tuple(_in_unicode(each, old) for each in cell.parts)) for cell in part.cells)
    return replace(part, cells=tuple(cells))


def _decoded(letters: tuple[Letter, ...], old: Mapping[str, OldFont]) -> tuple[Letter, ...]:
    """Decode stretches of old fonts; a letter whose parts are two letters of the file reaches over both."""
    made: list[Letter] = []
    for font, stretch in groupby(letters, key=lambda each: each.setting.font):
        if font not in old:
            made += stretch
            continue
        own = [*stretch]
        texts = [*accumulate(each.text for each in own)]
        horned = _with_horns(texts[-1], old[font])
        ends = [0, *(len(decoded(horned[: len(each)], old[font].encoding)) for each in texts)]
        whole = decoded(horned, old[font].encoding)
        whole = whole.upper() if old[font].is_capital else whole
        for (begin, end), letter in zip(pairwise(ends), own, strict=True):
            if begin == end and made:
                made[-1] = made[-1]._replace(right=letter.right)
            elif begin < end:
                made.append(letter._replace(text=whole[begin:end], setting=letter.setting._replace(decoded=True)))
    return tuple(made)


def _with_horns(text: str, old: OldFont) -> str:
    """Return a text of TCVN3 with "ư" where a hyphen is one: between or after letters that become a syllable with it."""
    return _HYPHENED.sub(_with_horn, text) if old.encoding is OldEncoding.TCVN3 else text


def _with_horn(match: re.Match[str]) -> str:
    horned = match[0].replace("-", _HORN)
    return horned if is_syllable(decoded(horned, OldEncoding.TCVN3).lower()) else match[0]
