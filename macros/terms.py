"""Words: abbreviations and terms, and where each is explained."""

from macros.citations import evidence_link
from macros.markup import row, table
from validation.collation import vietnamese_key
from validation.portal import Portal


def abbreviation_table(portal: Portal) -> str:
    """
    Tabulate the abbreviations with what they stand for.

    In a page: `{{ abbreviation_table() }}`.
    """
    rows = [
        row([each.abbreviation, each.expansion, evidence_link(portal, each)])
        for each in sorted(portal.rows("abbreviations"), key=lambda each: vietnamese_key(each.abbreviation))
    ]
    return table("Chữ viết tắt", ["Viết tắt", "Viết đầy đủ", "Nguồn"], rows)


def glossary_table(portal: Portal) -> str:
    """
    Tabulate the terms with what they mean.

    In a page: `{{ glossary_table() }}`.
    """
    rows = [
        row(
            [each.term, each.definition, evidence_link(portal, each)],
            anchor=each.term_id,
        )
        for each in sorted(portal.rows("glossary"), key=lambda each: vietnamese_key(each.term))
    ]
    return table("Thuật ngữ", ["Thuật ngữ", "Giải thích", "Nguồn"], rows)
