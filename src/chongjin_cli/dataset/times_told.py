"""The time that a text tells, in years, months and days, and whether a date is of it.

Read generously, for a warning: of several dates told, any day from the first to the last will do, and a text that puts
one time before or after another is not judged, since its dates may be of either.
"""

import re

from chongjin_cli.dataset import dates
from chongjin_cli.text.amounts import SMALL, TENS
from chongjin_cli.text.months import MONTHS
from chongjin_cli.text.written_dates import edtf

_ROUGHLY = r"(?:about|almost|nearly|only|over|some|(?:at|less|more) \w+) "
_HELD = rf"(?:{_ROUGHLY})?(?:an?|its|no|the|their|\d+|{'|'.join([*SMALL, *TENS])})\b"
"""What stands behind a *had* that tells no earlier time: a thing or an amount, where that has a participle."""
_OF_TWO_TIMES = re.compile(rf"(?i)\b(?:after|ago|before|earlier|had(?! {_HELD})|later|since|until)\b")
# A day that is one of two has another before it, so that the month is all that can be relied on. What counts things is
# no year: 1800 houses, 1950 tonnes.
_DAY = r"(?:(?<![\d–-] )(?<!\d and )(?<!\d or )(?<!\d to )\d\d? )?"
_DATE = re.compile(
    rf"(?<![\w.,–-])(?:{_DAY}(?:{'|'.join(MONTHS)}) )?(?:1[4-9]|20)\d\ds?(?![\w–-]|[.,]\d)"
    r"(?! (?:people|men|women|won|(?!(?:was|has|is|as)\b)[a-z]+s)\b)"
)


def is_of_the_time(date: str, text: str) -> bool:
    """Whether a date in EDTF may be of the time that a text tells; so it is where it tells none, or more than one."""
    told = [] if _OF_TWO_TIMES.search(text) else [edtf(written) for written in _DATE.findall(text)]
    days = [(each.first, each.last) for each in map(_parsed, told) if each]
    if not days:
        return True
    known = dates.parse(date)
    begin, end = min(first for first, _ in days if first), max(last for _, last in days if last)
    return not ((known.last and known.last < begin) or (known.first and known.first > end))


def _parsed(written: str) -> dates.Edtf | None:
    """A date, None where no calendar has it."""
    try:
        return dates.parse(written)
    except dates.DateError:
        return None
