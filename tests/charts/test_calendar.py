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


def quarters(first: int, count: int) -> tuple[str, ...]:
    return tuple(f"{2024 + (first - 1 + i) // 4}-Q{(first - 1 + i) % 4 + 1}" for i in range(count))


def test_quarters_are_all_named_and_each_year_once():
    found = labels(quarters(2, 7))
    assert [label.month for label in found] == ["2季", "3季", "4季", "1季", "2季", "3季", "4季"]
    assert [label.year for label in found if label.year] == ["2024年", "2025年"]
    assert not any(label.wide for label in found)


def test_first_year_is_left_out_where_only_its_last_quarter_is_there():
    assert [label.year for label in labels(quarters(4, 8)) if label.year] == ["2025年", "2026年"]


def test_every_other_of_many_quarters_is_named_on_a_phone():
    assert [label.month for label in labels(quarters(1, 12)) if not label.wide] == ["1季", "3季"] * 3
