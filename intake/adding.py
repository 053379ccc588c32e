"""What a received file becomes in the data folder, and whether the data hold with it; nothing is written here."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editing.changes.new_files import with_files
from intake.documents.content import Content, RefusedError, Remark
from intake.entry import entry_of, proposed_id, questions_about
from intake.files_of_document import FilesOfDocument
from intake.limits.files import UnreadableFileError, plain_bytes
from intake.open_questions import open_questions
from intake.proposals.finding import proposals
from intake.proposals.proposal import Proposal
from intake.reading import read_bytes
from intake.structure.proof import WordsLostError
from intake.structure.structured_text import StructuredText, structured
from model.day import build_day
from model.editions.pairing import pair_clauses
from model.texts import Text
from model.texts.document_mentions import plain_symbol
from model.texts.heads import places_of_head
from model.vocabulary import ClauseChange
from validation.disclosure.judge import disclosures_of
from validation.folder_check import FolderCheck
from validation.report.as_text import text_report
from validation.rulebook.findings import errors_of

if TYPE_CHECKING:
    from validation.reading.dataset import Dataset

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BAD_ID = "Mã “{}” không dùng được: chỉ gồm chữ thường không dấu, số và gạch nối, như ket-luan-61-2023. Chưa ghi gì."
_TAKEN = "Mã “{}” đã có toàn văn trên cổng, từ tệp khác. Đây là văn bản khác thì chọn mã khác bằng --id. Chưa ghi gì.{}"
_KNOWN = "Cổng đã biết văn bản số {} với mã “{}”: chạy lại với --id {}. Chưa ghi gì."
_AT_FAULT = "Dữ liệu đang có lỗi; chạy python -m validation và sửa xong rồi hãy nhập văn bản. Chưa ghi gì."
_WOULD_NOT_HOLD = "Chưa ghi gì: nhập văn bản này thì dữ liệu có lỗi.\n{}"
_MUST_NOT = "Chưa ghi gì: trong {} của tệp, “{}” là {}. Văn bản như thế không được đăng."
_UNPRINTED = "Tệp có {} “{}” ({}): không thuộc lời văn và không đăng, nhưng đừng chuyển tệp ấy cho ai."
_LOST = "Chưa ghi gì: chương trình chia văn bản thành các phần mà không giữ đủ chữ. Hãy báo người giữ chương trình. {}"
_FALSE_ALARM = (
    "\nTên người thì xóa, hoặc không nhập văn bản. Không phải tên người, hay được phép nêu, thì nhờ người thứ hai xem, thêm "
    "một dòng cho mỗi chỗ dưới đây vào trang “Cảnh báo được chấp nhận” của sổ biên tập (exceptions.csv), rồi nhập lại cùng mã:"
)
_A_NAME = "\n- quy tắc names_no_person; tệp {}; dòng {}; cột {}; tên: {}"
_NAMES = "names_no_person"
_SECRECY = "bears_no_secrecy_mark"
_SHOWN = 60


class NotAddedError(Exception):
    """Raised when a document cannot come in; its words say in Vietnamese why, and that nothing was written."""


@dataclass(frozen=True)
class Added:
    """
    What adding a document changes.

    Attributes:
        document_id: The id it gets, or has.
        files: The bytes of each file that is written, by its path in the data folder; none where nothing is new.
        parts: How many parts its text has.
        proposals: How many proposals wait.
        remarks: What the editor is told.
    """

    document_id: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    parts: int = 0
    proposals: int = 0
    remarks: tuple[Remark, ...] = ()


def added(file: Path, data: Path, wanted_id: str = "") -> Added:
    """
    Return what a received file becomes.

    Args:
        file: The received file.
        data: The data folder, held by the caller.
        wanted_id: The id that the editor gives; one is proposed where it is empty.

    Raises:
        RefusedError: the file cannot be read.
        NotAddedError: the data are at fault, or would be.
    """
    received = _bytes_of(file)
    dataset = FolderCheck(data).dataset()
    if errors_of(dataset.file_findings):
        raise NotAddedError(_AT_FAULT)
    if known := _document_of_file(dataset, hashlib.sha256(received).hexdigest()):
        return Added(known)
    return _added(received, read_bytes(received, with_witness=True), dataset, wanted_id)


def _added(received: bytes, content: Content, dataset: "Dataset", wanted_id: str) -> Added:
    """Return what the content of a file becomes that is not known yet."""
    result = _structured(content)
    document_id = _id_for(result, dataset, wanted_id)
    text = result.text(document_id)
    if document_id in dataset.texts:
        raise NotAddedError(_TAKEN.format(document_id, _differences(dataset.texts[document_id].text, text)))
    entry = entry_of(document_id, text, result.facts, build_day().isoformat())
    questions = (*questions_about(entry, result.facts), *result.questions, *content.asked)
    remarks = (*_unprinted(content), *content.remarks, *questions)
    found = [*_found(text, dataset), *open_questions(questions, result, text, entry.document)]
    files = FilesOfDocument(dataset, document_id).files(received, content, result, entry, found)
    _judge(dataset, files)
    return Added(document_id, files, len(text.nodes), len(found), remarks)


def _found(text: Text, dataset: "Dataset") -> list[Proposal]:
    places = {name: places_of_head(raw.text) for name, raw in dataset.texts.items()}
    return proposals(text, dataset.tables["units"].records(), dataset.tables["documents"].records(), places)


def _structured(content: Content) -> StructuredText:
    try:
        return structured(content)
    except WordsLostError as error:
        raise NotAddedError(_LOST.format(error)) from error


def _bytes_of(file: Path) -> bytes:
    try:
        return plain_bytes(file)
    except UnreadableFileError as error:
        raise RefusedError(str(error)) from error


def _document_of_file(dataset: "Dataset", digest: str) -> str:
    """Return the document that a file with this digest was taken in for; empty where there is none."""
    return next((name for name, raw in dataset.texts.items() if digest in raw.digests.values()), "")


def _id_for(result: StructuredText, dataset: "Dataset", wanted_id: str) -> str:
    """Return the id of a document: the one that the portal knows it by, the one that is wanted, or one proposed."""
    if wanted_id and not _ID.fullmatch(wanted_id):
        raise NotAddedError(_BAD_ID.format(wanted_id))
    facts = result.facts
    documents = dataset.tables["documents"].records()
    known = [
        row["document_id"] or ""
        for row in documents
        if row["doc_symbol"] and facts.symbol
        if plain_symbol(row["doc_symbol"]) == plain_symbol(facts.symbol) and (row["issued_date"] or "") == facts.day
    ]
    if known and wanted_id and wanted_id not in known:
        raise NotAddedError(_KNOWN.format(facts.symbol, known[0], known[0]))
    return wanted_id or (known[0] if known else proposed_id(facts))


def _unprinted(content: Content) -> list[Remark]:
    """
    Return what the editor is told of words that are no text; those that are one are judged with the data.

    Raises:
        NotAddedError: they bear a mark of secrecy.
    """
    remarks = []
    for place, each in disclosures_of([unprinted.words for unprinted in content.unprinted]):
        what = content.unprinted[place].what
        if each.rule == _SECRECY:
            raise NotAddedError(_MUST_NOT.format(what, each.words[:_SHOWN], each.kind))
        remarks.append(Remark("", _UNPRINTED.format(what, each.words[:_SHOWN], each.kind)))
    return remarks


def _differences(old: Text, new: Text) -> str:
    """Say in short what differs between the text that stands and the one that came in."""
    counts: Counter[ClauseChange] = Counter(pair.change for pair in pair_clauses(old, new))
    del counts[ClauseChange.SAME]
    if not counts:
        return " Các điều khoản của hai tệp như nhau từng chữ."
    told = "; ".join(f"{change.label.lower()} {counts[change]}" for change in ClauseChange if counts[change])
    return f" So với toàn văn đang có, các điều khoản: {told}."


def _judge(dataset: "Dataset", files: Mapping[str, bytes]) -> None:
    """
    Check the data as they will stand.

    Raises:
        NotAddedError: they have errors already, or would have.
    """
    errors = errors_of(FolderCheck.findings(with_files(dataset, files)))
    if errors and errors_of(FolderCheck.findings(dataset)):
        raise NotAddedError(_AT_FAULT)
    if errors:
        names: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
        for each in (each for each in errors if each.rule == _NAMES):
            names[each.file, each.key, each.column].add(each.value)
        told = "".join(_A_NAME.format(*place, "; ".join(sorted(values))) for place, values in names.items())
        raise NotAddedError(_WOULD_NOT_HOLD.format(text_report(errors)) + (_FALSE_ALARM + told if told else ""))
