"""The portal as one zip for a USB stick: unpack, then open index.html by a double click."""

import html
import json
import re
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

from model.naming import vietnamese_date
from publishing.descriptors.provenance import IN_A_NAME, MARK
from publishing.descriptors.sums import rewrite_sums
from publishing.site.build import build_site
from publishing.site.disk_copy import adapt_to_disk
from publishing.site.signatures import NAMESPACE, SIGNER, SigningKey, signing_key

#: The folder that unpacking makes.
_FOLDER = "cong-van-ban"
_README = "doc-truoc.txt"
_README_WORDS = """{name}: bản chép mang theo

MỞ CỔNG
1. Giải nén cả gói này (mở thẳng trong tệp nén thì không chạy).
2. Vào thư mục {folder}, bấm đúp vào tệp index.html.
Không cần internet, không cần cài đặt. Tìm kiếm, tra cứu, sắp xếp, in và tải bảng đều dùng được.

BẢN NÀY
Dữ liệu kiểm tra và cổng dựng ngày {day}.
Dấu vân tay của dữ liệu: {fingerprint}
Mã nguồn: {commit}
Bản này đã bao lâu và lấy bản mới thế nào: trang “Về bản này”, tệp du-lieu/ban-nay/index.html.

CÒN NGUYÊN VẸN KHÔNG
Tệp sha256sums ghi mã của từng tệp. Trên Linux, trong thư mục {folder}: sha256sum -c sha256sums
Trên máy dựng cổng: python -m publishing verify <thư mục {folder}>
"""
#: What a signed copy says besides.
_SIGNED_WORDS = """
CÓ ĐÚNG CỦA CƠ QUAN KHÔNG
Đây là bản số {number}. Tệp sha256sums.sig là chữ ký của cơ quan trên danh sách sha256sums.
Khóa công khai để đối chiếu nhận từ cơ quan bằng văn bản; không lấy từ USB này: ai làm giả bản sao cũng làm giả được khóa.
Trong thư mục {folder}, bằng dấu nhắc lệnh của Windows (cmd) hay của Linux (tệp khóa cong-van-ban.keys đặt cạnh thư mục):
ssh-keygen -Y verify -f ../cong-van-ban.keys -I {signer} -n {namespace} -s sha256sums.sig < sha256sums
Thấy “Good” và không thấy lỗi thì danh sách đúng của cơ quan; sau đó so từng tệp với danh sách như ở mục trên.
Bản mới nhất là số mấy: hỏi cơ quan. Số nhỏ hơn là bản cũ.
"""


def make_bundle(data: Path, folder: Path) -> Path:
    """Build a site of a data folder and pack it; give the path of the zip, whose name tells day and data."""
    key = signing_key()
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / _FOLDER
        build_site(data, site)
        return pack(site, folder, key)


def pack(site: Path, folder: Path, key: SigningKey | None = None) -> Path:
    """
    Change a finished site into one for a stick, sign it where there is a key, and write the zip of it.

    Without a key the same site gives the same bytes.
    """
    facts = json.loads((site / MARK).read_text("utf-8"))
    day = date.fromisoformat(facts["checked_on"])
    adapt_to_disk(site)
    number = key.next_number() if key else None
    # Notepad of an old Windows needs the mark and its own line ends.
    (site / _README).write_text(_readme(site, facts, day, number), encoding="utf-8-sig", newline="\r\n")
    rewrite_sums(site)
    if key and number:
        key.sign(site, number)
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{_FOLDER}-{day.isoformat()}-{facts['data_fingerprint'][:IN_A_NAME]}.zip"
    staged = place.with_name(f".{place.name}-next")
    try:
        _zip(site, staged, day)
        staged.replace(place)
    finally:
        staged.unlink(missing_ok=True)
    return place


def _zip(site: Path, place: Path, day: date) -> None:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(
                f"{_FOLDER}/{path.relative_to(site).as_posix()}", (day.year, day.month, day.day, 0, 0, 0)
            )
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)


def _readme(site: Path, facts: dict[str, Any], day: date, number: int | None) -> str:
    title = re.search(r"<title>(.*?)</title>", (site / "index.html").read_text("utf-8"))
    words = _README_WORDS + (_SIGNED_WORDS if number else "")
    return words.format(
        name=html.unescape(title[1]) if title else _FOLDER,
        folder=_FOLDER,
        day=vietnamese_date(day),
        fingerprint=facts["data_fingerprint"],
        commit=(facts["commit"] or "không rõ") + (", có sửa đổi chưa ghi vào kho mã" if facts["dirty"] else ""),
        number=number,
        signer=SIGNER,
        namespace=NAMESPACE,
    )
