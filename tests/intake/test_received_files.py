"""A file is known by its bytes, and what cannot be read, or should not be, is refused in one sentence."""

import io
import os
import zipfile

import pytest

from intake.conversion import libreoffice
from intake.documents.content import Content, FileKind, Paragraph, RefusedError
from intake.documents.content_json import as_json, from_json
from intake.documents.file_kinds import kind_of
from intake.limits.files import UnreadableFileError, plain_bytes
from intake.limits.process import LimitError, Limits, run_program
from intake.word.package import MAX_UNPACKED
from intake.word.reader import read_word
from tests.support.received.word_files import (
    SPACES,
    cell,
    item,
    level,
    lists,
    mark,
    notes,
    paragraph,
    run,
    table,
    word_file,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/>'
    "</Relationships>"
)
_ENTITY = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a {}>]>'


def _zip(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def _stream(name):
    return _OLE + name.encode("utf-16-le") + b"\0" * 600


def _linked(kind, target):
    return word_file("a", files={"word/_rels/settings.xml.rels": _RELATIONS.format(kind, target)})


def _document(declaration, words="&a;"):
    return word_file(
        document=f"{declaration}<w:document {SPACES}><w:body>{paragraph(run())}{words}</w:body></w:document>"
    )


def _bomb():
    return word_file(files={"word/media.xml": b" " * (4 << 20)})


KINDS = {
    FileKind.DOCX: word_file("a"),
    FileKind.DOC: _stream("WordDocument"),
    FileKind.ODT: _zip(mimetype="application/vnd.oasis.opendocument.text", content_xml="<a/>"),
    FileKind.RTF: rb"{\rtf1\ansi a}",
    FileKind.HTML: b"\xef\xbb\xbf\n<html><body>a</body></html>",
    FileKind.WORD_XML: b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
    FileKind.PDF: b"%PDF-1.7\n...",
    FileKind.TEXT: "Kính gửi: các phòng\n".encode(),
}
REFUSED = {
    "rỗng": b"\n\0\0",
    "ảnh": b"\x89PNG\r\n\x1a\n0000",
    "cắt giữa chừng": word_file("a")[:-40],
    "mật khẩu": _stream("EncryptedPackage"),
    "không phải văn bản Word": _stream("Workbook"),
    "bảng tính": _zip(xl__workbook_xml="<a/>"),
    "tệp nén": _zip(a_txt="a"),
    "chương trình": b"MZ" + word_file("a"),
    "hai dạng": b"%PDF-1.4\n" + word_file("a"),
    "macro": _stream("WordDocument") + _stream("_VBA_PROJECT"),
    "đối tượng nhúng": rb"{\rtf1 {\object{\*\objdata 0105}}}",
    "mht": b"MIME-Version: 1.0\nContent-Type: multipart/related",
    "Không nhận ra": bytes(range(1, 200)),
}
UNREAD = {
    "macro": word_file("a", files={"word/vbaProject.bin": b"x"}),
    "khai báo XML": _document(_ENTITY.format('SYSTEM "file:///etc/passwd"')),
    "khai báo XML không": _document(_ENTITY.format('"ha"'), words=""),
    "hỏng": word_file(document="<w:document><w:body>"),
    "bom nén": _bomb(),
    "máy khác": _linked("attachedTemplate", "http://noi-khac.example/t.dotm"),
    "ở máy khác": _linked("oleObject", "\\\\may-khac\\tep.xlsx"),
    "nhúng bên trong": word_file(paragraph(run(inside='<w:object><o:OLEObject ProgID="Package"/></w:object>'))),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_what_its_bytes_are(kind):
    assert kind_of(KINDS[kind]) is kind


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_no_document_is_refused_before_it_is_opened(words):
    with pytest.raises(RefusedError) as refused:
        kind_of(REFUSED[words])

    assert words.removeprefix("bảng ").casefold() in str(refused.value).casefold()
    assert len(str(refused.value)) <= 400


@pytest.mark.parametrize("words", UNREAD)
def test_a_dangerous_word_file_is_refused(words):
    with pytest.raises(RefusedError, match=words.removesuffix(" không")) as refused:
        read_word(UNREAD[words])

    assert len(str(refused.value)) <= 400


def test_a_part_that_stands_twice_is_refused():
    buffer = io.BytesIO(word_file("a"))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("WORD/document.xml", "<x/>")

    with pytest.raises(RefusedError, match="hai phần cùng tên"):
        read_word(buffer.getvalue())


def test_what_an_archive_says_of_its_size_counts():
    assert MAX_UNPACKED < 1 << 30


def test_a_template_on_the_own_machine_and_a_link_to_a_page_are_no_danger():
    assert read_word(_linked("attachedTemplate", "file:///C:/Mau/Van%20ban.dotx")).blocks
    assert read_word(_linked("hyperlink", "https://example.vn/")).blocks


@pytest.mark.parametrize("name", ["thu-muc", "lien-ket", "ong", "khong-co"])
def test_only_a_plain_file_is_opened(tmp_path, name):
    (tmp_path / "thu-muc").mkdir()
    (tmp_path / "that").write_text("a")
    (tmp_path / "lien-ket").symlink_to(tmp_path / "that")
    os.mkfifo(tmp_path / "ong")

    with pytest.raises(UnreadableFileError, match=name):
        plain_bytes(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    (tmp_path / "lon").write_bytes(b"12345")

    assert plain_bytes(tmp_path / "lon", 5) == b"12345"
    with pytest.raises(UnreadableFileError, match="quá lớn"):
        plain_bytes(tmp_path / "lon", 4)


def test_content_comes_back_from_json_whole():
    body = [item("a"), paragraph("b", run("c", "<w:b/>"), mark(1)), table([cell("d", table([cell("e")])), cell("f")])]
    content = read_word(word_file(*body, numbering=lists([level(0, "%1.")]), footnotes=notes(n1="g")))

    assert from_json(as_json(content)) == content


def test_without_libreoffice_a_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setattr(libreoffice.shutil, "which", lambda _: None)

    with pytest.raises(RefusedError, match=r"\.rtf cần LibreOffice Writer.*apt install libreoffice-writer"):
        libreoffice.as_docx(KINDS[FileKind.RTF], FileKind.RTF)


@pytest.mark.usefixtures("command")
@pytest.mark.parametrize("hungry", ["import time; time.sleep(60)", "raise SystemExit(3)"])
def test_a_process_that_takes_too_long_or_fails_ends_in_an_error(hungry, tmp_path):
    with pytest.raises(LimitError):
        run_program(["python3", "-c", hungry], Limits(1 << 30, 1, 1), folder=tmp_path)


def test_content_knows_what_it_was():
    assert Content(FileKind.DOC, (Paragraph("a"),)).kind == "doc"
