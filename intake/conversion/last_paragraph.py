"""
The paragraph that must end the main text of a doc ([MS-DOC] 2.4.1), put there where it is missing.

LibreOffice writes a document that ends with a table without it, and then, reading its own file, loses that table:
the last paragraph of each cell runs into the first of the next, recipients into signatures. Word always writes it.
"""

import struct
from typing import NamedTuple

from intake.conversion.compound_file import CompoundFile, CompoundFileError

_MAIN, _PAGE = "WordDocument", 512
#: Places in the file information block ([MS-DOC] 2.5): flags, lengths of texts, the tables used here.
_FLAGS, _LENGTHS, _PAPX, _CLX = 0x0A, 0x4C, 0x0102, 0x01A2
_SECOND_TABLE, _COMPRESSED = 0x0200, 0x4000_0000
_CELL_END, _PARAGRAPH_END = "\x07", "\r"
_PIECES, _BX = 2, 13
_WORD_6 = b"\xdc\xa5"


class _Piece(NamedTuple):
    """A stretch of the text: its first and last character, and where its bytes lie."""

    begin: int
    end: int
    place: int
    is_compressed: bool

    @property
    def width(self) -> int:
        return 1 if self.is_compressed else 2

    @property
    def bytes_end(self) -> int:
        return self.place + (self.end - self.begin) * self.width


def with_last_paragraph(content: bytes) -> bytes:
    """Return the bytes of a doc whose main text ends with a paragraph; unchanged where that is so, or not known."""
    try:
        return _Document(content).with_last_paragraph()
    except (CompoundFileError, struct.error, IndexError, ValueError):
        return content


def is_word_6(content: bytes) -> bool:
    """Tell whether a doc was saved by Word 6 or 95, whose main stream begins otherwise."""
    try:
        return CompoundFile(content).stream(_MAIN)[:2] == _WORD_6
    except CompoundFileError:
        return False


class _Document:
    def __init__(self, content: bytes) -> None:
        self._content, self._file = content, CompoundFile(content)
        self._main = self._file.stream(_MAIN)
        self._table_name = "1Table" if self._number(_FLAGS, "<H") & _SECOND_TABLE else "0Table"
        self._table = self._file.stream(self._table_name)
        self._length = self._number(_LENGTHS)
        self._pieces = self._read_pieces()

    def with_last_paragraph(self) -> bytes:
        if self._letter(self._length - 1) != _CELL_END:
            return self._content
        end = max(each.bytes_end for each in self._pieces)
        end += end % 2
        self._add_properties(end)  # first what may find no room
        self._write_pieces(end)
        self._file.write(_MAIN, end, _PARAGRAPH_END.encode("utf-16-le"))
        self._file.write(_MAIN, _LENGTHS, struct.pack("<I", self._length + 1))
        return bytes(self._file.content)

    def _number(self, place: int, form: str = "<I") -> int:
        return int(struct.unpack_from(form, self._main, place)[0])

    def _letter(self, place: int) -> str:
        piece = next(each for each in self._pieces if each.begin <= place < each.end)
        at = piece.place + (place - piece.begin) * piece.width
        return self._main[at : at + piece.width].decode("cp1252" if piece.is_compressed else "utf-16-le")

    def _read_pieces(self) -> list[_Piece]:
        """Read the table of pieces ([MS-DOC] 2.9.38), which stands behind properties that pieces may share."""
        begin, size = self._number(_CLX), self._number(_CLX + 4)
        whole = self._table[begin : begin + size]
        if whole[0] != _PIECES:
            raise CompoundFileError
        count = (struct.unpack_from("<I", whole, 1)[0] - 4) // 12
        ends = struct.unpack_from(f"<{count + 1}I", whole, 5)
        places = [struct.unpack_from("<I", whole, 5 + 4 * (count + 1) + 8 * at + 2)[0] for at in range(count)]
        return [
            _Piece(
                ends[at],
                ends[at + 1],
                (place & ~_COMPRESSED) // (2 if place & _COMPRESSED else 1),
                place >= _COMPRESSED,
            )
            for at, place in enumerate(places)
        ]

    def _write_pieces(self, end: int) -> None:
        """Put one more letter behind the main text: what follows it (notes) moves on by one."""
        before, behind = [], []
        for each in self._pieces:
            if each.begin < self._length:
                before.append(each._replace(end=min(each.end, self._length)))
            if each.end > self._length:
                cut = max(each.begin, self._length)
                moved = each.place + (cut - each.begin) * each.width
                behind.append(_Piece(cut + 1, each.end + 1, moved, each.is_compressed))
        last = before[-1]
        if not behind and not last.is_compressed and last.bytes_end == end:  # no other piece is needed
            at = self._number(_CLX) + 5 + 4 * len(before)
            self._file.write(self._table_name, at, struct.pack("<I", self._length + 1))
            return
        pieces = [*before, _Piece(self._length, self._length + 1, end, is_compressed=False), *behind]
        marks = [0, *(each.end for each in pieces)]
        body = struct.pack(f"<{len(marks)}I", *marks) + b"".join(map(_descriptor, pieces))
        place = len(self._table)
        self._file.write(self._table_name, place, bytes([_PIECES]) + struct.pack("<I", len(body)) + body)
        self._file.write(_MAIN, _CLX, struct.pack("<II", place, len(body) + 5))

    def _add_properties(self, end: int) -> None:
        """Give the new paragraph plain properties: one more entry in the last page of properties (2.9.174)."""
        if end + 2 > _PAGE * (end // _PAGE + 1) or any(self._main[end : end + 2]):
            raise CompoundFileError
        begin, size = self._number(_PAPX), self._number(_PAPX + 4)
        count = (size - 4) // 8
        number = struct.unpack_from("<I", self._table, begin + 4 * (count + 1) + 4 * (count - 1))[0] & 0x3F_FFFF
        page = bytearray(self._main[number * _PAGE : (number + 1) * _PAGE])
        entries = page[-1]
        limits, own = page[: 4 * (entries + 1)], page[4 * (entries + 1) : 4 * (entries + 1) + _BX * entries]
        grown = limits + struct.pack("<I", end + 2) + own + bytes(_BX)
        used = min([2 * own[_BX * at] for at in range(entries) if own[_BX * at]] or [_PAGE - 1])
        if len(grown) > used:
            raise CompoundFileError
        page[: len(grown)] = grown
        page[-1] = entries + 1
        self._file.write(_MAIN, number * _PAGE, bytes(page))
        self._file.write(self._table_name, begin + 4 * count, struct.pack("<I", end + 2))


def _descriptor(piece: _Piece) -> bytes:
    place = piece.place * 2 | _COMPRESSED if piece.is_compressed else piece.place
    return struct.pack("<HIH", 0, place, 0)
