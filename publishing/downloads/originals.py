"""The file each published text was taken from, byte for byte: who doubts a letter can look."""

import shutil
from pathlib import Path

from cache.outputs import OutputCache
from publishing.paper.document_pdf import FOLDER


def write_originals(outputs: OutputCache, folder: Path) -> None:
    """Write `van-ban/<document_id>.txt`, beside the PDF, for every published text into `folder`."""
    (folder / FOLDER).mkdir(exist_ok=True)
    for document_id in outputs.portal.texts:
        received = outputs.data / "texts" / document_id / "source.txt"
        shutil.copyfile(received, folder / FOLDER / f"{document_id}.txt")
