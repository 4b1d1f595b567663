"""Numbers made up by a seeded generator: each looks like one that somebody might have."""

from datetime import date, timedelta
from random import Random

from generator.checksums import CREDIT_ALPHABET, credit_check_character, luhn, resident_check_character

DIGITS = "0123456789"
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
PLACES = (
    "320803",
    "230202",
    "110105",
    "440524",
    "510119",
    "310120",
    "321112",
    "533123",
    "152221",
    "650102",
    "810000",
)
PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
CARDS = ((("6222", "6217", "6228", "6225"), (16, 19)), (("4367", "4111"), (16,)), (("5187", "5432"), (16,)),
         (("3568", "3528"), (16,)), (("3456", "3712"), (15,)))  # fmt: skip


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choices(DIGITS, k=count))


def birthday(rng: Random, first: int = 1900, last: int = 2025) -> date:
    start = date(first, 1, 1)
    return start + timedelta(days=rng.randrange((date(last, 12, 31) - start).days))


def resident_id(rng: Random) -> str:
    body = f"{rng.choice(PLACES)}{birthday(rng):%Y%m%d}{digits(rng, 3)}"
    return body + resident_check_character(body)


def old_resident_id(rng: Random) -> str:
    return f"{rng.choice(PLACES)}{birthday(rng, last=1998):%y%m%d}{digits(rng, 3)}"


def wrong_last(rng: Random, code: str, alphabet: str) -> str:
    return code[:-1] + rng.choice([each for each in alphabet if each != code[-1]])


def mobile(rng: Random) -> str:
    return f"1{rng.choice('3456789')}{digits(rng, 9)}"


def bank_card(rng: Random) -> str:
    """A valid card. Fifteen digits may be an ID of before 1999 as well; those are left to IDs."""
    while True:
        heads, lengths = rng.choice(CARDS)
        body = rng.choice(heads)
        body += digits(rng, rng.choice(lengths) - 1 - len(body))
        if len(body) != 14 or body[8:10] > "12":
            return body + next(each for each in DIGITS if luhn(body + each))


def credit_code(rng: Random, alphabet: str = CREDIT_ALPHABET) -> str:
    """A valid code; of digits only, it may pass the check of a card as well."""
    while True:
        body = rng.choice(("11", "12", "13", "51", "52", "53", "54", "55", "91", "92", "93")) + rng.choice(
            ("320803", "230202", "320000", "100000", "110105", "440524")
        )
        body += "".join(rng.choices(alphabet, k=9))
        code = body + credit_check_character(body)
        if set(code) <= set(alphabet):
            return code


def landline(rng: Random) -> str:
    return f"0{rng.choice(('517', '10', '452', '980', '755', '21'))}-{rng.choice('2345678')}{digits(rng, rng.choice((6, 7)))}"


def project_code(rng: Random) -> str:
    return f"20{digits(rng, 2)}-{rng.choice(PLACES)}-{digits(rng, 2)}-{digits(rng, 2)}-{digits(rng, 6)}"


def division_code(rng: Random) -> str:
    return rng.choice(PLACES) + rng.choice(("", "001", "101", "401")) + rng.choice(("", "001", "201"))


def case_number(rng: Random) -> str:
    return f"（20{digits(rng, 2)}）{rng.choice(PROVINCES)}{digits(rng, 4)}民初{digits(rng, rng.choice((2, 4, 5)))}号"


def amount(rng: Random) -> str:
    whole = f"{rng.choice('123456789')}{digits(rng, rng.randrange(3, 15))}"
    return rng.choice(
        (f"{whole}.{digits(rng, 2)}", f"{whole} 元", f"{whole}万元", f"¥{whole}", f"{int(whole):,}")
    )


def document_number(rng: Random) -> str:
    return f"诺信办〔20{digits(rng, 2)}〕{rng.randrange(1, 400)}号"


def public_number(rng: Random) -> str:
    """A number that may stand in any public file."""
    makers = (credit_code, landline, project_code, division_code, case_number, amount, document_number, _hotline, _day,
              _identifier, _only_digits)  # fmt: skip
    return rng.choice(makers)(rng)


def _only_digits(rng: Random) -> str:
    return credit_code(rng, DIGITS)


def _hotline(rng: Random) -> str:
    return rng.choice(("12345", "12315", "12348", "12388", "96111", "95598", "400-820-8820", "110"))


def _day(rng: Random) -> str:
    day = birthday(rng, 2018, 2030)
    return rng.choice(
        (f"{day}", f"{day:%Y%m%d}", f"{day:%Y年%m月%d日}", f"{day:%Y.%m.%d}", f"{day:%Y%m%d}001")
    )


def _identifier(rng: Random) -> str:
    return (
        f"990101{digits(rng, 3)}-{rng.choice(('gk', 'hd', 'ht', 'qk'))}-20{digits(rng, 2)}-{digits(rng, 3)}"
    )
