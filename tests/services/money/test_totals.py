"""Sums of charges and orders: each currency for itself, cancelled ones left out, a day's edge on both sides."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.money.orders import orders_of
from exhibitplanner.services.money.totals import MoneyTotals, Total, read_totals
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import PARTS, add

TODAY = date(2027, 8, 15)


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Workspace]:
    """Two companies at one fair, one of them at another, and a third that withdrew."""
    with Workspace.create(tmp_path / "plan.exhibit") as made:
        for code, opens in (("MSPO-2027", "2027-09-07"), ("ADEX-2027", "2027-10-19")):
            add(made, "exhibition", code=code, opens_on=opens, closes_on=f"{opens[:8]}22")
        for name in ("KAI", "Hanwha", "Gone"):
            add(made, "company", name=name)
            add(made, "participation", exhibition="MSPO-2027", company=name)
        add(made, "participation", exhibition="ADEX-2027", company="KAI")
        yield made


def charge(plan: Workspace, company: str, item: str, price: str, **words: str) -> str:
    words = {"currency": "EUR", "exhibition": "MSPO-2027"} | words
    part = f"{words.pop('exhibition')} / {company}"
    return add(plan, "charge", participation=part, item=item, unit_price=price, **words)


def order(plan: Workspace, company: str, kind: str, **words: str) -> str:
    return add(plan, "order", participation=f"MSPO-2027 / {company}", order_kind=kind, **words)


def totals(plan: Workspace, exhibition: str | None = "MSPO-2027") -> MoneyTotals:
    return read_totals(plan, exhibition, TODAY)


def figures(lines: tuple[Total, ...]) -> dict[tuple[str, str], tuple[Decimal, Decimal, Decimal, Decimal]]:
    return {(one.name, one.currency): (one.sums.due, one.sums.paid, one.sums.open, one.sums.overdue) for one in lines}


def test_currencies_are_never_added(plan: Workspace) -> None:
    charge(plan, "KAI", "Stand", "1000", vat_percent="23", paid_on="2027-08-01")
    charge(plan, "KAI", "Power", "100", quantity="2", due_on="2027-08-14")
    charge(plan, "KAI", "Flights", "900000", currency="KRW", due_on="2027-08-15")
    assert figures(totals(plan).companies) == {
        ("KAI", "EUR"): (1430, 1230, 200, 200),
        ("KAI", "KRW"): (900000, 0, 900000, 0),
    }
    assert [(one.currency, one.sums.count) for one in totals(plan).currencies] == [("EUR", 2), ("KRW", 1)]


def test_who_pays(plan: Workspace) -> None:
    charge(plan, "KAI", "Stand", "1000", payer="company")
    charge(plan, "Hanwha", "Stand", "500", payer="company")
    charge(plan, "KAI", "Freight", "300", payer="grant")
    charge(plan, "KAI", "Carpet", "50")
    assert [(one.key, one.sums.due) for one in totals(plan).payers] == [("company", 1500), ("grant", 300), ("", 50)]


def test_another_exhibition_is_another_matter(plan: Workspace) -> None:
    charge(plan, "KAI", "Stand", "1000")
    charge(plan, "KAI", "Stand", "2000", exhibition="ADEX-2027")
    assert figures(totals(plan).companies) == {("KAI", "EUR"): (1000, 0, 1000, 0)}
    every = totals(plan, None)
    assert [(one.name, one.aside, one.sums.due) for one in every.companies] == [
        ("KAI", "ADEX-2027", 2000), ("KAI", "MSPO-2027", 1000),
    ]  # fmt: skip
    assert figures(every.exhibitions) == {
        ("ADEX-2027", "EUR"): (2000, 0, 2000, 0), ("MSPO-2027", "EUR"): (1000, 0, 1000, 0),
    }  # fmt: skip


def test_who_withdrew_owes_nothing_and_a_charge_without_a_price_is_told(plan: Workspace) -> None:
    charge(plan, "Gone", "Stand", "1000")
    add(plan, "charge", participation="MSPO-2027 / KAI", item="Carpet")
    records.update(plan, PARTS, records.find(plan, PARTS, "MSPO-2027 / Gone"), {"status": "cancelled"})
    found = totals(plan)
    assert [one.name for one in found.companies] == ["KAI"]
    assert found.unpriced == 1


def test_orders_cost_what_they_did_when_they_were_placed(plan: Workspace) -> None:
    prices = {
        "price": "100", "advance_price": "80", "advance_until": "2027-08-01", "on_site_price": "150",
        "on_site_from": "2027-08-15", "currency": "EUR", "supplier": "Targi Kielce",
    }  # fmt: skip
    order(plan, "KAI", "water", ordered_on="2027-08-01", status="ordered", **prices)
    order(plan, "KAI", "electricity", ordered_on="2027-08-02", status="confirmed", quantity="2", **prices)
    order(plan, "Hanwha", "electricity", status="draft", due_on="2027-08-14", **prices)
    order(plan, "Hanwha", "water", status="cancelled", **prices)
    order(plan, "Hanwha", "cleaning", status="draft", due_on="2027-08-15")
    found = totals(plan)
    assert [(one.name, one.currency, one.ordered, one.drafts, one.count, one.unpriced) for one in found.suppliers] == [
        ("Targi Kielce", "EUR", 280, 150, 3, 0), ("", "", 0, 0, 1, 1),
    ]  # fmt: skip
    assert [(one.name, one.ordered, one.drafts) for one in found.orders if one.currency] == [
        ("Hanwha", 0, 150), ("KAI", 280, 0),
    ]  # fmt: skip
    assert found.suppliers[0].kinds == ("electricity", "water")
    assert found.late_orders == 1


def test_orders_come_by_company_as_the_form_lists_services_and_tell_what_is_missing(plan: Workspace) -> None:
    order(plan, "KAI", "furniture")
    order(plan, "KAI", "electricity", power_kw="9", voltage_v="400", phases="3")
    order(plan, "Hanwha", "rigging")
    with plan.read() as connection:
        lines = orders_of(connection, "MSPO-2027", TODAY)
    assert [(line.payee.company, line.order_kind, line.missing) for line in lines] == [
        ("Hanwha", "rigging", ("load_kg", "position")),
        ("KAI", "electricity", ("position",)),
        ("KAI", "furniture", ()),
    ]


def test_nothing_is_to_be_ordered_for_an_exhibition_that_is_over(plan: Workspace) -> None:
    order(plan, "KAI", "water", status="draft", due_on="2027-08-14")
    assert totals(plan).late_orders == 1
    fairs = BY_NAME["exhibition"]
    records.update(plan, fairs, records.find(plan, fairs, "MSPO-2027"), {"status": "closed"})
    assert totals(plan).late_orders == 0
