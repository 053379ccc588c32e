"""
What readers see on a page: plain functions of the checked data, returning HTML.

The host calls `define_env` once a build; each macro runs where a page names it, or for each generated page.

about_data/: the pages about the data themselves
citing/:     the words around a fact
comparison/: two texts side by side
documents/:  documents, and their texts
figures/:    published figures
html/:       what every page is written with
policies/:   policies and the two look-ups
site/:       what makes a site of single pages
tasks/:      tasks
units/:      units
"""

from functools import partial
from typing import Any

from macros.about_data.copies import copy_facts
from macros.about_data.dictionary import dictionary
from macros.about_data.downloads import download_table, whole_downloads
from macros.about_data.publication_log import publication_log
from macros.about_data.quality import (
    accepted_warnings,
    check_report,
    checked_tables,
    clause_coverage,
    open_warnings,
    rules_in_words,
)
from macros.about_data.search_figures import search_comparison
from macros.about_data.settings import contact, settings_table
from macros.about_data.text_kinds import text_kinds
from macros.about_data.third_party import building_table, delivered_table
from macros.about_data.what_is_new import what_is_new
from macros.about_data.withdrawn import withdrawn_codes
from macros.documents.structured_data import dataset_description
from macros.site.home import data_state, start_page
from macros.site.sections import section_drafts, section_pages, section_parts, section_scripts
from macros.site.ways import lookup_ways
from macros.tasks.progress import task_counts

MACROS = (
    copy_facts,
    download_table,
    whole_downloads,
    data_state,
    start_page,
    publication_log,
    accepted_warnings,
    check_report,
    checked_tables,
    clause_coverage,
    open_warnings,
    rules_in_words,
    search_comparison,
    contact,
    settings_table,
    section_drafts,
    section_pages,
    section_scripts,
    dataset_description,
    dictionary,
    text_kinds,
    task_counts,
    lookup_ways,
    building_table,
    delivered_table,
    withdrawn_codes,
    what_is_new,
)


def define_env(env: Any) -> None:
    """Give every macro to the pages, bound to the checked data."""
    portal, fragments = env.conf.extra["portal"], env.conf.extra["fragments"]
    for macro in MACROS:
        env.macro(fragments.set_aside(partial(macro, portal)), macro.__name__)
    # Its headings are Markdown, as those written by hand: only the HTML between them goes round the converter.
    env.macro(partial(section_parts, portal, fragments), section_parts.__name__)
