"""Rules about the texts of one work: what may come from what, and what became of clauses and facts."""

from validation.rulebook.rule import Rule, Severity

EDITION_RULES = (
    Rule(
        "edition_is_of_another_text",
        "Một văn bản không thể là bản khác của chính nó.",
        "Ghi mã của bản trước vào cột of_document_id.",
        "decisions/0030",
    ),
    Rule(
        "editions_share_a_work",
        "Hai bản phải thuộc cùng một tác phẩm: cột work_id của cả hai là mã bản đăng đầu tiên.",
        "Ghi cùng một work_id cho hai văn bản; nếu là hai văn bản khác nhau, bỏ dòng này hoặc dùng compared_with.",
        "decisions/0030",
    ),
    Rule(
        "relation_fits_editions",
        "Quan hệ này không thể có giữa hai bản như thế.",
        "Đối chiếu tình trạng, ngày và cơ quan ban hành của hai bản; sửa bản nào là bản trước, hoặc sửa quan hệ.",
        "decisions/0030",
    ),
    Rule(
        "edition_fits_status",
        "Cột “bản” không khớp với tình trạng: dự thảo, và chỉ dự thảo, là bản draft.",
        "Sửa cột edition; tình trạng của dự thảo không đổi khi có bản ban hành.",
        "decisions/0030",
    ),
    Rule(
        "draft_stays_draft",
        "Dự thảo không thể được ban hành, thay thế hay hết hiệu lực: bản ban hành là một văn bản riêng.",
        "Đưa bản ban hành lên thành một văn bản, rồi nối với dự thảo ở bảng editions.",
        "decisions/0030",
    ),
    Rule(
        "work_replaces_another",
        "Một văn bản chỉ thay thế được văn bản đã ban hành của tác phẩm khác.",
        "Nếu là bản ban hành từ dự thảo ấy, ghi ở bảng editions; nếu không, sửa văn bản liên quan.",
        "decisions/0030",
    ),
    Rule(
        "issued_bears_number_and_day",
        "Văn bản đã ban hành phải có số và đủ ngày, tháng, năm như in ở phần đầu.",
        "Chép số, ngày từ phần đầu văn bản; nếu văn bản để trống, tình trạng là draft.",
        "Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW ngày 03/4/2018",
    ),
    Rule(
        "pair_is_of_linked_texts",
        "Hai văn bản này không phải hai bản của một tác phẩm.",
        "Nối hai bản ở bảng editions trước; muốn đặt hai văn bản khác nhau cạnh nhau thì dùng quan hệ compared_with.",
        "decisions/0030",
    ),
    Rule(
        "pair_is_proved",
        "Cặp điều khoản không đúng với lời văn của hai bản.",
        "Chạy lại python -m editing pairs BẢN-SAU BẢN-TRƯỚC --write; chỗ máy ghép sai thì ghi basis là editor.",
        "decisions/0030",
    ),
    Rule(
        "fact_edition_is_of_the_work",
        "Dòng này không nói về điều nào ghi từ bản trước của văn bản.",
        "Sửa tên bảng, mã dòng hoặc mã văn bản.",
        "decisions/0030",
    ),
    Rule(
        "fact_goes_on_once",
        "Điều này đã đi tiếp từ bản trước, nên không ghi lại ở bản sau.",
        "Bỏ dòng này hoặc đề xuất ấy; hai điều khác nhau thì mỗi dòng trích lời riêng. Dòng đã công bố: ghi mã của nó ở "
        "successor_key của dòng cũ trong fact_editions, state là changed.",
        "decisions/0030",
        is_of_the_whole_row=True,
    ),
    Rule(
        "fact_is_a_new_one",
        "Lời này trùng một phần với lời của điều ghi từ bản trước.",
        "Cùng một điều thì bỏ dòng này và quyết định ở fact_editions; hai điều khác nhau thì ghi lý do vào exceptions.csv.",
        "decisions/0030",
        Severity.WARNING,
    ),
    Rule(
        "fact_state_is_true",
        "Lời văn của bản sau không như cột “nay ra sao” ghi.",
        "Đối chiếu lời hai bản; con số, ngày khác đi thì ghi changed và lập dòng mới, nêu mã ở successor_key.",
        "decisions/0030",
    ),
)
