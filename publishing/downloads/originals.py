"""The file each published text was taken from, byte for byte: who doubts a letter can look."""

import shutil
from pathlib import Path

from cache.outputs import Kept
from publishing.paper.document_pdf import FOLDER


def write_originals(kept: Kept, folder: Path) -> None:
    """Write `van-ban/<document_id>.txt`, beside the PDF, for every published text into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    for document_id in kept.portal.texts:
        received = kept.data / "texts" / document_id / "source.txt"
        shutil.copyfile(received, folder / FOLDER / f"{document_id}.txt")
