"""What stands on the page of a subject: the claims of each part, as many as a page has lines for."""

from collections.abc import Iterable, Sequence
from itertools import chain
from math import ceil
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import disputes_shown, lying_within, names, page_lines
from chongjin_cli.analysis.brief.around import before_and_after, of_a_rule
from chongjin_cli.analysis.brief.claim_dates import in_time, in_time_from_within, spans_over
from chongjin_cli.analysis.brief.claims_read import read
from chongjin_cli.analysis.brief.figures_to_use import figures_to_use
from chongjin_cli.analysis.brief.further import further
from chongjin_cli.analysis.brief.gaps import gaps
from chongjin_cli.analysis.brief.headlines import Headline, headlines, large_subjects
from chongjin_cli.analysis.brief.main_parts import Told, main_parts, usual_rows
from chongjin_cli.analysis.brief.news import news
from chongjin_cli.analysis.brief.not_facts import Apart, told_apart
from chongjin_cli.analysis.brief.other_records import drawn, own_topics, same_thing
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.tied import tied_to
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.queries.store import Dataset

LINES = 132
"""Lines of a page: what all parts leave is for further claims."""
FRAME = 14
"""Lines of the title, of the sources and of the heading of further claims."""
FIGURES = 6
"""Figures to use, at most, unless a limit is asked for."""

_Claims = list[contract.Claim]


class Parts(NamedTuple):
    """What stands on a page; the claims that it is made of, the best graded first, and the ids of those it shows.

    `twin` is the other record of the same thing, whose claims it is made of, too.
    """

    claims: list[contract.Claim]
    twin: contract.BriefNeighbour | None
    identity: list[contract.Claim]
    latest: list[contract.Claim]
    established: list[contract.Claim]
    possible: list[contract.Claim]
    spanning: list[contract.Claim]
    heads: list[Headline]
    figures: list[contract.KeyFigure]
    disputes: list[contract.Dispute]
    disputed: int
    apart: Apart
    gaps: list[contract.Gap]
    new: contract.News
    in_news: list[contract.Claim]
    further: list[contract.Claim]
    around: list[contract.Claim]
    shown: set[str]


def parts_of(dataset: Dataset, asked: Asked) -> Parts:
    """The parts of a page; each has its usual rows, unless a limit is asked for."""
    limit, now = asked.limit, dataset.meta()["updated"]
    claims, said = read(dataset, asked.selection)
    if twin := same_thing(dataset, asked, claims):
        asked = asked.with_twin(twin)
        claims, said = read(dataset, asked.selection)
    corpus = Corpus(asked.subject, asked.days, claims, said, asked.one, own_topics(dataset, asked, claims), now)
    large = large_subjects(dataset, claims) if asked.subject["kind"] == "dataset" else []
    found = disputes_shown.by_openness(dataset, asked.selection, claims, corpus)
    few = disputes_shown.few(found, corpus, of_the_whole=bool(large))
    disputed = few if limit is None else found[:limit]
    answers = {name for each in disputed for name in each["versions"]}
    figures = figures_to_use(dataset, asked, claims, found, disputed, FIGURES if limit is None else limit)
    used = {figure["use"]["claim"] for figure in figures}
    things = lying_within.things_within(dataset, asked, claims)
    timely = [claim for claim in claims if asked.days is None or corpus.focus(claim) > 0]
    timely = lying_within.uncrowded(timely, things, corpus)
    free = [claim for claim in timely if claim["id"] not in answers | used]
    lead = lying_within.as_a_part(dataset, asked, free, corpus)
    rows = 0 if large else usual_rows(claims)
    of_things = headlines(dataset, things, free, lead)
    in_heads = [head.claim for head in of_things]
    free = [claim for claim in free if claim not in in_heads]
    told = main_parts(free, lead, names.names(dataset, asked), corpus, now, rows, limit)
    if then := of_a_rule(dataset, asked, claims):
        large = large_subjects(dataset, then)
    heads = (of_things or headlines(dataset, large, then or free, told.all))[:limit]
    of_heads = [head.claim for head in heads]
    apart = told_apart([claim for claim in free if claim not in told.all], corpus, limit)
    missing = gaps(dataset, asked, claims, found, disputed)[:limit] if claims else []
    shown = answers | used | _ids(told.all, of_heads, *apart)
    new, in_news = news(dataset, timely, shown, limit)
    shown |= _ids(in_news)
    by_time = _by_time(asked, told)
    rest, after = list[contract.Claim](), list[contract.Claim]()
    if limit is None:
        parts = (told.identity, told.latest, *by_time, list(chain(*apart)), in_news)
        rivals = [*(claim for each in disputed for claim in each["claims"]), *chain(*apart)]
        lines = LINES - _lines(parts, heads, figures, disputed, missing) - bool(asked.twin)
        first, tied = drawn(dataset, asked, claims, told.all), tied_to(dataset, asked, claims)
        rest = further([*timely, *tied], first, rivals, shown, lines, corpus)
        lines -= ceil(sum(map(page_lines.in_flow, rest)))
        after = before_and_after(dataset, asked, claims, [*told.all, *rest], lines)
    shown |= _ids(rest, after)
    if any(claim["credibility"] <= ESTABLISHED for claim in (*rest, *after)):  # what is only tied may be sure
        missing = [gap for gap in missing if gap["code"] != "unsupported"]
    return Parts(
        claims, asked.twin, told.identity, told.latest, *by_time, heads, figures, disputed, len(found), apart, missing,
        new, in_news, rest, after, shown,
    )  # fmt: skip


def _by_time(asked: Asked, told: Told) -> tuple[_Claims, _Claims, _Claims]:
    """The established and the possible claims in time; of a date what is of it first, and apart what only spans it."""
    if asked.days is None or asked.subject["kind"] != "date":
        return in_time(told.established), in_time(told.possible), []
    begin, end = map(decimal_year, asked.days)
    spanning = [claim for claim in told.others if spans_over(claim, begin, end)]
    established, possible = (
        in_time_from_within([claim for claim in part if claim not in spanning], begin, end)
        for part in (told.established, told.possible)
    )
    return established, possible, in_time(spanning)


def _ids(*parts: Iterable[contract.Claim]) -> set[str]:
    return {claim["id"] for part in parts for claim in part}


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
