"""The links that say which release readers see, and which they saw before; each turned in one step."""

from pathlib import Path


def current_release(folder: Path) -> str:
    return release_at(folder / "current")


def release_at(link: Path) -> str:
    """Return the name of the release that a link of ours points to; no words for a link that leads elsewhere."""
    target = link.readlink() if link.is_symlink() else Path()
    return target.name if target.parent == Path("releases") else ""


def switch_to(folder: Path, name: str) -> None:
    """Point `previous` at what readers see now, then `current` at a release, each in one step."""
    before = current_release(folder)
    if before and before != name:
        _point(folder / "previous", before)
    _point(folder / "current", name)


def _point(link: Path, name: str) -> None:
    fresh = link.with_name(f".{link.name}-next")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path("releases") / name)
    fresh.replace(link)
