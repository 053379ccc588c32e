"""Type questions into the search box of a served site and note what comes, how soon, and at what cost."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from model.portal import Portal
from tests.support.search_queries import read_queries, rows_by_clause

#: Every so many questions are also asked of a page just opened.
_COLD_EVERY = 4
_QUIET = 80
_PATIENCE = 60_000

_WATCH = """
    window.heard = {asked: 0, answered: 0, ready: false, at: 0};
    const Native = Worker;
    window.Worker = class extends Native {
        constructor(...given) {
            super(...given);
            this.addEventListener("message", ({data: {type, data}}) => {
                if (type === 1) heard.ready = true;
                if (type === 3) Object.assign(heard, {answered: data.seq ?? heard.answered + 1, at: performance.now()});
            });
        }
        postMessage(message) { if (message.type === 2) heard.asked++; return super.postMessage(message); }
    };
    addEventListener("input", () => { heard.key = performance.now(); }, true);
"""
_HITS = """links => links.filter(link => !(link.firstElementChild?.dataset.mdScore <= 0)
    && !link.closest('details:not([open])')).map(link => link.href)"""


@dataclass(frozen=True)
class Question:
    """A question with its classes and the places that answer it."""

    words: str
    classes: list[str]
    expected: frozenset[str]


@dataclass(frozen=True)
class Tried:
    """What a site did: rank of the first right hit (0: none), times in milliseconds, and the first answer's cost."""

    question: Question
    rank: int
    warm: float
    cold: float | None
    requests: int
    files: tuple[str, ...]


def read_questions(portal: Portal) -> list[Question]:
    """Read the questions of the regression test; a row bound to an expected clause, or its page, answers as well."""
    bound = rows_by_clause(portal)
    questions = []
    for words, classes, expected in read_queries():
        rows = set().union(*(bound.get(place, ()) for place in expected))
        pages = {row.partition("#")[0] for row in rows}
        questions.append(Question(words, classes, frozenset(expected | rows | pages)))
    return questions


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files over connections that stay open, as a web server does."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a site on the loopback while it is measured."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def try_questions(browser: Browser, address: str, questions: list[Question]) -> list[Tried]:
    """Ask all questions of one open page, and some of a page just opened, whose cost is the first answer's."""
    page, _ = _opened(browser, address)
    tried = []
    cold: float | None
    for number, question in enumerate(questions):
        warm, places = _ask(page, address, question.words)
        rank = next((i for i, place in enumerate(places, 1) if place in question.expected), 0)
        cold = None
        files: tuple[str, ...] = ()
        if number % _COLD_EVERY == 0:
            fresh, asked = _opened(browser, address)
            cold, _ = _ask(fresh, address, question.words)
            files = tuple(path for path in asked if re.search("^search/|workers/|lunr/", path))
            fresh.context.close()
        tried.append(Tried(question, rank, warm, cold, len(files), files))
    page.context.close()
    return tried


def _opened(browser: Browser, address: str) -> tuple[Page, list[str]]:
    """Open the site in a browser that has seen nothing; the list fills with what the search asks for."""
    page = browser.new_context(locale="vi-VN").new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(_path(request.url, address)))
    page.add_init_script(_WATCH)
    page.goto(address)
    page.wait_for_function("heard.ready", timeout=_PATIENCE)

    page.get_by_role("textbox", name="Từ cần tìm").click()
    return page, asked


def _ask(page: Page, address: str, words: str) -> tuple[float, list[str]]:
    """Enter a question at once, as a paste and a key, and wait until its answer stands."""
    box = page.get_by_role("textbox", name="Từ cần tìm")
    box.fill("")
    box.press("Shift")
    page.wait_for_function("heard.asked <= heard.answered", timeout=_PATIENCE)
    page.keyboard.insert_text(words)
    box.press("Shift")
    quiet = f"heard.asked <= heard.answered && performance.now() - heard.at > {_QUIET}"
    page.wait_for_function(quiet, timeout=_PATIENCE)
    links = page.locator(".md-search-result__link").evaluate_all(_HITS)
    return max(0, page.evaluate("heard.at - heard.key")), [_path(link, address) for link in links]


def _path(url: str, address: str) -> str:
    return re.sub(r"\?[^#]*", "", url.removeprefix(address))
