"""What is said of a name that nothing has: what it is instead, what its words are, or which names are near to it."""

import json
from shlex import quote

from chongjin_cli.analysis.brief.finding import KINDS, said_often, so_named
from chongjin_cli.errors import Mend, UsageError
from chongjin_cli.queries.filters import is_date
from chongjin_cli.queries.instead_of_words import in_time
from chongjin_cli.queries.store import Dataset


def unknown(dataset: Dataset, name: str) -> UsageError:
    """The refusal of a name, with what to ask for instead."""
    publisher = next((record for _, record in dataset.named("publisher", name)), None)
    both = _record_and_date(dataset, name)
    if publisher:
        typed = f"it is a publisher: chongjin brief --publisher {publisher}"
        called = f'it is a publisher: brief(publisher="{publisher}")'
    elif timed := in_time("brief", name):
        typed, called = timed
    elif both:
        typed = f"in that time: chongjin brief {quote(both[0])} --during {both[1]}"
        called = f'in that time: brief("{both[0]}", during="{both[1]}")'
    elif several := _several(dataset, name):
        how = "one page a name" if len(several) > 1 else "for a span of time"
        typed = f"{how}: {'; '.join(f'chongjin brief {quote(each)}' for each in several)}"
        called = f"{how}: {'; '.join(f'brief({json.dumps(each, ensure_ascii=False)})' for each in several)}"
    else:
        near, words = dataset.nearest(name, KINDS), json.dumps(name, ensure_ascii=False)
        meant = f"did you mean {' or '.join(near)}?" if near else ""
        typed = f"{meant or 'chongjin topic, era, place and actor list the names;'} for words: --match {words}"
        called = f"{meant or 'topics(), eras(), places() and actors() list the names;'} for words: match={words}"
    return UsageError(f"no era, topic, place, actor or date {name!r}", Mend(typed, called))


def _several(dataset: Dataset, name: str) -> list[str]:
    """What has a page each, where every word of a name has, two as names or dates; of two dates the span between."""
    parts = name.split()
    if len(parts) == 2 and all(map(is_date, parts)) and is_date(span := "-".join(parts)):
        return [span]
    named = [each for each in parts if is_date(each) or so_named(dataset, each)]
    return parts if len(named) > 1 and all(each in named or said_often(dataset, each) for each in parts) else []


def _record_and_date(dataset: Dataset, name: str) -> tuple[str, str] | None:
    """A name that is that of a record and a date, `steel 1990s`, in these two; None if it is not."""
    parts = name.split()
    for called, date in ((parts[:-1], parts[-1:]), (parts[1:], parts[:1])):
        if called and is_date(date[0]) and any(dataset.named(kind, " ".join(called)) for kind in KINDS):
            return " ".join(called), date[0]
    return None
