"""Names of persons that an exception lets pass; the gate of data and the gate of sites ask, the latter without pandas."""


def seen_names(names: str | None) -> frozenset[str]:
    """Return the names in a cell of the column `names` of the exceptions, in lower case."""
    return frozenset(name.strip().casefold() for name in (names or "").split(";") if name.strip())
