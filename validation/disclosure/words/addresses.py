"""
What one says to a person before a name: "đồng chí", ranks, labels, posts; and what begins a post or a body, not a name.
"""

from validation.disclosure.words.word_lists import syllable

_ADDRESS = r"""
    đồng chí|quần chúng|đảng viên dự bị|đảng viên|người chủ trì|chủ trì|người khai|người viết đơn|người nhận|người gửi|người kê khai|người đề nghị|người viết|họ tên là|signed by|đ/c|đ\.c\.?|đ/chí|ông|bà|anh|chị|cô|người soạn(?: thảo)?|nhà sư|sư|cha xứ|cha|thầy giáo|cô giáo|thầy|bác|(?<!ghi )chú|dì|cậu|mợ|thím|dượng|mệ|o|cụ|em|cháu|vợ|chồng|con trai|con gái|bố vợ|mẹ vợ|em ruột|anh ruột|chị ruột|em trai|em gái|dong chi|nhan su|ho ten|ho va ten|d/c|dc|đc|ong|con trai|vợ là|chồng là|trong đó có|phụ trách:|
    thầy thuốc (?:ưu tú|nhân dân)|nhà giáo (?:ưu tú|nhân dân)|(?:nghệ sĩ|nghệ nhân) (?:ưu tú|nhân dân)|thạc sĩ|tiến sĩ|bác sĩ|kỹ sư|cử nhân|giáo sư|luật sư|nhà giáo|ths\.?|ts\.?|bs\.?|ks\.?|gs\.?|pgs\.?|gs\.ts\.?|pgs\.ts\.?|
    đại tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|đại uý|thượng úy|thượng uý|trung úy|thiếu úy|
    tên tôi là|tên(?=:)|mr\.?|mrs\.?|ms\.?|tôi tên là|tên là|tên gọi khác|bí danh|tên thường gọi|họ và tên[^:\n]{0,20}|họ tên[^:\n]{0,12}|người ký|ký bởi|chủ tài khoản|chủ xe(?: là)?|
    bệnh nhân|sản phụ|người bệnh|chủ hộ|chủ cơ sở|hòa giải viên|người giám hộ|người đại diện|người trúng đấu giá|đại diện hộ|trọng tài|võ sư|thuyền trưởng|tín đồ|chức việc|chức sắc|quán quân|á quân|cảnh sát khu vực|người (?:báo tin|tố cáo|khiếu nại|phản ánh|bàn giao|tiếp nhận|xác nhận|chứng kiến|thừa kế|ủy quyền|thân|nộp|nhận|chi|thu|bán|mua|thuê|lái|gác|vay|nuôi)|khen thưởng(?: đột xuất)?|truy tặng|giuse maria|giuse|phêrô|phaolô|maria|gioan|antôn|têrêsa|anna|đaminh|micae|haji|bị cáo|bị can|bị hại|nguyên đơn|bị đơn|đương sự|phạm nhân|người làm chứng|người bào chữa|thẩm phán|thư ký phiên tòa|nghệ nhân|nghệ sĩ|nhà báo|phóng viên|già làng|
    hòa thượng|thượng tọa|đại đức|ni sư|sư cô|sư thầy|linh mục|mục sư|truyền đạo|dược sĩ|y sĩ|y tá|điều dưỡng|hộ sinh|ncs|gvcn|ksv|nsưt|nsnd|ama|ami|mế|già|tác giả:|người chụp|người dịch|biên soạn:|biên tập:|ứng viên|ứng cử viên|thí sinh|
    (?:cán bộ|công chức|nhân viên|người|học sinh|đối tượng|thanh niên|phụ nữ|nam|nữ|dân|bí thư|chủ tịch|trưởng|phó|đảng viên|đoàn viên|con|cháu|vợ|chồng|bị can|công dân|chị|anh|bạn)(?: [^\W\d_]+){0,3} tên(?: là)?|cua (?:chi|anh|co|ba|ong|dc|em)|người ghi biên bản|người ghi|
    chủ tọa|thư ký|người lập biểu|người lập|người báo cáo|người được quy hoạch|người giới thiệu|nhân sự|\(đã ký\)|đã ký|\(ký tên,? đóng dấu\)|ký thay|ký tên
"""
WORDS_OF_ADDRESS = "|".join(part.strip() for part in _ADDRESS.replace("\n", "").split("|"))
#: A post that stands between the address and the name: "Đồng chí Phó Chủ tịch …".
POST = (
    r"(?:Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Trưởng ban|Phó Trưởng ban|Trưởng phòng|Phó Trưởng phòng|Giám đốc|Phó Giám đốc|Chánh Văn phòng|"
    r"Ủy viên|Uỷ viên|Bộ trưởng|Thứ trưởng|Hiệu trưởng|Chủ nhiệm|Phó Chủ nhiệm|Chuyên viên)"
)
#: A post right before the name of who holds it, in any letters.
POST_BEFORE = (
    r"(?:phó bí thư(?: thường trực)?|bí thư(?: chi bộ| đảng ủy| thành ủy| đoàn| chi đoàn)?|phó chủ tịch|chủ tịch|(?:phó )?trưởng (?:ban|phòng|công an|thôn|bản|khu phố|trạm|đoàn|khoa|ấp|làng|buôn|xóm|khóm|đội|tiểu ban)|trưởng nhóm|(?:giám định|chấp hành|điều tra|kiểm sát|phát thanh|giảng|biên tập|huấn luyện|đoàn|hội|tình nguyện) viên|"
    r"(?:phó )?tổng giám đốc|(?:phó )?giám đốc|phó chánh văn phòng|chánh văn phòng|(?:phó )?hiệu trưởng|(?:phó )?chủ nhiệm|(?:thành ủy |đảng ủy |tỉnh ủy )viên|ủy viên|uỷ viên|chuyên viên|kế toán(?: trưởng)?|"
    r"thủ quỹ|thủ kho|văn thư|thủ trưởng|tổ trưởng|tổ phó|đội trưởng|thôn trưởng|cán bộ|công chức|viên chức|lái xe|nhân viên|bảo vệ|giáo viên|bác sĩ|bi thu|chu tich|truong phong|truong ban)"
)
#: What begins a post or a body, not a name, where a capital follows an address.
POST_BEGINNINGS = frozenset(
    map(
        syllable,
        """báo đài tòa toà hạng bộ bí phó chủ trưởng ủy uỷ thường giám tổng thủ bộ chánh tỉnh huyện đảng cục vụ hiệu viện chính tham chỉ kế thứ hội cố đội tổ
        cán kiểm thẩm nhà lãnh quận cựu công thanh quản chuyên thư trợ điều giáo kỹ chi xã phường khu thôn mẹ ban phòng sở trung đại
        đoàn thành ubnd hđnd mttq bch btv tp trạm trường tiến thạc bác nguyên cảnh thiếu thượng tướng dân quân bệnh hòa kho kiến luật""".split(),  # noqa: SIM905
    )
)
POST_SECONDS = frozenset(
    map(
        syllable,
        """mầm tiểu thpt thcs trung cao đại phổ nghề phụ án thư tịch trưởng viên trực đốc phòng nhiệm ủy uỷ tra an sĩ sự lý tướng úy uý tá biểu chức tử phó ban vụ cục sát toán dưỡng hội
        đoàn bộ phố dân sư thẩm phán giảng học nhân chiến đồng đạo hữu khách hiệu tổ đội trường đảng chi nghiệp bạc tiếp bí ký việt ngành thiếu cán giải thường chính văn nước nội quốc ngoại tư tài công nông""".split(),  # noqa: SIM905
    )
)
#: Places that begin like a word of address.
PLACES_LIKE_ADDRESSES = (
    "Bà Rịa",
    "Bà Nà",
    "Bác Ái",
    "Bà Đen",
    "Bà Điểm",
    "Bà Huyện",
    "Ông Đốc",
    "Ông Ích",
    "Cô Tô",
    "Anh Sơn",
    "Bà Triệu",
    "Bà Trưng",
    "Bác Hồ",
    "Bác Tôn",
    "Cụ Hồ",
    "Bà Chiểu",
    "Ông Táo",
    "Ông Công",
    "Ông Địa",
    "Anh Quốc",
    "Bà Chúa",
    "Ông Bà",
    "Chị Tư Hậu",
    "Cô Sáu",
    "Ông Hoàng",
    "Anh Đào",
    "Chị Em",
    "Ông Cha",
    "Bà Đanh",
)
#: The ends of what one says to a person, before a capital; and those after which only a frequent family name counts.
_ENDS = """thảo xứ cha mr mr. mrs mrs. ms ms. mợ thím dượng mệ o tin nại ánh kiến kế quyền thân tú dân hộ nộp thu bán mua thuê lái gác vay nuôi tài sư trưởng đồ việc sắc quân vực thưởng xuất tặng giuse phêrô phaolô maria gioan antôn têrêsa anna đaminh micae haji phụ sở viên giá diện nhân bệnh can hại đơn chứng chữa phán tòa báo làng đức mục đạo tá dưỡng ncs gvcn ksv nsưt nsnd ama ami mế già giả chụp dịch soạn tập cô bản ghi sinh co ba anh em viên su ten xe sĩ chúng trì khai đơn nhận gửi nghị viết có by dc đc vợ chồng trai gái ruột chí ông bà anh chị cô thầy bác chú dì cậu cụ em cháu chi ong đ/c d/c đ.c đ.c. đ/chí sĩ nhân sư giáo ks bs ts gs ths pgs ts. bs. ks. ths.
    gs. pgs. gs.ts pgs.ts gs.ts. pgs.ts. tướng tá úy uý tên danh gọi khác ký bởi khoản xe là tọa lập cáo hoạch thiệu sự dấu) ký) thay"""
_POST_ENDS = (
    "kho thôn bản làng buôn xóm ấp khóm đội nhóm trạm thư tịch ban phòng đốc nhiệm trưởng toán quỹ viên chức bộ"
)
#: The ends of bodies that may stand between a post and who holds it.
BODY_ENDS = frozenset(
    [
        "ủy",
        "bộ",
        "hđnd",
        "ubnd",
        "mttq",
        "trận",
        "an",
        "chính",
        "vụ",
        "pháp",
        "chức",
        "giáo",
        "vận",
        "tra",
        "phòng",
        "đoàn",
        "phường",
        "xã",
        "trấn",
        "huyện",
        "phố",
        "tỉnh",
        "ban",
        "sở",
        "nữ",
        "dân",
        "nam",
        "binh",
    ]
)
_APPOINTED_ENDS = "cử công nhiệm động chuyển bầu luật thay thiệu"


def _as_written(ends: str) -> frozenset[str]:
    return frozenset({f"{end}{colon}" for end in ends.split() for colon in ("", ":")})


ADDRESS_ENDS, POST_ENDS, APPOINTMENT_ENDS = _as_written(_ENDS), _as_written(_POST_ENDS), _as_written(_APPOINTED_ENDS)
