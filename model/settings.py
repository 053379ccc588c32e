"""What is told by the environment and cannot be used."""


class SettingError(Exception):
    """Raised when a setting of the environment cannot be used; says in Vietnamese which, and what it must be."""

    def __init__(self, name: str, value: str, remedy: str) -> None:
        super().__init__(f"{name}=“{value}” không dùng được: {remedy}")
