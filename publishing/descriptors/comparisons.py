"""Which clause became which, for programs: `van-ban/<new>/so-sanh/<old>/cap.json`."""

from pathlib import Path

from model.addresses import comparison_pairs_place
from model.editions.pairing import pairs_json
from model.portal import Portal


def write_pairs(portal: Portal, site: Path) -> None:
    """Write the pairs of every comparison beside its page: each clause of both texts, in the order of the later one."""
    for old_id, new_id in portal.works.compared:
        words = pairs_json(portal.works.pairs(old_id, new_id))
        (site / comparison_pairs_place(new_id, old_id)).write_text(words, encoding="utf-8", newline="\n")
