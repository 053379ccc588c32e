"""What stops the intake before anything is written: marks of secrecy, and data about persons."""

from model.texts import Text
from validation.disclosure.judge import Disclosure, disclosures_of
from validation.disclosure.printed_names import printed_names


def stops_intake(text: Text) -> list[tuple[str, Disclosure]]:
    """
    Return what must not be taken in of a text, each after the id of its clause; nothing where it may be.

    The verdict is that of the gate (validation/disclosure); signatories and office holders are named by right.
    """
    pieces = [(node, piece.text) for node in text.nodes for piece in node.pieces]
    found = [(pieces[place][0], each) for place, each in disclosures_of([words for _, words in pieces])]
    by_right = printed_names([node for node, each in found if each.rule == "names_no_person"])
    return [(node.id, each) for node, each in found if each.words.casefold() not in by_right]
