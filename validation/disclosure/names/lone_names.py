"""
Find a word that stands alone at the beginning of a sentence before what is said of one person in confidence.

"… thai 7 tháng", "… uống rượu nhiều": any syllable may be somebody's given name there, and any word of another
people. What else opens a sentence is a word of prose, an opener, or makes a word with the next (decisions/0020).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from validation.disclosure.names.full_names import Name
from validation.disclosure.words.telltales import Block, Telltales
from validation.disclosure.words.word_lists import COMPOUNDS, MINORITY, OTHER_WORDS, PROSE, UPPER, syllable
from validation.language.spelling import is_syllable

_HEALTH = (
    r"sức kh[ỏo]e (?:loại|yếu|kém|giảm|không|hạn)|huyết áp|tiểu đường|có thai|thai (?:\d|đôi|sản)|(?:bị )?trầm cảm|tai biến|ung thư|u (?:não|gan|phổi|xơ|nang|vú|tuyến)|sỏi |viêm |suy |lao (?:phổi|hạch)|"
    r"gan nhiễm|xơ gan|thoát vị|gút|gout|hen (?:suyễn|phế)|mất ngủ|rối loạn|(?:bị )?tâm thần|động kinh|đau (?:dạ|lưng|khớp|đầu|tim|ốm|yếu|cột)|gãy (?:chân|tay|xương)|(?:mới |đã |sắp |phải )?mổ |dị ứng|"
    r"(?:HIV )?dương tính|HIV|F[0-3](?![^\W_])|nhiễm |vô sinh|hiếm muộn|(?:bị )?(?:điếc|bại liệt|liệt (?:nửa|hai|chân|tay))|sẩy thai|bầu \d|mang (?:thai|bầu)|cai nghiện|hóa trị|xạ trị|chạy thận"
)
_LIFE = (
    r"(?:nghiện |ham |mê |hay |thường )?(?:uống rượu|rượu chè|rượu bia|cờ bạc|nhậu|đánh bạc|lô đề|cá độ|say xỉn|say rượu)|hay (?:say|cãi|vắng|đi muộn|đi trễ|nóng|quên|tự ái|nghỉ|ốm|bỏ|trễ|cáu|uống|gây|nói)|"
    r"(?:bị )?(?:vợ|chồng) (?:bỏ|mất|chết|đi|nghỉ|ốm|bệnh|làm|bị|có|đang|mới|nghiện|theo)|(?:hai|ba) (?:vợ|chồng|đời)|ly (?:dị|hôn|thân)|góa |độc thân|ngoại tình|(?:chưa|không) (?:có )?(?:vợ|chồng)|ở (?:một mình|góa|trọ|rể)|bồ bịch|"
    r"theo đạo |nợ (?:xấu|nần|ngân|tiền|\d)|nhận (?:tiền|hối lộ|phong bì|quà)|vay (?:nặng|nóng|\d)|bỏ (?:sinh hoạt|vợ|chồng|việc|nhiệm sở|họp)|thi (?:trượt|rớt|hỏng)|hay (?:mách|nịnh|đòi|trốn|lười|mắng|chửi|đánh|soi)|bằng (?:giả|cấp giả)|không biết chữ|khai (?:bằng cấp|man|gian|không|sai)|đi tù|ngồi tù|bị (?:vợ|chồng|tố|bắt|kỷ)"
)
_WORK = (
    r"(?:năng lực|trình độ|uy tín|tác phong|lập trường|chuyên môn|tính tình|nghiệp vụ) (?:trung bình|yếu|kém|tốt|khá|hạn chế|thấp|còn|chưa|nóng|vững)|nói tiếng |(?:chưa|không) (?:thạo|sõi|rành|được việc|gương mẫu)|(?:rất |khá |hơi |còn )?(?:trung thực|thật thà|nóng nảy|"
    r"nóng tính|bảo thủ|tháo vát|lười|siêng|nhút nhát|cục tính|khó tính|hiền lành|ba phải|cẩu thả|nể nang|rụt rè)(?=[,.;]| (?:nhưng|và|trong|hay|với|với|,))|ngại (?:khó|đổi|va|đi|học)|làm việc (?:chậm|ẩu|nhanh|cẩu thả|được)|viết (?:báo cáo|văn bản|bài) (?:chậm|yếu|tốt|kém)|"
    r"còn (?:non|nóng|yếu|thiếu|nể|chậm)|ít (?:sáng|phát|lắng|nói|gần)|được việc|đảng viên dự bị|lương bậc|bậc \d"
)
_SAYS = (
    r"là (?:đảng viên|đoàn viên|quần chúng)|\d\d tuổi, |sinh (?:19|20)\d\d(?=[,.;)]|$)|(?:xin |sắp |đã )?nghỉ hưu (?:19|20|từ|vào|trước|năm)|thiếu bằng |con nhà |nói: |(?:nhất trí|đồng ý|không nhất trí|không đồng ý)(?=[.;,]|$| với)|(?:mình|tôi|em) (?:không|cũng|thấy|nghĩ|đề|đồng|xin)|"
    r"(?:chê|khen|mắng|trách|nhờ|bảo) [A-ZĐ][a-zà-ỹ]+ "
)
_CONFIDED = rf"(?:(?:đang|mới|vừa|sắp|đã|từng|phải|bị|nghi|được|còn|cũng) )?(?:{_HEALTH}|{_LIFE}|{_WORK}|{_SAYS})"
_BEGINNING = r"(?:^|[.;!?:]\s+|[-–—•*+]\s|\d[.)]\s)"
_LONE = re.compile(
    rf"{_BEGINNING}(?P<name>[{UPPER}][^\W\d_]+)(?: \([^()\n]{{1,25}}\))?(?:,| ?:| [–-])? (?=(?P<next>[^\W_]+))(?={_CONFIDED})",
    re.MULTILINE,
)
#: What opens a sentence and is nobody's name: who is spoken of by kind, parts of the body and ills, and small words.
_OPENERS = frozenset(
    map(
        syllable,
        """nam nữ trẻ già mẹ cha bố má vợ chồng con anh chị em ông bà cô chú bác dì cậu cháu dân gái trai rượu bia thai mắt tim gan thận da đau ốm sốt viêm ung tiểu huyết tai trầm nghèo lười tính năng trình ma phụ nhiều ít đa
        tất đông mỗi từng ai ta tôi thầy trò lao công nông quân lính đoàn hội đảng chi thành tỉnh giáo sinh khách chủ thợ lái nghi nhiễm mắc bị có đang đã vẫn rất quá càng vừa mới do vì bởi nếu lúc trước tại về với cho để bằng như thì và
        tuy dù song chỉ cả chính luôn thường thêm tăng chống xét gãy mổ suy sỏi xơ lo gia đồng đối vài đôi cụ bé tổ đội lớp khối ban năm tháng tuần hai ba bốn bảy tám chín mười một thanh thiếu nhi
        trai điều mức bậc loại hạng kiểu hình thể thân tinh tâm trí trung thật nóng bảo ngại nợ vay ly góa ai độc nghiện say nhậu hay cờ thuốc hút tiêm siêu hen gút liệt điếc dị rối mất đảm dự lương tên tuổi ngoài hoặc đặc tự bản riêng
        thực trạng tỷ tỉ chưa chẳng hễ vậy thế nghĩa vụ tuyển đàn phái kẻ bệnh hộ nhà nội chữa ngừa kỹ chuyên nghiệp tờ kiến đại hội tán thấy được""".split(),  # noqa: SIM905
    )
)


def _places(block: Block) -> Iterator[int]:
    plain = block.plain
    for word, place in block.capital_words:
        before = plain[max(0, place - 2) : place]
        begins = not before or before[-1] == "\n" or before[0] in _ENDS_PART
        if begins and _may_be_anybody(word) and _AFTER.match(plain, place + len(word)):
            yield place


_ENDS_PART = frozenset(".;!?:-–—•*+)")
_AFTER = re.compile(rf"(?: \([^()\n]{{1,25}}\))?(?:,| ?:| [–-])? (?={_CONFIDED})", re.MULTILINE)
TELLTALES = Telltales(look=_places)


@lru_cache(20_000)
def _may_be_anybody(word: str) -> bool:
    key = syllable(word)
    is_name = is_syllable(word) or key in MINORITY or not word.isascii()
    return len(word) > 1 and is_name and not word.isupper() and key not in _OPENERS | PROSE


def lone_names(text: str) -> Iterator[Name]:
    """Return the words that are somebody's name before what is said of one person in confidence, in a text in plain form."""
    for match in _LONE.finditer(text):
        pair = syllable(match["name"]), syllable(match["next"])
        if _may_be_anybody(match["name"]) and (text[match.end("name")] != " " or pair not in COMPOUNDS | OTHER_WORDS):
            yield Name(match["name"], match.start("name"), match.end("name"))
