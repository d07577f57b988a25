"""Amounts of money as a report writes them: with the coins that the currency has, and its three letters."""

from __future__ import annotations

from decimal import Decimal

from exhibitplanner.messages import Language


def figure(amount: Decimal, currency: str, language: Language) -> str:
    """`1,234.50`, or `900,000` where the currency has no coins."""
    from babel.numbers import format_decimal, get_currency_precision

    digits = get_currency_precision(currency) if currency else 2
    return format_decimal(amount, format=f"#,##0.{'0' * digits}" if digits else "#,##0", locale=language)


def money(amount: Decimal, currency: str, language: Language) -> str:
    """`1,234.50 EUR`."""
    return f"{figure(amount, currency, language)} {currency}".strip()
