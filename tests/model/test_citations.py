"""A part of a text is cited as officials cite it: from the inside out, without commas, up to the article."""

import pytest

from model.texts.citations import clause_label, clause_name
from validation.reading.text_yaml import text_from_yaml
from validation.reading.yaml_nodes import read_plain_yaml

#: One text with every style of numbers; each part with the name by which an official would cite it.
TEXT = """
- {id: can-cu-1, text: 'Căn cứ Luật Giả định;'}
- {id: can-cu-2, text: 'Theo đề nghị của Sở Giả định.'}
- {id: mo-dau, text: 'Để thống nhất thực hiện, nay quy định như sau:'}
- {id: mo-dau.p2, text: 'Quy định này gồm hai phần.'}
- {id: V, number: 'V.', heading: 'KẾT LUẬN'}
- {id: V.3, number: '3-', text: 'Khoản ba:'}
- {id: V.3.2, number: '3.2.', text: 'Điểm hai:'}
- {id: V.3.2.a, number: 'a)', text: 'Tiết a:'}
- {id: V.3.2.a.p1, number: '+', text: 'Cộng;'}
- {id: V.3.2.a.i, number: '(i)', text: 'Ý thứ nhất.'}
- {id: phan-1, number: 'Phần thứ nhất', heading: 'NHỮNG VẤN ĐỀ CHUNG'}
- {id: chuong-II, number: 'Chương II', heading: 'TỔ CHỨC'}
- {id: chuong-II.muc-1, number: 'Mục 1', heading: 'BỘ MÁY'}
- {id: dieu-15, number: 'Điều 15.', heading: 'Tạm ngừng'}
- {id: dieu-15.p0, text: 'Việc tạm ngừng thực hiện như sau:'}
- {id: dieu-15.1, number: '1.', text: 'Các trường hợp:'}
- {id: dieu-15.1.a, number: 'a)', text: 'Nâng cấp;'}
- {id: dieu-15.1.a.p1, number: '-', text: 'Một;'}
- {id: dieu-15.1.a.p2, number: '-', text: 'Hai.'}
- {id: dieu-15.1.dd, number: 'đ)', text: 'Khác.'}
- {id: dieu-15.1.bang-1, head: '1', rows: [['TT', 'Địa bàn', 'Mức'], ['1', 'Nông thôn', '50']]}
- {id: fn-1, after: 'Nông thôn', text: 'Gồm các xã.'}
- {id: dieu-XVI, number: 'Điều thứ XVI:', text: 'Điều này có lời riêng.'}
- {id: dieu-XVI.p1, text: 'Và một đoạn nữa.'}
- {id: ket, text: 'Quy định này có hiệu lực.'}
- {id: ky, lines: ['T/M BAN', 'TRƯỞNG BAN']}
- {id: phu-luc-I, number: 'PHỤ LỤC I', heading: 'DANH MỤC'}
- {id: phu-luc-I.1, number: '1.', text: 'Mục một:'}
- {id: phu-luc-I.1.bang-1, rows: [['A', 'B'], ['C', 'D']]}
- {id: phu-luc-I.1.bang-2, number: 'Bảng 2.', rows: [['A', 'B']]}
- {id: phu-luc-I.mau-1_1, number: 'Mẫu số 1.1', heading: 'TỜ KHAI'}
- {id: phu-luc-I.mau-1_1.1, number: '1.', text: 'Họ và tên: ……'}
- {id: quy-che, kind: attached}
- {id: quy-che.ten-loai, text: 'QUY CHẾ'}
- {id: quy-che.dieu-3, number: 'Điều 3.', heading: 'Nguyên tắc'}
- {id: quy-che.dieu-3.b, number: 'b)', text: 'Công khai.'}
- {id: quy-che.ky, lines: ['CHỦ TỊCH']}
"""


@pytest.fixture(scope="module")
def text():
    return text_from_yaml("qd-gia-dinh", read_plain_yaml(TEXT))


@pytest.mark.parametrize(
    ("clause_id", "name"),
    [
        ("can-cu-2", "căn cứ thứ hai"),
        ("mo-dau", "phần mở đầu"),
        ("mo-dau.p2", "đoạn 2 phần mở đầu"),
        ("phan-1", "Phần thứ nhất"),
        ("chuong-II", "Chương II Phần thứ nhất"),
        ("chuong-II.muc-1", "Mục 1 Chương II Phần thứ nhất"),
        ("dieu-15", "Điều 15"),
        ("dieu-15.p0", "đoạn mở đầu Điều 15"),
        ("dieu-15.1", "khoản 1 Điều 15"),
        ("dieu-15.1.a", "điểm a khoản 1 Điều 15"),
        ("dieu-15.1.a.p2", "gạch đầu dòng thứ hai điểm a khoản 1 Điều 15"),
        ("dieu-15.1.dd", "điểm đ khoản 1 Điều 15"),
        ("dieu-15.1.bang-1", "bảng tại khoản 1 Điều 15"),
        ("dieu-15.1.bang-1.r2", "dòng “Nông thôn” bảng tại khoản 1 Điều 15"),
        ("dieu-15.1.bang-1.r2c3", "cột “Mức” dòng “Nông thôn” bảng tại khoản 1 Điều 15"),
        ("fn-1", "chú thích 1"),
        ("dieu-XVI", "Điều XVI"),
        ("dieu-XVI.p1", "đoạn 2 Điều XVI"),
        ("V.3", "khoản 3 mục V"),
        ("V.3.2", "điểm 3.2 khoản 3 mục V"),
        ("V.3.2.a", "tiết a điểm 3.2 khoản 3 mục V"),
        ("V.3.2.a.p1", "dấu cộng thứ nhất tiết a điểm 3.2 khoản 3 mục V"),
        ("V.3.2.a.i", "ý (i) tiết a điểm 3.2 khoản 3 mục V"),
        ("ket", "phần kết"),
        ("phu-luc-I", "Phụ lục I"),
        ("phu-luc-I.1", "khoản 1 Phụ lục I"),
        ("phu-luc-I.1.bang-1", "bảng thứ nhất tại khoản 1 Phụ lục I"),
        ("phu-luc-I.1.bang-2", "Bảng 2 Phụ lục I"),
        ("phu-luc-I.mau-1_1.1", "khoản 1 Mẫu số 1.1 Phụ lục I"),
        ("quy-che", "Quy chế ban hành kèm theo"),
        ("quy-che.dieu-3.b", "điểm b Điều 3 Quy chế ban hành kèm theo"),
        ("quy-che.ky", "phần ký Quy chế ban hành kèm theo"),
    ],
)
def test_a_part_is_cited_from_the_inside_out_without_commas(text, clause_id, name):
    assert clause_name(text, clause_id) == name


@pytest.mark.parametrize(
    ("clause_id", "label"),
    [
        ("V.3.2", "V.3.2"),
        ("dieu-15", "Điều 15"),
        ("dieu-15.1.a", "Điểm a khoản 1 Điều 15"),
        ("phu-luc-I", "Phụ lục I"),
        ("fn-1", "Chú thích 1"),
        ("mo-dau", "Phần mở đầu"),
    ],
)
def test_a_part_is_called_by_its_number_in_a_list(text, clause_id, label):
    assert clause_label(text, text.clauses[clause_id]) == label


def test_no_two_parts_are_cited_alike(text):
    names = [clause_name(text, clause_id) for clause_id in text.clauses]

    assert len(set(names)) == len(names)


def test_every_id_of_the_text_is_the_one_that_its_number_and_place_ask_for(text):
    from validation.checkers.texts.ids import id_faults

    assert list(id_faults(text)) == []


def test_a_section_with_a_letter_is_called_a_part(invented_portal):
    text = invented_portal.texts["ke-hoach-bang-rong"]

    assert clause_name(text, "A.I.1") == "khoản 1 mục I phần A"
    assert clause_name(text, "A") == "phần A"
