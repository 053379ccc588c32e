"""Write the headers of headers.toml in the words of nginx and of Caddy; standard library only.

python3 deploy/headers.py
"""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
_NOTE = "# Made from headers.toml by headers.py; change it there."


def headers() -> dict[str, str]:
    """Give every header with its value, the policy first."""
    settings = tomllib.loads((FOLDER / "headers.toml").read_text(encoding="utf-8"))
    policy = "; ".join(f"{name} {' '.join(values)}" for name, values in settings["content-security-policy"].items())
    return {"Content-Security-Policy": policy, **settings["headers"]}


def server_files() -> dict[Path, str]:
    """Give the two files that the servers include, with their content."""
    nginx = [f'add_header {name} "{value}" always;' for name, value in headers().items()]
    caddy = ["header {", *(f'\t{name} "{value}"' for name, value in headers().items()), "}"]
    return {
        FOLDER / "nginx" / "headers.conf": "\n".join([_NOTE, *nginx, ""]),
        FOLDER / "caddy" / "headers.caddy": "\n".join([_NOTE, *caddy, ""]),
    }


if __name__ == "__main__":
    for path, content in server_files().items():
        path.write_text(content, encoding="utf-8")
