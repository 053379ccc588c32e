"""
The closed list of types of documents, and the codes that stand for them in symbols.

From Regulation 66-QĐ/TW (types of Party documents) with Guideline 36-HD/VPTW (their codes), Decree 30/2020/NĐ-CP
(article 7 and annex III, administrative documents) and the Law on the Promulgation of Legal Documents. A type that is
none of these is `other`, and is shown by the name that the text prints.
"""

import re

from model.vocabulary.base import Vocabulary


class DocumentType(Vocabulary):
    """Types of documents, as they name themselves; the cues are the names that texts give them."""

    CONCLUSION = "conclusion", "Kết luận", "kết luận"
    RESOLUTION = "resolution", "Nghị quyết", "nghị quyết"
    SCHEME = "scheme", "Đề án", "đề án"
    PLAN = "plan", "Kế hoạch", "kế hoạch"
    REGULATION = "regulation", "Quy định", "quy định"
    GUIDELINE = "guideline", "Hướng dẫn", "hướng dẫn"
    POLICY = "policy", "Chính sách", "chính sách"
    DECISION = "decision", "Quyết định", "quyết định"
    DIRECTIVE = "directive", "Chỉ thị", "chỉ thị"
    WORKING_REGULATION = "working_regulation", "Quy chế", "quy chế"
    CIRCULAR_LETTER = "circular_letter", "Thông tri", "thông tri"
    NOTICE = "notice", "Thông báo", "thông báo"
    COMMUNIQUE = "communique", "Thông cáo", "thông cáo"
    DECLARATION = "declaration", "Tuyên bố", "tuyên bố"
    APPEAL = "appeal", "Lời kêu gọi", "lời kêu gọi"
    REPORT = "report", "Báo cáo", "báo cáo"
    MASTER_PLAN = "master_plan", "Quy hoạch", "quy hoạch"
    PROGRAMME = "programme", "Chương trình", "chương trình", "chương trình hành động"
    OPTION_PLAN = "option_plan", "Phương án", "phương án"
    PROJECT = "project", "Dự án", "dự án"
    SUBMISSION = "submission", "Tờ trình", "tờ trình"
    OFFICIAL_LETTER = "official_letter", "Công văn", "công văn"
    MINUTES = "minutes", "Biên bản", "biên bản"
    POLITICAL_PLATFORM = "political_platform", "Cương lĩnh", "cương lĩnh", "cương lĩnh chính trị"
    CHARTER = "charter", "Điều lệ", "điều lệ"
    CONTRACT = "contract", "Hợp đồng", "hợp đồng"
    TELEGRAM = "telegram", "Công điện", "công điện"
    MEMORANDUM = "memorandum", "Bản ghi nhớ", "bản ghi nhớ"
    AGREEMENT = "agreement", "Bản thỏa thuận", "bản thỏa thuận"
    POWER_OF_ATTORNEY = "power_of_attorney", "Giấy ủy quyền", "giấy ủy quyền"
    INVITATION = "invitation", "Giấy mời", "giấy mời"
    INTRODUCTION = "introduction", "Giấy giới thiệu", "giấy giới thiệu"
    LEAVE_PERMIT = "leave_permit", "Giấy nghỉ phép", "giấy nghỉ phép"
    CERTIFICATE = "certificate", "Giấy chứng nhận", "giấy chứng nhận"
    SENDING_SLIP = "sending_slip", "Phiếu gửi", "phiếu gửi"
    TRANSFER_SLIP = "transfer_slip", "Phiếu chuyển", "phiếu chuyển"
    REPORT_SLIP = "report_slip", "Phiếu báo", "phiếu báo"
    PUBLIC_LETTER = "public_letter", "Thư công", "thư công"
    CONSTITUTION = "constitution", "Hiến pháp", "hiến pháp"
    CODE = "code", "Bộ luật", "bộ luật"
    LAW = "law", "Luật", "luật"
    ORDINANCE = "ordinance", "Pháp lệnh", "pháp lệnh"
    ORDER = "order", "Lệnh", "lệnh"
    DECREE_LAW = "decree_law", "Sắc lệnh", "sắc lệnh"
    DECREE = "decree", "Nghị định", "nghị định"
    CIRCULAR = "circular", "Thông tư", "thông tư"
    JOINT_CIRCULAR = "joint_circular", "Thông tư liên tịch", "thông tư liên tịch"
    JOINT_RESOLUTION = "joint_resolution", "Nghị quyết liên tịch", "nghị quyết liên tịch"
    CONSOLIDATED_TEXT = "consolidated_text", "Văn bản hợp nhất", "văn bản hợp nhất"
    OTHER = "other", "Loại khác"


_T = DocumentType
#: What the letters of a symbol stand for. Some stand for two types: the words beside the symbol decide.
_OF_CODE = {
    "KL": (_T.CONCLUSION,),
    "NQ": (_T.RESOLUTION,),
    "ĐA": (_T.SCHEME,),
    "KH": (_T.PLAN,),
    "QĐ": (_T.DECISION, _T.REGULATION),
    "QĐI": (_T.REGULATION,),
    "QYĐ": (_T.REGULATION,),
    "HD": (_T.GUIDELINE,),
    "CT": (_T.DIRECTIVE,),
    "QC": (_T.WORKING_REGULATION, _T.REGULATION),
    "TT": (_T.CIRCULAR, _T.CIRCULAR_LETTER),
    "TB": (_T.NOTICE, _T.DECLARATION),
    "TC": (_T.COMMUNIQUE, _T.OTHER),
    "BC": (_T.REPORT,),
    "QH": (_T.MASTER_PLAN,),
    "CTR": (_T.PROGRAMME,),
    "CTHĐ": (_T.PROGRAMME,),
    "PA": (_T.OPTION_PLAN,),
    "DA": (_T.PROJECT,),
    "TTR": (_T.SUBMISSION,),
    "CV": (_T.OFFICIAL_LETTER,),
    "BB": (_T.MINUTES,),
    "HĐ": (_T.CONTRACT,),
    "CĐ": (_T.TELEGRAM,),
    "BGN": (_T.MEMORANDUM,),
    "BTT": (_T.AGREEMENT,),
    "GUQ": (_T.POWER_OF_ATTORNEY,),
    "GM": (_T.INVITATION,),
    "GGT": (_T.INTRODUCTION,),
    "GNP": (_T.LEAVE_PERMIT,),
    "PG": (_T.SENDING_SLIP,),
    "PC": (_T.TRANSFER_SLIP,),
    "PB": (_T.REPORT_SLIP,),
    "PL": (_T.ORDINANCE,),
    "L": (_T.ORDER,),
    "SL": (_T.DECREE_LAW,),
    "NĐ": (_T.DECREE,),
    "TTLT": (_T.JOINT_CIRCULAR,),
    "NQLT": (_T.JOINT_RESOLUTION,),
    "VBHN": (_T.CONSOLIDATED_TEXT,),
}


def types_of_code(code: str) -> tuple[DocumentType, ...]:
    """Return the types that a code in a symbol may stand for ("QĐ" for two); none for letters of an office."""
    return _OF_CODE.get(code.upper(), ())


_BY_NAME = {cue: each for each in DocumentType for cue in each.cues}
#: Any name of a type, a longer one before a shorter: "nghị quyết liên tịch" is no "nghị quyết".
TYPE_NAMES = "|".join(re.escape(name) for name in sorted(_BY_NAME, key=len, reverse=True))
#: "pháp luật", "kỷ luật" name no law.
_TYPE_NAME = re.compile(rf"(?<!\w)(?<!pháp )(?<!kỷ )(?:{TYPE_NAMES})(?!\w)", re.IGNORECASE)


def last_type_named(words: str) -> DocumentType | None:
    """Return the type that these words name last; None where they name none."""
    names = _TYPE_NAME.findall(words)
    return _BY_NAME[names[-1].casefold()] if names else None


def type_named_first(words: str) -> DocumentType | None:
    """Return the type whose name these words begin with, as a title does; None where they begin otherwise."""
    match = _TYPE_NAME.match(words)
    return _BY_NAME[match[0].casefold()] if match else None
