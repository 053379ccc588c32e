"""Abbreviations and terms that readers and the search need."""

from model.vocabulary import Confidence, Origin
from validation.schemas import fields
from validation.schemas.base import SheetSchema

_NAMED = {"origin": "document"}
_OUTSIDE = {"origin": "outside"}


class AbbreviationSchema(SheetSchema):
    """One abbreviation and one of its expansions."""

    abbreviation: str = fields.text("Chữ viết tắt", "Như viết.")
    expansion: str = fields.text("Viết đầy đủ", "Cụm từ đầy đủ.")
    origin: str = fields.choice("Nguồn", "Văn bản viết rõ, hay biết từ nguồn ngoài.", Origin)
    document_id: str = fields.reference(
        "Văn bản",
        "Văn bản dùng chữ viết tắt.",
        "documents.document_id",
        required=False,
        needed_when=_NAMED,
    )
    clause_id: str = fields.clause(required=False, needed_when={"document_id": "*"})
    quote: str = fields.quote(required=False, needed_when={"document_id": "*"})
    source: str = fields.text("Nguồn ngoài", "Nguồn của cách viết đầy đủ.", required=False, needed_when=_OUTSIDE)

    class Config:
        name = "abbreviations"
        title = "Chữ viết tắt"
        description = "Chữ viết tắt dùng trong văn bản và khi tìm kiếm."
        metadata = {"key": ["abbreviation", "expansion"], "evidence": "document_id"}
        unique = ["abbreviation", "expansion"]


class GlossarySchema(SheetSchema):
    """One term with what it means, from a document or a named source."""

    term_id: str = fields.slug("Mã thuật ngữ", "Mã ngắn không dấu.", unique=True)
    term: str = fields.text("Thuật ngữ", "Thuật ngữ.")
    definition: str = fields.text("Giải thích", "Giải thích theo nguồn đã nêu.")
    origin: str = fields.choice("Nguồn", "Văn bản nêu, hay nguồn ngoài.", Origin)
    document_id: str = fields.reference(
        "Văn bản",
        "Văn bản dùng thuật ngữ.",
        "documents.document_id",
        required=False,
        needed_when=_NAMED,
    )
    clause_id: str = fields.clause(required=False, needed_when={"document_id": "*"})
    quote: str = fields.quote(required=False, needed_when={"document_id": "*"})
    source: str = fields.text("Nguồn ngoài", "Nguồn của lời giải thích.", required=False, needed_when=_OUTSIDE)
    confidence: str = fields.choice(
        "Độ tin cậy", "Độ tin cậy của nguồn.", Confidence, required=False, needed_when=_OUTSIDE
    )

    class Config:
        name = "glossary"
        title = "Thuật ngữ"
        description = "Thuật ngữ trong văn bản, giải thích theo nguồn có tên."
        metadata = {"key": ["term_id"], "evidence": "document_id"}
