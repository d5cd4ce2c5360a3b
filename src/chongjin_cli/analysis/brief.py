"""One page on a subject, composed from claims: what is established, the figures to use, disputes, gaps, sources."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from math import ceil
from typing import Literal, NamedTuple, get_args

from chongjin_cli import contract
from chongjin_cli.analysis import open_disputes, page_lines, subjects
from chongjin_cli.analysis.around import before_and_after, drawn, namesakes
from chongjin_cli.analysis.aspects import BEGUN, asserted
from chongjin_cli.analysis.choosing import FAIR, chosen
from chongjin_cli.analysis.claim_dates import first_day, in_time, in_time_from_within, spans_over
from chongjin_cli.analysis.figures_to_use import figures_to_use
from chongjin_cli.analysis.further import further, grouped
from chongjin_cli.analysis.gaps import gaps
from chongjin_cli.analysis.headlines import Headline, corpora_of, headlines, large_subjects, late_lines
from chongjin_cli.analysis.neighbours import neighbour
from chongjin_cli.analysis.replaced_units import replaced_units
from chongjin_cli.analysis.salience import Corpus, focus
from chongjin_cli.analysis.source_summary import summary
from chongjin_cli.analysis.telling import PLAIN, TOLD, Telling, are_many, telling, usual_rows
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.dataset.naming import source_name
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins, supporting
from chongjin_cli.text.folding import words

_PartOfRows = Literal[
    "identity", "latest", "established", "possible", "spanning", "beside", "around", "contested", "allegations",
    "opinions", "forecasts",
]  # fmt: skip
LINES = 130
"""Lines of a page: what all parts leave is for further claims."""
FRAME = 13
"""Lines of the title, of the sources and of the heading of further claims."""
READ = 10_000
"""Claims, the best graded first, that a page is made of: of a larger dataset the rest would not reach it."""
SAYS, IS_ASKED = 1.0, 0.2
"""How far a claim is on the words asked for if it says them, or only answers a question that does."""
MANY = 20
"""Claims on the words asked for that are enough, so that none that are less on them are read."""
FILED = 0.2
"""The share of the claims on the words from which on a topic that they are filed under is that of the words."""
DISPUTED = 4
"""A credibility."""
JUDGE = "C"
"""The letter down to which what a source thinks is told."""
RECENT = 30
"""Days up to the last change within which a claim is new."""
MOST_NEW = 0.5
"""The share of the claims that were added or changed above which nothing counts as new: that most are says nothing."""


PARTS: tuple[_PartOfRows, ...] = get_args(_PartOfRows)
"""The parts that are rows of claims and nothing else."""


class _Rows(NamedTuple):
    """Rows of the parts beside the disputes and what `telling` has, at most: together about a page."""

    figures: int = 6
    contested: int = 2
    allegations: int = 3
    opinions: int = 2
    forecasts: int = 2
    new: int = 1


USUAL = _Rows()
OF_MANY = USUAL._replace(contested=1, allegations=2, forecasts=1)
"""Of a subject of many claims: further ones stand behind one another."""
OF_THE_WHOLE = USUAL._replace(figures=4, contested=0, allegations=1, opinions=0, forecasts=0)


class _Apart(NamedTuple):
    """What is not told as a fact: disputed by evidence alone, alleged, thought or foreseen."""

    contested: list[contract.Claim]
    allegations: list[contract.Claim]
    opinions: list[contract.Claim]
    forecasts: list[contract.Claim]


class _Parts(NamedTuple):
    """What stands on a page; the claims that it is made of, the best graded first, and the ids of those it shows."""

    claims: list[contract.Claim]
    told: Telling
    heads: list[Headline]
    figures: Sequence[contract.KeyFigure]
    disputes: Sequence[contract.Dispute]
    disputed: int
    apart: _Apart
    gaps: list[contract.Gap]
    new: contract.News
    further: list[contract.Claim]
    around: list[contract.Claim]
    shown: set[str]


def brief(dataset: Dataset, asked: subjects.Asked) -> contract.Brief:
    """The brief on a subject; its parts are empty where nothing is found, and each has at most `asked.limit` rows."""
    asked = _without_open_beginnings(dataset, asked)
    selection, about = asked.selection, dataset.meta()
    parts = _parts(dataset, asked)
    count, shown = dataset.count(selection), tuple(sorted(parts.shown))
    established, possible, spanning = _by_time(asked, parts.told)
    found: contract.Brief = {
        "subject": asked.subject,
        "title": about["title"],
        "version": about["version"],
        "updated": about["updated"],
        "claims": count,
        "read": len(parts.claims),
        "neighbour": neighbour(dataset, asked, count),
        "namesakes": namesakes(dataset, asked),
        "more": count - len(set(dataset.ids(selection._replace(ids=shown))) if shown else ()),
        "statuses": dataset.statuses(selection),
        "identity": [_row(dataset, claim) for claim in _always_first(parts.told.identity)],
        "latest": _rows(dataset, parts.told.latest),
        "headlines": [_headline(dataset, each) for each in parts.heads],
        "established": [_row(dataset, claim) for claim in established],
        "possible": [_row(dataset, claim) for claim in possible],
        "spanning": [_row(dataset, claim) for claim in spanning],
        "beside": _rows(dataset, parts.told.beside),
        "around": _rows(dataset, parts.around),
        "figures": list(parts.figures),
        "disputes": [_dispute(dataset, each) for each in parts.disputes],
        "disputed": parts.disputed,
        "contested": _rows(dataset, parts.apart.contested),
        "allegations": _rows(dataset, parts.apart.allegations),
        "opinions": _rows(dataset, parts.apart.opinions),
        "forecasts": _rows(dataset, parts.apart.forecasts),
        "gaps": parts.gaps,
        "new": parts.new,
        "further": [
            {"label": label, "rows": [_row(dataset, each) for each in those]}
            for label, those in grouped(dataset, asked.subject, parts.further)
        ],
        "sources": summary(dataset, parts.claims),
    }
    units = replaced_units(dataset, [claim for claim in parts.claims if claim["id"] in parts.shown])
    for row in _every_row(found) if units else ():
        row["unit"] = units.get(row["claim"])
    return found


def _every_row(found: contract.Brief) -> Iterator[contract.BriefClaim]:
    """The rows of all parts of a page."""
    for part in PARTS:
        yield from found[part]
    yield from found["new"]["claims"]
    for head in found["headlines"]:
        yield head["row"]
    for dispute in found["disputes"]:
        yield from dispute["answers"]
    for group in found["further"]:
        yield from group["rows"]


def _without_open_beginnings(dataset: Dataset, asked: subjects.Asked) -> subjects.Asked:
    """A date without what was so until after it, nobody says since when: that may have begun later."""
    if asked.subject["kind"] != "date" or asked.days is None:
        return asked
    claims = list(map(json.loads, dataset.claims(asked.selection)))
    kept = tuple(claim["id"] for claim in claims if not _is_open_until_after(claim, asked.days[1]))
    return asked if len(kept) in (0, len(claims)) else asked._replace(selection=asked.selection._replace(ids=kept))


def _is_open_until_after(claim: contract.Claim, day: str) -> bool:
    return (claim["date"] or "").startswith("..") and (claim["dates"]["to"] or "") > day


def _always_first(claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """What is always so, that worth most first, then in time what was so from or at one."""
    return [
        *(claim for claim in claims if claim["date"] is None),
        *in_time(claim for claim in claims if claim["date"] is not None),
    ]


def _by_time(asked: subjects.Asked, told: Telling) -> list[list[contract.Claim]]:
    """The established and the possible claims in time; of a date what is of it first, and apart what only spans it."""
    if asked.days is None or asked.subject["kind"] != "date":
        return [in_time(told.established), in_time(told.possible), []]
    begin, end = map(decimal_year, asked.days)
    spanning = [claim for claim in told.others if spans_over(claim, begin, end)]
    own = ([claim for claim in part if claim not in spanning] for part in (told.established, told.possible))
    return [*(in_time_from_within(part, begin, end) for part in own), in_time(spanning)]


def _parts(dataset: Dataset, asked: subjects.Asked) -> _Parts:
    """The parts of a page; of many claims some have fewer rows, unless a limit is asked for."""
    limit = asked.limit
    claims, near, said = _read(dataset, asked.selection)
    elsewhere = subjects.elsewhere(dataset, asked, claims)
    corpus = Corpus(asked.subject, asked.days, claims, said, subjects.names(dataset, asked), elsewhere)
    timely = [claim for claim in claims if asked.days is None or focus(claim, corpus) > 0]
    found = open_disputes.by_openness(dataset, asked.selection, claims, corpus)
    large = large_subjects(dataset, asked, claims)
    if large or subjects.is_on_home(dataset, asked):
        found = open_disputes.by_size(found, claims, subjects.home(dataset))
    disputed = found[:limit] if limit is not None else open_disputes.few(found, of_the_whole=bool(large))
    answers = {name for each in disputed for name in each["versions"]}
    usual = OF_THE_WHOLE if large else OF_MANY if are_many(claims) else USUAL
    most = _Rows(*[limit] * len(USUAL)) if limit is not None else usual
    enough = most.figures if limit is None else max(USUAL.figures, limit)
    usable = figures_to_use(dataset, asked, claims, found, disputed, enough)
    figures, measured = usable[: most.figures], _used(usable)
    timely = [claim for claim in timely if claim["id"] not in answers]
    given = [claim for claim in timely if claim["id"] in measured and not _tells_more(claim)]
    fitting = [claim for claim in timely if claim["id"] not in measured or _tells_more(claim)]
    told = telling(dataset, claims, fitting, given, near, corpus, asked, 0 if large else usual_rows(claims))
    corpora = corpora_of(dataset, large)
    heads = headlines(large, corpora, fitting, told.all, dataset.meta()["updated"])[:limit]
    apart = _told_apart(timely, most, corpus)
    missing = gaps(dataset, asked, claims, found, disputed, figures)[:limit] if claims else []
    of_heads = [each.claim for each in heads]
    shown = answers | _used(figures) | _ids(told.all, of_heads, *apart)
    rest, around = list[contract.Claim](), list[contract.Claim]()
    if limit is None:
        parts = (told.identity, told.latest, *_by_time(asked, told), told.beside, [*chain(*apart)])
        late = late_lines(dataset, large, corpora, timely, [claim for claim in timely if claim["id"] in shown])
        rivals = [*(claim for each in disputed for claim in each["claims"]), *chain(*apart)]
        lines = LINES - _lines(parts, heads, figures, disputed, missing)
        late += drawn(dataset, asked, claims, namesakes(dataset, asked), [*chain(*parts)], corpus)
        rest = further(timely, told.tied, late, rivals, shown, lines, corpus)
        lines -= ceil(sum(map(page_lines.in_flow, rest)))
        around = before_and_after(dataset, asked, claims, [*chain(*parts), *rest], lines)
        shown |= _ids(rest, around)
    new = _new(dataset, timely, most.new, shown - answers)
    shown |= {row["claim"] for row in new["claims"]}
    return _Parts(claims, told, heads, figures, disputed, len(found), apart, missing, new, rest, around, shown)


def _used(figures: Iterable[contract.KeyFigure]) -> set[str]:
    """The claims of the figures to use."""
    return {figure["use"]["claim"] for figure in figures if figure["use"]}


def _told_apart(claims: Sequence[contract.Claim], most: _Rows, corpus: Corpus) -> _Apart:
    """The claims of the parts that say by their headings that they are not told as facts."""
    return _Apart(
        chosen([claim for claim in claims if _is_contested(claim)], most.contested, corpus),
        chosen(_of_kind("allegation", claims), most.allegations, corpus),
        chosen([claim for claim in claims if _is_of_weight(claim, corpus)], most.opinions, corpus),
        _forecasts(_of_kind("forecast", claims), most.forecasts, corpus),
    )


def _read(
    dataset: Dataset, selection: Selection
) -> tuple[list[contract.Claim], list[contract.Claim], dict[str, float]]:
    """The claims that a brief is made of, the best graded first, those near to these, and how far all say the words."""
    claims = [json.loads(text) for text in dataset.claims(selection._replace(sort="grade", limit=READ))]
    said = _said(dataset, selection, claims)
    made_of, near = _saying(claims, said) if said else (claims, [])
    return made_of, near, said


def _ids(*parts: Iterable[contract.Claim]) -> set[str]:
    return {claim["id"] for part in parts for claim in part}


def _said(dataset: Dataset, selection: Selection, claims: Sequence[contract.Claim]) -> dict[str, float]:
    """How far the claims that say the words which were asked for do so, themselves and not in their evidence alone.

    What is at a place of this name says it, too; an actor's name does not make a claim be on what it says.
    """
    if selection.match is None:
        return {}
    says, asked = dataset.saying(selection.match, {claim["id"] for claim in claims})
    so_named = {place for _, place in dataset.named("place", " ".join(selection.match.words))}
    says |= {claim["id"] for claim in claims if not so_named.isdisjoint(claim["places"])}
    return dict.fromkeys(asked, IS_ASKED) | dict.fromkeys(says, SAYS)


def _saying(
    claims: Sequence[contract.Claim], said: Mapping[str, float]
) -> tuple[list[contract.Claim], list[contract.Claim]]:
    """The claims that say the words, and where they are few those only asked about them.

    These are on the subject if they are filed under a topic that many of the first are. Where none says the words those
    will do that are asked about them.
    """
    found = [claim for claim in claims if said.get(claim["id"]) == SAYS]
    if len(found) >= MANY:
        return found, []
    asked = [claim for claim in claims if said.get(claim["id"]) == IS_ASKED]
    if not found:
        return asked, []
    filed = Counter(topic for claim in found for topic in claim["topics"])
    usual = {topic for topic, count in filed.items() if count >= FILED * len(found)}
    return found, [claim for claim in asked if not usual.isdisjoint(claim["topics"])]


def _lines(
    parts: Iterable[Sequence[contract.Claim]],
    heads: Iterable[Headline],
    measured: Sequence[contract.KeyFigure],
    disputed: Iterable[contract.Dispute],
    missing: Iterable[contract.Gap],
) -> int:
    """About how many lines a page takes: its parts that are claims, its head lines, figures, disputes and gaps."""
    of_parts = [
        *(map(page_lines.of_claim, part) for part in parts),
        (page_lines.of_claim(head.claim, before=head.subject["label"]) for head in heads),
        map(page_lines.of_figure, measured),
        map(page_lines.of_dispute, disputed),
        (page_lines.of_text(gap["text"]) for gap in missing),
    ]
    return FRAME + sum(map(page_lines.of_part, of_parts))


def _tells_more(claim: contract.Claim) -> bool:
    """Whether a claim tells more than its figure: that the mill was founded, with 20 workers."""
    return not asserted(words(claim["assertion"])).isdisjoint(BEGUN)


def _is_contested(claim: contract.Claim) -> bool:
    """Whether a claim is disputed by evidence alone, without a rival in a dispute."""
    return claim["credibility"] == DISPUTED and claim["kind"] in PLAIN and not claim["disputes"]


def _is_of_weight(claim: contract.Claim, corpus: Corpus) -> bool:
    """Whether a claim is the judgement of a source that is at least fairly reliable, on the subject and undisputed."""
    is_fair = claim["credibility"] <= FAIR and claim["grade"][0] <= JUDGE
    return claim["kind"] == "opinion" and is_fair and not corpus.is_aside(claim)


def _forecasts(claims: Sequence[contract.Claim], most: int, corpus: Corpus) -> list[contract.Claim]:
    """Forecasts for the future; if these are few, those for the past."""
    newest = max((claim["added"] or "" for claim in claims), default="")
    coming = [claim for claim in claims if (claim["dates"]["to"] or "9999") > newest]
    best = chosen(coming, most, corpus)
    past = [claim for claim in claims if claim not in coming]
    return [*best, *chosen(past, most - len(best), corpus, best)]


def _of_kind(kind: str, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    return [claim for claim in claims if claim["kind"] == kind]


def _rows(dataset: Dataset, claims: Iterable[contract.Claim]) -> list[contract.BriefClaim]:
    return [_row(dataset, claim) for claim in in_time(claims)]


def _headline(dataset: Dataset, line: Headline) -> contract.BriefHeadline:
    return {"subject": line.subject, "claims": line.claims, "row": _row(dataset, line.claim)}


def _dispute(dataset: Dataset, dispute: contract.Dispute) -> contract.BriefDispute:
    return {
        "id": dispute["id"],
        "question": dispute["question"],
        "note": dispute["note"],
        "favoured": dispute["favoured"],
        "answers": [_row(dataset, claim) for claim in dispute["claims"]],
    }


def _new(dataset: Dataset, claims: Sequence[contract.Claim], most: int, shown: set[str]) -> contract.News:
    """What was added, or else changed; the last day first, then what is newest by its own date.

    Nothing is told where more than MOST_NEW of the claims were. `shown` are the claims that the page has anyhow.
    """
    until = max((max(claim["added"] or "", claim["changed"] or "") for claim in claims), default="")
    nothing: contract.News = {"since": None, "until": None, "added": 0, "changed": 0, "claims": []}
    if not until:
        return nothing
    since = str(date.fromisoformat(until) - timedelta(days=RECENT))
    added = [claim for claim in claims if (claim["added"] or "") >= since]
    changed = [claim for claim in claims if (claim["added"] or "") < since <= (claim["changed"] or "")]
    if len(added) + len(changed) > MOST_NEW * len(claims):
        return nothing
    news = added or changed
    told = [claim for claim in news if claim["credibility"] < DISPUTED and claim["kind"] in TOLD]
    told = [claim for claim in told if claim["id"] not in shown]
    newest = sorted(
        told,
        key=lambda claim: ((claim["added"] if news is added else claim["changed"]) or "", first_day(claim)),
        reverse=True,
    )
    return {
        "since": since,
        "until": until,
        "added": len(added),
        "changed": len(changed),
        "claims": [_row(dataset, claim) for claim in newest[:most]],
    }


def _row(dataset: Dataset, claim: contract.Claim) -> contract.BriefClaim:
    return {
        "claim": claim["id"],
        "statement": claim["statement"],
        "assertion": claim["assertion"],
        "kind": claim["kind"],
        "status": claim["status"],
        "grade": claim["grade"],
        "date": claim["date"],
        "label": claim["dates"]["label"],
        "speakers": list(dict.fromkeys(piece["speaker"] for piece in claim["evidence"] if piece["speaker"])),
        "unit": None,
        "origins": len(origins(claim)),
        "sources": list(_sources(dataset, claim["evidence"])),
    }


def _sources(dataset: Dataset, evidence: Iterable[contract.Evidence]) -> Iterator[contract.BriefSource]:
    """The sources in support, one of each origin, the best letter first."""
    seen = set[str]()
    for piece in sorted(supporting(evidence), key=lambda piece: piece["effective"]):
        if piece["counts_as"] not in seen:
            seen.add(piece["counts_as"])
            yield {
                "source": piece["source"],
                "name": source_name(json.loads(dataset.record("source", piece["source"]))),
                "issued": piece["issued"],
                "url": piece["url"] or piece["copy"],
            }
