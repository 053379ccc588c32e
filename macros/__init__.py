"""
What readers see on a page: plain functions of the checked data, returning HTML.

The host calls `define_env` once a build; each macro runs where a page names it, or for each generated page.

about_data/: the pages about the data themselves
citing/:     the words around a fact
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
from macros.about_data.terms import abbreviation_table, glossary_table
from macros.about_data.third_party import building_table, delivered_table
from macros.about_data.withdrawn import withdrawn_codes
from macros.documents.listing import document_list, published_documents
from macros.documents.page import document_page
from macros.documents.relation_map import relation_maps
from macros.documents.relations import relation_list
from macros.documents.structured_data import dataset_description
from macros.figures.chart import period_comparison, rotation_chart
from macros.figures.tables import rotation_tables
from macros.policies.age_lookup import age_lookups
from macros.policies.cards import base_salary_table, condition_table, policy_cards
from macros.policies.support_lookup import support_lookups
from macros.policies.support_rates import past_support_notice, support_rate_table
from macros.site.home import data_state
from macros.site.sections import section_drafts, section_page, section_pages
from macros.tasks.by_clause import tasks_by_clause
from macros.tasks.overviews import task_counts, tasks_by_unit, tasks_left_open, tasks_unstated
from macros.units.page import unit_list, unit_page

MACROS = (
    age_lookups,
    copy_facts,
    document_list,
    document_page,
    published_documents,
    download_table,
    whole_downloads,
    relation_maps,
    relation_list,
    data_state,
    base_salary_table,
    condition_table,
    policy_cards,
    publication_log,
    accepted_warnings,
    check_report,
    checked_tables,
    clause_coverage,
    open_warnings,
    rules_in_words,
    rotation_tables,
    period_comparison,
    rotation_chart,
    search_comparison,
    section_drafts,
    section_page,
    section_pages,
    dataset_description,
    support_lookups,
    past_support_notice,
    support_rate_table,
    dictionary,
    task_counts,
    tasks_by_unit,
    tasks_left_open,
    tasks_unstated,
    tasks_by_clause,
    abbreviation_table,
    glossary_table,
    building_table,
    delivered_table,
    unit_list,
    unit_page,
    withdrawn_codes,
)


def define_env(env: Any) -> None:
    """Give every macro to the pages, bound to the checked data."""
    portal, fragments = env.conf.extra["portal"], env.conf.extra["fragments"]
    for macro in MACROS:
        env.macro(fragments.set_aside(partial(macro, portal)), macro.__name__)
