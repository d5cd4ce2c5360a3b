"""What a search says of time by a word before a year: `rice price since 2015`, `consulates before May 2000`."""

import re

from chongjin_cli.text.months import MONTHS

MEANT = {
    "since": "since", "from": "since", "after": "after", "later than": "after", "before": "before",
    "earlier than": "before", "until": "until", "till": "until",
}  # fmt: skip
"""The words that make a year a condition, by the one of four that each of them means."""
_DATE = rf"(?:(?:{'|'.join(rf'{month}|{month[:3]}' for month in MONTHS)}) )?(?:1[4-9]|20)[0-9]{{2}}(?![\w-]|[.,]\d)"
# What is in quotes is passed over; `from 2000 to 3000` is no time.
_TIME = (
    rf'(?i)"[^"]*"?|(?<!no )(?<!not )\b(?P<word>{"|".join(MEANT)}) (?P<date>{_DATE})'
    rf"(?: (?:to|until|till) (?P<end>{_DATE}))?(?! (?:to|until|till) \d)"
)


def conditions_of_time(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What a text looks for beside its conditions of time, and these: one of four words, with a date as it is written.

    `rice price after 2015` is `rice price` and `after` `2015`; `from 1936 to 1945` is `since` one, `until` the other.
    """
    found: list[tuple[str, str]] = []
    if not any(map(str.isdecimal, text)):
        return text, found

    def taken(time: re.Match[str]) -> str:
        if time["word"] is None:
            return time[0]
        found.append((MEANT[time["word"].casefold()], time["date"]))
        found.extend([("until", time["end"])] if time["end"] else ())
        return ""

    rest = re.sub(_TIME, taken, text)
    return (" ".join(rest.split()) if found else text), found
