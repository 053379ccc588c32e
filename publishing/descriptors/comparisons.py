"""Which clause became which, for programs: `van-ban/<new>/so-sanh/<old>/cap.json`."""

import json
from pathlib import Path

from model.addresses import comparison_place
from model.portal import Portal

FILE = "cap.json"


def write_pairs(portal: Portal, site: Path) -> None:
    """Write the pairs of every comparison beside its page: each clause of both texts, in the order of the later one."""
    for old_id, new_id in portal.works.compared:
        pairs = [
            {"from": pair.old_id, "to": pair.new_id, "kind": pair.change.value}
            for pair in portal.works.pairs(old_id, new_id)
        ]
        path = site / comparison_place(new_id, old_id) / FILE
        path.write_text(json.dumps(pairs, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
