"""Whether a source of a claim says so whom a sentence names for it: nobody is quoted for what others say."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding
from chongjin_cli.analysis.audit.findings.support import but_for
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.wording.speakers import speakers_of
from chongjin_cli.contract import Evidence
from chongjin_cli.text.accounts import TOLD_FOR
from chongjin_cli.text.folding import words
from chongjin_cli.text.stems import STOP

_THE = re.compile(r"^The ")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.I)


def wrongly_named(text: str, found: Assessment, holdings: Holdings) -> list[str]:
    """Whom a sentence names as its source who is known, and of none of the claims that bear it out."""
    held = holdings.of_ids(found.claims)
    return [
        who
        for who in speakers_of(text)
        if not any(_tells(who, each, holdings) and not _is_against(who, each, holdings) for each in held)
        and (
            holdings.publishers_called(_ARTICLE.sub("", who))
            or any(_says_otherwise(who, each, holdings) for each in held[:1])
        )
    ]


def told_by_others(text: str, who: Sequence[str], found: Assessment, holdings: Holdings) -> Assessment:
    """What was found of a sentence, without whom it names wrongly: an error if one of them says otherwise."""
    held = holdings.of_ids(found.claims[:1])
    for each in who if found.is_whole else ():
        if _says_otherwise(each, held[0], holdings):
            wrong = _wrongly_quoted(text, each, held[0])
            return Assessment((wrong,), wrong.claims)
    rest = [f"that {_THE.sub('the ', each)} says so" for each in who]
    return Assessment(tuple(but_for(each, rest) for each in found.findings), found.claims)


def _wrongly_quoted(text: str, who: str, held: Held) -> Finding:
    named = f"{held.claim['id']} ({held.claim['grade']})"
    message = f"{who} says otherwise: {named}: {held.claim['statement']}"
    return Finding("E103", max(text.find(who), 0), message, held.claim["attribution"], (held.claim["id"],))


def _against(held: Held, holdings: Holdings) -> Iterator[Evidence]:
    """The accounts that dispute a claim, and those for a rival of it."""
    yield from (piece for piece in held.claim["evidence"] if piece["stance"] == "disputes")
    for rival in holdings.rivals(held):
        yield from _for(rival)


def _for(held: Held) -> Iterator[Evidence]:
    return (piece for piece in held.claim["evidence"] if piece["stance"] in TOLD_FOR)


def _says_otherwise(who: str, held: Held, holdings: Holdings) -> bool:
    """Whether an account against a claim is of somebody, or names whom it has what it says from."""
    return any(_is_of(who, piece, holdings) for piece in _against(held, holdings))


def _is_against(who: str, held: Held, holdings: Holdings) -> bool:
    """Whether an account of somebody's own is against a claim, and none is for it."""
    against = any(_is_by(who, each, holdings) for each in _against(held, holdings))
    return against and not any(_is_by(who, each, holdings) for each in _for(held))


def _tells(who: str, held: Held, holdings: Holdings) -> bool:
    """Whether somebody tells a claim or a part of it, or the claim is of what they said."""
    if _named(who) <= held.reading.lows | {word for name in held.names for word in name.aliases}:
        return True
    return any(_is_of(who, piece, holdings) for piece in _for(held))


def _is_of(who: str, piece: Evidence, holdings: Holdings) -> bool:
    """Whether an account is of somebody, or names whom it has what it says from."""
    said = (piece["publisher"], piece["speaker"], piece["title"], piece["says"], *piece["counts_as"].split("-"))
    return _is_by(who, piece, holdings) or _named(who) <= {word for text in said if text for word in words(text)}


def _is_by(who: str, piece: Evidence, holdings: Holdings) -> bool:
    """Whether an account is somebody's own: published by them, or of what they said."""
    ids = holdings.publishers_called(_ARTICLE.sub("", who))
    if not ids.isdisjoint((piece["publisher_id"], piece["counts_as"])):
        return True
    return _named(who) <= set(words(piece["speaker"] or ""))


def _named(who: str) -> set[str]:
    return set(words(who)) - STOP
