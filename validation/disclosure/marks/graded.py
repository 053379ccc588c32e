"""
Papers that are said to have been given a grade of secrecy: "Báo cáo được xác định độ mật “…” theo đề xuất …".

Whoever says when, by whom or how papers are graded states a rule.
"""

import re

from validation.disclosure.marks.conduct import PAPER

_GRADED = re.compile(
    rf"(?<![^\W_]){PAPER}[^.;\n]{{0,40}} (?:xác định|xếp)(?: ở| là)? (?:mức )?độ mật:? [\"“'](?-i:Mật|Tối mật|Tuyệt mật|MẬT|TỐI MẬT|TUYỆT MẬT)[\"”'](?! (?:thì|có|được|do|mà))",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"(?<![^\W_])(?:nếu|khi|việc|các|mọi|mỗi|những|từng|trường hợp|đối với|phải|không được)(?![^\W_])", re.IGNORECASE
)


def grade_given(text: str) -> re.Match[str] | None:
    """Return what a text says of the grade that one paper was given."""
    found = _GRADED.search(text) if "độ mật" in text else None
    return None if found and _RULE.search(text) else found
