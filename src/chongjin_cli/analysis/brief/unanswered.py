"""What people ask of a subject of its kind and no claim on it gives, with an older answer if there is one."""

import re
from collections.abc import Collection, Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import duration, first_day
from chongjin_cli.analysis.brief.lying_within import SETTLED
from chongjin_cli.analysis.brief.names import aliases, kind_of
from chongjin_cli.analysis.brief.other_records import namesakes
from chongjin_cli.analysis.brief.questions import (
    EVER,
    LATELY,
    OF_A_TIME,
    OF_AN_ERA,
    OF_KIND,
    OF_THE_WHOLE,
    OF_TOPIC,
    QUESTIONS,
    Question,
)
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.containment import home, within
from chongjin_cli.queries.store import Dataset

FEWEST = 8
"""Claims on a subject from which on it tells something that none of them answers a question."""
MOST = 4
"""Questions that are told of, at most."""
MONTH = 31 / 365
"""Years within which something is no answer to what is asked of the whole."""
NO_ANSWERS = ("forecast", "opinion")
"""Kinds of claim that answer nothing."""
NO_YEAR = 9999
"""What stands for the end of what has none."""
_A_YEAR = re.compile(r"\d{3}[\dX]")


def unanswered(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What no claim gives of a subject as a whole; of what is asked of now the last answer, if that is old.

    On a place these are claims on itself: what lies in it is something else.
    """
    if not _is_whole(dataset, asked) or len(claims) < FEWEST:
        return
    place = home(dataset) if asked.subject["kind"] not in ("place", "actor") else None
    of_it = {asked.subject["id"], place}
    label = asked.subject["label"] if asked.subject["kind"] in ("place", "actor") else "it"
    is_place = asked.subject["kind"] == "place"
    own = [claim for claim in claims if not is_place or asked.subject["id"] in claim["places"]]
    told = [claim for claim in own if claim["kind"] not in NO_ANSWERS]
    missing, bare = 0, list[str]()
    for question in (QUESTIONS[name] for name in questions_on(dataset, asked)):
        if not any(question.about.search(claim["assertion"]) for claim in own):
            continue
        found = [claim for claim in told if _answers(question, claim, of_it)]
        since = max(0, int(dataset.meta()["updated"][:4]) - question.years) if question.years else 0
        if missing == MOST or any(_year(question, claim, of_it) >= since for claim in found):
            continue
        missing += 1
        if found:
            last = max(found, key=first_day)
            near = f"nearest: {last['assertion'].rstrip('.')} ({last['id']})"
            what = question.asked.replace("{}", label)
            text = f"No claim of {since} or later tells {what}; {near}."
            yield {"code": "unanswered", "text": text, "claims": [last["id"]]}
        else:
            is_named = any(label in each for each in bare)
            bare.append(question.asked.replace("{}", "it" if is_named else label))
    if bare:
        last_one = f" or {bare[-1]}" if len(bare) > 1 else ""
        text = f"No claim tells {', '.join(bare[:-1] or bare)}{last_one}."
        yield {"code": "unanswered", "text": text, "claims": []}


def questions_on(dataset: Dataset, asked: Asked) -> Sequence[str]:
    """What is asked of a subject, by the names of the questions."""
    kind, name = asked.subject["kind"], asked.subject["id"] or ""
    if kind in ("era", "date"):
        has_begun = asked.days is not None and asked.days[0] <= dataset.meta()["updated"]
        topics = (each["id"] for each in namesakes(dataset, asked) if each["kind"] == "topic")
        of_time = [*OF_A_TIME, *OF_AN_ERA] if kind == "era" else OF_A_TIME
        return [*of_time, *(each for topic in topics for each in _of_topic(dataset, topic))] if has_begun else ()
    if kind == "dataset":
        return OF_THE_WHOLE
    if kind == "topic":
        return _of_topic(dataset, name)
    if kind not in ("place", "actor"):
        return ()
    what, place = kind_of(dataset, asked.subject), home(dataset)
    is_asked = what not in SETTLED or (place is not None and name in within(dataset, place))
    return OF_KIND.get(what, "").split() if is_asked else ()


def _of_topic(dataset: Dataset, topic: str) -> list[str]:
    """What is asked of a topic by its names."""
    named = {name.casefold() for name in (dataset.called("topic", topic), *aliases(dataset, topic))}
    those = (asks.split() for keys, asks in OF_TOPIC.items() if not named.isdisjoint(keys.split("|")))
    return list(dict.fromkeys(each for asks in those for each in asks))


def _answers(question: Question, claim: contract.Claim, of_it: Collection[str | None]) -> bool:
    """Whether a claim has a figure that answers a question, or says so: of the whole none that is an event does."""
    is_event = question.years in (LATELY, EVER) and duration(claim) <= MONTH
    if is_event and question.years == EVER:
        return False
    says_so = not is_event and question.answer.search(claim["assertion"]) is not None
    return says_so or any(_counts(question, figure, of_it) for figure in claim["figures"])


def _counts(question: Question, figure: contract.Figure, of_it: Collection[str | None]) -> bool:
    return figure["measure"] in question.measures and figure["of"] in of_it


def _year(question: Question, claim: contract.Claim, of_it: Collection[str | None]) -> int:
    """The last year of which a claim answers a question; of one without a date, or that lasts, no year is too late."""
    day = claim["dates"]["to"]
    dated = (figure["as_of"] or "" for figure in claim["figures"] if _counts(question, figure, of_it))
    of_figures = [int(each[-1].replace("X", "9")) for text in dated if (each := _A_YEAR.findall(text))]
    return max(of_figures, default=int(day[:4]) if day else NO_YEAR)


def _is_whole(dataset: Dataset, asked: Asked) -> bool:
    """Whether the subject is all of a record, or of a date, that no filter narrows but that sources are left out."""
    narrowed = len(asked.subject["narrowed"]) - (dataset.overlay is not None)
    return asked.selection == asked.timeless or (asked.subject["kind"] == "date" and not narrowed)
