"""What a sentence says beyond the claims that bear it out: a date that none of them has (I302)."""

import re
from collections.abc import Sequence

from chongjin_cli.analysis.audit.findings.reach import beyond
from chongjin_cli.analysis.audit.matching import Context, Match
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.when import When

_BEFORE_DATE = re.compile(r"^[a-z]+\s+(?=[\dA-Z])")


def rest_of(reading: Reading, bearing: Sequence[Match], context: Context) -> list[str]:
    """What a sentence gives, as it stands there, and none of the claims that bear it out, nor their sources, has."""
    own = [time for each in bearing for time in each.held.times]
    dates = [date for date in reading.dates if not _is_given(date, own, bearing)]
    left = [_BEFORE_DATE.sub("", " ".join(reading.text[date.start : date.end].split())) for date in dates]
    return [*left, *beyond(reading, bearing, context)]


def _is_given(date: When, own: Sequence[When], bearing: Sequence[Match]) -> bool:
    """Whether claims give a date, or their sources, which are read for it only then."""
    if any(date.is_given_by(time) for time in own):
        return True
    return any(date.is_given_by(time) for each in bearing for time in each.held.all_times)
