"""A built site is judged whole: its pages, what settings and the theme put on them, and its scripts."""

import hashlib
import json
import zipfile

import pytest

from model.repository import ROOT
from publishing.site.gate import gate_faults, judged_words
from tests.support.csv_rows import Table
from validation.disclosure.judge import disclosures_of
from validation.loading import publishable_names_in


@pytest.fixture(name="built")
def _built(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    site = tmp_path / "site"
    (site / "assets" / "licences").mkdir(parents=True)
    (site / "build.json").write_text(json.dumps({"data_fingerprint": "0" * 64}), encoding="utf-8")
    (site / "assets" / "licences" / "mit.txt").write_text("Copyright (c) an.author@example.org", encoding="utf-8")
    (site / "tai-ve" / "van-ban").mkdir(parents=True)
    (site / "tai-ve" / "van-ban" / "kl-luan-chuyen-2021.pdf").write_bytes(b"%PDF-1.7")
    (site / "index.html").write_text(
        "<title>Cổng văn bản</title>\n<p>Người ký: Nguyễn Chiến Thắng</p>", encoding="utf-8"
    )
    return site


def test_a_site_of_checked_data_passes(built):
    assert gate_faults(ROOT / "data", built) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        pytest.param("404.html", "<title>Cổng văn bản – lưu hành nội bộ</title>", id="the name of the site"),
        pytest.param(
            "404.html", '<footer>Hỏi <a href="mailto:lan.tran@example.com">quản trị</a></footer>', id="the theme"
        ),
        pytest.param("a/index.html", '<img alt="Đồng chí Trần Thị Hoài Thương">', id="words read aloud"),
        pytest.param("assets/javascripts/a.js", 'var a=["' + "x" * 3_000 + '","sinh ngày 05/11/1980"]', id="a script"),
        pytest.param("tai-ve/TOI_MAT.csv", "ma\n1\n", id="the name of a file"),
        pytest.param("nguon-tin/a.xml", "<entry><title>Bà Lê Thị Ngọc Mận</title></entry>", id="a feed"),
        pytest.param("tai-ve/a.docx", "PK", id="a kind that cannot be judged"),
        pytest.param("tai-ve/van-ban/khac.pdf", "%PDF-1.7", id="a print of no text"),
    ],
)
def test_what_must_not_get_out_is_stopped_wherever_it_stands(built, file, words):
    (built / file).parent.mkdir(parents=True, exist_ok=True)
    (built / file).write_text(words, encoding="utf-8")

    faults = gate_faults(ROOT / "data", built)

    assert len(faults) == 1
    assert file in faults[0]


def test_words_are_passed_over_only_where_the_check_has_judged_them(portal):
    judged = judged_words(portal)
    texts = {piece.text for text in portal.texts.values() for node in text.nodes for piece in node.pieces}

    assert list(disclosures_of(list(judged), publishable_names_in(ROOT / "data"))) == []
    assert texts <= judged
    assert {row.title for row in portal.rows("tasks")} <= judged


def test_a_name_beside_words_of_the_data_is_found(built, portal):
    title = portal.rows("tasks")[0].title
    (built / "404.html").write_text(f"<p>{title}</p><p>{title} Bà Lê Thị Ngọc Mận</p>", encoding="utf-8")

    (fault,) = gate_faults(ROOT / "data", built)

    assert "Lê Thị Ngọc Mận" in fault


def test_a_list_of_checksums_is_judged_by_the_names_in_it(built):
    (built / "tai-ve" / "SHA256SUMS").write_text(f"{'0' * 64}  ho-so-tran-thi-hoai-thuong.csv\n", encoding="utf-8")

    (fault,) = gate_faults(ROOT / "data", built)

    assert "tai-ve/SHA256SUMS" in fault


def test_an_address_that_spells_the_name_of_its_unit_names_nobody(built, data_copy):
    units = Table.read(data_copy / "units.csv")
    unit = {name: units.get(1, name) for name in units.header} | {
        "unit_id": "cac-thanh-phan-khac-do",
        "name": "Các thành phần khác do cấp ủy mời",
        "short_name": "",
        "other_names": "",
        "kind": "agency",
        "is_collective": "true",
        "origin": "outside",
        "source": "Tên gọi ở hội nghị.",
        "confidence": "not_verified",
        **dict.fromkeys(("name_text", "document_id", "clause_id", "quote"), ""),
    }
    units.rows.append([unit[name] for name in units.header])
    units.rows[1:] = sorted(units.rows[1:])
    units.write()
    for name in ("cac-thanh-phan-khac-do", "ho-so-phan-khac-tai"):
        (built / f"{name}.html").write_text("<p>Chợ phiên</p>", encoding="utf-8")

    (fault,) = gate_faults(data_copy, built)

    assert "Phan Khac Tai" in fault


def test_what_lies_in_an_archive_is_named_there_as_well(built):
    words = "ma,ghi_chu\n1,Bà Lê Thị Ngọc Mận\n"
    (built / "tai-ve" / "a.csv").write_text(words, encoding="utf-8")
    with zipfile.ZipFile(built / "tai-ve" / "b.zip", "w") as archive:
        archive.writestr("a.csv", words)

    faults = gate_faults(ROOT / "data", built)

    assert ["a.csv" in fault or "b.zip" in fault for fault in faults] == [True, True]


def _listed(data, rule, file, key, *, names=""):
    looked = "2026-11-20,Chánh Văn phòng Thành ủy" if names else ","
    path = data / "exceptions.csv"
    header, *rows = path.read_text("utf-8").splitlines(keepends=True)
    row = f"{rule},{file},{key},trang,Đã xem kỹ.,2027-11-23,{names},{looked}\n"
    path.write_text("".join([header, *sorted([*rows, row])]), encoding="utf-8")


@pytest.fixture(name="by_hand")
def _by_hand(tmp_path, monkeypatch):
    """A folder of pages written by hand, in the place of the portal's own."""
    docs = tmp_path / "docs"
    docs.mkdir()
    for module in ("publishing.site.gate", "validation.checkers.exceptions"):
        monkeypatch.setattr(f"{module}.ROOT", tmp_path)
    monkeypatch.setattr("publishing.site.gate._DOCS", docs)
    return docs


def test_a_page_names_a_person_only_where_a_second_person_has_looked(built, by_hand, data_copy):
    (by_hand / "loi.md").write_text("Ý kiến của bà Lê Thị Ngọc Mận.\n", encoding="utf-8")
    assert len(gate_faults(data_copy, built)) == 1

    _listed(data_copy, "names_no_person", "docs/loi.md", "trang", names="Lê Thị Ngọc Mận")
    assert gate_faults(data_copy, built) == []

    (by_hand / "loi.md").write_text("Ý kiến của bà Lê Thị Ngọc Mận. TỐI MẬT\n", encoding="utf-8")
    assert len(gate_faults(data_copy, built)) == 1


def test_a_file_that_cannot_be_judged_is_let_through_by_its_checksum_alone(built, by_hand, data_copy):
    (by_hand / "mau.pdf").write_bytes(b"%PDF-1.7")
    assert len(gate_faults(data_copy, built)) == 1

    _listed(data_copy, "file_can_be_judged", "docs/mau.pdf", hashlib.sha256(b"%PDF-1.7").hexdigest()[:16])
    assert gate_faults(data_copy, built) == []

    (by_hand / "mau.pdf").write_bytes(b"%PDF-1.7 changed")
    assert len(gate_faults(data_copy, built)) == 1


def test_what_was_clear_is_judged_again_when_it_changes(built):
    assert gate_faults(ROOT / "data", built) == []
    assert gate_faults(ROOT / "data", built) == []

    (built / "index.html").write_text("<p>TỐI MẬT</p>", encoding="utf-8")
    assert len(gate_faults(ROOT / "data", built)) == 1
    assert len(gate_faults(ROOT / "data", built)) == 1
