"""What an office received is kept, named and never published: not its bytes, in no file of a site or its packages."""

import hashlib
import zipfile

from tests.support.received.received_files import CONTENT

#: Words that stand in the received files alone.
MARK = b"ban nhan cua mot van phong bia ra"


def _contents(folder):
    """Return what every file holds, and what is packed in it."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        yield path.relative_to(folder).as_posix(), content
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                yield from ((f"{path.name}/{name}", packed.read(name)) for name in packed.namelist())


def test_no_file_of_a_site_holds_the_bytes_or_the_name_of_a_received_file(invented_site):
    assert MARK in CONTENT
    assert [name for name, content in _contents(invented_site) if MARK in content] == []
    assert [name for name, _ in _contents(invented_site) if "received" in name or "ban-nhan" in name] == []


def test_its_digest_is_on_the_page_of_its_text_and_the_text_says_that_it_waits(invented_site):
    digest = hashlib.sha256(CONTENT).hexdigest()
    proved = (invented_site / "van-ban" / "thong-bao-diem" / "index.html").read_text("utf-8")
    typed = (invented_site / "van-ban" / "nghi-quyet-hdnd" / "index.html").read_text("utf-8")

    assert digest in proved
    assert digest in typed
    assert "Chưa đối chiếu với bản nhận." in typed
    assert "Chưa đối chiếu" not in proved
