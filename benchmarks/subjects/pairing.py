"""
`python -m benchmarks.subjects.pairing`: how long pairing the clauses of two texts takes, beside difflib.

Of 300 clauses none, a third or all have other words. difflib holds the clauses against each other as lines, which pairs
none that changed. Goal: 50 ms (decisions/0029).
"""

import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from statistics import median

from benchmarks.made_data.clauses import made_text
from model.editions.pairing import pair_clauses
from model.texts import Text

CLAUSES, ROUNDS = 300, 5
#: Milliseconds of the processor at most.
GOAL = 50
#: Every how many clauses one has other words.
_CHANGED = {"không điều khoản nào đổi": 0, "một phần ba đổi": 3, "mọi điều khoản đổi": 1}


def main(arguments: list[str]) -> None:
    """Pair two texts in turn with difflib, several times over, and print the medians as a table."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    print(f"{CLAUSES} điều khoản, trung vị của {rounds} lần, mili giây; trong ngoặc: số cặp   (goal {GOAL})")
    for name, changed in _CHANGED.items():
        texts = made_text("cu", CLAUSES), made_text("moi", CLAUSES, changed)
        times = {"cổng": _median(_pairs, texts, rounds), "difflib": _median(_lines, texts, rounds)}
        print(f"{name:28}" + "".join(f"{peer:>10} {taken:5.1f} ({count})" for peer, (taken, count) in times.items()))


def _median(pair: Callable[[Text, Text], int], texts: tuple[Text, Text], rounds: int) -> tuple[float, int]:
    """Return what it takes, and how many clauses got a partner."""
    taken, count = [], 0
    for _ in range(rounds):
        begun = time.process_time()
        count = pair(*texts)
        taken.append((time.process_time() - begun) * 1000)
    return median(taken), count


def _pairs(old: Text, new: Text) -> int:
    return sum(bool(each.old_id and each.new_id) for each in pair_clauses(old, new))


def _lines(old: Text, new: Text) -> int:
    lines = [[node.text for node in text.nodes] for text in (old, new)]
    return sum(block.size for block in SequenceMatcher(None, lines[0], lines[1], autojunk=False).get_matching_blocks())


if __name__ == "__main__":
    main(sys.argv[1:])
