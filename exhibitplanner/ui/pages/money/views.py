"""The sums as tables: by company, payer, exhibition, supplier and service, each with its columns and rows of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from exhibitplanner.domain.describe import Choice
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.orders import OrderKind, Payer
from exhibitplanner.planning.money import Sums
from exhibitplanner.reports.amounts import figure
from exhibitplanner.services.money.orders import OrderSums
from exhibitplanner.services.money.totals import MoneyTotals, Total
from exhibitplanner.ui.displaying import show_date
from exhibitplanner.ui.wording import language, say

Tone = Literal["plain", "strong", "quiet", "error"]


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its words are `money_<name>`; `letters` wide, 0 for what is left."""

    name: str
    letters: int
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a row."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A row; `record` is the participation that it is about, blank for none."""

    cells: tuple[Cell, ...]
    record: str = ""
    begins: bool = True
    """Whether it is the first of its name: the others are its further currencies."""

    def holds(self, words: Iterable[str]) -> bool:
        """Whether every folded word is in it."""
        text = fold(" ".join(cell.text for cell in self.cells))
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class View:
    """A table of sums; its words are `money_by_<name>`."""

    name: str
    heads: tuple[Head, ...]
    lines: Callable[[MoneyTotals], list[Line]]


def money_text(amount: Decimal, currency: str) -> str:
    """`1,234.50`, blank where it is nothing."""
    return figure(amount, currency, language()) if amount else ""


def currency_text(currency: str) -> str:
    """Its three letters; a charge without one is told."""
    return currency or say("money_no_currency")


def _charged(total: Total) -> tuple[Cell, ...]:
    return (Cell(currency_text(total.currency), "quiet"), *_sums(total.sums, total.currency))


def _sums(sums: Sums, currency: str) -> tuple[Cell, ...]:
    return (
        Cell(money_text(sums.due, currency)),
        Cell(money_text(sums.paid, currency), "quiet"),
        Cell(money_text(sums.open, currency), "strong"),
        Cell(money_text(sums.overdue, currency), "error"),
        Cell(show_date(sums.next_due) if sums.next_due else "", "quiet"),
    )


def _by_company(totals: MoneyTotals) -> list[Line]:
    lines = []
    for before, total in _with_previous(totals.companies):
        begins = before is None or before.key != total.key
        name = f"{total.name} · {total.aside}" if total.aside else total.name
        lines.append(Line((Cell(name, "strong"), *_charged(total)), total.key, begins))
    return lines


def _with_previous(totals: Iterable[Total]) -> Iterator[tuple[Total | None, Total]]:
    before = None
    for total in totals:
        yield before, total
        before = total


def _by_payer(totals: MoneyTotals) -> list[Line]:
    return [
        Line((Cell(_word(Payer, one.key) or say("money_not_said"), "strong"), *_charged(one))) for one in totals.payers
    ]


def _by_exhibition(totals: MoneyTotals) -> list[Line]:
    return [Line((Cell(one.name, "strong"), *_charged(one))) for one in totals.exhibitions]


def _ordered(one: OrderSums) -> tuple[Cell, ...]:
    return (
        Cell(f"{one.count:,}"),
        Cell(currency_text(one.currency), "quiet"),
        Cell(money_text(one.ordered, one.currency), "strong"),
        Cell(money_text(one.drafts, one.currency), "quiet"),
        Cell(f"{one.unpriced:,}" if one.unpriced else "", "quiet"),
    )


def _services(one: OrderSums) -> Cell:
    return Cell(", ".join(_word(OrderKind, kind) for kind in one.kinds), "quiet")


def _orders(sums: Iterable[OrderSums]) -> list[Line]:
    lines: list[Line] = []
    for one in sums:
        name = one.name or say("money_not_said")
        begins = not lines or lines[-1].cells[0].text != name
        lines.append(Line((Cell(name, "strong"), _services(one), *_ordered(one)), begins=begins))
    return lines


def _by_service(totals: MoneyTotals) -> list[Line]:
    named = sorted(totals.services, key=lambda one: list(OrderKind).index(OrderKind(one.name)))
    return [Line((Cell(_word(OrderKind, one.name), "strong"), *_ordered(one))) for one in named]


def _word(choices: type[Choice], value: str) -> str:
    return choices(value).label(language()) if value else ""


_CHARGED: Final = (
    Head("currency", 9), Head("due", 12, figures=True), Head("paid", 12, figures=True), Head("open", 12, figures=True),
    Head("overdue", 12, figures=True), Head("next_due", 11, figures=True),
)  # fmt: skip
_ORDERED: Final = (
    Head("orders", 9, figures=True), Head("currency", 9), Head("ordered", 12, figures=True),
    Head("drafts", 12, figures=True), Head("unpriced", 11, figures=True),
)  # fmt: skip
_SERVICES: Final = Head("services", 26)

VIEWS: Final = (
    View("company", (Head("company", 0), *_CHARGED), _by_company),
    View("payer", (Head("payer", 0), *_CHARGED), _by_payer),
    View("exhibition", (Head("exhibition", 0), *_CHARGED), _by_exhibition),
    View("order_company", (Head("company", 0), _SERVICES, *_ORDERED), lambda totals: _orders(totals.orders)),
    View("supplier", (Head("supplier", 0), _SERVICES, *_ORDERED), lambda totals: _orders(totals.suppliers)),
    View("service", (Head("service", 0), *_ORDERED), _by_service),
)
BY_VIEW: Final = {view.name: view for view in VIEWS}
