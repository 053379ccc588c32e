"""The data as they will stand with files that are put in: read as they will be read, judged before they are written."""

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from validation.reading.table_files import read_source
from validation.reading.text_cache import TextCache
from validation.reading.text_files import read_raw_text
from validation.schemas import TABLE_SCHEMAS

if TYPE_CHECKING:
    from validation.reading.dataset import Dataset


def with_files(dataset: "Dataset", files: Mapping[str, bytes]) -> "Dataset":
    """
    Return the data with the texts and tables that these files hold in place of those that are there.

    Args:
        dataset: The data; what its files do not replace is not read again.
        files: The bytes of each file by its path in the data folder: whole tables, and whole texts.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for file, content in files.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        named = [schema for schema in TABLE_SCHEMAS if f"{schema.table_name()}.csv" in files]
        of_tables = [read_source(folder, schema, set(), None) for schema in named]
        of_texts = [read_raw_text(path, set(), TextCache()) for path in sorted(folder.glob("texts/*"))]
    tables = {table.name: table for table, _ in of_tables if table is not None}
    texts = {raw.text.document_id: raw for raw, _ in of_texts if raw is not None}
    found = [each for _, findings in (*of_tables, *of_texts) for each in findings]
    return replace(
        dataset,
        tables=dataset.tables | tables,
        texts=dataset.texts | texts,
        file_findings=[*dataset.file_findings, *found],
        text_cache=dataset.text_cache.for_trial(*texts),
        _quoted={},
    )
