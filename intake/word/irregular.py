"""
What word processors open although no standard has it, put right before a file is read; and what they print unasked.

What stands where no reader looks is asked about (intake/word/asides.py): no letter is lost in silence.
"""

from lxml import etree

from intake.word.markup import Element, child, children, down, is_on, name, names, number, value

#: What holds letters, and an attribute of our own: these were read.
LETTERS, READ = names("w:t m:t"), "read"


def regular(root: Element) -> None:
    """Put a body, or the root of a note, right."""
    _chosen_content(root)
    _part_paragraphs(root)
    _print_forms(root)


def _chosen_content(root: Element) -> None:
    """
    Keep of each content that is stored twice what stands for the newest programs (ECMA-376 part 3, 9).

    A box is written as a drawing and, for old programs, once more as a picture: it prints once.
    """
    for each in [*root.iter(name("mc:AlternateContent"))]:
        choices = [option for option in each if option.tag in names("mc:Choice mc:Fallback") and len(option)]
        parent = each.getparent()
        if parent is None:
            continue
        with_box = [option for option in choices if next(option.iter(name("w:txbxContent")), None) is not None]
        at = parent.index(each)
        parent[at : at + 1] = list((with_box or choices)[0]) if choices else []


def stands_in_box(element: Element, above: Element) -> bool:
    """Tell whether a box stands between an element and one above it."""
    for each in element.iterancestors():
        if each is above:
            return False
        if each.tag == name("w:txbxContent"):
            return True
    return False


def has_blocks(element: Element) -> bool:
    """Tell whether an element is a paragraph or table, or holds one that stands in no box."""
    blocks = element.iter(*names("w:p w:tbl"))
    return any(each is element or not stands_in_box(each, element) for each in blocks)


def _part_paragraphs(root: Element) -> None:
    """Part paragraphs in which tables or paragraphs stand: no standard has that, and word processors open it."""
    for paragraph in [*root.iter(name("w:p"))]:
        parent, parts = paragraph.getparent(), [paragraph]
        if parent is None or not any(map(has_blocks, paragraph)):
            continue
        at, is_open = parent.index(paragraph), True
        for each in [*paragraph]:
            if has_blocks(each):
                parts.append(each)
            elif len(parts) > 1:
                parts += [] if is_open else [etree.Element(name("w:p"))]
                parts[-1].append(each)
            is_open = not has_blocks(each)
        parent[at : at + 1] = parts


def close_fields(root: Element) -> None:
    """Take away the beginnings of fields that never end: what stands behind them prints."""
    is_open: list[list[Element]] = []
    for each in root.iter(name("w:fldChar")):
        kind = value(each, "w:fldCharType")
        if kind == "begin":
            is_open.append([each])
        elif kind == "separate" and is_open:
            is_open[-1].append(each)
        elif kind == "end" and is_open:
            is_open.pop()
    for each in (part for field in is_open for part in field):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)


def _print_forms(root: Element) -> None:
    """Write what fields of forms print beside them: the entry that was chosen, or a box with or without a cross."""
    for each in root.iter(name("w:fldChar")):
        entries = down(each, "w:ffData", "w:ddList")
        box = down(each, "w:ffData", "w:checkBox")
        words = ""
        if entries is not None:
            listed = [value(entry) for entry in children(entries, "w:listEntry")]
            chosen = child(entries, "w:result")
            chosen = child(entries, "w:default") if chosen is None else chosen
            words = next(iter(listed[number(chosen) :]), "")
        elif box is not None:
            checked = is_on(child(box, "w:checked"))
            words = "☒" if (is_on(child(box, "w:default")) if checked is None else checked) else "☐"
        if words:
            letters = etree.Element(name("w:t"))
            letters.text = words
            each.addprevious(letters)


def mark_read(*elements: Element) -> None:
    """Note that the letters of elements were read, or are known not to print."""
    for each in (letters for element in elements for letters in element.iter(*LETTERS)):
        each.set(READ, "1")
