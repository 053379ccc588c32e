"""What only follows from a fault of the same cell is not told beside it."""

from model.finding import Finding
from validation.reading.ledger import Facts
from validation.rulebook import RULES, Severity
from validation.schemas import TABLE_SCHEMAS

_CAUSES = {name for name, rule in RULES.items() if rule.leaves_no_value}
_ALWAYS = {name for name, rule in RULES.items() if rule.is_always_told}
_MISNAMED = _CAUSES | {name for name, rule in RULES.items() if rule.misnames_its_row}
_OF_THE_WHOLE_ROW = {name for name, rule in RULES.items() if rule.is_of_the_whole_row}
_OF_WORDS = {name for name, rule in RULES.items() if rule.is_of_words}
_CHANGED = {name for name, rule in RULES.items() if rule.tells_a_change}
_KEYS = {schema.table_name(): frozenset(schema.table_key()) for schema in TABLE_SCHEMAS}
_TEXTS = "texts/"


def first_causes(findings: list[Finding], published: Facts) -> list[Finding]:
    """
    Leave out what follows from another fault.

    That is a fault in the shape of the same cell, in the key of the same row, or in the words of a
    text: then the quotes from it that stand as they were published are not called wrong.
    """
    shapeless = {_place(each) for each in findings if each.rule in _CAUSES}
    named = (each for each in findings if each.rule in _MISNAMED and each.column in _key_of(each.file))
    misnamed = {(each.file, each.line) for each in named}
    spoilt = {each.file for each in findings if each.file.startswith(_TEXTS) and each.severity == Severity.ERROR}

    def follows(each: Finding) -> bool:
        if each.rule in _OF_THE_WHOLE_ROW and (each.file, each.line) in misnamed:
            return True
        of_words = each.rule in _OF_WORDS and each.severity == Severity.ERROR
        if of_words and spoilt - {each.file} and _stands(each, published):
            return True
        return each.rule not in _CAUSES | _ALWAYS and _place(each) in shapeless

    return [each for each in findings if not follows(each)]


def _stands(each: Finding, published: Facts) -> bool:
    """Tell whether a cell says what was published."""
    return bool(each.value) and published.get(each.file, {}).get(each.key, {}).get(each.column) == each.value


def _key_of(file: str) -> frozenset[str]:
    """Return the columns that name a row of a table, which may be a file or a folder of parts."""
    return _KEYS.get(file.partition("/")[0].partition(".")[0], frozenset())


def as_published(findings: list[Finding]) -> list[Finding]:
    """
    Say once what is wrong with a cell: another rule's words, and with them what was published.

    A cell that another rule has called wrong is not called changed as well, but what it said
    when it was published is told there, so that it can be written back.
    """
    told = {_place(each): _without_remedy(each) for each in findings if each.rule in _CHANGED}
    others = [each for each in findings if each.rule not in _CHANGED]
    named = {(*_place(each), severity) for each in others for severity in (each.severity, Severity.WARNING.value)}
    kept = (each for each in findings if each.rule not in _CHANGED or (*_place(each), each.severity) not in named)
    return [each if each.rule in _CHANGED else _with(each, told.get(_place(each), "")) for each in kept]


def _place(each: Finding) -> tuple[str, int, str]:
    return each.file, each.line, each.column


def _without_remedy(each: Finding) -> str:
    return each.message.removesuffix(RULES[each.rule].remedy).strip()


def _with(each: Finding, words: str) -> Finding:
    return each._replace(message=f"{each.message} {words}") if words else each
