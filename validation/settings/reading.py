"""What one committee's portal is called and looks like, as its settings file says, each value with its line."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from model.finding import Finding
from model.portal_settings import SETTINGS, SETTINGS_FILE, Settings
from model.vocabulary import StartPart
from validation.language.words import did_you_mean
from validation.reading.files import Limits, file_text
from validation.reading.yaml_nodes import PlainYamlError, line_of, read_plain_yaml
from validation.rulebook.findings import finding

_LIMITS = Limits(megabytes=1)


@dataclass(frozen=True)
class RawSetting:
    """One value of the file and the line where it stands."""

    words: str
    line: int


@dataclass(frozen=True)
class RawSettings:
    """
    The settings of a data folder, before they are judged.

    Attributes:
        values: The values of each key that the file has: one, or those of a list.
        emblem: The picture that it names; None where that is no file that can be read.
    """

    values: dict[str, list[RawSetting]] = field(default_factory=dict)
    emblem: str | None = None

    def first(self, key: str) -> RawSetting | None:
        """Return the one value of a key; None where the file does not say it, or says nothing."""
        listed = self.values.get(key, ())
        return listed[0] if listed and listed[0].words else None


def read_settings(folder: Path) -> tuple[RawSettings, list[Finding]]:
    """Read the settings file of a data folder and the picture it names, and say what is wrong with the files."""
    if not _lies_in(folder, SETTINGS_FILE):
        return RawSettings(), []
    words, found = file_text(folder / SETTINGS_FILE, SETTINGS_FILE, _LIMITS)
    if words is None:
        return RawSettings(), found
    try:
        values, unknown = _values(read_plain_yaml(words))
    except PlainYamlError as error:
        return RawSettings(), [*found, finding("file_is_plain_yaml", SETTINGS_FILE, error.line, detail=error.words)]
    named = RawSettings(values).first("emblem")
    if named is None or not _lies_in(folder, named.words):
        return RawSettings(values), [*found, *unknown]
    drawn, wrong = file_text(folder / named.words, named.words, _LIMITS)
    return RawSettings(values, drawn), [*found, *unknown, *wrong]


def _lies_in(folder: Path, name: str) -> bool:
    """Return whether a file lies in a folder itself; a link that leads out of it is no file of the folder."""
    path = folder / name
    return path.parent == folder and path.is_file() and path.resolve().parent == folder.resolve()


def _values(root: yaml.Node) -> tuple[dict[str, list[RawSetting]], list[Finding]]:
    """Return the values by key, and what is said of keys that are none."""
    if not isinstance(root, yaml.MappingNode):
        raise PlainYamlError(line_of(root), "Ở đây phải là các dòng “khóa: giá trị”.")
    values: dict[str, list[RawSetting]] = {}
    unknown: list[Finding] = []
    for key, value in root.value:
        if key.value in SETTINGS:
            values[key.value] = [_value(each) for each in _listed(value, key.value)]
        else:
            detail = f"Không có cài đặt “{key.value}”. {did_you_mean(key.value, SETTINGS)}".strip()
            unknown.append(
                finding("setting_is_known", SETTINGS_FILE, line_of(key), key.value, key.value, detail=detail)
            )
    return values, unknown


def _listed(node: yaml.Node, key: str) -> list[yaml.Node]:
    if isinstance(node, yaml.SequenceNode) == isinstance(SETTINGS[key].default, tuple):
        return list(node.value) if isinstance(node, yaml.SequenceNode) else [node]
    expected = "danh sách, mỗi dòng bắt đầu bằng “-”" if isinstance(SETTINGS[key].default, tuple) else "một giá trị"
    raise PlainYamlError(line_of(node), f"“{key}” phải là {expected}.")


def _value(node: yaml.Node) -> RawSetting:
    if not isinstance(node, yaml.ScalarNode):
        raise PlainYamlError(line_of(node), "Ở đây phải là chữ.")
    return RawSetting(node.value, line_of(node))


def settings_of(folder: Path) -> Settings:
    """Return the settings of a folder that has passed; what the file does not say, or leaves empty, is as without it."""
    raw, _ = read_settings(folder)
    values: dict[str, object] = {key: value.words for key in raw.values if (value := raw.first(key))}
    if parts := raw.values.get("start_parts"):
        values["start_parts"] = tuple(StartPart(each.words) for each in parts)
    return Settings(**values, emblem_picture=raw.emblem or "")  # type: ignore[arg-type]  # as SETTINGS names them
