"""Field types: each reads what a clerk really types and answers with a value, a remark, or both."""

from generator.schema.types.amounts import Money, Ratio
from generator.schema.types.base import FieldType, Reading
from generator.schema.types.choices import Choice, Term, YesNo
from generator.schema.types.contacts import DocumentNumber, Link, Phone
from generator.schema.types.courts import CaseNumber
from generator.schema.types.days import Day, DayOfYear, Month, MonthDay, MonthOfYear
from generator.schema.types.few import Few, SmallCount
from generator.schema.types.filings import InternetFiling, Mailbox, PoliceFiling, SiteCode
from generator.schema.types.identifiers import CreditCode, DivisionCode, Identifier, Reference
from generator.schema.types.numbers import Count, Number, Percent
from generator.schema.types.periods import Every, Period, PeriodOf
from generator.schema.types.several import Entries, Listing
from generator.schema.types.text import Note, Text

__all__ = [
    "CaseNumber",
    "Choice",
    "Count",
    "CreditCode",
    "Day",
    "DayOfYear",
    "DivisionCode",
    "DocumentNumber",
    "Entries",
    "Every",
    "Few",
    "FieldType",
    "Identifier",
    "InternetFiling",
    "Link",
    "Listing",
    "Mailbox",
    "Money",
    "Month",
    "MonthDay",
    "MonthOfYear",
    "Note",
    "Number",
    "Percent",
    "Period",
    "PeriodOf",
    "Phone",
    "PoliceFiling",
    "Ratio",
    "Reading",
    "Reference",
    "SiteCode",
    "SmallCount",
    "Term",
    "Text",
    "YesNo",
]
