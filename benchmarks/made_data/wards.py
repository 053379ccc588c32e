"""Places that exist only to be measured, with their units: no two have one name."""

import unicodedata
from dataclasses import dataclass

#: Documents that share the units of one place.
DOCUMENTS_A_PLACE = 20
_FIRST = (  # noqa: SIM905 - forty syllables read better in two lines
    "An Bắc Bình Cam Châu Diên Định Đông Đức Gia Hà Hải Hòa Hưng Khánh Kim Lâm Liên Linh Long "
    "Mai Minh Mỹ Nam Nghĩa Ngọc Ninh Phú Phước Quảng Sơn Tam Tân Tây Thanh Thịnh Thuận Tiên Trung Vĩnh"
).split()
_SECOND = (  # noqa: SIM905 - the same
    "Ân Bảo Cát Chánh Chương Cường Dương Điền Đạo Giang Hạnh Hiệp Hiền Hoàng Hội Khê Lạc Lãng Lập Lễ "
    "Lợi Lộc Mạch Nhân Nhơn Phong Phúc Quý Sa Tài Tâm Thạch Thành Thọ Thủy Trạch Trì Tường Xá Xuân"
).split()


@dataclass(frozen=True)
class MadeUnit:
    """A unit of a place, as tasks name it."""

    unit_id: str
    name: str
    kind: str


def units_of_place(place: int) -> list[MadeUnit]:
    """Return the four units that every made place has: commission, inspection, office and one ward."""
    name = place_name(place)
    kinds = {
        f"Ban Tổ chức Thành ủy {name}": "organisation_commission",
        f"Ủy ban Kiểm tra Thành ủy {name}": "inspection_commission",
        f"Văn phòng Thành ủy {name}": "committee_office",
        f"phường {name}": "ward",
    }
    return [MadeUnit(ascii_slug(unit), unit, kind) for unit, kind in kinds.items()]


def ascii_slug(words: str) -> str:
    """Write Vietnamese words as a slug."""
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(letters.split())


def place_name(number: int) -> str:
    """Return the name of the place with this number; all names differ, and so do their slugs."""
    turn, place = divmod(number, len(_FIRST) * len(_SECOND))
    first, second = divmod(place, len(_SECOND))
    name = f"{_FIRST[first]} {_SECOND[second]}"
    return f"{name} {_FIRST[turn % len(_FIRST)]}" if turn else name
