"""Checksums beside the files, and the check that tells a copy that was changed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from model.fingerprint import file_digest
from model.portal import Portal
from publishing.descriptors.folder_contents import FolderContents, contents_of, printable
from validation.language.system_errors import reason_of

SUMS = "SHA256SUMS"
#: The signature of a list lies beside it, as ssh-keygen(1) names it; no list names it.
SIGNATURE = ".sig"
#: What lists of checksums say of a file, and when the list was written, in nanoseconds.
_Known = Mapping[Path, tuple[str, int]]
#: A line as sha256sum(1) writes it; no name leads out of the folder.
_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>(?!/)(?!(?:.*/)?\.\.?(?:/|$)).+)")


def write_sums(_portal: Portal, folder: Path) -> None:
    """
    Write SHA256SUMS over every file of a folder, in the form `sha256sum -c` reads.

    A file that is older than a list it stands in is as the list says: it is not read again.
    """
    known: dict[Path, tuple[str, int]] = {}
    for written in folder.rglob(SUMS):
        since = written.stat().st_mtime_ns
        known |= {written.parent / name: (digest, since) for name, digest in _listed(written).items()}
    _write(folder, _files(folder), listed=known)


def write_sums_without(folder: Path, name: str) -> None:
    """Write the checksums of a folder without those of files of this name."""
    _write(folder, (path for path in _files(folder) if path.name != name))


def sums_of(folder: Path) -> Path | None:
    """Return the list of checksums of a folder; on a USB stick its name is in small letters."""
    lists = (folder / name for name in (SUMS, SUMS.lower()))
    return next((path for path in lists if path.is_file()), None)


def rewrite_sums(site: Path) -> None:
    """Bring every list of checksums in a site up to date, the innermost first: an outer one covers it."""
    found = [path for path in site.rglob("*") if path.name in {SUMS, SUMS.lower()}]
    for path in sorted(found, key=lambda each: len(each.parts), reverse=True):
        _write(path.parent, _files(path.parent), path.name)


def renew_sum(sums: Path, name: str) -> None:
    """Bring the line of one file in a list up to date; the other files are not read."""
    listed = _listed(sums) | {name: file_digest(sums.parent / name).hexdigest()}
    sums.write_text("".join(f"{digest}  {each}\n" for each, digest in listed.items()), encoding="utf-8")


def changes_of(folder: Path, contents: FolderContents | None = None) -> list[str]:
    """
    Compare a folder with its SHA256SUMS.

    Args:
        folder: The folder.
        contents: What it holds, where that has been looked at already.

    Returns:
        A sentence in Vietnamese for each file that was changed, lost or added, for each thing that is no
        plain file, and for whatever makes the list itself no list.

    Raises:
        FileNotFoundError: the folder has no SHA256SUMS.
    """
    contents = contents or contents_of(folder)
    own = sums_of(folder)
    if own is None:
        if not contents.faults.keys() & {SUMS, SUMS.lower()}:
            raise FileNotFoundError(folder / SUMS)
        return [*contents.faults.values()]
    if faults := _faults_of_list(own):
        return [*contents.faults.values(), *faults]
    return [*contents.faults.values(), *_changes(folder, contents, own)]


def _changes(folder: Path, contents: FolderContents, own: Path) -> Iterator[str]:
    listed = _listed(own)
    files = set(contents.files) - {own.name, signature_of(own).name}
    lost = (name for name in listed.keys() - files if not _stands_in(contents.faults, name))
    yield from (f"Thiếu tệp “{name}”." for name in sorted(lost))
    yield from (f"Thừa tệp “{printable(name)}”: bản gốc không có." for name in sorted(files - listed.keys()))
    for name in sorted(listed.keys() & files):
        yield from _change(name, folder / name, listed[name])


def _stands_in(faults: Mapping[str, str], name: str) -> bool:
    """Say whether a file, or a folder that it would lie in, has been told of as what it is."""
    return any(str(place) in faults for place in (PurePosixPath(name), *PurePosixPath(name).parents))


def signature_of(sums: Path) -> Path:
    """Return where the signature of a list of checksums lies."""
    return sums.with_name(sums.name + SIGNATURE)


def names_in_list(folder: Path) -> set[str]:
    """Return the names that the list of checksums of a folder names, and its own and its signature's; else none."""
    own = sums_of(folder)
    return {*_listed(own), own.name, signature_of(own).name} if own else set()


def _faults_of_list(sums: Path) -> list[str]:
    """Say what makes a list of checksums one that cannot be believed."""
    beside = sorted(path.name for path in sums.parent.iterdir() if path.name.lower() == sums.name.lower())
    if len(beside) > 1:
        return [f"Có {len(beside)} danh sách mã kiểm tra ({', '.join(beside)}): bản đã công bố chỉ có một."]
    try:
        lines = sums.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "không phải là chữ UTF-8"
        return [f"Không đọc được danh sách “{sums.name}”: {reason}."]
    matches = [_LINE.fullmatch(line) for line in lines[:-1]]
    broken = [number for number, match in enumerate(matches, 1) if match is None]
    named = Counter(match["name"] for match in matches if match)
    return [
        *(f"“{sums.name}”, dòng {number}: không phải là mã kiểm tra của một tệp." for number in broken),
        *(f"“{sums.name}” có {times} dòng cho tệp “{printable(name)}”." for name, times in named.items() if times > 1),
        *([f"“{sums.name}” bị cụt ở dòng cuối."] if lines[-1] else []),
    ]


def _change(name: str, path: Path, digest: str) -> list[str]:
    try:
        return [] if file_digest(path).hexdigest() == digest else [f"Tệp “{name}” đã bị sửa."]
    except OSError as error:
        return [f"Không đọc được tệp “{name}”: {reason_of(error)}."]


def _write(folder: Path, files: Iterable[Path], name: str = SUMS, listed: _Known | None = None) -> None:
    lines = [f"{_known_digest(path, listed or {})}  {_name(path, folder)}\n" for path in files]
    (folder / name).write_text("".join(lines), encoding="utf-8")


def _known_digest(path: Path, listed: _Known) -> str:
    digest, since = listed.get(path, ("", 0))
    return digest if path.stat().st_mtime_ns < since else file_digest(path).hexdigest()


def _listed(sums: Path) -> dict[str, str]:
    lines = sums.read_text("utf-8", errors="replace").removesuffix("\n").split("\n")
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines) if name}


def _files(folder: Path) -> list[Path]:
    own = sums_of(folder)
    unlisted = {own, signature_of(own)} if own else set()
    return sorted(path for path in folder.rglob("*") if path.is_file() and path not in unlisted)


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
