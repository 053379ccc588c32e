"""
A copy of the portal held against its list of checksums and, with a key, against the office's signature.

What each answer proves, and what it cannot, is told in deploy/trust.md.
"""

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from model.naming import vietnamese_date
from publishing.descriptors.provenance import IN_A_NAME, MARK
from publishing.descriptors.sums import SUMS, changes_of, signature_of, sums_of
from publishing.site.signatures import NUMBER, is_signed_by, read_public_keys

#: A release on a server stands under its number; a folder of another name promises nothing.
_RELEASE = re.compile(rf"(?P<number>[0-9]{{4,}})-[0-9a-f]{{{IN_A_NAME}}}")
_OWN_LIST_ONLY = """Bản sao khớp với danh sách đi kèm nó: không tệp nào bị sửa, thêm hay thiếu so với “{sums}”.
Điều này không chứng minh bản sao là của cơ quan: ai sửa cả tệp lẫn danh sách thì ở đây không thấy được.
Muốn biết chắc, chạy lại với --key và tệp khóa công khai nhận từ cơ quan, không lấy từ chính bản sao.
"""
_SIGNED = """Bản số {number}, kiểm tra ngày {day}: đúng là bản cơ quan đã ký, không tệp nào bị sửa, thêm hay thiếu.
{age}
"""
_AGE_UNKNOWN = (
    "Đã có bản mới hơn hay chưa thì bản sao không tự biết: so số này với số bản mới nhất mà cơ quan báo, "
    "hoặc chạy với --at-least SỐ."
)
_NEW_ENOUGH = "Bản này không cũ hơn bản số {least}."


class Verdict(NamedTuple):
    """
    What is to be said of a copy.

    Attributes:
        code: 0 when it holds, 1 when it does not, 2 when it cannot be held against anything.
        words: Sentences in Vietnamese, each line ended.
    """

    code: int
    words: str


def verify(folder: Path, keys: Path | None = None, at_least: int | None = None) -> Verdict:
    """
    Hold a copy against its list and, with keys, against the office's signature.

    Args:
        folder: The copy.
        keys: A file of public keys; without it nothing is said of whose copy it is.
        at_least: The number of the oldest release that is taken; asks for keys.

    Raises:
        SignatureError: the keys cannot be read, or there is no ssh-keygen.
        OSError: the copy cannot be read.
    """
    if at_least is not None and keys is None:
        return Verdict(2, "--at-least cần có --key: số của bản chỉ tin được khi chữ ký đúng.\n")
    public_keys = read_public_keys(keys) if keys else None
    if not folder.is_dir():
        return Verdict(2, f"“{folder}” không phải là một thư mục.\n")
    place = folder.resolve()
    try:
        changes = changes_of(place)
    except FileNotFoundError:
        return Verdict(2, f"“{folder}” không có tệp {SUMS}, không đối chiếu được.\n")
    sums = sums_of(place)
    faults = _changed(changes) + (
        _unproved(place, sums, public_keys, at_least, changes) if public_keys and sums else []
    )
    words = "".join(f"{fault}\n" for fault in faults)
    praise = words or _praise(place, sums or place / SUMS, at_least, signed=public_keys is not None)
    return Verdict(bool(faults), _link_words(folder, place) + praise)


def _link_words(folder: Path, place: Path) -> str:
    return f"“{folder}” là một liên kết; đối chiếu thư mục “{place}” mà nó dẫn tới.\n" if folder.is_symlink() else ""


def _changed(changes: list[str]) -> list[str]:
    """Return what was changed in a copy, and how much it is."""
    return [*changes, f"Bản sao đã bị thay đổi: {len(changes)} chỗ."] if changes else []


def _unproved(
    place: Path, sums: Path, public_keys: Sequence[str], at_least: int | None, changes: list[str]
) -> list[str]:
    """Return what the signature of a list does not prove; the number of a changed copy is not looked at."""
    return _faults_of_signature(sums, public_keys) or ([] if changes else _faults_of_number(place, at_least))


def _praise(place: Path, sums: Path, at_least: int | None, *, signed: bool) -> str:
    """Say what has been proved of a copy without faults, and no more."""
    if not signed:
        return _OWN_LIST_ONLY.format(sums=sums.name)
    facts = _facts(place)
    age = _AGE_UNKNOWN if at_least is None else _NEW_ENOUGH.format(least=at_least)
    return _SIGNED.format(number=facts[NUMBER], day=_day(facts), age=age)


def _faults_of_signature(sums: Path, keys: Sequence[str]) -> list[str]:
    signature = signature_of(sums)
    if not signature.is_file():
        return [f"Bản sao không có chữ ký của cơ quan (tệp “{signature.name}”)."]
    if not is_signed_by(sums, keys):
        return [f"Chữ ký “{signature.name}” không đúng: danh sách “{sums.name}” không phải do người giữ khóa ấy ký."]
    return []


def _faults_of_number(place: Path, at_least: int | None) -> list[str]:
    """Say whether a signed copy is another release than it stands for; what it says of itself is proved by now."""
    number = _facts(place).get(NUMBER)
    if not isinstance(number, int):
        return [f"Bản sao có chữ ký nhưng “{MARK}” không ghi số của bản."]
    release = _RELEASE.fullmatch(place.name) if place.parent.name == "releases" else None
    if release and int(release["number"]) != number:
        return [f"Bản số {number} đứng ở chỗ của bản số {int(release['number'])} (“{place.name}”)."]
    if at_least is not None and number < at_least:
        return [f"Bản cũ: đây là bản số {number}, cần từ bản số {at_least} trở đi."]
    return []


def _day(facts: dict[str, Any]) -> str:
    try:
        return vietnamese_date(date.fromisoformat(str(facts.get("checked_on"))))
    except ValueError:
        return "không rõ"


def _facts(place: Path) -> dict[str, Any]:
    """Return what a copy says of itself; nothing where it does not say it in the portal's form."""
    try:
        facts = json.loads((place / MARK).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}
