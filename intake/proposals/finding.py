"""All that a text may become, in reading order: cited documents, duties, figures, and units met for the first time."""

import re
from collections.abc import Iterable, Iterator, Mapping

from intake.proposals.cited_documents import cited_documents
from intake.proposals.duties import PlacedDuty, duties
from intake.proposals.known_units import KnownUnits, Row, kind_of_unit
from intake.proposals.passages import OPENING, passages
from intake.proposals.proposal import Proposal
from intake.proposals.wording.amounts import Amount, amounts, counts
from intake.proposals.wording.deadlines import deadlines
from model.texts import Text
from model.vocabulary import NodeKind, ProposalKind, UnitRole
from validation.language.values_in_words import read_due_day

_DELIVERABLE = re.compile(
    r"(?:xây dựng|ban hành|lập|soạn thảo|tham mưu)\s+(?P<product>(?:dự thảo\s+)?(?:kế hoạch|quy chế|quy định|hướng dẫn|đề án|chương trình|phương án"
    r"|nghị quyết|báo cáo|danh mục|quyết định|đề cương)(?!\w)[^,;.]*)"
)
_ROLE_WORDS = re.compile(
    r"^(?:\s|,|:|chủ trì(?!\w)|(?:có|chịu) trách nhiệm(?!\w)|và các [^,;.]*?liên quan(?!\w))+", re.IGNORECASE
)
_SHORTEST_TITLE, _LONGEST_TITLE = 10, 300


def proposals(
    text: Text,
    units: Iterable[Row] = (),
    documents: Iterable[Row] = (),
    places: Mapping[str, Mapping[str, str]] | None = None,
) -> list[Proposal]:
    """
    Return what a text may become; none of it is a fact before an editor accepts it.

    Args:
        text: The text.
        units: The rows of units.csv.
        documents: The rows of documents.csv.
        places: The places in the heads of published texts by document (model.texts.heads.places_of_head).
    """
    known_documents = list(documents)
    known = KnownUnits(text, units, known_documents, places or {})
    found = cited_documents(text, known_documents)
    found += _tasks(duties(text), known, len(found))
    return [*found, *_new_units(found, known), *_figures(text)]


def _tasks(placed: list[PlacedDuty], units: KnownUnits, begin: int) -> Iterator[Proposal]:
    """Make a task of each duty; other bodies with the same words share the task of the first."""
    shared: dict[tuple[str, str], list[str]] = {}
    for each in placed:
        shared.setdefault((each.node.id, each.duty.quote), []).append(each.duty.body)
    tasks: dict[tuple[str, str], int] = {}
    for number, each in enumerate(placed, start=begin):
        words = (each.node.id, each.duty.quote)
        if words in tasks:
            yield _part(each, units, ProposalKind.PARTNER, tasks[words])
        else:
            tasks[words] = number
            yield _with_task(each, shared[words], _part(each, units, ProposalKind.TASK, None))


def _part(each: PlacedDuty, units: KnownUnits, kind: ProposalKind, part_of: int | None) -> Proposal:
    match = units.match(each.duty.body)
    asked = []
    if each.duty.role.endswith("thi hành") and not match.unit_id:
        asked.append("Câu này giao cho cả chủ ngữ: ghi từng đơn vị, không ghi cá nhân.")
    if each.named_in is not None and each.due is None and kind == ProposalKind.TASK:
        asked.append("Đơn vị và vai trò lấy từ điều khoản ở trên: xem lại có đúng không.")
    return Proposal(
        kind,
        each.node.id,
        each.duty.quote.rstrip(" ;./"),
        part_of,
        unit_text=each.duty.body,
        unit_id=match.unit_id,
        unit_kind=kind_of_unit(each.duty.body),
        unit_clause_id=each.named_in.id if each.named_in else "",
        unit_quote=each.named_by,
        role=_role(each).value,
        question=" ".join(asked),
        role_words=each.duty.role,
    )


def _role(each: PlacedDuty) -> UnitRole:
    """Return the code of the part that the words give; without such words the body does the work itself."""
    words, said = each.duty.quote, each.duty.role
    if "chủ trì" in said:
        return UnitRole.LEAD
    if "phối hợp" in said:
        return UnitRole.COORDINATE
    after = words.partition(each.duty.body)[2].lstrip(" ,:") if each.duty.body in words else words
    starts = {"chỉ đạo": UnitRole.DIRECT, "tham mưu": UnitRole.ADVISE}
    return next((role for cue, role in starts.items() if after.lower().startswith(cue)), UnitRole.RESPONSIBLE)


def _with_task(each: PlacedDuty, sharing: list[str], proposal: Proposal) -> Proposal:
    """Fill the cells that only the task itself has: its main words, its product, its deadline."""
    words = proposal.quote
    due, period, question = _times(words) if each.due is None else ("", each.due, "")
    product = _DELIVERABLE.search(words)
    cells = {
        "title": _title(words, sharing),
        "deliverable_text": product["product"].strip() if product else "",
        "due_text": due,
        "due_date": _whole_day(due),
        "period_text": period,
        "question": " ".join(filter(None, (proposal.question, question))),
    }
    return Proposal(**(vars(proposal) | cells))


def _times(words: str) -> tuple[str, str, str]:
    """Return deadline, period, and a question where there are more of them than the cells hold."""
    found = deadlines(words)
    due = [each.printed for each in found if not each.is_period]
    periods = [each.printed for each in found if each.is_period]
    rest = [*due[1:], *periods[1:]]
    question = f"Câu này còn nêu “{'”, “'.join(rest)}”: xem có phải tách thành việc khác." if rest else ""
    return (due or [""])[0], (periods or [""])[0], question


def _whole_day(due: str) -> str:
    day = (read_due_day(due) if due else None) or ""
    return day if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) else ""  # a month or a year is no day


def _title(words: str, names: list[str]) -> str:
    """Return the main words of a duty: after the bodies and their roles, before the first semicolon and the deadline."""
    begin = max((words.find(name) + len(name) for name in names if name in words), default=0)
    lead = _ROLE_WORDS.match(words[begin:])
    main = words[begin + (lead.end() if lead else 0) :]
    main = main.partition(";")[0]
    times = deadlines(main)
    cut = re.sub(r",?\s*(?:hoàn thành|xong)?\s*$", "", main[: times[0].begin]) if times else main
    title = (cut if len(cut) > _SHORTEST_TITLE else main).strip(" .,;:")
    return title if 0 < len(title) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rpartition(" ")[0] or words


def _new_units(named: list[Proposal], units: KnownUnits) -> Iterator[Proposal]:
    """Propose a unit for each name that no known unit bears, where it is met first; asked where another may be meant."""
    met: list[str] = []
    for each in named:
        if (
            each.unit_text
            and not each.unit_id
            and each.unit_text not in met
            and not each.role_words.endswith("thi hành")
        ):
            question = units.question_about(each.unit_text, met)
            met.append(each.unit_text)
            inside = each.unit_text in each.quote
            clause_id, quote = (each.clause_id, each.quote) if inside else (each.unit_clause_id, each.unit_quote)
            if each.unit_text not in quote:  # a cell of a table
                clause_id, quote = each.clause_id, each.unit_text
            yield Proposal(
                ProposalKind.UNIT,
                clause_id,
                quote,
                unit_text=each.unit_text,
                unit_kind=each.unit_kind,
                question=question,
            )


def _figures(text: Text) -> Iterator[Proposal]:
    for passage in passages(text):
        if passage.node.kind in OPENING or passage.node.kind == NodeKind.CELL:
            continue
        for kind, figures in ((ProposalKind.AMOUNT, amounts), (ProposalKind.STATISTIC, counts)):
            for each in figures(passage.words):
                yield Proposal(
                    kind, passage.node.id, _around(passage.words, each), label_text=each.label, amount_text=each.printed
                )


def _around(words: str, figure: Amount) -> str:
    """Return the part of a sentence in which a figure stands, from its label on."""
    begin = words.rfind(figure.label, 0, figure.begin) if figure.label else figure.begin
    return words[max(0, begin) : figure.begin + len(figure.printed)].strip()
