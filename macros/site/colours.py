"""The committee's own colours, as rules that join the style sheet of all pages."""

from model.portal import Portal

_LIGHT = {
    "--md-primary-fg-color": "colour_bar",
    "--md-primary-fg-color--dark": "colour_bar",
    "--md-primary-fg-color--light": "colour_tabs",
    "--md-accent-fg-color": "colour_accent",
    "--md-typeset-a-color": "colour_link",
    "--portal-line": "colour_line",
}
#: Paper is never dark.
_DARK = {
    "--md-primary-fg-color": "dark_bar",
    "--md-accent-fg-color": "dark_accent",
    "--md-typeset-a-color": "dark_link",
}


def colours(portal: Portal) -> str:
    """Make the rules that give the theme the colours of the settings; each is a checked code of six digits."""
    light, dark = (
        "".join(f"{name}:{getattr(portal.settings, key)};" for name, key in names.items()) for names in (_LIGHT, _DARK)
    )
    return f':root,[data-md-color-scheme="default"]{{{light}}}\n@media screen{{[data-md-color-scheme="slate"]{{{dark}}}}}\n'
