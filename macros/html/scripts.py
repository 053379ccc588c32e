"""Scripts of the portal that only some pages need."""

from markupsafe import Markup

from macros.html.markup import element


def script(name: str) -> Markup:
    """Load a script of `theme/assets/javascripts/` once the page is read."""
    return element("script", src=f"/assets/javascripts/{name}.js", defer=True)
