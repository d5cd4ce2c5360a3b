"""What a reader wants to know first of a subject, slot by slot: where it is, since when, its rank and its size now."""

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.aspects import BEGUN, asserted
from chongjin_cli.analysis.brief.choosing import chosen
from chongjin_cli.analysis.brief.claim_dates import duration, first_day
from chongjin_cli.analysis.brief.worth import COURSE, MONTHS, Corpus, focus
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.text.folding import words

RECENT = 10
"""Years before the newest claim of a slot within which one that is surer tells how it is now."""
NOWADAYS = 25
"""Years before the newest claim on a subject from which on one tells of its rank or size now."""
MOST = 7
"""Rows of what a subject is, at most, with those of its slots."""
STEM = 4
"""Letters by which a word of a name is known in its other forms."""
FEWEST = 4
"""Rows below which what lasts, and of a person what he did, stands with them."""
_RANK = re.compile(
    r"\b(?:largest|biggest|busiest|one of [^,]*(?:leading|main)|rank(?:s|ed)?|(?:came|was) (?:second|third|fourth)|"
    r"second port)\b"
)
_SIZE = re.compile(
    r"^(?:(?:By|In|About) [\w ]{0,20}\d{4} )?[A-Z][\w ’'.]{0,40} (?:covers|covered|had|has|have)"
    r"(?: about| over| at least| more than)? \d[\d,.]* (?!per ?cent)[a-z]"
)


class Named(NamedTuple):
    """How claims speak of a subject: how words of its names begin, and of a place its kind and what it lies in."""

    stems: frozenset[str]
    kind: str = ""
    around: frozenset[str] = frozenset()


def stems(names: Iterable[str]) -> frozenset[str]:
    """How the words of some names begin, in so many letters that *fisheries* is *fishing*."""
    return frozenset(word[:STEM] for name in names for word in words(name) if len(word) >= STEM and word.isascii())


def with_slots(
    told: Sequence[contract.Claim], claims: Sequence[contract.Claim], named: Named, corpus: Corpus
) -> list[contract.Claim]:
    """What a subject is, as it is told already, with the claims of slots that are empty or out of date.

    Where a place is and since when a subject is stands if nothing tells it yet; of its rank and its size the newest
    claim does, and an older one of the same slot gives way to it.
    """
    on_it = [claim for claim in claims if not corpus.is_aside(claim) and _says_a_name(claim, named)]
    is_named = corpus.subject["kind"] == "topic"
    kept = [claim for claim in told if not is_named or claim in on_it or corpus.is_the_event(claim)]
    lasting = [claim for claim in on_it if _lasts(claim)]
    for tells in (partial(_tells_where, named), _tells_since_when):
        best = max(filter(tells, lasting), key=lambda claim: corpus.ranked(claim).worth, default=None)
        if best and len(kept) < MOST and not any(map(tells, kept)):
            kept.append(best)
    gone = list[contract.Claim]()
    since = str(max((int(first_day(claim)[:4] or 0) for claim in claims), default=0) - NOWADAYS)
    for tells in (_tells_rank, _tells_size):
        of_now = _of_now([claim for claim in lasting if tells(claim) and corpus.is_wholly_on_it(claim)], corpus)
        if of_now and first_day(of_now)[:4] >= since:
            gone += [claim for claim in on_it if tells(claim)]
            kept = [claim for claim in kept if not tells(claim) or first_day(claim) > first_day(of_now)]
            kept += [of_now] if len(kept) < MOST else []
    if len(kept) < FEWEST:
        rest = lasting if is_named else [claim for claim in on_it if corpus.is_wholly_on_it(claim)]
        kept += chosen([claim for claim in rest if claim not in (*kept, *gone)], FEWEST - len(kept), corpus, kept)
    return kept


def _says_a_name(claim: contract.Claim, named: Named) -> bool:
    """Whether a claim says a word of the subject's names."""
    return any(word[:STEM] in named.stems for word in words(claim["assertion"]))


def _lasts(claim: contract.Claim) -> bool:
    """Whether what a claim tells lasts, or is a beginning."""
    return duration(claim) >= MONTHS or (claim["date"] or "").startswith("/") or _tells_since_when(claim)


def _tells_where(named: Named, claim: contract.Claim) -> bool:
    """Whether a claim says that a place is of its kind within what it lies in: the districts of the town are."""
    said = set(words(claim["assertion"]))
    return not said.isdisjoint({named.kind, f"{named.kind}s"}) and not said.isdisjoint(named.around)


def _tells_since_when(claim: contract.Claim) -> bool:
    """Whether a claim tells of a beginning."""
    said = words(claim["assertion"])
    has_begun = not asserted(said).isdisjoint(BEGUN - {"standing"}) or not COURSE.isdisjoint(said)
    return claim["date"] is not None and has_begun


def _tells_rank(claim: contract.Claim) -> bool:
    return claim["date"] is not None and _RANK.search(claim["assertion"]) is not None


def _tells_size(claim: contract.Claim) -> bool:
    return claim["date"] is not None and _SIZE.search(claim["assertion"]) is not None


def _of_now(claims: Sequence[contract.Claim], corpus: Corpus) -> contract.Claim | None:
    """The newest of the claims, or of the ten years before it one that is surer, or on nothing else."""
    since = max((int(first_day(claim)[:4]) for claim in claims), default=0) - RECENT
    late = [claim for claim in claims if int(first_day(claim)[:4]) >= since]
    late.sort(key=first_day, reverse=True)
    return min(late, key=lambda claim: (claim["credibility"] > ESTABLISHED, -focus(claim, corpus)), default=None)
