"""All rules: those that stand beside their table, and those across records, one a file."""

from __future__ import annotations

from datetime import date

from generator.checks import (
    activities,
    admin_credit,
    arrears_months,
    arrears_plan,
    arrears_sums,
    attachments,
    catalogue,
    changes,
    credit_villages,
    criteria,
    demonstrations,
    finance,
    former_ids,
    hierarchy,
    indicators,
    legacy_matters,
    not_in_the_future,
    once,
    own_folder,
    payment_term,
    periods,
    phases,
    progress,
    replacements,
    reporting,
    results,
    scenarios,
    templates,
    unique,
    unit_records,
    verifications,
    zero_reports,
)
from generator.checks.most import Counted
from generator.checks.rules import Case, Rule
from generator.findings import Finding, in_order
from generator.load.source import Source
from generator.schema.table import judge

RULES: tuple[Rule, ...] = (
    unique.find,
    hierarchy.find,
    own_folder.find,
    former_ids.find,
    not_in_the_future.find,
    progress.find,
    changes.find,
    catalogue.find,
    attachments.find,
    arrears_sums.find,
    arrears_months.find,
    arrears_plan.find,
    payment_term.find,
    finance.find,
    reporting.find,
    periods.find,
    phases.find,
    legacy_matters.find,
    zero_reports.find,
    verifications.find,
    replacements.find,
    activities.find,
    unit_records.find,
    results.find,
    admin_credit.find,
    once.find,
    templates.find,
    criteria.find,
    indicators.find,
    demonstrations.find,
    credit_villages.find,
    scenarios.find,
)


def check(source: Source, as_of: date) -> tuple[Finding, ...]:
    """Every fault of every file, most important first."""
    counted = Counted()
    findings = list(counted.of(source.findings))
    for records in source.records.values():
        for one in records:
            findings.extend(counted.of(judge(one)))
    case = Case(source, as_of)
    for rule in RULES:
        findings.extend(counted.of(rule(case)))
    return in_order(findings)
