"""The parts of a Word file (ECMA-376 part 2): a zip archive whose parts point to each other by relationships."""

import io
import posixpath
import re
import zipfile
import zlib
from functools import cached_property

from intake.documents.content import RefusedError
from intake.word.markup import BROKEN, Element, children, down, parsed

MEGABYTE = 1 << 20
MAX_UNPACKED, MAX_PARTS, MAX_RATIO = 200 * MEGABYTE, 2_000, 200
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MACROS = "macroEnabled"
#: What reading an archive raises that is cut short, damaged, locked or lies about itself.
_DAMAGED = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error),
    *(NotImplementedError, RuntimeError, EOFError, OSError, ValueError, KeyError),
)
#: Relationships that programs follow without being asked, and targets on other machines.
_FETCHED = {"attachedTemplate", "oleObject", "frame", "subDocument", "aFChunk"}
_ELSEWHERE = re.compile(r"(https?|ftps?|mhtml|ms-[a-z]+):|\\\\|file:/*[^/]+\.|file:\\\\", re.IGNORECASE)
_LEADS_OUT = "Tệp Word nối tới mẫu hoặc đối tượng ở máy khác nên không được nhận. Bỏ liên kết ấy, lưu lại rồi gửi."
_TOO_LARGE = "Tệp bung ra quá lớn so với một văn bản (có thể là bom nén). Gửi tệp gốc, đã bỏ ảnh và tệp nhúng."
_RUNS = "Tệp Word có macro nên không được nhận. Mở bằng Word, lưu thành .docx (không macro) rồi gửi lại."
_TWICE = "Tệp Word có hai phần cùng tên nên không biết phần nào là nội dung. Mở bằng Word, lưu lại thành tệp mới."


class Package:
    """
    The parts of one Word file.

    Attributes:
        main: The name of the part that holds the text.
    """

    def __init__(self, content: bytes) -> None:
        """
        Open the bytes of a file.

        Raises:
            RefusedError: it is damaged, carries macros, or unpacks to more than a document holds.
        """
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGED as error:
            raise RefusedError(BROKEN) from error
        self._refuse_bombs()
        names = self._archive.namelist()
        self._names = {each.lower(): each for each in names}
        if len(self._names) != len(names):
            raise RefusedError(_TWICE)
        self._refuse_macros()
        self._refuse_links_out()
        self.main = self.target("", "officeDocument") or "word/document.xml"

    def _refuse_bombs(self) -> None:
        parts = self._archive.infolist()
        tight = any(
            each.file_size > MEGABYTE and each.file_size > MAX_RATIO * max(each.compress_size, 1) for each in parts
        )
        if len(parts) > MAX_PARTS or sum(each.file_size for each in parts) > MAX_UNPACKED or tight:
            raise RefusedError(_TOO_LARGE)

    def _refuse_macros(self) -> None:
        types = self.part("[Content_Types].xml")
        said = [] if types is None else [str(each.get("ContentType", "")) for each in types.iter(f"{_TYPES}*")]
        if any(each.endswith("vbaproject.bin") for each in self._names) or any(_MACROS in each for each in said):
            raise RefusedError(_RUNS)

    def _refuse_links_out(self) -> None:
        """Refuse what other programs would fetch or run unasked; a link to a page, or a picture, stays a link."""
        for actual in self._names.values():
            links = self.part(actual) if actual.lower().endswith(".rels") else None
            for each in () if links is None else links:
                kind = str(each.get("Type", "")).rpartition("/")[2]
                if kind in _FETCHED and _ELSEWHERE.match(str(each.get("Target", ""))):
                    raise RefusedError(_LEADS_OUT)

    def content(self, part: str) -> bytes | None:
        """Return the bytes of a part; None where the package has none of the name."""
        actual = self._names.get(part.lower())
        try:
            return None if actual is None else self._archive.read(actual)
        except _DAMAGED as error:
            raise RefusedError(BROKEN) from error

    def part(self, part: str) -> Element | None:
        """Return a part as XML; None where there is none."""
        content = self.content(part)
        return None if content is None else parsed(content)

    def target(self, source: str, kind: str) -> str:
        """Return the part that another one names for a purpose ("styles"); empty where it names none."""
        return next((part for each, part in self.targets(source) if each == kind), "")

    def targets(self, source: str) -> list[tuple[str, str]]:
        """Return purpose and name of each part that another one points to inside the file."""
        folder, _, file = source.rpartition("/")
        links = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        inside = [] if links is None else [each for each in links if each.get("TargetMode") != "External"]
        return [
            (str(each.get("Type", "")).rpartition("/")[2], _resolved(folder, str(each.get("Target", ""))))
            for each in inside
            if each.tag == f"{_RELATIONSHIPS}Relationship"
        ]

    def of_kind(self, kind: str) -> Element | None:
        """Return the part that the main part names for a purpose."""
        part = self.target(self.main, kind)
        return self.part(part) if part else None

    @cached_property
    def theme_fonts(self) -> dict[str, str]:
        """Return the Latin typefaces of the theme: "major" and "minor"."""
        theme = self.of_kind("theme")
        fonts = down(theme, "a:themeElements", "a:fontScheme")
        return {
            kind: str(face.get("typeface", ""))
            for kind in ("major", "minor")
            for group in children(fonts, f"a:{kind}Font")
            for face in children(group, "a:latin")
        }


def _resolved(folder: str, target: str) -> str:
    whole = target if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(whole).lstrip("/")
