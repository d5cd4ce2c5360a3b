"""One page on an era, topic, place, actor or year.

What the subject is or what befell in a time, the latest, what is best established, what is only possible, the figures
to use, open disputes, allegations, opinions and forecasts apart, what is not known, what is new if most of the dataset
is not, as many other claims as there is room for, and the sources. Of the whole dataset a line on each large subject,
of a district on what lies in it. What changed since an older edition: chongjin diff.

NAME may be a date (1944, 1990s, May 2025); without it the page is on what the filters leave, or on the whole dataset.
A word that is no such name, if three claims or more say it, and --match make a page of the claims that say the words.

--limit N is for each part of the page. docs/BRIEF.md tells how a page is made.
"""

import json
import sys
from collections.abc import Sequence
from typing import Annotated

from chongjin_cli import contract
from chongjin_cli.analysis.brief.composing import brief
from chongjin_cli.analysis.brief.finding import KINDS
from chongjin_cli.analysis.brief.subjects import Asked, understand, wider_topic
from chongjin_cli.cli.options import Argument, Data, PageOutput
from chongjin_cli.cli.printing import NOTHING_FOUND, as_json, chosen, keys, nothing, paged, write_objects
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import tell_fallen, tell_namesakes, tell_places_begun, tell_wider_topic
from chongjin_cli.errors import UsageError
from chongjin_cli.present.formats import BRIEF
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset

Name = Annotated[
    list[str] | None,
    Argument("NAME…", "An era, topic, place or actor by any of its names, or a date.", "topic era place actor"),
]

EXAMPLES = (
    "chongjin brief {topic:population}",
    "chongjin brief 1944",
    "chongjin brief {place:kim-chaek-works} --from 1990 --format markdown",
    "chongjin brief --match {words:sanctions}",
    "chongjin brief {topic:steel} --format html > brief.html",
)


def command(name: Name = None, *, filters: Filters, output: PageOutput, data: Data) -> int:
    """Print the brief on what a name stands for, on what the filters leave, or on the whole."""
    dataset = data.open(filters)
    form = _form(output)
    keys(output, BRIEF)  # a mistake is told before anything else is
    asked = understand(dataset, " ".join(name) if name else None, filters)
    found = brief(dataset, asked)
    _remark(dataset, asked)
    tell_namesakes(dataset, filters)
    tell_fallen(dataset, asked.selection)
    if form not in ("text", "table", "markdown", "html") or output.fields:
        write_objects(as_json([found]), BRIEF, output)
    elif found["claims"]:
        _print_page(dataset, found, form, output, _narrowing(asked, filters, data, is_named=bool(name)))
    if not found["claims"]:
        nothing()
        for era in _eras(dataset, asked):
            tell(f"of that time is era {era}: chongjin brief {era}")
    return 0 if found["claims"] else NOTHING_FOUND


def _eras(dataset: Dataset, asked: Asked) -> list[str]:
    """The eras with claims that a date without any lies in."""
    if asked.subject["kind"] != "date" or asked.days is None:
        return []
    begin, end = asked.days
    eras = [json.loads(text) for text in dataset.records("era")]
    known = [(era["id"], era["dates"]["from"] or begin, era["dates"]["to"] or end) for era in eras if era["claims"]]
    return [name for name, first, last in known if first <= end and last >= begin]


def _form(output: PageOutput) -> str:
    """The form to print. Raises UsageError for one that a page cannot take."""
    form = chosen(output, in_a_pipe="text")
    if form == "html" and output.fields:
        raise UsageError("--fields is not for html, a page to read", "use --format markdown or json")
    return form


def _remark(dataset: Dataset, asked: Asked) -> None:
    """Say on stderr what else has the name, and which topic is meant by one that is not its own."""
    if asked.called and wider_topic(dataset, asked):
        tell_wider_topic(dataset, asked.called)
    if asked.called and asked.subject["kind"] == "place":
        tell_places_begun(dataset, asked.called, asked.subject["id"] or "")
    for other in asked.others:
        kind, record = other.split()
        tell(f"also {kind} {record}: chongjin brief --{kind} {record}")


def _narrowing(asked: Asked, filters: Filters, data: Data, *, is_named: bool) -> list[tuple[str, str]]:
    """The filters, as they are typed, but for the one that names the subject and a time that a date lies within."""
    of_subject = {"words": "--match", **{kind: f"--{kind}" for kind in KINDS}}.get(asked.subject["kind"])
    passed = set() if is_named else {of_subject}
    passed |= {"--from"} if asked.selection.first != asked.narrowing.first else set()
    passed |= {"--to"} if asked.selection.last != asked.narrowing.last else set()
    return [
        *(typed for typed in filters.as_typed() if typed[0] not in passed),
        *(("--without", name) for name in data.without or ()),
    ]


def _print_page(
    dataset: Dataset, found: contract.Brief, form: str, output: PageOutput, filters: Sequence[tuple[str, str]]
) -> None:
    from chongjin_cli.present.brief.page import page
    from chongjin_cli.present.labels import Labels

    made = page(found, Labels(dataset), filters)
    if form == "table":
        from chongjin_cli.present.screens import brief as screen

        with paged(not output.no_pager):
            screen.draw(made)
        return
    if form == "html":
        from chongjin_cli.present.brief import html

        html.write(made, dataset, sys.stdout.buffer)
        return
    from chongjin_cli.present.brief import markdown, text

    (markdown if form == "markdown" else text).write(made, sys.stdout)
