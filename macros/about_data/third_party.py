"""What the portal is made of besides its own files: the tables of the page of parts."""

from markupsafe import Markup

from environment.third_party import building_parts, delivered_parts
from macros.html.markup import element, joined, row, table
from model.portal import Portal


def delivered_table(_portal: Portal) -> str:
    """
    List every file made by others that a reader's browser receives.

    In a page: `{{ delivered_table() }}`.
    """
    rows = [
        row([path, part.name, part.version, part.licence, _shipped(digest, reviewed=path not in part.unreviewed)])
        for part in delivered_parts()
        for path, digest in part.files
    ]
    return table("Tệp của bên thứ ba đi cùng cổng", ["Tệp", "Thuộc về", "Phiên bản", "Giấy phép", "SHA-256"], rows)


def building_table(_portal: Portal) -> str:
    """
    List every package that only builds the site, with the checksums its lock allows.

    In a page: `{{ building_table() }}`.
    """
    rows = [
        row([part.name, part.version, part.licence, _folded(part.locked)], anchor=f"goi-{part.name}")
        for part in building_parts()
    ]
    header = ["Gói", "Phiên bản", "Giấy phép", "SHA-256 được phép cài"]
    return table("Gói phần mềm chỉ dùng khi dựng cổng", header, rows)


def _shipped(digest: str, *, reviewed: bool) -> Markup:
    """Show the checksum of a file as it is shipped, and say so when it is not the one that was reviewed."""
    return _digest(digest) if reviewed else joined([_digest(digest), "khác bản đã soát"], separator=" ")


def _folded(digests: tuple[str, ...]) -> Markup:
    """Fold checksums away: a package has one for each kind of machine."""
    return element(
        "details", element("summary", f"{len(digests)} mã"), joined([_digest(each) for each in digests], separator=" ")
    )


def _digest(digest: str) -> Markup:
    return element("code", digest, class_="digest")
