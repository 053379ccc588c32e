"""Parts of the index as scripts, because over file:// a page may load nothing else."""

import json
from pathlib import Path

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encoded(value: object) -> str:
    """Return a value as JSON without a needless blank."""
    return _JSON.encode(value)


def write_part(folder: Path, name: str, content: str) -> bytes:
    """Write a part whose content is JSON already; give the bytes of its file."""
    script = f'searchPart("{name}",{content})\n'.encode()
    (folder / f"{name}.js").write_bytes(script)
    return script
