"""The sentence that every output carries: the assertion and, unless it is well established, who says so and when.

So nobody who reads only the statement takes a report for a fact.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.grading import TOLD_AS_FACTS, Grade
from chongjin_cli.dataset.naming import BY_AUTHOR, is_latin, nameless
from chongjin_cli.dataset.naming import authors as named_authors
from chongjin_cli.dataset.open_ends import EARLIEST
from chongjin_cli.dataset.weighing import Piece

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import Claim, Publisher, Source

LONGEST = 399
"""Characters of a statement, at most."""
LONGEST_VOICE = 80
"""Characters of a name or title in a statement, at most."""
VOICES = 2
"""Voices that are named; of further ones the number is given."""
BY_TITLE = ("legislation", "legal_case")
"""Types of source that speak by their title: laws, resolutions and judgments."""
# What ends a sentence with a full stop of its own: U.S., a.m., Ph.D., Nippon Steel Co.
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]{1,2}\.){2,}$|\b(?:Bros|Co|Corp|Inc|Jr|Ltd|Sr|St|et al|etc)\.$")
_ARTICLE = re.compile(r"^(?:A|An|The) ")

Publishers = Mapping[str, "Publisher"]


class Spoken(NamedTuple):
    """A statement, and the part of it behind the assertion, None where the assertion stands alone."""

    statement: str
    attribution: str | None


class _Voice(NamedTuple):
    """Who says so, the years in which they do, whom they cite, and whether they are several people."""

    name: str
    years: str
    citing: str | None
    is_plural: bool

    def __str__(self) -> str:
        return f"{self.name} ({self.years})" if self.years else self.name


def speak(
    claim: "Claim", graded: Grade, pieces: Sequence[Piece], rival_pieces: Sequence[Piece], publishers: Publishers
) -> Spoken:
    """The statement of a claim with its grade, from its evidence and that of the other answers in its disputes."""
    if graded.is_well_established and claim.kind in TOLD_AS_FACTS:
        return Spoken(claim.assertion, None)
    supports = [piece for piece in pieces if piece.was_read and piece.evidence.stance == "supports"]
    if not supports:
        return _joined(claim.assertion, "though nothing that is left supports it")
    if claim.kind == "utterance":
        supports = [] if any(_speaks_for_itself(piece) for piece in supports) else supports
    contrary = _contrary(pieces, rival_pieces, publishers) if graded.credibility in (4, 5) else ""
    voices = _voices(supports, publishers, claim.kind)
    for attribution in _attributions(claim.kind, voices, contrary):
        spoken = _joined(claim.assertion, attribution)
        if len(spoken.statement) <= LONGEST:
            break
    return spoken


def _joined(assertion: str, attribution: str) -> Spoken:
    """`Assertion, attribution.`; a full stop that is part of an abbreviation stays."""
    if not attribution:
        return Spoken(assertion, None)
    beginning = assertion if _ABBREVIATION.search(assertion) else assertion[:-1]
    mark = "" if attribution.startswith(";") else ","
    stop = "" if attribution.endswith(".") else "."
    return Spoken(f"{beginning}{mark}{' ' if mark else ''}{attribution}{stop}", attribution.removeprefix("; "))


def _attributions(kind: str, voices: Sequence[_Voice], contrary: str) -> Iterator[str]:
    """Attributions to try, the fullest first; only who says otherwise if no voice need be named."""
    if not voices:
        yield contrary
        return
    by = {"opinion": "in the view of", "utterance": "as reported by"}.get(kind, "according to")
    first = voices[0]
    if len(voices) == 1 and first.citing:
        if kind == "opinion":
            yield f"{by} {first.citing}, as reported by {first}{contrary}"
        else:
            yield f"{by} {first}, citing {first.citing}{contrary}"
    yield f"{by} {_listed(voices, VOICES)}{contrary}"
    yield f"{by} {_listed(voices, 1)}{contrary}"
    yield f"{by} {_listed(voices, 1)}"


def _listed(voices: Sequence[_Voice], most: int) -> str:
    """`A (2001)`, `A (2001) and B (2002)`, `A (2001), B (2002) and 3 others`."""
    named = [str(voice) for voice in voices[:most]]
    left = len(voices) - len(named)
    others = "one other" if left == 1 else f"{left} others"
    parts = [*named, others] if left else named
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _voices(pieces: Iterable[Piece], publishers: Publishers, kind: str = "claim") -> list[_Voice]:
    """A voice for each origin, best letter first, named as what stands nearest to it, with all the years it speaks.

    Origins of one name (two books of an author) share a voice, unless they have none.
    """
    origins: dict[str, list[Piece]] = {}
    for piece in pieces:
        origins.setdefault(piece.origin, []).append(piece)
    for each in origins.values():
        each.sort(key=_strength)
    named: dict[tuple[str, str], list[Piece]] = {}
    for first, *others in sorted(origins.values(), key=lambda each: _strength(each[0])):
        name = voice(first.source, publishers)
        same = [piece for piece in others if voice(piece.source, publishers) == name]
        alone = "" if first.source.publisher or first.source.authors else first.origin
        named.setdefault((name, alone), []).extend([first, *same])
    return [
        _Voice(name, _own_years(each, name, publishers), _cited(each, name, publishers, kind),
               _is_of_several(each[0].source, name))
        for (name, _), each in named.items()
    ]  # fmt: skip


def _strength(piece: Piece) -> tuple[str, int]:
    """How pieces of one origin, or origins, are ordered: by letter, and then by how little stands between."""
    return piece.letter, len(piece.chain)


def _cited(pieces: Sequence[Piece], name: str, publishers: Publishers, kind: str) -> str | None:
    """Whom a voice cites, if all that it says is from one: the speaker, else what it repeats, if that is another's.

    The speaker of an utterance is in the assertion already. With the years in which those cited said so, unless they
    are the voice's own or in the name: `the Dong-A Ilbo (1923)`, `KINU's paper of 2009`.
    """

    def of(piece: Piece) -> str:
        if piece.evidence.speaker and kind != "utterance":
            return _ARTICLE.sub(lambda article: article[0].lower(), piece.evidence.speaker)
        return _repeated(piece, name, publishers)

    cited = {of(piece) for piece in pieces}
    if len(cited) > 1 or cited == {name}:
        return None
    who = cited.pop()
    years = _years(piece.evidence.said for piece in pieces)
    is_told = not years or years in who or years == _own_years(pieces, name, publishers).removeprefix("about ")
    return who if is_told else f"{who} ({years})"


def _repeated(piece: Piece, name: str, publishers: Publishers) -> str:
    """Whose words the voice of this name repeats, itself if its own.

    Nobody cites an author of theirs: what a reporter wrote from interviews of her own is the newspaper's.
    """
    authors = {author for source in piece.chain if voice(source, publishers) == name for author in source.authors}
    return voice(piece.stems_from, publishers) if authors.isdisjoint(piece.stems_from.authors) else name


def _contrary(pieces: Iterable[Piece], rival_pieces: Iterable[Piece], publishers: Publishers) -> str:
    """`; NAME (YEAR) says otherwise`, by the strongest of those that dispute a claim or support a rival of it.

    A claim graded 4 or 5 always has one.
    """
    supporting = {piece.origin for piece in pieces if piece.was_read and piece.evidence.stance == "supports"}
    against = [piece for piece in pieces if piece.evidence.stance == "disputes"]
    against += [piece for piece in rival_pieces if piece.evidence.stance == "supports"]
    against = [piece for piece in against if piece.was_read and piece.origin not in supporting]
    strongest = _voices(against, publishers)[0]
    return f"; {strongest} {'say' if strongest.is_plural else 'says'} otherwise"


def _speaks_for_itself(piece: Piece) -> bool:
    """Whether an utterance stands in the speaker's own text."""
    return piece.evidence.speaker is None and len(piece.chain) == 1


def voice(source: "Source", publishers: Publishers) -> str:
    """How a source is named within an English sentence.

    A work by its authors, a law or judgment by its title, others by their publisher. Names and titles that are not in
    Latin script give way to a publisher's name that is.
    """
    publisher = publishers.get(source.publisher or "")
    authors = named_authors(source.authors)
    preferred = ""
    if source.type in BY_AUTHOR:
        preferred = authors
    elif source.type in BY_TITLE:
        preferred = source.title or ""
    if preferred and (publisher is None or is_latin(preferred)):
        return _shortened(preferred)
    if publisher is not None:
        return publisher.in_text
    if authors:
        return _shortened(authors)
    if source.type == "book" and source.title and is_latin(source.title):
        return _shortened(f"the book {source.title}")
    return nameless(source.type)


def _is_of_several(source: "Source", name: str) -> bool:
    """Whether a name is that of several authors."""
    return len(source.authors) > 1 and name == _shortened(named_authors(source.authors))


def _shortened(name: str) -> str:
    """A name or title, cut at a word if it is long."""
    if len(name) <= LONGEST_VOICE:
        return name
    cut = name[:LONGEST_VOICE]
    return (cut.rpartition(" ")[0] or cut[:-1]) + "…"


def _own_years(pieces: Iterable[Piece], name: str, publishers: Publishers) -> str:
    """The years in which a voice says so: where it cites another those of its own sources, not of what it cites."""

    def of(piece: Piece) -> str | None:
        is_own = piece.evidence.speaker is None and _repeated(piece, name, publishers) == name
        issued = (source.issued for source in piece.chain if source.issued and voice(source, publishers) == name)
        return (piece.evidence.said if is_own else None) or next(issued, None)

    return _years(map(of, pieces))


def _years(dated: Iterable[str | None]) -> str:
    """The years of EDTF dates, each once: `2011, 2013`; of more than three the first and the last."""
    found = [dates.parse(_rough(text)) for text in dated if text]
    found.sort(key=lambda year: dates.sortable(year.first, EARLIEST))
    labels = dict.fromkeys(year.label for year in found)
    years = [label for label in labels if label.removeprefix("about ") not in labels or not label.startswith("about ")]
    return ", ".join(years) if len(years) <= 3 else f"{years[0]} to {years[-1]}"


def _rough(text: str) -> str:
    """The years of an EDTF date, which read `2011`, `about 1941`, `1930s`, `1959–1961`."""
    return re.sub("[?%]", "~", dates.in_years(text))
