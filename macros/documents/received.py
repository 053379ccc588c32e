"""The files a text came from, and how far it was compared with them."""

from markupsafe import Markup

from macros.html.markup import element, joined
from model.naming import comparison_words, vietnamese_date
from model.portal import Portal
from model.texts.received import ReceivedFile, comparison_of
from model.vocabulary import Comparison


def comparison(portal: Portal, document_id: str) -> Markup | None:
    """Say above a text that it is not proved letter by letter; nothing of one that is."""
    words = comparison_words(portal.texts[document_id])
    if not words:
        return None
    state = comparison_of(portal.texts[document_id].received)
    return element("p", words, class_=f"comparison comparison--{state.value.replace('_', '-')}")


def received_files(portal: Portal, document_id: str) -> Markup | None:
    """Name the files a text came from, by which whoever has one can tell whether it is the same; None without any."""
    text = portal.texts[document_id]
    if not text.received:
        return None
    return joined([*map(_received_file, text.received), element("p", _compared(portal, document_id))])


def _received_file(received: ReceivedFile) -> Markup:
    sender = f" từ {received.received_from}" if received.received_from else ""
    day = vietnamese_date(received.received_on)
    extractor = " ".join(filter(None, [received.extractor, received.extractor_version]))
    reference = f" Chữ của toàn văn lấy từ tệp này: {extractor}." if received.is_reference else ""
    return element(
        "p",
        f"Bản nhận: {received.form.label}{sender}, ngày {day}; sha256 ",
        element("code", received.sha256, class_="digest"),
        f".{reference}",
    )


def _compared(portal: Portal, document_id: str) -> str:
    text = portal.texts[document_id]
    proved = "Máy so từng chữ của toàn văn với chữ lấy từ bản nhận. Cổng giữ nguyên bản nhận và không đăng."
    kept = "Cổng giữ nguyên bản nhận và không đăng."
    is_proved = comparison_of(text.received) == Comparison.PROVED
    return proved if is_proved else f"{comparison_words(text)} {kept}"
