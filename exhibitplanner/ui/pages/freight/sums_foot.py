"""The foot of a shipment: what it comes to, and what freight is paid for, with its arithmetic."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.freight import AIR_KG_PER_M3, Chargeable, Sums
from exhibitplanner.services.freight.contents import ShipmentContents
from exhibitplanner.services.freight.returning import missing_of, returning_lines
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel
from exhibitplanner.ui.wording import count_of, say


class SumsFoot(QWidget):
    """Two lines: the sums, and the chargeable weight or why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        m = look().metrics
        self.sums = ElidedLabel("", "", look().number_font)
        self.arithmetic = ElidedLabel("", "secondary", look().number_font)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.unit + 2, m.margin, m.unit + 2)
        column.setSpacing(2)
        column.addWidget(self.sums)
        column.addWidget(self.arithmetic)

    def show_shipment(self, shipment: ShipmentContents | None, *, counting: bool) -> None:
        """Show what a shipment comes to, or what came back of it."""
        self.setVisible(shipment is not None)
        if shipment is None:
            return
        if counting:
            self.sums.say(_came_back(shipment))
            self.arithmetic.say(say("counting_hint"))
        else:
            self.sums.say("      ".join(sums_words(shipment.sums)))
            self.arithmetic.say(chargeable_words(shipment.mode, shipment.sums, shipment.chargeable))


def sums_words(sums: Sums) -> list[str]:
    """`3 cases`, `14.1 m³`, `gross 1,850 kg`, …: what is known, and of how many cases it is not."""
    parts = [count_of(BY_NAME["case"], sums.cases), say("pieces_count", count=show_number(sums.pieces))]
    if sums.volume_m3 is not None:
        parts.append(f"{_figure(sums.volume_m3, 3)} m³")
    for code, figure in (("gross_of", sums.gross_kg), ("net_of", sums.net_kg)):
        if figure is not None:
            parts.append(say(code, kg=_figure(figure, 1)))
    return parts + [f"{show_number(value)} {currency}".strip() for currency, value in sums.values]


def chargeable_words(mode: str | None, sums: Sums, found: Chargeable | None) -> str:
    """What freight is paid for, with the arithmetic; else what is missing to say it."""
    if found is not None:
        figures = {
            "volume": _figure(found.volume_m3, 3), "by_volume": _figure(found.by_volume, 3 if mode == "sea" else 1),
            "by_mass": _figure(found.by_mass, 3 if mode == "sea" else 1), "factor": AIR_KG_PER_M3,
            "amount": _figure(found.amount, 3 if mode == "sea" else 1),
        }  # fmt: skip
        return say(f"chargeable_{found.mode}", **figures)
    if not sums.cases:
        return say("no_case_yet")
    if mode not in {"air", "sea"}:
        return say("chargeable_no_mode" if mode is None else "chargeable_own_rate")
    return say("chargeable_open", size=str(sums.without_volume or ""), gross=str(sums.without_gross or ""))


def _came_back(shipment: ShipmentContents) -> str:
    lines, missing = returning_lines(shipment), missing_of(shipment)
    done = len(lines) - len(missing)
    pieces = sum((one.missing for one in missing), Decimal(0))
    return say("came_back_of", done=done, lines=len(lines), missing=show_number(pieces) if pieces else "")


def _figure(value: Decimal, places: int) -> str:
    return show_number(round(value, places))
