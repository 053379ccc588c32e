"""Whether a letter is seen: not where it is white on white, cut off, off the paper, or under something drawn later."""

from intake.pdf.pages.drawings import Drawings, Setting
from intake.pdf.pages.geometry import Box

#: How far outside its clip a letter is out of sight, in points.
_MARGIN = 2.0
#: A picture over so much of the page hides what lies under it; a smaller one may be a stamp that one sees through.
_WHOLE_PAGE = 0.5


class Sight:
    """What hides letters on one page."""

    def __init__(self, drawn: Drawings, paper: Box) -> None:
        """Learn the boxes and pictures of a page, and what of it is printed."""
        self._drawn, self._paper = drawn, paper
        least = paper.width * paper.height * _WHOLE_PAGE
        self._covers = [each for each in drawn.pictures if each.box.width * each.box.height > least]

    def hides(self, box: Box, setting: Setting, handle: int) -> str:
        """
        Say why nobody sees a letter, in Vietnamese; "" where it is seen.

        Args:
            box: Of the letter.
            setting: Of the piece of text that it belongs to.
            handle: Of that piece.
        """
        if setting.unseen:
            return setting.unseen
        middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        clip = self._drawn.clips.get(handle)
        if not self._paper.holds(*middle, 1) or (clip and not clip.holds(*middle, _MARGIN)):
            return "chữ ngoài phần in"
        behind = [fill for fill in self._drawn.fills if fill.box.holds(*middle)]
        if any(fill.order > setting.order for fill in behind):
            return "chữ bị che"
        if any(picture.order > setting.order and picture.box.holds(*middle) for picture in self._covers):
            return "chữ dưới ảnh của trang"
        return "chữ trắng" if setting.white and not self._is_dark(middle, setting) else ""

    def _is_dark(self, point: tuple[float, float], setting: Setting) -> bool:
        """Tell whether what was drawn last behind a point is a picture, or a box that is not white."""
        behind = [
            each
            for each in (*self._drawn.fills, *self._drawn.pictures)
            if each.order < setting.order and each.box.holds(*point)
        ]
        return bool(behind) and not max(behind, key=lambda each: each.order).white
