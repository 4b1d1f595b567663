"""What follows from the data on a day: plain functions of a registry and `as_of`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from generator.measures import (
    arrears,
    credit_villages,
    demonstrations,
    disclosures,
    letters,
    openness,
    promises,
    reporting,
    scenarios,
)
from generator.measures.arrears import Debtor
from generator.measures.credit_villages import Village
from generator.measures.demonstrations import Creation
from generator.measures.disclosures import Cell, Published
from generator.measures.letters import Letter
from generator.measures.openness import Openness
from generator.measures.promises import Standing, Tally
from generator.measures.reporting import Reports
from generator.measures.scenarios import InUse
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
    letters: Mapping[str, Letter]
    creations: Mapping[str, tuple[Creation, ...]]
    villages: Mapping[str, Village]
    scenarios: Mapping[str, tuple[InUse, ...]]
    openness: Openness


def measure(registry: Registry, as_of: date) -> Measures:
    """Compute everything that pages and downloads show."""
    standings = promises.standings(registry, as_of)
    frame = promises.frame(standings.values())
    published = disclosures.all_published(registry)
    disclosed = disclosures.frame(published)
    coverage = disclosures.coverage(registry, disclosed)
    debtors = arrears.debtors(registry, as_of)
    return Measures(
        as_of=as_of,
        standings=standings,
        promises=frame,
        tally=promises.tally(frame),
        tally_of_unit=promises.tally_by(frame, "unit"),
        tally_of_domain=promises.tally_by(frame, "domain"),
        published=published,
        disclosures=disclosed,
        coverage=coverage,
        debtors=debtors,
        reports=reporting.reports(registry, as_of),
        letters=letters.letters(registry, standings, coverage, as_of),
        creations=demonstrations.creations(registry, as_of),
        villages=credit_villages.villages(registry, as_of),
        scenarios=scenarios.scenarios(registry, as_of),
        openness=openness.openness(registry, debtors, as_of),
    )
