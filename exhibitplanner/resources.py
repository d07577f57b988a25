"""Where the bundled files lie: beside the package in a checkout, inside it once installed or frozen."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
ROOT = next((place for place in (_HERE / "_resources", _HERE.parent / "resources") if place.is_dir()), _HERE)


def resource_path(*parts: str) -> Path:
    """The path of a bundled file, such as `resource_path("reports", "roster.typ")`."""
    return ROOT.joinpath(*parts)
