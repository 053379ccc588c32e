"""What a Word file holds besides what it prints: told to the editor, or given to the gate alone."""

from collections.abc import Iterable, Iterator, Sequence

from intake.documents.content import Block, Paragraph, Remark, Unprinted
from intake.documents.old_encodings import share_of_syllables
from intake.word.irregular import LETTERS, READ
from intake.word.markup import Element, children, down, name, value
from intake.word.package import Package
from intake.word.revisions import Revisions, words_by_paragraph
from intake.word.story import Reading

#: Below this share of Vietnamese syllables, in at least so many letters, words are asked about.
_MOST_ARE, _ENOUGH = 0.5, 200
_EVERYWHERE = "cả tệp"
_UNREAD = (
    "có chữ “{}” đứng ngoài mọi đoạn, mọi ô nên không đọc: tệp hỏng, so với bản in, mở bằng Word và lưu lại nếu in ra"
)
_SHOWN = 80
_PROPERTIES = ("core-properties", "extended-properties", "custom-properties")
_FURNITURE = ("header", "footer")
#: What art in letters (the usual watermark) says, and what a picture is said to show.
_ART = "{urn:schemas-microsoft-com:vml}textpath"
_DESCRIBED, _DESCRIPTIONS = name("wp:docPr"), ("descr", "title")


def remarks_of(blocks: Sequence[Block], reading: Reading, revisions: Sequence[Revisions]) -> Iterator[Remark]:
    """Say of the whole file what an editor must know of it."""
    deleted, inserted = sum(len(each.deleted) for each in revisions), sum(each.inserted for each in revisions)
    if deleted or inserted:
        words = f"có {deleted} chỗ xóa và {inserted} chỗ thêm được theo dõi (track changes), đã coi như chấp nhận hết"
        yield Remark(_EVERYWHERE, f"{words}: hỏi lại nơi gửi xem đó có phải bản cuối không")
    sums = {
        "đoạn có chữ ẩn, không in nên không lấy": sum(len(each.hidden) for each in reading.asides),
        "hình (chữ trong hình, nếu có, không đọc được)": sum(each.pictures for each in reading.asides),
        "sơ đồ hoặc biểu đồ (chữ trong đó không đọc được: gõ lại nếu cần)": sum(
            each.drawings for each in reading.asides
        ),
        "đối tượng nhúng (không mở, không đọc)": sum(each.objects for each in reading.asides),
        "công thức (đọc thành một dòng: đối chiếu với bản in)": sum(each.formulas for each in reading.asides),
    }
    for what, count in sums.items():
        if count:
            yield Remark(_EVERYWHERE, f"có {count} {what}")
    if reading.fonts.decoded_fonts:
        fonts = ", ".join(sorted(reading.fonts.decoded_fonts))
        yield Remark(
            _EVERYWHERE, f"chữ của phông {fonts} là mã cũ (TCVN3, VNI), đã đổi sang Unicode: đối chiếu từng chữ"
        )
    if share_of_syllables(words := _letters(blocks)) < _MOST_ARE and len(words) > _ENOUGH:
        yield Remark(
            _EVERYWHERE, "nhiều chữ không phải tiếng Việt: có thể là mã cũ (TCVN3, VNI) mà phông không cho biết"
        )
    for each in sorted({sign for aside in reading.asides for sign in aside.unknown}):
        yield Remark(_EVERYWHERE, f"có ký hiệu lạ ({each}), ghi tạm là □: đối chiếu với bản in")


def _letters(blocks: Sequence[Block]) -> str:
    """Return the words of the paragraphs of a body, without its tables."""
    return "\n".join(each.words for each in blocks if isinstance(each, Paragraph))


def unread_words(roots: Iterable[Element]) -> Iterator[Remark]:
    """Ask about the letters that stand where the reader looked for none, as in a row outside of any cell."""
    for root in roots:
        words = "".join(each.text or "" for each in root.iter(*LETTERS) if each.get(READ) is None)
        if words.strip():
            yield Remark(_EVERYWHERE, _UNREAD.format(" ".join(words.split())[:_SHOWN]))


def unprinted_of(package: Package, reading: Reading, revisions: Sequence[Revisions]) -> tuple[Unprinted, ...]:
    """Gather the words that the file holds and does not print, for the gate."""
    found = [
        *(Unprinted("chữ đã xóa", each) for revision in revisions for each in revision.deleted),
        *(Unprinted("chữ ẩn", each) for aside in reading.asides for each in aside.hidden),
        *(Unprinted("chữ bị che", each) for each in reading.covered),
        *(Unprinted("lệnh của trường", each) for aside in reading.asides for each in aside.instructions),
        *_comments(package),
        *_notes_without_marks(reading),
        *_furniture(package),
        *_described(package),
        *_properties(package),
    ]
    return tuple(each for each in found if each.words.strip())


def _comments(package: Package) -> Iterator[Unprinted]:
    for each in children(package.of_kind("comments"), "w:comment"):
        said = (each.get(name("w:author"), ""), *words_by_paragraph(each))
        yield from (Unprinted("ghi chú", words) for words in said)


def _notes_without_marks(reading: Reading) -> Iterator[Unprinted]:
    met = {*reading.notes.elements}
    for each in (note for note in reading.notes.roots if note not in met):
        yield from (Unprinted("chú thích không có dấu", words) for words in words_by_paragraph(each))


def _furniture(package: Package) -> Iterator[Unprinted]:
    """Heads and feet of pages print, but are no text."""
    for kind, part in package.targets(package.main):
        root = package.part(part) if kind in _FURNITURE else None
        if root is not None:
            yield from (Unprinted("đầu trang, chân trang", words) for words in words_by_paragraph(root))
            yield from (Unprinted("chữ chìm sau trang", each.get("string", "")) for each in root.iter(_ART))


def _described(package: Package) -> Iterator[Unprinted]:
    root = package.part(package.main)
    for each in () if root is None else root.iter(_DESCRIBED):
        yield from (Unprinted("lời tả hình", each.get(key, "")) for key in _DESCRIPTIONS)


def _properties(package: Package) -> Iterator[Unprinted]:
    for kind, part in package.targets(""):
        root = package.part(part) if kind in _PROPERTIES else None
        for each in () if root is None else root.iter():
            if each.text and each.text.strip():
                holder = each.getparent()
                called = "" if holder is None else holder.get("name", "")
                yield Unprinted("thuộc tính tệp", ": ".join(filter(None, (called, each.text.strip()))))
    for each in children(down(package.of_kind("settings"), "w:docVars"), "w:docVar"):
        yield Unprinted("thuộc tính tệp", value(each))
