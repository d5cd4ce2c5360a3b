"""The tools: what each is called, takes and answers. An assistant pays for the descriptions in every conversation."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import composing as analysis
from chongjin_cli.analysis.brief.subjects import understand, wider_topic
from chongjin_cli.api import Chongjin
from chongjin_cli.assistant import rows
from chongjin_cli.assistant.arguments import (
    CHOICES,
    LEFT_OUT,
    NAMES,
    TIMES,
    WITHOUT,
    WORDS,
    Arguments,
    Schema,
    filters,
    page,
    schema,
)
from chongjin_cli.dataset.grading import LETTERS, STATUSES_IN_WORDS
from chongjin_cli.errors import UsageError
from chongjin_cli.queries import disputes, figures, measures, what_if
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

NOT_HELD = "The dataset holds nothing on this. Say so; do not answer from memory. Fewer words or filters may find more."
GRADES = (
    "A grade is a letter, the reliability of the best source in support, and a number, the credibility. "
    f"{'; '.join(f'{letter} {words}' for letter, words in LETTERS.items())}. "
    f"{STATUSES_IN_WORDS}. "
    "4 and 5: sources disagree, name both sides."
)
MOST_IDS = 10
LONGEST_TEXT = 50_000
"""Characters of a text that is audited, at most: some twenty pages."""
_ID = {"type": "string", "maxLength": 80}
NAMED_MOST = 20
"""Places, actors, publishers and measures that `describe_dataset` names."""


class Tool(NamedTuple):
    """A tool: its description and the schema of its arguments, both read by the assistant, and what it answers."""

    description: str
    takes: Schema
    answer: Callable[[Dataset, Arguments], str]


def search_claims(dataset: Dataset, arguments: Arguments) -> str:
    """The claims that answer some words, best first, or those that filters leave, in time."""
    selection, remark = _selection(dataset, arguments)
    if selection is None:
        return rows.answer({"note": NOT_HELD}, claims=[])
    if not selection.narrows and not arguments.get("words"):
        raise UsageError("nothing to look for", "give words, or a filter such as topic; describe_dataset lists them")
    claims = [rows.slim(json.loads(text)) for text in dataset.claims(selection)]
    about = _found(dataset.count(selection), claims, selection)
    fallen = what_if.count_fallen(dataset, selection) or None
    return rows.answer(about | {"remark": remark, "left_without_support": fallen}, claims=claims)


def get_claims(dataset: Dataset, arguments: Arguments) -> str:
    """Claims whole, by their ids. An id that was retired leads to what replaced it; those without a claim are named."""
    found = dataset.find_all(arguments["ids"])
    missing = [error.message for error in found.missing]
    if not found.texts:
        raise UsageError("; ".join(missing)) if len(missing) > 1 else found.missing[0]
    claims = map(rows.whole, map(json.loads, found.texts))
    return rows.answer({"remark": " ".join(found.remarks), "missing": missing}, claims=claims)


def list_disputes(dataset: Dataset, arguments: Arguments) -> str:
    """Questions on which sources disagree, with all their answers."""
    selection, remark = _selection(dataset, arguments)
    if selection is None:
        return rows.answer({"note": NOT_HELD}, disputes=[])
    found = list(map(rows.dispute, disputes.disputes(dataset, selection)))
    about = _found(disputes.count(dataset, selection), found, selection, "No dispute is held on this.")
    alone = disputes.disputed_by_evidence_alone(dataset, selection)
    other = f"{alone:,} disputed by evidence alone: search_claims with status disputed has them, too" if alone else None
    return rows.answer(about | {"remark": remark, "other_claims": other}, disputes=found)


def get_figures(dataset: Dataset, arguments: Arguments) -> str:
    """What is measured, or the figures of one measure in time."""
    selection = filters(arguments).select(dataset)
    whole = selection.unlimited
    if "measure" not in arguments:
        held = measures.measures(dataset, whole)
        shown = list(map(rows.measure, selection.cut(held)))
        return rows.answer(_found(len(held), shown, selection, "No figure is held on this."), measures=shown)
    name = measures.resolve(dataset, arguments["measure"])
    points = figures.listed(dataset, whole, name)
    shown = list(map(rows.point, selection.cut(points)))
    about = {"measure": name, "unit": points[0]["unit"] if points else None}
    also = map(rows.point_of_another, measures.see_also(dataset, selection, name))
    return rows.answer(
        about | _found(len(points), shown, selection, "No figure is held on this.") | {"see_also": list(also)},
        figures=shown,
    )


def describe_dataset(dataset: Dataset, arguments: Arguments) -> str:  # noqa: ARG001 - as all tools are called
    """What the dataset is, what can be filtered by, and how its grades are read."""
    statuses = dataset.statuses()
    eras: list[contract.Era] = [json.loads(text) for text in dataset.records("era")]
    described = [{key: era[key] for key in ("id", "label", "claims")} | {"dates": era["dates"]["edtf"]} for era in eras]
    measured = measures.measures(dataset, Selection())
    about = {
        **dataset.meta_as_seen(),
        "claims": sum(statuses.values()),
        "statuses": statuses,
        "disputes": disputes.count(dataset, Selection()),
        "grades": GRADES,
        "topics": _counts(dataset, "topic", Selection()),
        "places_most_named": _counts(dataset, "place", Selection(limit=NAMED_MOST)),
        "actors_most_named": _counts(dataset, "actor", Selection(limit=NAMED_MOST)),
        "publishers_most_cited": _counts(dataset, "publisher", Selection(limit=NAMED_MOST)),
        "measures_most_used": {each["id"]: each["figures"] for each in measured[:NAMED_MOST]},
    }
    return rows.answer(about, eras=described)


def brief(dataset: Dataset, arguments: Arguments) -> str:
    """One page on a subject: a few claims of each part."""
    asked = understand(dataset, arguments.get("name"), filters(arguments))
    page = analysis.brief(dataset, asked)
    if not page["claims"]:
        return rows.answer({"note": NOT_HELD}, established=[])
    topic = wider_topic(dataset, asked)
    remark = f'"{asked.called}" is filed under the topic {topic}; for the word alone: search_claims' if topic else None
    about = {"claims": page["claims"], "statuses": page["statuses"], "more_is_held_on": page["neighbour"]}
    return rows.answer(
        {"subject": page["subject"]["label"], "remark": remark, "also": asked.others}
        | about
        | {"not_known": [gap["text"] for gap in page["gaps"]]},
        what_it_is=map(rows.brief_claim, page["identity"]),
        latest=map(rows.brief_claim, page["latest"]),
        headlines=map(rows.brief_headline, page["headlines"]),
        established=map(rows.brief_claim, page["established"]),
        possible=map(rows.brief_claim, page["possible"]),
        of_a_longer_time=map(rows.brief_claim, page["spanning"]),
        figures=map(rows.key_figure, page["figures"]),
        disputes=map(rows.brief_dispute, page["disputes"]),
        contested=map(rows.brief_claim, page["contested"]),
        allegations=map(rows.brief_claim, page["allegations"]),
        opinions=map(rows.brief_claim, page["opinions"]),
        forecasts=map(rows.brief_claim, page["forecasts"]),
    )


def audit_text(dataset: Dataset, arguments: Arguments) -> str:
    """A text held against the claims, sentence by sentence; those with nothing to check are only counted."""
    audited = Chongjin(dataset=dataset).audit(arguments["text"])
    checkable = [each for each in audited if each["verdict"] != "no-claim"]
    about = {"sentences": len(audited), "nothing_to_check": len(audited) - len(checkable)}
    return rows.answer(about, audited=map(rows.audited, checkable))


TOOLS = {
    "search_claims": Tool(
        "Graded claims that answer words (any script or spelling; \"phrase\", -without, OR) and filters. Quote a "
        "statement whole, with who says so, its id and its grade. No claims: say that the dataset holds none.",
        schema({**WORDS, **NAMES, **CHOICES, **TIMES, **LEFT_OUT, **page(10, 50)}),
        search_claims,
    ),
    "get_claims": Tool(
        "Claims whole: what each source says, its stance, address and letter; why the grade, what it rests on.",
        schema({"ids": {"type": "array", "items": _ID, "minItems": 1, "maxItems": MOST_IDS}, **WITHOUT}, "ids"),
        get_claims,
    ),
    "list_disputes": Tool(
        "Questions on which sources disagree, with every answer. Give all answers with who says so; `favoured` has "
        "the best evidence, without it none has.",
        schema({**WORDS, **NAMES, **TIMES, **WITHOUT, **page(5, 20)}),
        list_disputes,
    ),
    "get_figures": Tool(
        "Without a measure what is measured; with one its figures in time. Give each with its date, sources, claim "
        "and grade; figures of different dates do not disagree.",
        schema({"measure": {"type": "string"}, **NAMES, **TIMES, **WITHOUT, **page(20, 100)}),
        get_figures,
    ),
    "brief": Tool(
        "One page on an era, topic, place, actor, year (name) or filters: best established, the figure to use of each "
        "series, open disputes, allegations apart, what is not known. Quote as search_claims says.",
        schema({"name": {"type": "string"}, **NAMES, **TIMES, **WITHOUT, "limit": page(3, 10)["limit"]}),
        brief,
    ),
    "audit_text": Tool(
        "A text held against the claims, sentence by sentence: conflict, too-strong, one-sided, supported, not-held "
        "(no claim bears it out, which does not make it false). Report each with its claims and a wording they carry.",
        schema({"text": {"type": "string", "maxLength": LONGEST_TEXT}, **WITHOUT}, "text"),
        audit_text,
    ),
    "describe_dataset": Tool(
        "What the dataset is: version, size, eras, topics, most named places and actors, how grades are read.",
        schema({}),
        describe_dataset,
    ),
}  # fmt: skip
"""Every tool by its name."""


def _selection(dataset: Dataset, arguments: Arguments) -> tuple[Selection | None, str | None]:
    """The claims that are asked for, with a remark where the words were read otherwise; None if there is no answer."""
    chosen: Filters = filters(arguments)
    if not arguments.get("words"):
        return chosen.select(dataset), None
    understood = dataset.understand(arguments["words"])
    selection = chosen.select(dataset, understood.search)
    return (selection, understood.remark) if understood.is_answer else (None, None)


def _found(count: int, shown: list[Any], selection: Selection, none: str = NOT_HELD) -> dict[str, Any]:
    """How many there are, and how to see the rest."""
    if not count:
        return {"note": none}
    end = selection.offset + len(shown)
    return {"matches": count, "next_offset": end if shown and end < count else None}


def _counts(dataset: Dataset, kind: str, selection: Selection) -> dict[str, int]:
    """The records of a kind with how many claims they have."""
    return {record["id"]: record["claims"] for record in map(json.loads, dataset.records(kind, selection))}
