"""Everything that leaves is judged, whatever kind of file it is, or refused as a kind."""

import io
import struct
import zipfile
import zlib

import pytest
from openpyxl import Workbook

from model.repository import ROOT
from validation.checkers.gate.outlets import Made, outlet_findings

NOBODY = frozenset()


def _found(folder):
    return {(each.file, each.line, each.rule) for each in outlet_findings(folder, folder, NOBODY)}


def test_no_false_alarm_on_the_pages_written_by_hand():
    assert list(outlet_findings(ROOT / "docs", ROOT / "data", NOBODY)) == []


def test_the_gate_looks_into_pages_tables_and_workbooks_that_leave(tmp_path):
    (tmp_path / "trang.md").write_text("# Trang\n\nHỏi đồng chí Trần Văn Bình.\n\nTỐI MẬT\n", encoding="utf-8")
    (tmp_path / "bang.csv").write_text("\ufeffma;ho_ten\n1;0912345678\n", encoding="utf-8")
    book = Workbook()
    book.active["A1"] = "binh@quangtri.example"
    book.save(tmp_path / "so.xlsx")
    (tmp_path / "khung.html").write_text("<p>gọi 0912 345 678</p>", encoding="utf-8")
    (tmp_path / "hinh.svg").write_text("<svg><title>gọi 0912 345 679</title></svg>", encoding="utf-8")
    (tmp_path / "ma.JS").write_text("// lưu hành nội bộ", encoding="utf-8")
    book.active["A1"] = "an@quangtri.example"
    book.save(tmp_path / "khac.xlsx")
    with zipfile.ZipFile(tmp_path / "goi.ZIP", "w") as pack:
        pack.write(tmp_path / "so.xlsx", "so.xlsx")
        pack.write(tmp_path / "khac.xlsx", "khac.xlsx")
    (tmp_path / "khac.xlsx").unlink()

    assert _found(tmp_path) == {
        ("trang.md", 3, "names_no_person"),
        ("trang.md", 5, "bears_no_secrecy_mark"),
        ("bang.csv", 1, "has_no_personal_column"),
        ("bang.csv", 2, "has_no_personal_data"),
        ("so.xlsx", 0, "has_no_personal_data"),
        ("khung.html", 1, "has_no_personal_data"),
        ("hinh.svg", 1, "has_no_personal_data"),
        ("ma.JS", 1, "bears_no_secrecy_mark"),
        ("goi.ZIP", 0, "has_no_personal_data"),
    }


def test_the_gate_names_the_line_in_a_long_page_with_letters_that_are_none(tmp_path):
    lines = ["Lời thường."] * 1_200
    lines[0] = lines[699] = "Gọi 0912 345 678."
    (tmp_path / "trang.md").write_bytes(b"\xff\n" + "\n".join(lines).encode())
    (tmp_path / "bang.csv").write_bytes(b"ma,\xff,email\n")

    found = {(each.file, each.line, each.value) for each in outlet_findings(tmp_path, tmp_path, NOBODY)}

    assert found == {("trang.md", 2, "0912 345 678"), ("trang.md", 701, "0912 345 678"), ("bang.csv", 1, "email")}


@pytest.mark.parametrize("built", [None, Made()])
@pytest.mark.parametrize(
    ("name", "words", "stopped"),
    [
        pytest.param(
            "a.html", "<p>Độ mật <code>Tối mật</code> do người soạn đề xuất.</p>", False, id="a rule in two fonts"
        ),
        pytest.param(
            "a.html", "<p>Độ mật <em>Tối <b>mật</b></em> do người soạn đề xuất.</p>", False, id="fonts in fonts"
        ),
        pytest.param("a.md", "Độ mật [Mật](luat.md) do người soạn đề xuất.", False, id="a rule with a link"),
        pytest.param("a.html", "<p>TỐI <b>MẬT</b></p>", True, id="a mark in two fonts"),
        pytest.param("a.html", "<p>Hỏi <b>Trần</b> <i>Văn Bình</i></p>", True, id="a name in two fonts"),
        pytest.param("a.md", "Xem [ghi chú](ly-lich-tran-van-binh.md).", True, id="a name where a link leads"),
    ],
)
def test_the_words_of_a_block_are_judged_as_one_text(tmp_path, name, words, stopped, built):
    (tmp_path / name).write_text(words, encoding="utf-8")

    assert bool(list(outlet_findings(tmp_path, tmp_path, NOBODY, made=built))) is stopped


@pytest.mark.parametrize("name", ["tai-lieu-MAT.txt", "ly-lich-nguyen-van-thoai.md", "DoThiHuyenMo/so.csv"])
def test_the_name_of_a_file_is_judged_as_its_words_are(tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("lời thường", encoding="utf-8")

    assert len(_found(tmp_path)) == 1


def _png(*parts):
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        *parts,
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    ]
    body = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


_JPEG = b"\xff\xd8\xff\xdb\x00\x03\x00"
_SCAN = b"\xff\xda\x00\x02\x00\xff\xd9"


def _zip(about=b""):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "lời thường")
        archive.comment = about
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.pdf", b"%PDF-1.7", id="a PDF"),
        pytest.param("a.DOCX", b"PK\x03\x04", id="a Word file"),
        pytest.param("a.txt", b"%PDF-1.7", id="a PDF that is called a text"),
        pytest.param("a.md", b"a\0b", id="bytes that are no text"),
        pytest.param("a.xlsx", b"not packed", id="a workbook that cannot be opened"),
        pytest.param("a.png", _png((b"tEXt", b"Author\0a")), id="a picture with words"),
        pytest.param("a.png", _png() + b"more", id="a picture with something behind it"),
        pytest.param("a.jpg", _JPEG + b"\xff\xe1\x00\x04Ex" + _SCAN, id="a photograph that says where it was taken"),
        pytest.param("a.jpg", _JPEG + b"\xff\xfe\x00\x04ab" + _SCAN, id="a picture with a comment"),
        pytest.param("a.jpg", _JPEG + _SCAN[:-2] + b"\xff\xfe\x00\x04ab\xff\xd9", id="a comment between scans"),
        pytest.param("a.jpg", _JPEG + _SCAN + b"more\xff\xd9", id="words behind a picture that ends like one"),
        pytest.param("a.jpg", _JPEG + b"\xff\xe0\x00\x06Name" + _SCAN, id="words where the first segment should be"),
        pytest.param("a.png", _png((b"iTXt", b"XML:com.adobe.xmp\0")), id="a picture with XMP"),
        pytest.param("a.png", _png((b"eXIf", b"MM")), id="a picture with Exif"),
        pytest.param("a.gif", b"GIF89a", id="a kind that nobody reads here"),
        pytest.param("a.webp", b"RIFF\x04\0\0\0WEBP", id="a WebP"),
        pytest.param("a.tif", b"II*\0", id="a TIFF"),
        pytest.param("a.svgz", b"\x1f\x8b", id="a packed SVG"),
        pytest.param("a.woff2", b"%PDF-1.7", id="a PDF that is called a font"),
        pytest.param("a.woff2", b"wOF2" + bytes(30) + b"words" + bytes(20), id="a font with words"),
        pytest.param("a.zip", _zip(about=b"Name"), id="an archive with words about it"),
        pytest.param("a.zip", b"%PDF-1.7" + _zip(), id="an archive behind something else"),
        pytest.param("a.zip", _zip()[:36] + b"\xff\xff" + _zip()[38:], id="a damaged archive"),
    ],
)
def test_what_cannot_be_judged_is_refused_as_a_kind(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)

    assert _found(tmp_path) == {(name, 0, "file_can_be_judged")}


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", _png()), ("a.jpg", _JPEG + _SCAN), ("a.woff2", b"wOF2" + bytes(60)), ("a.zip", _zip())],
)
def test_a_bare_picture_passes(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)

    assert _found(tmp_path) == set()


def test_a_file_inside_an_archive_in_an_archive_is_judged_too(tmp_path):
    with zipfile.ZipFile(tmp_path / "trong.zip", "w") as inner:
        inner.writestr("van-ban.pdf", b"%PDF-1.7")
        inner.writestr("ghi-chu.txt", "sinh ngày 05/11/1980")
    with zipfile.ZipFile(tmp_path / "ngoai.zip", "w") as outer:
        outer.write(tmp_path / "trong.zip", "trong.zip")
    (tmp_path / "trong.zip").unlink()

    assert _found(tmp_path) == {("ngoai.zip", 0, "file_can_be_judged"), ("ngoai.zip", 0, "has_no_personal_data")}
