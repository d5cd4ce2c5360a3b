"""What a search says of time by a word before a date: `rice price since 2015`, `consulates before the 1990s`."""

import re

from chongjin_cli.text.months import MONTHS, SEASONS
from chongjin_cli.text.plain_dates import with_plain_days, with_plain_years

MEANT = {
    "since": "since", "from": "since", "after": "after", "later than": "after", "before": "before",
    "earlier than": "before", "prior to": "before", "until": "until", "till": "until", "up to": "until",
}  # fmt: skip
"""The words that make a date a condition, by the one of four that each of them means."""
_CENTURY = "(?:1[4-9]|20)"
_MONTH = rf"(?:[0-9]{{1,2}} )?(?:{'|'.join((*MONTHS, *SEASONS.values()))}) (?:[0-9]{{1,2}},? )?"
_DAY = "-(?:0?[1-9]|1[0-2])(?:-[0-9]{1,2})?"
_DATE = rf"(?:(?:the )?{_CENTURY}[0-9]0s|(?:{_MONTH})?{_CENTURY}[0-9]{{2}}(?:{_DAY})?)(?![\w-]|[.,]\d)"
# What is in quotes is passed over; `from 2000 to 3000` is no time, nor is `up to 2000 tonnes`.
_TIME = (
    rf'(?i)"[^"]*"?|(?<!no )(?<!not )\b(?!up to [0-9]+ \w)(?P<word>{"|".join(MEANT)}) (?P<date>{_DATE})'
    rf"(?: (?:to|until|till) (?P<end>{_DATE})| onwards?\b| on(?=\W*$))?(?! (?:to|until|till) \d)"
    rf"|\bbetween (?P<first>{_DATE}) and (?P<last>{_DATE})|\b(?P<begin>{_DATE}) onwards?\b"
)
_SIDES = (("since", "first"), ("until", "last"), ("since", "begin"), ("until", "end"))


def conditions_of_time(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What a text looks for beside its conditions of time, and these: one of four words, with a date in plain writing.

    `rice price after 9/2015` is `rice price` and `after` `September 2015`; `from 1936 to 1945`, as `between 1936 and
    1945`, is `since` one, `until` the other.
    """
    found: list[tuple[str, str]] = []
    plain = with_plain_days(with_plain_years(text))
    if not any(map(str.isdecimal, plain)):
        return text, found

    def taken(time: re.Match[str]) -> str:
        # Wages from the 1990s are those of these years; what stood by 2016 is best told by what names that year.
        if time[0].startswith('"') or re.fullmatch("(?i)from (?:the )?[0-9]+s", time[0]):
            return time[0]
        found.extend([(MEANT[time["word"].casefold()], time["date"])] if time["word"] else ())
        found.extend((word, time[side]) for word, side in _SIDES if time[side])
        return ""

    rest = re.sub(_TIME, taken, plain)
    return (" ".join(rest.split()), found) if found else (text, found)
