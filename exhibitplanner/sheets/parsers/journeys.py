"""A day of travel with the flight beside it: `16.10.2027 / LO2001`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.dates import parse_day
from exhibitplanner.sheets.parsers.outcome import Left, ParseContext, Partly, Refused
from exhibitplanner.sheets.parsers.texts import tidy

FLIGHTS: Final = {"arrives_on": "flight_in", "departs_on": "flight_out"}
"""The days of a journey, and the field of the flight that belongs to each."""
_CODE: Final = r"(?![AP]M)(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?\d{2,4}[A-Z]?"  # IATA: two signs of the airline and a number
_BEHIND: Final = re.compile(rf"(?P<day>.*\d.*?)(?:\s*[/,;(|]\s*|\s+)(?P<flight>{_CODE})\s?편?\)?")
_IN_FRONT: Final = re.compile(rf"(?P<flight>{_CODE})(?:\s*[/,;(|]\s*|\s+)(?P<day>.*\d.*?)\)?")


def parse_travel_day(cell: CellValue, context: ParseContext, field: str) -> date | Partly | Refused:
    """The day; a flight that stands beside it is left for its own field."""
    text = tidy(cell) if isinstance(cell, str) else ""
    for found in (_BEHIND.fullmatch(text), _IN_FRONT.fullmatch(text)):
        day = parse_day(found["day"], context) if found else None
        if found is not None and isinstance(day, date):
            return Partly(day, (Left(found["flight"], FLIGHTS[field], found["flight"]),))
    return parse_day(cell, context)
