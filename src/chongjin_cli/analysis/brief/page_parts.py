"""What stands on the page of a subject: the claims of each part, as many as a page has lines for."""

from collections.abc import Iterable, Sequence
from itertools import chain
from math import ceil
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import open_disputes, page_lines, subjects
from chongjin_cli.analysis.brief.aspects import BEGUN, asserted
from chongjin_cli.analysis.brief.before_and_after import before_and_after, drawn, namesakes
from chongjin_cli.analysis.brief.claim_dates import in_time, in_time_from_within, spans_over
from chongjin_cli.analysis.brief.claims_read import read
from chongjin_cli.analysis.brief.figures_to_use import figures_to_use
from chongjin_cli.analysis.brief.further import further
from chongjin_cli.analysis.brief.gaps import gaps
from chongjin_cli.analysis.brief.headlines import Headline, corpora_of, headlines, large_subjects, late_lines
from chongjin_cli.analysis.brief.main_parts import Telling, are_many, telling, usual_rows
from chongjin_cli.analysis.brief.nearby import nearby
from chongjin_cli.analysis.brief.news import news
from chongjin_cli.analysis.brief.not_facts import OF_MANY, OF_THE_WHOLE, USUAL, Apart, Rows, told_apart
from chongjin_cli.analysis.brief.worth import Corpus, focus
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

LINES = 132
"""Lines of a page: what all parts leave is for further claims."""
FRAME = 14
"""Lines of the title, of the sources and of the heading of further claims."""


class Parts(NamedTuple):
    """What stands on a page; the claims that it is made of, the best graded first, and the ids of those it shows."""

    claims: list[contract.Claim]
    told: Telling
    heads: list[Headline]
    near: list[contract.BriefNeighbour]
    figures: Sequence[contract.KeyFigure]
    disputes: Sequence[contract.Dispute]
    disputed: int
    apart: Apart
    gaps: list[contract.Gap]
    new: contract.News
    further: list[contract.Claim]
    around: list[contract.Claim]
    shown: set[str]


def by_time(asked: subjects.Asked, told: Telling) -> list[list[contract.Claim]]:
    """The established and the possible claims in time; of a date what is of it first, and apart what only spans it."""
    if asked.days is None or asked.subject["kind"] != "date":
        return [in_time(told.established), in_time(told.possible), []]
    begin, end = map(decimal_year, asked.days)
    spanning = [claim for claim in told.others if spans_over(claim, begin, end)]
    own = ([claim for claim in part if claim not in spanning] for part in (told.established, told.possible))
    return [*(in_time_from_within(part, begin, end) for part in own), in_time(spanning)]


def parts_of(dataset: Dataset, asked: subjects.Asked) -> Parts:
    """The parts of a page; of many claims some have fewer rows, unless a limit is asked for."""
    limit = asked.limit
    claims, near, said = read(dataset, asked.selection)
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
    most = Rows(*[limit] * len(USUAL)) if limit is not None else usual
    enough = most.figures if limit is None else max(USUAL.figures, limit)
    usable = figures_to_use(dataset, asked, claims, found, disputed, enough)
    figures, measured = usable[: most.figures], _used(usable)
    timely = [claim for claim in timely if claim["id"] not in answers]
    given = [claim for claim in timely if claim["id"] in measured and not _tells_more(claim)]
    fitting = [claim for claim in timely if claim["id"] not in measured or _tells_more(claim)]
    told = telling(dataset, claims, fitting, given, near, corpus, asked, 0 if large else usual_rows(claims))
    corpora = corpora_of(dataset, large)
    heads = headlines(large, corpora, fitting, told.all, dataset.meta()["updated"])
    near_it = nearby(dataset, asked, claims, told.all)
    heads = [*heads, *near_it.lines][:limit]
    apart = told_apart([claim for claim in timely if claim not in told.all], most, corpus)
    missing = gaps(dataset, asked, claims, found, disputed)[:limit] if claims else []
    of_heads = [each.claim for each in heads]
    shown = answers | _used(figures) | _ids(told.all, of_heads, *apart)
    rest, around = list[contract.Claim](), list[contract.Claim]()
    if limit is None:
        parts = (told.identity, told.latest, *by_time(asked, told), told.beside, [*chain(*apart)])
        late = late_lines(dataset, large, corpora, timely, [claim for claim in timely if claim["id"] in shown])
        rivals = [*(claim for each in disputed for claim in each["claims"]), *chain(*apart)]
        more = sum(page_lines.of_contested(claim) - page_lines.of_claim(claim) for claim in apart.contested)
        lines = LINES - more - _lines(parts, heads, figures, disputed, missing)
        late += drawn(dataset, asked, claims, namesakes(dataset, asked), [*chain(*parts)], corpus)
        rest = further(timely, told.tied, late, rivals, shown, lines, corpus)
        lines -= ceil(sum(map(page_lines.in_flow, rest)))
        around = before_and_after(dataset, asked, claims, [*chain(*parts), *rest], lines)
        shown |= _ids(rest, around)
    new = news(dataset, timely, most.new, shown - answers)
    shown |= {row["claim"] for row in new["claims"]}
    return Parts(
        claims, told, heads, near_it.topics, figures, disputed, len(found), apart, missing, new, rest, around, shown
    )


def _used(figures: Iterable[contract.KeyFigure]) -> set[str]:
    """The claims of the figures to use."""
    return {figure["use"]["claim"] for figure in figures}


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


def _tells_more(claim: contract.Claim) -> bool:
    """Whether a claim tells more than its figure: that the mill was founded, with 20 workers."""
    return not asserted(words(claim["assertion"])).isdisjoint(BEGUN)
