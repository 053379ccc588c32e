"""The closed lists of where facts come from and how well they are supported."""

from model.vocabulary.base import Vocabulary


class Origin(Vocabulary):
    """Where a fact comes from: a published text, or knowledge from outside it."""

    DOCUMENT = "document", "Nêu trong văn bản"
    OUTSIDE = "outside", "Ngoài văn bản"


class Confidence(Vocabulary):
    """How well a fact from outside the documents is supported (decisions/0003)."""

    TWO_SOURCES = "two_sources", "Hai nguồn công khai độc lập"
    ONE_SOURCE = "one_source", "Một nguồn công khai"
    THIRD_PARTY = "third_party", "Chỉ có nguồn tổng hợp của bên thứ ba"
    INFERENCE = "inference", "Suy luận"
    NOT_VERIFIED = "not_verified", "Chưa kiểm chứng"
