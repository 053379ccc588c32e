"""Write the headers of headers.toml in the words of nginx and of Caddy; standard library only.

python3 deploy/headers.py
"""

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
FONTS = FOLDER.parent / "theme" / "assets" / "fonts"
_NOTE = "# Made from headers.toml by headers.py; change it there."


def _settings() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "headers.toml").read_text(encoding="utf-8"))


def headers() -> dict[str, str]:
    """Return every header with its value, the policy first."""
    settings = _settings()
    policy = "; ".join(f"{name} {' '.join(values)}" for name, values in settings["content-security-policy"].items())
    return {"Content-Security-Policy": policy, **settings["headers"]}


def letters() -> dict[str, str]:
    """Give, for the pages of each part of the site, the header that asks for its letters."""
    return {
        f"{part}$": ", ".join(
            f"</assets/fonts/{path.name}>; rel=preload; as=font; type=font/woff2; crossorigin"
            for name in names
            for path in FONTS.glob(f"{name}.*.woff2")
        )
        for part, names in _settings()["letters"].items()
    }


def server_files() -> dict[Path, str]:
    """Return the files that the servers include, with their content."""
    nginx = [f'add_header {name} "{value}" always;' for name, value in headers().items()]
    caddy = ["header {", *(f'\t{name} "{value}"' for name, value in headers().items()), "}"]
    nginx_letters, caddy_letters = [], []
    for number, (pages, link) in enumerate(letters().items()):
        nginx.append(f"add_header Link $portal_letters_{number};")
        nginx_letters += [f"map $uri $portal_letters_{number} {{", f'    ~{_answered(pages)} "{link}";', "}"]
        caddy_letters += [f"@letters_{number} path_regexp {pages}", f'header @letters_{number} +Link "{link}"']
    return {
        FOLDER / "nginx" / "headers.conf": "\n".join([_NOTE, *nginx, ""]),
        FOLDER / "nginx" / "letters.conf": "\n".join([_NOTE, *nginx_letters, ""]),
        FOLDER / "caddy" / "headers.caddy": "\n".join([_NOTE, *caddy, ""]),
        FOLDER / "caddy" / "letters.caddy": "\n".join([_NOTE, *caddy_letters, ""]),
    }


def _answered(pages: str) -> str:
    """Name the file with which nginx answers for a page."""
    return pages.replace("/$", r"/index\.html$")


if __name__ == "__main__":
    for path, content in server_files().items():
        path.write_text(content, encoding="utf-8")
