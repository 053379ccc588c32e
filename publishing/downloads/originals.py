"""What was received and what was published, byte for byte: who doubts a letter can look, who lost the ledger get it."""

import shutil
from pathlib import Path

from cache.outputs import OutputCache
from publishing.paper.blocks import FOLDER
from validation.reading.ledger import LEDGER

#: Where the ledger lies among the downloads.
PUBLISHED_FACTS = "so-cong-bo"


def write_originals(outputs: OutputCache, folder: Path) -> None:
    """
    Write what a data folder holds besides tables and texts into `folder`.

    That is `van-ban/<document_id>.txt`, the file each published text was taken from, beside its PDF, and in
    `so-cong-bo/` the ledger of what was published and the list of ids, where there are any.
    """
    (folder / FOLDER).mkdir(exist_ok=True)
    for document_id in outputs.portal.texts:
        received = outputs.data / "texts" / document_id / "source.txt"
        shutil.copyfile(received, folder / FOLDER / f"{document_id}.txt")
    (folder / PUBLISHED_FACTS).mkdir(exist_ok=True)
    for published in (outputs.data / name for name in (LEDGER, "published_ids.csv")):
        if published.is_file():
            shutil.copyfile(published, folder / PUBLISHED_FACTS / published.name)
