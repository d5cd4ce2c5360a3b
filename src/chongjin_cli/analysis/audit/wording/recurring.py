"""What is done again and again, so that one time of it excludes no other: visits, shellings, fairs, shipments."""

from functools import lru_cache

from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS

_DEEDS = frozenset(
    map(
        words.stem,
        "visit inspect tour call shell bomb bombard raid attack strike ship export import send sell buy carry deliver "
        "supply load unload arrive dock berth sail trade flood protest perform play compete".split(),
    )
)
_HELD = frozenset(map(words.stem, "hold stage open take place host organize organise".split()))
_EVENTS = frozenset(
    map(
        words.stem,
        "fair exhibition festival contest race rally match concert ceremony conference meeting trial execution drill "
        "exercise visit tour inspection raid attack bombardment shelling shipment flood typhoon storm protest".split(),
    )
)
_ONE = frozenset(("last", "again", "since", "until", *ORDINALS))


@lru_cache(maxsize=1 << 10)
def may_recur(deeds: frozenset[str], stems: tuple[str, ...], lows: frozenset[str]) -> bool:
    """Whether what a sentence tells may be done again and again, by its deeds and its words; the first is but one."""
    if not _ONE.isdisjoint(lows):
        return False
    return not _DEEDS.isdisjoint(deeds) or (deeds <= _HELD and not _EVENTS.isdisjoint(stems))
