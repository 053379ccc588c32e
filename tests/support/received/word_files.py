"""Word files made of markup written by hand, so that a test says just what stands in the file."""

import io
import zipfile
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_RELATION = '<Relationship Id="r{at}" Type="{kind}" Target="{target}"/>'
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
_DEFAULTS = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)
_TYPE = '<Override PartName="/word/{}.xml" ContentType="application/vnd.openxmlformats-officedocument.{}+xml"/>'
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "theme")
NUMBERED = '<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>'


def run(words="", properties="", inside=""):
    """A run of letters; `inside` is markup behind them."""
    said = f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{said}{inside}</w:r>"


def paragraph(*content, properties=""):
    """A paragraph of runs; plain words become one."""
    inside = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def item(words, level=0, list=1, properties=""):
    """A paragraph of a list."""
    return paragraph(words, properties=NUMBERED.format(level=level, list=list) + properties)


def cell(*content, properties=""):
    """A cell; plain words become a paragraph."""
    inside = "".join(each if each.startswith("<") else paragraph(each) for each in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or paragraph()}</w:tc>"


def table(*rows, columns=2, borders="single", properties=""):
    """A table of rows; a row is cells, or markup of its own."""
    lines = "".join(
        f'<w:{side} w:val="{borders}" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    given = "".join(row if isinstance(row, str) else f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    grid = "<w:gridCol/>" * columns
    return f"<w:tbl><w:tblPr><w:tblBorders>{lines}</w:tblBorders>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{given}</w:tbl>"


def level(at, text, kind="decimal", start=1, inside=""):
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{escape(text)}"/>{inside}</w:lvl>'
    )


def lists(*definitions, instances=None):
    """Definitions of lists; without instances, one for each, from 1."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{"".join(levels)}</w:abstractNum>'
        for at, levels in enumerate(definitions, 1)
    )
    given = instances or "".join(instance(at, at) for at in range(1, len(definitions) + 1))
    return f"<w:numbering {SPACES}>{made}{given}</w:numbering>"


def instance(number, definition, inside=""):
    """A list of a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{inside}</w:num>'


def style(id, kind="paragraph", based_on="", letters="", paragraphs="", default=False):
    """A style."""
    above = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id}"{first}><w:name w:val="{id}"/>{above}'
        f"<w:pPr>{paragraphs}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def styles(*given, defaults=""):
    """The styles of a file."""
    return f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>{''.join(given)}</w:styles>"


def notes(kind="footnote", **texts):
    """Notes by id ("n2" for 2), each a paragraph of words or markup."""
    made = "".join(
        f'<w:{kind} w:id="{note.removeprefix("n")}">{text if text.startswith("<") else paragraph(text)}</w:{kind}>'
        for note, text in texts.items()
    )
    line = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    return f"<w:{kind}s {SPACES}>{line}{made}</w:{kind}s>"


def mark(id, kind="footnote", inside="", own=False):
    """The mark of a note."""
    custom = ' w:customMarkFollows="1"' if own else ""
    return run(inside=f'<w:{kind}Reference w:id="{id}"{custom}/>{inside}')


def change(kind, content, words="w:t"):
    """Runs that were inserted ("ins"), deleted ("del") or moved."""
    inside = content.replace("<w:t ", f"<{words} ").replace("</w:t>", f"</{words}>")
    return f'<w:{kind} w:id="9" w:author="Người soạn" w:date="2026-01-05T08:00:00Z">{inside}</w:{kind}>'


def inserted(words):
    """Words that were inserted."""
    return change("ins", run(words))


def deleted(words):
    """Words that were deleted."""
    return change("del", run(words), "w:delText")


def word_file(*body, files=None, types="", document=None, **parts):
    """
    Make a Word file.

    Args:
        body: Paragraphs and tables; plain words become a paragraph.
        files: More files of the package, by name.
        types: More content types.
        document: The whole main part, instead of a body.
        parts: The XML of other parts ("styles", "numbering", "footnotes", …).
    """
    inside = "".join(each if each.startswith("<") else paragraph(each) for each in body)
    whole = document or f"<w:document {SPACES}><w:body>{inside}</w:body></w:document>"
    links = "".join(_RELATION.format(at=at, kind=f"{_R}/{kind}", target=f"{kind}.xml") for at, kind in enumerate(parts))
    top = _RELATION.format(at="0", kind=f"{_R}/officeDocument", target="word/document.xml")
    made = {
        "[Content_Types].xml": _TYPES.format(_DEFAULTS + types + _types_of(parts)),
        "_rels/.rels": _RELATIONS.format(top),
        "word/_rels/document.xml.rels": _RELATIONS.format(links),
        "word/document.xml": whole,
        **{f"word/{kind}.xml": part for kind, part in parts.items()},
        **(files or {}),
    }
    assert parts.keys() <= set(_PARTS)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _types_of(parts):
    """What each part is."""
    kinds = {"document": "wordprocessingml.document.main", "theme": "theme"}
    kinds |= {part: f"wordprocessingml.{part}" for part in parts if part != "theme"}
    return "".join(_TYPE.format(part, kinds[part]) for part in ("document", *parts))
