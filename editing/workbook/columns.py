"""The columns of the workbook's sheets: what they are called, what may stand in them, and in which words it is shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from editing.changes.state import BESIDE, OWNER, SCHEMAS, TEXTS
from editing.changes.text_rows import TEXT_COLUMNS
from model.vocabulary import NodeKind, Vocabulary
from validation.checkers.exceptions import NAMES_RULE
from validation.rulebook import RULES, Severity
from validation.schemas import TableSchema

#: The column by which a row is marked to go, and the hidden one that says which row was given out here.
REMOVE, HANDLE = "_bo", "_dong"
#: A decision that stands for all proposals of a kind (whole_kinds.py); it is never stored.
WHOLE_KIND, _WHOLE_KIND_LABEL = "whole_kind", "Nhận cả loại"
#: Between an id and what it is called, in the lists to choose from.
DASH = " — "
_YES_NO = {"true": "có", "false": "không"}
_OF_TEXT = {
    "id": ("Mã", "Mã của phần, ghép từ số in: điểm đ khoản 1 Điều 15 là dieu-15.1.dd."),
    "kind": ("Loại", "Chỉ ghi khi mã và số không nói được phần này là gì."),
    "number": ("Số như in", "Chép như trên giấy: I., Điều 15., a)."),
    "heading": ("Đề mục", "Tên riêng của phần."),
    "run_in_heading": ("Đề mục liền dòng", "Những chữ đầu của lời văn, đến hết dấu hai chấm."),
    "after": ("Đặt sau", "Với chú thích: những chữ đứng ngay trước dấu chú thích."),
    "caption": ("Tên bảng", "Tên in trên bảng."),
    "head": ("Số hàng tiêu đề", "Của bảng: bao nhiêu hàng đầu là tiêu đề."),
    "side": ("Số cột tiêu đề", "Của bảng: bao nhiêu cột đầu là tiêu đề."),
    "lines": ("Các dòng", "Nhiều dòng, giữa hai dòng ghi ⏎."),
    "left": ("Bên trái", "Phần đầu, phần ký: các dòng bên trái, giữa hai dòng ghi ⏎."),
    "right": ("Bên phải", "Phần đầu, phần ký: các dòng bên phải, giữa hai dòng ghi ⏎."),
    "text": ("Lời văn", "Đúng từng chữ của văn bản."),
    "notes": ("Dòng dưới bảng", "Các dòng ghi dưới bảng, giữa hai dòng ghi ⏎."),
}
_CELL_WORDS = "Một ô của một hàng trong bảng; ↑ nối với ô trên, ← nối với ô bên trái, ⏎ xuống dòng trong ô."


@dataclass(frozen=True)
class SheetColumn:
    """
    One column of a sheet.

    Attributes:
        name: Its name in the data, in row 2.
        title: What it is called, in row 1.
        meaning: What stands in it, shown at the selected cell.
        is_needed: Whether a row cannot do without.
        labels: In which words each code is shown.
        references: The table whose ids stand here; "" for none.
    """

    name: str
    title: str
    meaning: str
    is_needed: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    references: str = ""

    def shown(self, cell: str) -> str:
        """Return a cell as the workbook shows it."""
        return self.labels.get(cell, cell) if self.labels else cell

    def read(self, words: str) -> str:
        """Return the code of what is shown, typed or chosen; words that stand for no code stay what they are."""
        if self.labels:
            return self._codes.get(words.strip().casefold(), words)
        return words.partition(DASH)[0] if self.references and DASH in words else words

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {words.casefold(): code for code, label in self.labels.items() for words in (label, code)}


def columns_of(table: str, cells: int = 0, texts: Iterable[str] = ()) -> list[SheetColumn]:
    """
    Return the columns of the sheet of a table.

    Args:
        table: The name of the table.
        cells: For a text, how many columns the cells of its tables take.
        texts: The documents whose texts there are.
    """
    if table.startswith(TEXTS):
        own = [_of_text(name) for name in TEXT_COLUMNS if name in _OF_TEXT]
        own += [SheetColumn(cell_name(number), f"Ô {number}", _CELL_WORDS) for number in range(1, cells + 1)]
    elif table in BESIDE:
        own = [SheetColumn(OWNER, "Văn bản nhận", "Mã của văn bản mà dòng này đứng cạnh toàn văn.", is_needed=True)]
        own += [_with_whole_kind(column) for column in _of_schema(BESIDE[table])]
    else:
        own = _of_schema(SCHEMAS[table])
    if table == "exceptions":
        own = [_of_warning(column, texts) for column in own]
    mark = SheetColumn(
        REMOVE,
        "Bỏ",
        "Ghi x để bỏ cả dòng; xóa chữ trong các ô không phải là bỏ dòng. Ở trang toàn văn, ghi “dời” để phần này đứng sau dòng ở trên nó.",
    )
    return [*own, mark, SheetColumn(HANDLE, "Dấu dòng", "Máy ghi, không sửa.")]


def cell_name(number: int) -> str:
    """Return the name of the column of a cell of a text's tables."""
    return f"o{number}"


def _of_warning(column: SheetColumn, texts: Iterable[str]) -> SheetColumn:
    """Let what names a warning be chosen by the words of its rule and by its sheet: messages say no codes."""
    if column.name == "rule":
        excused = (rule for rule in RULES.values() if rule.severity == Severity.WARNING or rule.rule_id == NAMES_RULE)
        return replace(column, labels=_told_apart({rule.rule_id: rule.words for rule in excused}))
    if column.name == "file":
        sheets = {f"{name}.csv": str(schema.to_schema().title) for name, schema in SCHEMAS.items()}
        return replace(column, labels=sheets | {f"{TEXTS}{each}/text.yml": f"Toàn văn {each}" for each in texts})
    return column


def _with_whole_kind(column: SheetColumn) -> SheetColumn:
    labels = {**column.labels, WHOLE_KIND: _WHOLE_KIND_LABEL}
    return replace(column, labels=labels) if column.name == "decision" else column


def _of_text(name: str) -> SheetColumn:
    title, meaning = _OF_TEXT[name]
    return SheetColumn(name, title, meaning, name == "id", _labels(NodeKind) if name == "kind" else {})


def _of_schema(schema: type[TableSchema]) -> list[SheetColumn]:
    columns = []
    for name, column in schema.to_schema().columns.items():
        data = column.metadata or {}
        labels = _labels(data["labels"]) if "labels" in data else _YES_NO if data["type"] == "boolean" else {}
        references = str(data.get("references", "")).partition(".")[0]
        references = "" if references == "texts" else references
        meaning = column.description or ""
        columns.append(SheetColumn(str(name), column.title or "", meaning, not column.nullable, labels, references))
    return columns


@cache
def _labels(vocabulary: type[Vocabulary]) -> Mapping[str, str]:
    return _told_apart({member.value: member.label for member in vocabulary})


def _told_apart(labels: Mapping[str, str]) -> dict[str, str]:
    """Return the words for each code; two codes with the same words are told apart by themselves."""
    times = Counter(words.casefold() for words in labels.values())
    return {code: words if times[words.casefold()] == 1 else f"{words} ({code})" for code, words in labels.items()}
