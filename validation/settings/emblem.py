"""An emblem is a picture and nothing else: it runs nothing, loads nothing, and holds no page."""

import re

from lxml import etree

#: What draws.
_DRAWN = {
    *(
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "defs",
        "use",
        "symbol",
        "clipPath",
    ),
    *("mask", "linearGradient", "radialGradient", "stop", "title", "desc", "text", "tspan"),
}
_SVG = "http://www.w3.org/2000/svg"


def not_plain(picture: str) -> str:
    """Say what a picture has that is not drawing alone; empty when it has nothing of the kind."""
    if "<!DOCTYPE" in picture:
        return "có DOCTYPE"
    try:
        root = etree.fromstring(picture.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return "không phải là XML đọc được"
    if root.tag != f"{{{_SVG}}}svg" or not root.get("viewBox"):
        return "phải bắt đầu bằng <svg xmlns=… viewBox=…>"
    for part in root.iter():
        name = str(etree.QName(part).localname) if isinstance(part.tag, str) else ""
        if name not in _DRAWN:
            return f"có <{name}>" if name else "có lời ghi chú hay lệnh xử lý"
        for attribute, value in part.attrib.items():
            if _leads_away(str(etree.QName(attribute).localname), str(value)):
                return f"có thuộc tính {attribute!s}"
    return ""


def _leads_away(attribute: str, value: str) -> bool:
    if attribute == "style" or attribute.startswith("on"):
        return True
    if attribute == "href":
        return not value.startswith("#")
    return bool(re.search(r"url\((?!['\"]?#)", value))
