"""Where the portal's own files lie: its code, its pages written by hand, its settings."""

from pathlib import Path

#: The folder of the checkout.
ROOT = Path(__file__).resolve().parent.parent
