"""What page numbers and the stamps of digital signatures say."""

import re

#: "2", "- 2 -", "Trang 2/5".
PAGE_NUMBER = re.compile(r"(?:Trang\s*)?[-–]?\s*(\d{1,4})\s*(?:[-–]|/\s*\d{1,4})?", re.IGNORECASE)
#: The lines that a digital signature prints beside itself (as validation/checkers/texts/received_words.py knows them).
STAMP = re.compile(
    r"\b(?:ký bởi|người ký|thời gian ký|ngày ký|cơ quan:|email:|chữ ký số|digitally signed|signature (?:not )?valid)",
    re.IGNORECASE,
)
