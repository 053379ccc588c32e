"""Words: abbreviations and terms, and where each is explained."""

from macros.citing.citations import evidence_link
from macros.html.markup import row, table
from macros.html.paging import of_pages
from model.collation import vietnamese_key
from model.portal import Portal


def abbreviation_table(portal: Portal, page: int = 1) -> str:
    """Tabulate the abbreviations with what they stand for."""
    rows = [
        row([each.abbreviation, each.expansion, evidence_link(portal, each)])
        for each in sorted(
            portal.pages("abbreviations").get(page, ()), key=lambda each: vietnamese_key(each.abbreviation)
        )
    ]
    caption = f"Chữ viết tắt và cách đọc đầy đủ{of_pages(portal, 'abbreviations', page)}"
    header = ["Viết tắt", *portal.tables["abbreviations"].titles("expansion", "origin")]
    return table(caption, header, rows)


def glossary_table(portal: Portal, page: int = 1) -> str:
    """Tabulate the terms with what they mean."""
    rows = [
        row(
            [each.term, each.definition, evidence_link(portal, each)],
            anchor=each.term_id,
        )
        for each in sorted(portal.pages("glossary").get(page, ()), key=lambda each: vietnamese_key(each.term))
    ]
    caption = f"Thuật ngữ và giải thích{of_pages(portal, 'glossary', page)}"
    return table(caption, portal.tables["glossary"].titles("term", "definition", "origin"), rows)
