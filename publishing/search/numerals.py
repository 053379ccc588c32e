"""Numbers as people write them, read as one: Roman and Arabic, with zeros before or groups of three."""

import re

ROMAN = re.compile(r"^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_MAGNITUDES = ((9, "tỷ"), (6, "triệu"))


def numbers(written: str) -> list[str]:
    """Read a number: "04" is 4, "1.0" and "1,0" are 1, "10.000.000" is "10 triệu", "05.11.2002" three numbers."""
    parts = re.split(r"[.,]", written)
    grouped = len(parts[0]) < 4 and all(len(part) == 3 for part in parts[1:])  # noqa: PLR2004 - thousands go by three digits
    if len(parts) > 1 and not grouped:
        return [_decimal(*parts)] if len(parts) == 2 else [without_zeros(part) for part in parts]  # noqa: PLR2004 - before and after the mark
    digits = without_zeros("".join(parts))
    for zeros, word in _MAGNITUDES:
        if len(digits) > zeros:
            return [_decimal(digits[:-zeros], digits[-zeros:]), word]
    return [digits]


def without_zeros(digits: str) -> str:
    """Write a number without zeros before it: "04" is 4, "00" is 0."""
    return digits.lstrip("0") or "0"


def _decimal(whole: str, fraction: str) -> str:
    return ".".join(filter(None, (without_zeros(whole), fraction.rstrip("0"))))


def arabic(roman: str) -> str:
    """Write a Roman number, in small letters, in Arabic digits: "iv" is 4."""
    values = [_ROMAN_VALUES[letter] for letter in roman]
    followers = [*values[1:], 0]
    return str(sum(-value if value < follower else value for value, follower in zip(values, followers, strict=True)))
