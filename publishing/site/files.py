"""Everything that leaves as a file beside the pages; one more format is one more writer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from cache.outputs import OutputCache
from model.addresses import DOWNLOADS
from model.portal import Portal, Table
from publishing.descriptors.calendars import write_calendars
from publishing.descriptors.clauses import write_clauses
from publishing.descriptors.comparisons import write_pairs
from publishing.descriptors.data_package import write_data_package
from publishing.descriptors.feeds import write_feeds
from publishing.descriptors.json_schemas import write_json_schema
from publishing.descriptors.provenance import write_provenance
from publishing.descriptors.sbom import write_sbom
from publishing.descriptors.sitemap import write_sitemap
from publishing.descriptors.sums import write_sums
from publishing.downloads.archive import write_archive, write_sums_to_pack
from publishing.downloads.csv_files import write_csv
from publishing.downloads.excel_csv import write_excel_csv
from publishing.downloads.json_files import write_json
from publishing.downloads.originals import write_originals
from publishing.downloads.quality_report import write_quality_report
from publishing.pages.generated import GeneratedPages, page_jobs
from publishing.pages.redirects import write_redirects
from publishing.pages.unused import remove_unused
from publishing.paper.comparison_docx import write_comparisons
from publishing.paper.document_docx import document_docx_jobs
from publishing.paper.document_pdf import document_pdf_jobs
from publishing.processes import run
from publishing.search.index import write_search
from publishing.workbooks.tables import workbook_jobs
from publishing.workbooks.units import unit_workbook_jobs

_Writer = Callable[[Portal, Path], None]
#: What writes one table, by the ending of its file.
_FORMATS: dict[str, Callable[[Table, Path], None]] = {
    ".csv": write_csv,
    ".excel.csv": write_excel_csv,
    ".json": write_json,
    ".schema.json": write_json_schema,
}
#: In this order: descriptors read the files they describe, the archive packs all before it.
_DESCRIPTORS: tuple[_Writer, ...] = (
    write_data_package,
    write_sums_to_pack,
    write_archive,
    write_sums,
)
#: The checksums of the whole site come last.
_SITE_FILES: tuple[_Writer, ...] = (
    remove_unused,
    write_feeds,
    write_calendars,
    write_clauses,
    write_pairs,
    write_comparisons,
    write_sitemap,
    write_redirects,  # after the sitemap: they are no pages to be found
    write_provenance,
    write_sbom,
    write_sums,
)


def write_downloads(outputs: OutputCache, site: Path) -> dict[str, int]:
    """
    Write everything that readers take home.

    Returns:
        The size in bytes of each file, by its path in the downloads folder.
    """
    folder = site / DOWNLOADS
    folder.mkdir(parents=True, exist_ok=True)
    run(
        [
            *workbook_jobs(outputs, folder),
            *(partial(_write_tables, outputs.portal, folder, ending) for ending in _FORMATS),
            partial(write_quality_report, outputs.portal, folder),
            *unit_workbook_jobs(outputs, folder),
            partial(write_originals, outputs, folder),
            *document_docx_jobs(outputs, folder),
        ],
        in_second_process=document_pdf_jobs(outputs, folder),
    )
    for write in _DESCRIPTORS:
        write(outputs.portal, folder)
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size for path in sorted(folder.rglob("*")) if path.is_file()
    }


def _write_tables(portal: Portal, folder: Path, ending: str) -> None:
    """Write every table in one format."""
    for table in portal.tables.values():
        _FORMATS[ending](table, folder / f"{table.name}{ending}")


def write_site_files(outputs: OutputCache, pages: GeneratedPages, site: Path) -> None:
    """Write the generated pages, then what speaks of the whole site, once all its other files are there."""
    run([partial(write_search, outputs, site), *page_jobs(pages, outputs, site)])
    for write in _SITE_FILES:
        write(outputs.portal, site)
    outputs.forget_the_rest()
