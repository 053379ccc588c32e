"""How the real nginx and Caddy answer, with the settings of deploy/."""

import gzip
import re

import pytest

from deploy.headers import headers, server_files

PAGE = "van-ban/kl-luan-chuyen-2021/"
TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
    "": "text/plain; charset=utf-8",
}
FEED = "application/atom+xml; charset=utf-8"


def test_both_servers_send_the_headers_that_were_reviewed():
    """What nginx and Caddy include is what deploy/headers.toml says, letter for letter."""
    assert {path: path.read_text("utf-8") for path in server_files()} == server_files()


def test_the_policy_forbids_everything_it_does_not_name():
    policy = headers()["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert not re.search(r"\*|https?:|blob:", policy)


@pytest.mark.parametrize(("page", "fonts"), [("", 4), (PAGE, 8), ("tai-ve/tasks.csv", 0)])
def test_the_letters_of_a_page_are_asked_for_with_it(server, page, fonts):
    asked = re.findall(r"<(/[^>]+)>; rel=preload", ", ".join(server.ask(page).headers.get_all("Link", [])))

    assert len(asked) == fonts
    assert {server.ask(font).headers["Content-Type"] for font in asked} <= {"font/woff2"}


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("", id="page"),
        pytest.param("van-ban", id="redirection"),
        pytest.param("khong-co/", id="not found"),
        pytest.param("build.json", id="file"),
    ],
)
def test_every_answer_carries_the_headers(server, path):
    answer = server.ask(path)

    assert headers().items() <= dict(answer.headers).items()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_nothing_but_reading_is_answered(server, method):
    assert server.ask("", method).status == 405


def test_a_head_request_has_the_headers_of_the_page_and_no_body(server):
    whole, head = server.ask(PAGE), server.ask(PAGE, "HEAD")

    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Length"] == str(len(whole.body))


@pytest.mark.parametrize("path", [".git/config", ".lock", "van-ban/.htaccess", "%2e%67it/config"])
def test_a_name_with_a_leading_dot_is_refused(server, path):
    assert server.ask(path).status == 403


@pytest.mark.parametrize("path", ["../releases/0001/index.html", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc/passwd"])
def test_no_address_leads_out_of_the_site(server, path):
    assert server.ask(path).status in {400, 403, 404}


def test_every_file_of_the_site_has_its_media_type_and_bytes(server, site):
    """The table of types is complete: a new kind of file needs a line in deploy/."""
    for path in (path for path in sorted(site.rglob("*")) if path.is_file()):
        name = path.relative_to(site).as_posix()
        answer = server.ask(name.removesuffix("index.html"))

        assert answer.status == 200, name
        expected = FEED if name.startswith("nguon-tin/") else TYPES[path.suffix]
        assert answer.headers["Content-Type"] == expected, name
        assert answer.body == path.read_bytes(), name


def test_a_download_is_saved_not_shown(server, site):
    name = next(iter(sorted(site.glob("tai-ve/*.csv")))).name

    assert server.ask(f"tai-ve/{name}").headers["Content-Disposition"] == "attachment"
    assert server.ask(PAGE).headers["Content-Disposition"] is None


@pytest.mark.parametrize("path", [PAGE, "tai-ve/tasks.csv", "assets/stylesheets/portal.css"])
def test_text_travels_compressed(server, path):
    whole, packed = server.ask(path), server.ask(path, Accept_Encoding="gzip")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.body) < len(whole.body) / 2
    assert gzip.decompress(packed.body) == whole.body


@pytest.mark.parametrize(
    "path", ["", PAGE, "tai-ve/tasks.csv", "build.json", "assets/stylesheets/portal.css", "khong-co"]
)
def test_what_may_change_is_asked_for_anew_each_time(server, path):
    assert server.ask(path).headers["Cache-Control"] == "no-cache"


def test_an_unchanged_page_costs_no_bytes(server):
    tag = server.ask(PAGE).headers["ETag"]
    again = server.ask(PAGE, If_None_Match=tag)

    assert (again.status, again.body) == (304, b"")


def test_only_a_file_named_after_its_content_is_kept(server, site):
    for kind in ("javascripts/bundle.*.min.js", "stylesheets/main.*.min.css", "fonts/noto-sans-latin-400*.woff2"):
        kept = next(site.glob(f"assets/{kind}")).relative_to(site).as_posix()
        assert "immutable" in server.ask(kept).headers["Cache-Control"]
    assert server.ask("assets/javascripts/bundle.00000000.min.js").headers["Cache-Control"] == "no-cache"


def test_an_address_that_is_not_there_gets_the_portals_own_page(server, site):
    answer = server.ask("khong-co/gi-ca/")

    assert answer.status == 404
    assert answer.body == (site / "404.html").read_bytes()


def test_no_server_tells_its_version(server):
    assert not re.search(r"\d", server.ask("").headers["Server"] or "")
