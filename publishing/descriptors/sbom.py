"""The parts made by others as a bill of materials (CycloneDX 1.6), beside the page that lists them."""

import json
import re
from pathlib import Path
from typing import Any

from environment.third_party import DeliveredPart, building_parts, delivered_parts
from model.portal import Portal

#: Beside the page /du-lieu/thanh-phan/.
PLACE = Path("du-lieu") / "thanh-phan" / "sbom.cdx.json"
#: Marks a file that is not, byte for byte, the one that was reviewed.
_UNREVIEWED = {"name": "portal:differs_from_reviewed", "value": "true"}
_SPDX = re.compile(r"[A-Za-z0-9.-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.-]+)*")


def write_sbom(portal: Portal, site: Path) -> None:
    """Write the bill of materials; the same parts give the same bytes."""
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "portal",
                "name": "policy-portal",
                "properties": [{"name": "portal:data_fingerprint", "value": portal.fingerprint}],
            }
        },
        "components": [
            *(_component(part, "required") for part in delivered_parts()),
            *(_component(part, "excluded") for part in building_parts()),
        ],
    }
    (site / PLACE).parent.mkdir(parents=True, exist_ok=True)
    (site / PLACE).write_text(json.dumps(bill, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _component(part: DeliveredPart, scope: str) -> dict[str, Any]:
    """Describe a part; `required` reaches readers, `excluded` only builds the site."""
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"{scope}:{part.address}",
        "name": part.name,
        "version": part.version,
        "scope": scope,
        "licenses": [_licence(part.licence)],
        "purl": part.address,
    }
    if part.locked:
        component["externalReferences"] = [
            {"type": "distribution", "url": part.address, "hashes": [_sha256(each) for each in part.locked]}
        ]
    if part.files:
        component["components"] = [
            {"type": "file", "bom-ref": f"file:{path}", "name": path, "hashes": [_sha256(digest)]}
            | ({"properties": [_UNREVIEWED]} if path in part.unreviewed else {})
            for path, digest in part.files
        ]
    return component


def _licence(words: str) -> dict[str, Any]:
    return {"expression": words} if _SPDX.fullmatch(words) else {"license": {"name": words}}


def _sha256(digest: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": digest}
