"""/build.json names the commit that a site was made from, and says when the checkout was not that commit."""

import json

import pytest

from publishing.descriptors import provenance
from publishing.descriptors.provenance import MARK, write_provenance


@pytest.fixture(name="checkout")
def _checkout(command, tmp_path, monkeypatch):
    """A repository with one commit, in the place of the portal's own."""
    folder = tmp_path / "checkout"
    (folder / "theme").mkdir(parents=True)
    (folder / "theme" / "licence.txt").write_text("MIT")
    (folder / ".gitignore").write_text("/site/\n")
    git = ("git", "-C", folder, "-c", "user.name=Người thử", "-c", "user.email=thu@example.invalid")
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "first")):
        command(*git, *words).check_returncode()
    monkeypatch.setattr(provenance, "ROOT", folder)
    monkeypatch.delenv("PORTAL_COMMIT", raising=False)
    return folder


def _told(portal, folder):
    write_provenance(portal, folder)
    facts = json.loads((folder / MARK).read_text("utf-8"))
    return facts["commit"], facts["dirty"]


def test_a_clean_checkout_is_told_as_its_commit(checkout, command, portal, tmp_path):
    (checkout / "site").mkdir()
    (checkout / "site" / "index.html").write_text("what is made is no change")

    assert _told(portal, tmp_path) == (command("git", "-C", checkout, "rev-parse", "HEAD").stdout.strip(), False)


@pytest.mark.parametrize("file", ["theme/licence.txt", "theme/added.js"])
def test_a_checkout_that_holds_something_else_is_told_as_dirty(checkout, portal, tmp_path, file):
    (checkout / file).write_text("changed")

    assert _told(portal, tmp_path)[1] is True


@pytest.mark.parametrize(("named", "dirty"), [("0" * 40, False), ("0" * 40 + "-dirty", True)])
def test_a_copy_without_its_repository_is_what_it_is_said_to_be(portal, tmp_path, monkeypatch, named, dirty):
    monkeypatch.setenv("PORTAL_COMMIT", named)
    monkeypatch.setattr(provenance, "ROOT", tmp_path)

    assert _told(portal, tmp_path) == ("0" * 40, dirty)


@pytest.mark.usefixtures("command")  # it asks git
def test_outside_a_repository_nothing_is_claimed(portal, tmp_path, monkeypatch):
    monkeypatch.delenv("PORTAL_COMMIT", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setattr(provenance, "ROOT", tmp_path)

    assert _told(portal, tmp_path) == (None, None)
