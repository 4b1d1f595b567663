"""What the units of a made district promise and disclose: kept, late, overdue, postponed, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.vocabulary import OFFICES, PLACES, POSTS, PROMISES, REASONS, STEPS

AS_OF = date(2026, 10, 31)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Made:
    """A promise as its file has it, and what the credit office found of it."""

    id: str
    text: str
    verified: tuple[tuple[str, ...], ...]


def of_unit(unit: str, random: Random) -> Iterator[Made]:
    """About six promises of a unit."""
    chosen = random.sample(PROMISES, random.randint(4, 8))
    for number, words in enumerate(chosen, 1):
        yield _promise(f"{unit}-2026-{number:02d}", words, random)


def _promise(id: str, words: tuple[str, ...], random: Random) -> Made:
    domain, aspect, kind, title, content, quality = words
    fill = {"place": random.choice(PLACES), "n": random.randint(2, 60)}
    made = date(2026, 1, 5) + random.randint(0, 60) * _DAY
    lines = [
        f"承诺事项: {title.format(**fill)}",
        f"承诺类别: {kind}",
        f"承诺方面: {aspect}",
        f"公共服务领域: {domain}",
        f"服务内容: {_note(content.format(**fill))}",
        f"服务质量: {quality}",
    ]
    if random.random() < 0.3:
        lines += ["量化指标: 按期办结率", "比较方式: 不低于", "目标值: 95", 'measure: "%"']
    lines += [
        f"承诺日期: {made}",
        f"公开日期: {made + 2 * _DAY}",
        f"责任科室: {random.choice(OFFICES)}",
        f"责任岗位: {random.choice(POSTS)}",
        f"监督电话: 0980-555{random.randint(0, 9999):04d}",
        "依据文件: 诺信办〔2026〕1号",
    ]
    deadline, found = _life(id, made, random)
    return Made(id, "\n".join([*lines, *deadline]) + "\n", found)


def _note(text: str) -> str:
    if "\n" not in text:
        return text
    return "|\n" + "\n".join(f"  {line}" if line else "" for line in text.split("\n"))


def _life(id: str, made: date, random: Random) -> tuple[list[str], tuple[tuple[str, ...], ...]]:
    """Deadline, progress and changes, and verifications where the promise was kept."""
    chance = random.random()
    if chance < 0.15:
        lines = [f"办结时限: {random.randint(1, 15)}", "时限类型: 工作日"]
        return lines + _progress(made, 2, random, percent=False), ()
    if chance < 0.25:
        return ["复核周期: 每季度", *_progress(made, 3, random, percent=False)], ()
    due = made + random.randint(120, 420) * _DAY
    if chance < 0.4:
        return _postponed(made, due, random), ()
    if chance < 0.43:
        withdrawn = [*_change_head(made, random), "    变更类别: 撤回", *_change_tail(random)]
        return [f"服务期限: {due}", "变更:", *withdrawn], ()
    if chance < 0.5:
        return [f"服务期限: {due}"], ()
    done = due + random.randint(-60, 30) * _DAY
    if done > AS_OF or chance < 0.65:
        return [f"服务期限: {due}", *_progress(made, 3, random)], ()
    lines = [f"服务期限: {due}", *_progress(made, 2, random), *_completed(id, done)]
    return lines, tuple(_verified(id, done, random))


def _progress(made: date, most: int, random: Random, percent: bool = True) -> list[str]:
    lines = ["进展:"]
    for number in range(1, most + 1):
        lines += [
            f"  - 日期: {made + (30 * number + random.randint(0, 9)) * _DAY}",
            *([f"    进度: {20 * number}"] if percent else []),
            f"    情况: {random.choice(STEPS)}",
        ]
    return lines


def _completed(id: str, done: date) -> list[str]:
    return [
        f"  - 日期: {done}",
        "    进度: 100",
        "    情况: 全部完成，验收单和照片已公开，张贴在服务大厅。",
        f"    佐证: https://nuochuan.example/evidence/{id}",
        f"    完成日期: {done}",
    ]


def _postponed(made: date, due: date, random: Random) -> list[str]:
    new = due + random.randint(30, 120) * _DAY
    return [
        f"服务期限: {new}",
        *_progress(made, 3, random),
        "变更:",
        *_change_head(made, random),
        "    变更类别: 期限变更",
        f"    原期限: {due}",
        f"    新期限: {new}",
        *_change_tail(random),
    ]


def _change_head(made: date, random: Random) -> list[str]:
    return [f"  - 日期: {made + random.randint(40, 100) * _DAY}"]


def _change_tail(random: Random) -> list[str]:
    return [
        f"    变更原因: {random.choice(REASONS)}",
        f"    批准文号: 诺信办〔2026〕{random.randint(2, 90)}号",
    ]


def _verified(id: str, done: date, random: Random) -> Iterator[tuple[str, ...]]:
    day = done + random.randint(5, 40) * _DAY
    if day <= AS_OF and random.random() < 0.6:
        verdict = random.choices(("属实", "部分属实", "不属实"), (8, 1, 1))[0]
        yield id, str(day), "区级核验", verdict, "区信用办", "现场查看，抽查 12 户，查阅台账和验收单。"


def disclosures(unit: str, items: Sequence[str], about: int, random: Random) -> Iterator[tuple[object, ...]]:
    """Rows of disclosures, most of them in time."""
    for number in range(1, random.randint(about - about // 3, about + about // 3) + 1):
        formed = date(2025, 1, 6) + random.randint(0, 610) * _DAY
        late = random.random() < 0.1
        shown = formed + random.randint(*((25, 45) if late else (0, 5))) * _DAY
        yield (
            f"{unit}-gk-{number:05d}",
            random.choice(items),
            f"{formed.year} 年 {formed.month} 月{random.choice(PLACES)}片办理情况",
            formed,
            shown,
            f"https://nuochuan.example/gk/{unit}/{number}",
            "2027-12-31" if random.random() < 0.2 else "",
        )
