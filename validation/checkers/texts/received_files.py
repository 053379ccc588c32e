"""The files a text came from are whole and listed, one of them is its reference, and people compared what needs it."""

from collections.abc import Iterator

from model.day import build_day
from model.finding import Finding
from model.vocabulary import Comparison, Doubt, ReceivedForm
from validation.reading.dataset import Dataset
from validation.reading.files import RECEIVED
from validation.reading.text_files import RawText
from validation.rulebook.findings import finding
from validation.tables.raw_tables import RawTable

_COLUMNS = ("file", "sha256", "form", "received_on", "is_reference", "doubts", "compared_by", "compared_on")
_Cells = dict[str, str | None]


def received_file_findings(dataset: Dataset) -> Iterator[Finding]:
    """Check the received files of every text; they may change while its words do not."""
    for raw in dataset.texts.values():
        yield from _unlisted_findings(raw)
        if raw.received is not None and raw.received.has(*_COLUMNS):
            rows = raw.received.records()
            yield from _reference_findings(raw.received, rows)
            for row, cells in enumerate(rows):
                yield from _digest_findings(raw, raw.received, row, cells)
                yield from _comparison_findings(raw.received, row, cells)


def _unlisted_findings(raw: RawText) -> Iterator[Finding]:
    listed = set(raw.received.cells("file")) if raw.received is not None and raw.received.has("file") else set()
    for name in sorted(raw.digests.keys() - listed):
        place = raw.file.replace("text.yml", f"{RECEIVED}/{name}")
        yield finding("received_file_is_listed", place, 0, value=name)


def _digest_findings(raw: RawText, table: RawTable, row: int, cells: _Cells) -> Iterator[Finding]:
    name = cells["file"]
    if name is None:
        return
    if name not in raw.digests:
        detail = f"Không có tệp {RECEIVED}/{name}."
        yield table.at(row, "file", "received_file_is_whole", detail=detail)
    elif cells["sha256"] and raw.digests[name] != cells["sha256"]:
        detail = f"Tệp {RECEIVED}/{name} nay có SHA-256 {raw.digests[name]}."
        yield table.at(row, "sha256", "received_file_is_whole", detail=detail)


def _reference_findings(table: RawTable, rows: list[_Cells]) -> Iterator[Finding]:
    references = [row for row, cells in enumerate(rows) if cells["is_reference"] == "true"]
    if not references and rows:
        yield table.at(0, "is_reference", "one_file_is_the_reference", detail="Chưa dòng nào ghi true.")
    for row in references[1:]:
        detail = f"Dòng {table.lines[references[0]]} cũng ghi true."
        yield table.at(row, "is_reference", "one_file_is_the_reference", detail=detail)


def _comparison_findings(table: RawTable, row: int, cells: _Cells) -> Iterator[Finding]:
    """Both cells or none, on a day that can be; a reference that is not proved waits for them."""
    received, compared, today = cells["received_on"], cells["compared_on"], build_day().isoformat()
    for name, day in (("received_on", received), ("compared_on", compared)):
        if day and day > today:
            yield table.at(row, name, "dates_agree", detail=f"Ngày này chưa tới (hôm nay là {today}).")
    if bool(cells["compared_by"]) != bool(compared):
        lacking = "compared_on" if cells["compared_by"] else "compared_by"
        yield table.at(row, lacking, "comparison_is_whole")
    elif received and compared and compared < received:
        detail = f"Ngày đối chiếu trước ngày nhận {received}."
        yield table.at(row, "compared_on", "comparison_is_whole", detail=detail)
    elif cells["is_reference"] == "true" and not compared and (why := _reasons(cells)):
        yield table.at(
            row, "compared_on", "text_is_compared", detail=f"{Comparison.NOT_YET.label.capitalize()}: {why}."
        )


def _reasons(cells: _Cells) -> str:
    """Say what keeps the words of a file from proof; nothing where nothing does."""
    doubts = {doubt.value: doubt.label for doubt in Doubt}
    named = [doubts.get(code, code) for code in (cells["doubts"] or "").split("; ") if code]
    return ", ".join([ReceivedForm.SCAN.label.lower(), *named] if cells["form"] == ReceivedForm.SCAN else named)
