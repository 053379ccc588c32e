"""What the sections that grow with the data show, part by part: the same on every page of a section."""

from collections.abc import Callable
from typing import NamedTuple

from macros.about_data.terms import abbreviation_table, glossary_table
from macros.documents.catalogue import document_list
from macros.documents.relation_map import relation_maps
from macros.documents.relations import relation_list
from macros.figures.overview import figures_overview
from macros.figures.tables import rotation_tables
from macros.policies.age_lookup import age_lookups
from macros.policies.cards import base_salary_table, condition_table, policy_cards
from macros.policies.support_lookup import support_lookups
from macros.policies.support_rates import past_support_notice, support_rate_table
from macros.tasks.progress import progress_overview
from macros.tasks.register import task_register
from macros.tasks.unsaid import tasks_unstated
from macros.units.listing import unit_list
from model.portal import Portal


class SectionPart(NamedTuple):
    """
    What a section shows of the tables, under a heading where it has one.

    Attributes:
        tables: The tables whose rows fill it page by page; none where it stands whole on the first page.
        whole: The table that such a part shows.
        behind: The table whose facts that stayed with earlier texts are listed at its end.
    """

    tables: tuple[str, ...]
    macros: tuple[Callable[[Portal, int], str], ...]
    anchor: str | None = None
    title: str | None = None
    whole: str = ""
    behind: str = ""

    def is_filled(self, portal: Portal) -> bool:
        """Tell whether the data have anything that this part shows."""
        return any(portal.stated(table) for table in filter(None, (*self.tables, self.whole)))


class Section(NamedTuple):
    """
    A section by its title, with its parts in their order, and what it says when the data have none of them.

    One that is chosen from has a form of macros.html.choosing.
    """

    title: str
    none: str
    parts: tuple[SectionPart, ...]
    scripts: tuple[str, ...] = ()
    is_chosen_from: bool = False

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables whose rows fill its pages, part by part; one that fills two parts comes twice."""
        return tuple(table for part in self.parts for table in part.tables)


SECTIONS = {
    "van-ban": Section(
        "Văn bản",
        "Cổng chưa đăng văn bản nào.",
        (
            SectionPart(("documents",), (document_list,)),
            SectionPart(
                ("documents", "relations"),
                (relation_maps, relation_list),
                "luoc-do",
                "Lược đồ",
                behind="relations",
            ),
        ),
        is_chosen_from=True,
    ),
    "nhiem-vu": Section(
        "Nhiệm vụ",
        "Cổng chưa ghi nhiệm vụ nào từ các văn bản đang đăng.",
        (
            SectionPart(("tasks",), (task_register,), behind="tasks"),
            SectionPart((), (progress_overview,), "tien-do", "Tiến độ đã báo cáo", "task_reports"),
            SectionPart(("tasks",), (tasks_unstated,), "khong-neu", "Điều văn bản không nêu"),
        ),
        scripts=("duties", "workbook", "taking", "choosing"),
        is_chosen_from=True,
    ),
    "don-vi": Section("Đơn vị", "Cổng chưa ghi cơ quan, đơn vị nào.", (SectionPart(("units",), (unit_list,)),)),
    "chinh-sach": Section(
        "Chính sách",
        "Cổng chưa ghi chính sách nào từ các văn bản đang đăng.",
        (
            SectionPart(
                ("support_rates",),
                (past_support_notice, support_lookups, support_rate_table),
                "muc-ho-tro",
                "Mức hỗ trợ đã áp dụng",
                behind="support_rates",
            ),
            SectionPart(
                ("eligibility_conditions",),
                (age_lookups, condition_table),
                "dieu-kien",
                "Điều kiện luân chuyển",
                behind="eligibility_conditions",
            ),
            SectionPart(
                ("policies",), (policy_cards,), "chu-truong", "Chủ trương và việc được giao", behind="policies"
            ),
            SectionPart((), (base_salary_table,), "luong-co-so", "Lương cơ sở", "base_salaries"),
        ),
        scripts=("lookups", "lookup-forms"),
    ),
    "thong-ke": Section(
        "Thống kê",
        "Các văn bản đang đăng chưa có số liệu nào được ghi.",
        (
            SectionPart(
                ("rotation_results",),
                (figures_overview, rotation_tables),
                behind="rotation_results",
            ),
        ),
    ),
    "du-lieu/viet-tat": Section(
        "Chữ viết tắt", "Cổng chưa ghi chữ viết tắt nào.", (SectionPart(("abbreviations",), (abbreviation_table,)),)
    ),
    "du-lieu/thuat-ngu": Section(
        "Thuật ngữ", "Cổng chưa giải thích thuật ngữ nào.", (SectionPart(("glossary",), (glossary_table,)),)
    ),
}


#: The sections whose every row is taken from a text.
OF_TEXTS = {"nhiem-vu", "chinh-sach", "thong-ke"}
