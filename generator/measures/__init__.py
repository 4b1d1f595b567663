"""What follows from the data on a day: plain functions of a registry and `as_of`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from generator.measures import arrears, disclosures, promises, reporting
from generator.measures.arrears import Debtor
from generator.measures.disclosures import Cell, Published
from generator.measures.promises import Standing, Tally
from generator.measures.reporting import Reports
from generator.registry import Registry
from generator.schema.records.reporting import Matter


@dataclass(frozen=True)
class Measures:
    """All measures of a district at the end of a day."""

    as_of: date
    standings: Mapping[str, Standing]
    promises: pd.DataFrame
    tally: Tally
    tally_of_unit: Mapping[str, Tally]
    tally_of_domain: Mapping[str, Tally]
    published: tuple[Published, ...]
    disclosures: pd.DataFrame
    coverage: Mapping[str, Mapping[str, Cell]]
    debtors: Mapping[str, Debtor]
    reports: Mapping[str, Mapping[Matter, Reports]]


def measure(registry: Registry, as_of: date) -> Measures:
    """Compute everything that pages and downloads show."""
    standings = promises.standings(registry, as_of)
    frame = promises.frame(standings.values())
    published = disclosures.all_published(registry)
    disclosed = disclosures.frame(published)
    return Measures(
        as_of=as_of,
        standings=standings,
        promises=frame,
        tally=promises.tally(frame),
        tally_of_unit=promises.tally_by(frame, "unit"),
        tally_of_domain=promises.tally_by(frame, "domain"),
        published=published,
        disclosures=disclosed,
        coverage=disclosures.coverage(registry, disclosed),
        debtors=arrears.debtors(registry, as_of),
        reports=reporting.reports(registry, as_of),
    )
