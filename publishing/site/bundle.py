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


def make_bundle(data: Path, folder: Path) -> Path:
    """Build a site of a data folder and pack it; give the path of the zip, whose name tells day and data."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / _FOLDER
        build_site(data, site)
        return pack(site, folder)


def pack(site: Path, folder: Path) -> Path:
    """Change a finished site into one for a stick, and write the zip of it; the same site gives the same bytes."""
    facts = json.loads((site / MARK).read_text("utf-8"))
    day = date.fromisoformat(facts["checked_on"])
    adapt_to_disk(site)
    # Notepad of an old Windows needs the mark and its own line ends.
    (site / _README).write_text(_readme(site, facts, day), encoding="utf-8-sig", newline="\r\n")
    rewrite_sums(site)
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{_FOLDER}-{day.isoformat()}-{facts['data_fingerprint'][:IN_A_NAME]}.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(
                f"{_FOLDER}/{path.relative_to(site).as_posix()}", (day.year, day.month, day.day, 0, 0, 0)
            )
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return place


def _readme(site: Path, facts: dict[str, Any], day: date) -> str:
    title = re.search(r"<title>(.*?)</title>", (site / "index.html").read_text("utf-8"))
    return _README_WORDS.format(
        name=html.unescape(title[1]) if title else _FOLDER,
        folder=_FOLDER,
        day=vietnamese_date(day),
        fingerprint=facts["data_fingerprint"],
        commit=facts["commit"] or "không rõ",
    )
