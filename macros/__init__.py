"""What readers see on a page: plain functions of the checked data, returning HTML."""

from functools import partial
from typing import Any

from macros import (
    age_lookup,
    copies,
    document_page,
    documents,
    downloads,
    home,
    policies,
    publications,
    quality,
    relation_map,
    relations,
    rotation,
    rotation_chart,
    search_figures,
    sections,
    speed_figures,
    structured_data,
    support_lookup,
    support_rates,
    tables,
    task_overviews,
    tasks,
    terms,
    third_party,
    units,
    withdrawn,
)

MACROS = (
    age_lookup.age_lookups,
    copies.copy_facts,
    documents.document_list,
    document_page.document_page,
    documents.published_documents,
    downloads.download_table,
    downloads.whole_downloads,
    relation_map.relation_maps,
    relations.relation_list,
    home.data_state,
    policies.base_salary_table,
    policies.condition_table,
    policies.policy_cards,
    publications.publication_log,
    quality.accepted_warnings,
    quality.check_report,
    quality.checked_tables,
    quality.clause_coverage,
    quality.open_warnings,
    quality.rules_in_words,
    rotation.rotation_tables,
    rotation_chart.period_comparison,
    rotation_chart.rotation_chart,
    search_figures.search_comparison,
    sections.section_page,
    sections.section_pages,
    speed_figures.speed_figures,
    speed_figures.what_many_need,
    speed_figures.where_time_goes,
    structured_data.dataset_description,
    support_lookup.support_lookups,
    support_rates.past_support_notice,
    support_rates.support_rate_table,
    tables.dictionary,
    task_overviews.task_counts,
    task_overviews.tasks_by_unit,
    task_overviews.tasks_left_open,
    task_overviews.tasks_unstated,
    tasks.tasks_by_clause,
    terms.abbreviation_table,
    terms.glossary_table,
    third_party.building_table,
    third_party.delivered_table,
    units.unit_list,
    units.unit_page,
    withdrawn.withdrawn_codes,
)


def define_env(env: Any) -> None:
    """Give every macro to the pages, bound to the checked data."""
    portal, fragments = env.conf.extra["portal"], env.conf.extra["fragments"]
    for macro in MACROS:
        env.macro(fragments.kept(partial(macro, portal)), macro.__name__)
