"""What a check found, ready to be written in any form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from model.finding import Finding
from validation.rulebook import Severity
from validation.rulebook.findings import errors_of


@dataclass(frozen=True)
class Report:
    """
    The outcome of one run.

    Attributes:
        findings: What was found, in the order of files and lines.
        tables: How many rows of each table were checked.
        folder: The data folder as it was named in the call.
    """

    findings: list[Finding]
    tables: Mapping[str, int] = field(default_factory=dict)
    folder: Path = Path("data")

    @property
    def errors(self) -> list[Finding]:
        """What stops the build."""
        return errors_of(self.findings)

    @property
    def warnings(self) -> list[Finding]:
        """What is shown and does not stop the build."""
        return [each for each in self.findings if each.severity == Severity.WARNING]

    def path_of(self, finding: Finding) -> str:
        """Return the path of a file as seen from where the command runs, with forward slashes."""
        return (self.folder / finding.file).as_posix()
