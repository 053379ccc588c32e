"""
What makes a portal one committee's own: its name, emblem, colours, contact, dates and start page.

All of it stands in `portal.yml` beside the tables; a portal of another committee is another data folder. What a folder
does not say is as it is here, and names nobody.
"""

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from model.vocabulary import StartPart

#: The file in the data folder.
SETTINGS_FILE = "portal.yml"
#: The language of all pages.
LANGUAGE = "vi"
#: The parts of a date's form, and how each is made of year, month and day.
DATE_PARTS = ("dd", "d", "mm", "m", "yyyy")


def _setting(default: Any, title: str, description: str) -> Any:
    return field(default=default, metadata={"title": title, "description": description})


@dataclass(frozen=True)
class Settings:
    """The settings of one portal; each field is a key of the file, with its Vietnamese title and description."""

    name: str = _setting(
        "Cổng văn bản chính sách",
        "Tên cổng",
        "Đứng ở đầu mọi trang, trong nguồn tin, lịch, sổ tính và bản in.",
    )
    code: str = _setting(
        "cong-van-ban-chinh-sach",
        "Mã của cổng",
        "Chữ thường không dấu, mỗi cổng một mã: nhờ nó lịch và nguồn tin của hai cổng không lẫn nhau. Đã công bố thì không đổi.",
    )
    description: str = _setting(
        "Văn bản, nhiệm vụ, chính sách và số liệu, mỗi thông tin đều dẫn đến điều khoản",
        "Lời giới thiệu",
        "Một câu cho máy tìm kiếm và cho trang không có lời giới thiệu riêng.",
    )
    emblem: str = _setting(
        "", "Biểu trưng", "Tên một tệp SVG trong thư mục dữ liệu, như emblem.svg. Để trống thì dùng hình tờ văn bản."
    )
    colour_bar: str = _setting("#17324d", "Màu thanh đầu trang", "Chữ trên thanh màu trắng.")
    colour_tabs: str = _setting("#24496e", "Màu dải các mục", "Chữ trên dải màu trắng.")
    colour_line: str = _setting("#b3392b", "Màu vạch trên cùng", "Vạch mảnh trên thanh đầu trang, không có chữ.")
    colour_link: str = _setting("#0b4f9e", "Màu liên kết", "Đọc trên nền trắng.")
    colour_accent: str = _setting("#9a3412", "Màu nhấn", "Liên kết đang rê tới, khung đang chọn; trên nền trắng.")
    dark_bar: str = _setting("#0c1c2d", "Màu thanh đầu trang, nền tối", "Chữ trên thanh màu trắng.")
    dark_link: str = _setting("#8fc1f5", "Màu liên kết, nền tối", "Đọc trên nền tối.")
    dark_accent: str = _setting("#f2a77f", "Màu nhấn, nền tối", "Đọc trên nền tối.")
    contact_office: str = _setting(
        "",
        "Nơi liên hệ",
        "Cơ quan, đơn vị giữ cổng, không phải tên người. Để trống thì ghi “người giữ dữ liệu của cơ quan”.",
    )
    contact_mail: str = _setting("", "Hộp thư liên hệ", "Hộp thư của cơ quan, không phải của một người.")
    contact_phone: str = _setting("", "Điện thoại liên hệ", "Máy của cơ quan, không phải của một người.")
    date_language: str = _setting(
        LANGUAGE, "Ngôn ngữ của ngày tháng", "Mã BCP 47 (vi, en, km…), để máy đọc màn hình đọc đúng."
    )
    date_day: str = _setting(
        "{dd}/{mm}/{yyyy}",
        "Cách ghi ngày",
        "Mẫu có {dd} hoặc {d}, {mm} hoặc {m}, {yyyy}, như '{d} tháng {m} năm {yyyy}'. Cách dẫn văn bản không đổi theo.",
    )
    date_month: str = _setting("{m}/{yyyy}", "Cách ghi tháng", "Mẫu có {mm} hoặc {m}, {yyyy}.")
    start_heading: str = _setting(
        "Đơn vị bạn phải làm gì, theo văn bản nào?", "Câu mở đầu trang chủ", "Tiêu đề của trang chủ."
    )
    start_words: str = _setting("", "Lời dưới câu mở đầu", "Để trống thì không có.")
    start_parts: tuple[StartPart, ...] = _setting(
        tuple(StartPart), "Các phần của trang chủ", "Danh sách, theo thứ tự muốn hiện; phần không nêu thì không có."
    )
    #: The picture itself, where the folder has one.
    emblem_picture: str = ""

    def date_words(self, day: str | date) -> str:
        """Return a day, or a month or a year where no more is known, in this portal's form."""
        year, *rest = str(day).split("-")
        if not rest:
            return year
        month, form = rest[0], self.date_month if len(rest) == 1 else self.date_day
        of_month = rest[1] if len(rest) > 1 else "0"
        made = (of_month, str(int(of_month)), month, str(int(month)), year)
        return form.format(**dict(zip(DATE_PARTS, made, strict=True)))

    def names_below(self, names: UUID) -> UUID:
        """Return the name space of this portal's ids below a fixed one, which is that of the first portal itself."""
        return names if self.code == SETTINGS["code"].default else uuid5(names, self.code)

    @property
    def dataset_name(self) -> str:
        """What all downloads together are called."""
        return f"Dữ liệu tải về của {self.name}"


#: The keys of the file, in the order in which the guide lists them, each with its title, description and default.
SETTINGS = {each.name: each for each in fields(Settings) if each.metadata}
