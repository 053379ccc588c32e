"""The closed lists of units and of their part in tasks."""

from model.vocabulary.base import Vocabulary


class UnitKind(Vocabulary):
    """Kinds of organisations, posts and groups that a text can name."""

    POLITBURO = "politburo", "Bộ Chính trị", "bộ chính trị"
    PARTY_ORGANISATION = "party_organisation", "Đảng bộ, tổ chức đảng", "đảng bộ", "tổ chức đảng"
    PARTY_COMMITTEE = "party_committee", "Cấp ủy", "cấp ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "đảng ủy"
    EXECUTIVE_COMMITTEE = "executive_committee", "Ban Chấp hành", "ban chấp hành"
    STANDING_COMMITTEE = "standing_committee", "Ban Thường vụ", "ban thường vụ"
    COMMITTEE_MEMBERS = (
        "committee_members",
        "Cấp ủy viên",
        "thành ủy viên",
        "tỉnh ủy viên",
        "huyện ủy viên",
        "đảng ủy viên",
        "cấp ủy viên",
    )
    ORGANISATION_COMMISSION = "organisation_commission", "Ban Tổ chức", "ban tổ chức"
    INSPECTION_COMMISSION = "inspection_commission", "Ủy ban Kiểm tra", "ủy ban kiểm tra"
    COMMITTEE_OFFICE = (
        "committee_office",
        "Văn phòng cấp ủy",
        "văn phòng thành ủy",
        "văn phòng tỉnh ủy",
        "văn phòng huyện ủy",
        "văn phòng đảng ủy",
    )
    PARTY_COMMISSION = "party_commission", "Ban đảng", "ban đảng", "ban tuyên giáo", "ban dân vận", "ban nội chính"
    ADVISORY_BODY = "advisory_body", "Cơ quan tham mưu giúp việc", "cơ quan tham mưu"
    GRASSROOTS_PARTY_ORGANISATION = "grassroots_party_organisation", "Tổ chức cơ sở đảng", "tổ chức cơ sở đảng"
    PEOPLES_COUNCIL = "peoples_council", "Hội đồng nhân dân", "hđnd", "hội đồng nhân dân"
    STANDING_BODY = (
        "standing_body",
        "Thường trực Hội đồng nhân dân",
        "thường trực hđnd",
        "thường trực hội đồng nhân dân",
    )
    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân", "ubnd", "ủy ban nhân dân"
    SPECIALISED_AGENCY = "specialised_agency", "Cơ quan chuyên môn", "cơ quan chuyên môn"
    FATHERLAND_FRONT = "fatherland_front", "Mặt trận Tổ quốc", "ubmttq", "mttq", "ủy ban mặt trận", "mặt trận"
    MASS_ORGANISATION = (
        "mass_organisation",
        "Tổ chức chính trị - xã hội, đoàn thể",
        "tổ chức chính trị - xã hội",
        "đoàn thể",
    )
    WARD = "ward", "Phường", "phường"
    AGENCY = "agency", "Cơ quan, đơn vị", "cơ quan, đơn vị", "cơ quan liên quan", "cấp, các ngành"
    LOCALITY = "locality", "Địa phương", "địa phương"
    CADRE_GROUP = "cadre_group", "Cán bộ", "cán bộ"


class UnitRole(Vocabulary):
    """What a task asks of a unit."""

    LEAD = "lead", "Chủ trì", "chủ trì"
    RESPONSIBLE = "responsible", "Thực hiện"
    COORDINATE = "coordinate", "Phối hợp", "phối hợp"
    ADVISE = "advise", "Tham mưu", "tham mưu"
    DIRECT = "direct", "Chỉ đạo", "chỉ đạo"
    ISSUE = "issue", "Ban hành", "ban hành"
    APPROVE = "approve", "Xem xét, quyết định", "quyết định", "phê duyệt", "cho ý kiến"
    RECEIVE_REPORT = "receive_report", "Nhận báo cáo", "báo cáo"


class TaskState(Vocabulary):
    """Progress as a unit reports it; without a report there is none."""

    NOT_STARTED = "not_started", "Chưa thực hiện"
    IN_PROGRESS = "in_progress", "Đang thực hiện"
    DONE = "done", "Đã hoàn thành"
