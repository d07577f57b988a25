"""Orders have a pressure, a load a point, and what they cost in advance and on site."""

from typing import Final

from sqlalchemy import Connection

from exhibitplanner.storage.migrations import add_column

_NUMBERS: Final = ("pressure_bar", "load_kg", "advance_price", "on_site_price")
_DAYS: Final = ("advance_until", "on_site_from")


def upgrade(connection: Connection) -> None:
    """Add the columns."""
    for name in _NUMBERS:
        add_column(connection, "order", name, "NUMERIC")
    for name in _DAYS:
        add_column(connection, "order", name, "VARCHAR")
