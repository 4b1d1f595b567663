from generator.charts.calendar import labels


def months(first: str, count: int) -> tuple[str, ...]:
    year, month = int(first[:4]), int(first[5:]) - 1
    return tuple(f"{year + (month + i) // 12}-{(month + i) % 12 + 1:02d}" for i in range(count))


def narrow(first: str, count: int) -> list[str]:
    return [label.month for label in labels(months(first, count)) if label.month and not label.wide]


def years(first: str, count: int) -> list[str]:
    return [label.year for label in labels(months(first, count)) if label.year]


def test_a_year_names_its_quarters_on_a_phone_and_every_month_on_a_desk():
    assert narrow("2025-01", 12) == ["1月", "4月", "7月", "10月"]
    assert len(labels(months("2025-01", 12))) == 12


def test_more_months_name_fewer():
    assert narrow("2024-01", 24) == ["1月", "7月", "1月", "7月"]
    assert narrow("2021-01", 60) == ["1月"] * 5


def test_each_year_is_named_once():
    assert years("2024-07", 18) == ["2024年", "2025年"]


def test_first_year_is_left_out_where_it_would_run_into_the_next():
    assert years("2024-12", 12) == ["2025年"]
    assert years("2024-12", 24) == ["2025年", "2026年"]
