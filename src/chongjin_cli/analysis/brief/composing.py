"""One page on a subject, composed from claims: what is established, the figures to use, disputes, gaps, sources."""

from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import in_time
from chongjin_cli.analysis.brief.further import grouped
from chongjin_cli.analysis.brief.neighbours import neighbour
from chongjin_cli.analysis.brief.other_records import namesakes
from chongjin_cli.analysis.brief.page_parts import parts_of
from chongjin_cli.analysis.brief.replaced_units import replaced_units
from chongjin_cli.analysis.brief.rows import Rows
from chongjin_cli.analysis.brief.source_summary import summary
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.store import Dataset


def brief(dataset: Dataset, asked: Asked) -> contract.Brief:
    """The brief on a subject; its parts are empty where nothing is found, and each has at most `asked.limit` rows."""
    selection, about = asked.selection, dataset.meta()
    parts = parts_of(dataset, asked)
    count, shown = dataset.count(selection), tuple(sorted(parts.shown))
    own = len(set(dataset.ids(selection._replace(ids=shown)))) if shown else 0
    make = Rows(dataset, replaced_units(dataset, [claim for claim in parts.claims if claim["id"] in parts.shown]))
    return {
        "subject": asked.subject,
        "title": about["title"],
        "version": about["version"],
        "updated": about["updated"],
        "claims": count,
        "read": len(parts.claims),
        "neighbour": None if parts.twin else neighbour(dataset, asked, count),
        "namesakes": [parts.twin] if parts.twin else namesakes(dataset, asked),
        "more": count - own,
        "tied": len(shown) - own,
        "statuses": dataset.statuses(selection),
        "identity": make.of(_always_first(parts.identity)),
        "latest": make.of(in_time(parts.latest)),
        "headlines": list(map(make.headline, parts.heads)),
        "established": make.of(parts.established),
        "possible": make.of(parts.possible),
        "spanning": make.of(parts.spanning),
        "around": make.of(in_time(parts.around)),
        "figures": parts.figures,
        "disputes": list(map(make.dispute, parts.disputes)),
        "disputed": parts.disputed,
        "contested": make.of(in_time(parts.apart.contested)),
        "allegations": make.of(in_time(parts.apart.allegations)),
        "opinions": make.of(in_time(parts.apart.opinions)),
        "forecasts": make.of(in_time(parts.apart.forecasts)),
        "gaps": parts.gaps,
        "new": {**parts.new, "claims": make.of(parts.in_news)},
        "further": [{"label": label, "rows": make.of(those)} for label, those in grouped(dataset, parts.further)],
        "sources": summary(dataset, parts.claims),
    }


def _always_first(claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """What is always so, that worth most first, then in time what was so from or at one."""
    return [
        *(claim for claim in claims if claim["date"] is None),
        *in_time(claim for claim in claims if claim["date"] is not None),
    ]
