"""Tell by the name of a column that it would hold data about persons."""

import re

from validation.language.plain_form import unaccented

#: Folded names of columns that may never exist here (decisions/0006), and their English twins.
_PERSONAL_COLUMNS = frozenset(
    """
    ho_ten ho_va_ten hoten ten_can_bo full_name fullname person_name ngay_sinh nam_sinh sinh_ngay birth_date
    date_of_birth birthday dob so_dinh_danh dinh_danh cccd so_cccd cmnd so_cmnd identity_number id_number
    passport ho_chieu so_the_dang the_dang party_card ngay_vao_dang que_quan quan_que dan_toc ton_giao religion
    ethnicity dia_chi home_address thuong_tru ho_khau dien_thoai so_dien_thoai sdt phone mobile email
    thu_dien_tu anh photo chu_ky ly_lich gia_dinh vo_chong suc_khoe health xep_loai nhan_xet danh_gia_can_bo
    appraisal phieu_tin_nhiem ky_luat ke_khai_tai_san he_so_luong bac_luong chuc_danh_quy_hoach
    danh_sach_luan_chuyen noi_di noi_den
""".split()  # noqa: SIM905 - words read best as words
)


def is_personal_column(name: str) -> bool:
    """Tell whether a column of this name would hold data about persons."""
    split = re.sub(r"(?<=[a-zà-ỹ])(?=[A-Z])", "_", name)
    return re.sub(r"[^a-z0-9]+", "_", unaccented(split)).strip("_") in _PERSONAL_COLUMNS
