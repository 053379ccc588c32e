"""Where a table comes from: one CSV file, a folder of CSV parts, or a Parquet file."""

from pathlib import Path

from model.finding import Finding
from validation.reading.csv_tables import read_table
from validation.reading.files import Limits
from validation.reading.parquet import read_parquet
from validation.rulebook.findings import finding
from validation.schemas import TableSchema
from validation.tables.raw_tables import RawTable
from validation.tables.stacked_tables import stack


def files_of(folder: Path, schema: type[TableSchema]) -> list[Path]:
    """
    Return the files a table is read from: name.csv; else the parts in name/, in order; else name.parquet.

    Without any it is name.csv that is missing.
    """
    name = schema.table_name()
    single, parts, parquet = folder / f"{name}.csv", folder / name, folder / f"{name}.parquet"
    if single.exists() or single.is_symlink():
        return [single]
    if parts.is_dir() and any(parts.glob("*.csv")):
        return sorted(parts.glob("*.csv"))
    return [parquet] if parquet.exists() else [single]


def read_source(
    folder: Path, schema: type[TableSchema], links: set[Path], limits: Limits | None = None
) -> tuple[RawTable | None, list[Finding]]:
    """Read one table, whatever files it comes from; links that lead outside are not followed."""
    found: list[Finding] = []
    parts: list[RawTable] = []
    for path in files_of(folder, schema):
        file = path.relative_to(folder).as_posix()
        if path in links:
            continue
        if not path.exists():
            found.append(finding("file_is_present", file, 0, value=file))
            continue
        if path.suffix == ".parquet":
            part, wrong = read_parquet(path, file, schema)
        else:
            part, wrong = read_table(path, file, schema, limits)
        found += wrong
        if part is not None:
            parts.append(part)
    alike = [part for part in parts if list(part.columns) == list(parts[0].columns)]
    return (stack(alike) if len(alike) > 1 else parts[0] if parts else None), found
