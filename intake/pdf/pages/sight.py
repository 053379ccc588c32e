"""Whether a letter is seen: not where it is white on white, cut off, off the paper, or under something drawn later."""

from collections.abc import Iterator
from itertools import groupby

from intake.pdf.pages.drawings import Drawings, Fill, Setting
from intake.pdf.pages.geometry import Box
from intake.pdf.pages.shown_text import Placed

#: How far outside its clip or the paper a letter is out of sight, in points.
_MARGIN = 2.0
#: A picture over so much of the page hides what lies under it; a smaller one may be a stamp that one sees through.
_WHOLE_PAGE = 0.5


class Sight:
    """What hides letters on one page."""

    def __init__(self, drawn: Drawings, paper: Box) -> None:
        """Learn the boxes and pictures of a page, and what of it is printed."""
        self._drawn, self._paper = drawn, paper
        least = paper.width * paper.height * _WHOLE_PAGE
        pictures = [each for each in drawn.pictures if each.box.width * each.box.height > least]
        self._covers = [(fill, "chữ bị che") for fill in drawn.fills]
        self._covers += [(picture, "chữ dưới ảnh của trang") for picture in pictures]

    def parted(
        self, letters: list[Placed], setting: Setting, handle: int
    ) -> tuple[list[tuple[str, str]], list[Placed]]:
        """
        Part the letters of one piece of text: those that nobody sees, as reasons and words, and the others.

        Args:
            letters: Each with its box.
            setting: Of the piece of text.
            handle: Of the piece.
        """
        if setting.unseen:
            words = "".join(each[0] for each in letters).strip()
            return [(setting.unseen, words)] if words else [], []
        whole = _around(letters)
        covers = [each for each in self._covers if each[0].order > setting.order and each[0].box.meets(whole)]
        clip = self._drawn.clips.get(handle)
        clip = clip.cut_to(self._paper) if clip else self._paper
        if not (covers or setting.white) and clip.encloses(whole, _MARGIN):
            return [], letters
        reasons: list[tuple[str, Placed]] = []
        for each in letters:
            # A space goes with the letter before it.
            before = reasons[-1][0] if reasons else ""
            reasons.append((before if each[0] == " " else self._reason(each, setting, clip, covers), each))
        return [*_hidden(reasons)], [each for reason, each in reasons if not reason]

    def _reason(self, letter: Placed, setting: Setting, clip: Box, covers: list[tuple[Fill, str]]) -> str:
        """Say why nobody sees a letter; "" where it is seen."""
        middle = (letter[1] + letter[3]) / 2, (letter[2] + letter[4]) / 2
        if not clip.holds(*middle, _MARGIN):
            return "chữ ngoài phần in"
        covered = next((why for cover, why in covers if cover.box.holds(*middle)), "")
        return covered or ("chữ trắng" if setting.white and not self._is_dark(middle, setting) else "")

    def _is_dark(self, point: tuple[float, float], setting: Setting) -> bool:
        """Tell whether what was drawn last behind a point is a picture, or a box that is not white."""
        behind = [
            each
            for each in (*self._drawn.fills, *self._drawn.pictures)
            if each.order < setting.order and each.box.holds(*point)
        ]
        return bool(behind) and not max(behind, key=lambda each: each.order).white


def _around(letters: list[Placed]) -> Box:
    """Return the box of letters that follow each other on a line: that of the first and the last."""
    (_, left, bottom, right, top, _), (_, other_left, other_bottom, other_right, other_top, _) = letters[0], letters[-1]
    return Box(min(left, other_left), min(bottom, other_bottom), max(right, other_right), max(top, other_top))


def _hidden(reasons: list[tuple[str, Placed]]) -> Iterator[tuple[str, str]]:
    for reason, letters in groupby(reasons, key=lambda each: each[0]):
        words = "".join(letter[0] for _, letter in letters).strip()
        if reason and words:
            yield reason, words
