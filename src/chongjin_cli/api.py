"""The dataset for notebooks and programs: the questions that the commands ask, with typed answers.

    import chongjin_cli
    dataset = chongjin_cli.open()
    for claim in dataset.search("steel", era="colonial", grade="C3"):
        print(claim["id"], claim["grade"], claim["statement"])

Calls are named like the commands, but `claims()` for `timeline`, `claim()` for `show`; what a command lists without a
name has a call of its own: `eras()`, `topics()`, `places()`, `actors()`, `sources()`, `measures()`. A dataset may stand
in a `with`, at whose end it is closed.

Filters are those of the commands, by the same names, with since for `--from` and until for `--to`; those that can be
repeated take a list as well, times also a year as a number. `without` names sources and publishers whose evidence, and
that of all that repeat them, is ignored, so that everything is graded anew. Names are understood in any spelling and
script. An unknown name, an unknown filter or a value that it does not take raises `chongjin_cli.UsageError`, whose
`hint` is the mend; a dataset that cannot be used `chongjin_cli.DatasetError`; both are a `ChongjinError`. Claims and
records are dicts with the keys of `contract`.
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from chongjin_cli import contract
from chongjin_cli.errors import ChongjinError, UsageError
from chongjin_cli.queries import disputes, figures, measures, what_if
from chongjin_cli.queries.filters import OPTIONS, Filters
from chongjin_cli.queries.store import Dataset

_KNOWN = (*Filters._fields, "without")
_NUMBERS = ("limit", "offset")
_YEARS = range(10_000)
_TIMES = ("since", "until", "during")
"""Filters that take a year as a number, too."""
_ONCE = (*_NUMBERS, *_TIMES, "match", "sort")
"""Filters that take one value; the others take a list of them, too."""
_PARAMETERS = {flag: name for name, option in OPTIONS.items() for flag in option.flags} | {
    "--data": "open()", "--select": "select", "--ignore": "ignore",
}  # fmt: skip
"""What takes in Python what the options of the commands take."""
CALLED_OTHERWISE = {"show": "claim(), or claims() of many", "timeline": "claims()", "overview": "about()"}
"""What the commands are called here whose names are others."""
_COMMANDS_ALONE = ("cite", "diff", "explore", "export", "grades", "init", "mcp", "open", "schema", "validate")


class Chongjin:
    """An open dataset. Raises DatasetError when it is opened if the file cannot be read or is not valid."""

    def __init__(self, path: str | None = None, *, dataset: Dataset | None = None) -> None:
        with _in_python():
            if path == "":
                raise UsageError("'' names no file", "name a dataset file, as in open('facts.json')")
            self._dataset = Dataset(path) if dataset is None else dataset  # which may be open already

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file of the index; nothing can be asked any more. At the end of a program that is done anyway."""
        self._dataset.close()

    if not TYPE_CHECKING:  # or any name would be as good as these

        def __getattr__(self, name: str) -> Any:
            """Raise AttributeError for the name of a command that goes by another one here, or by none."""
            call = CALLED_OTHERWISE.get(name, "")
            told = f": {call}" if call else f"; as a command: chongjin {name}" if name in _COMMANDS_ALONE else ""
            raise AttributeError(f"no call {name!r}{told}", name=name, obj=self)

    def search(self, words: str, **filters: Any) -> list[contract.Claim]:
        """The claims that answer the words, best first, misspelt ones corrected; none if nothing does."""
        with self._seen(filters) as asked:
            understood = self._dataset.understand(_text("words", words))
            selection = asked.select(self._dataset, understood.search)
            return self._claims(selection) if understood.is_answer else []

    def claims(self, **filters: Any) -> list[contract.Claim]:
        """The claims that the filters let through, in time.

        A status of what is established leaves out opinions, forecasts and the like, unless `kind` asks for them.
        """
        with self._seen(filters) as asked:
            return self._claims(asked.select(self._dataset))

    def claim(self, name: str | int, without: str | Sequence[str] = ()) -> contract.Claim:
        """One claim by its id: `CJ-0001`, or just its number. Of a retired one the error tells what replaced it."""
        with self._seen({"without": without}):
            found: contract.Claim = json.loads(self._dataset.claim(str(name)))
            return found

    def era(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims of an era, in time."""
        return self.claims(era=_text("name", name), **filters)

    def topic(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims on a topic and on those within it."""
        return self.claims(topic=_text("name", name), **filters)

    def place(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims at a place and at those within it."""
        return self.claims(place=_text("name", name), **filters)

    def actor(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims about a person, body, unit or ship."""
        return self.claims(actor=_text("name", name), **filters)

    def source(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims with evidence from a source."""
        return self.claims(source=_text("name", name), **filters)

    def publisher(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims with evidence from a source of a publisher."""
        return self.claims(publisher=_text("name", name), **filters)

    def eras(self, **filters: Any) -> list[contract.Era]:
        """The eras, in time. Filters leave those that have claims left, and count these."""
        return self._records("era", filters)

    def topics(self, **filters: Any) -> list[contract.Topic]:
        """The topics, those within another after it. Filters leave those that have claims left, and count these."""
        return self._records("topic", filters)

    def places(self, **filters: Any) -> list[contract.Place]:
        """The places, those with most claims first, of all or of those that filters leave."""
        return self._records("place", filters)

    def actors(self, **filters: Any) -> list[contract.Actor]:
        """The actors, those with most claims first, of all or of those that filters leave."""
        return self._records("actor", filters)

    def sources(self, **filters: Any) -> list[contract.Source]:
        """The sources, those with most claims first, of all or of those that filters leave."""
        return self._records("source", filters)

    def publishers(self, **filters: Any) -> list[contract.Publisher]:
        """The publishers, those with most claims first, of all or of those that filters leave."""
        return self._records("publisher", filters)

    def retired(self) -> list[contract.Retired]:
        """The ids of claims that were merged or withdrawn, each with what stands in its place."""
        return [json.loads(text) for text in self._dataset.all_retired()]

    def disputes(self, *names: str | int, **filters: Any) -> list[contract.Dispute]:
        """The disputes that any claim let through by the filters is an answer in, each whole.

        Of ids only these, or those that the claims of these ids, or numbers, are answers in.
        """
        with self._seen(filters) as asked:
            given = (str(each) if type(each) is int else _text("name", each) for each in names)
            ids = [found for each in given for found in self._dataset.disputes_of(each)]
            if names and not ids:
                return []
            return list(disputes.disputes(self._dataset, asked.select(self._dataset), ids))

    def depends(self, name: str, **filters: Any) -> list[contract.Dependent]:
        """The claims whose grade changes without a source or publisher, those that fall first."""
        with self._seen(filters) as asked:
            return what_if.dependents(self._dataset, _text("name", name), asked.select(self._dataset))

    def weights(self, **filters: Any) -> list[contract.Weight]:
        """Publishers, and sources without one, by how many claims change their grade or fall without them."""
        with self._seen(filters) as asked:
            return what_if.weights(self._dataset, asked.select(self._dataset, names=True))

    def figures(self, measure: str, **filters: Any) -> list[contract.Point]:
        """The figures of a measure, by its id or label, in time; all in its unit."""
        with self._seen(filters) as asked:
            selection = asked.select(self._dataset)
            return figures.listed(self._dataset, selection, measures.resolve(self._dataset, _text("measure", measure)))

    def measures(self, **filters: Any) -> list[contract.Measure]:
        """What is measured, by its id: of what, how often, when and between which bounds."""
        with self._seen(filters) as asked:
            return measures.measures(self._dataset, asked.select(self._dataset, names=True))

    def brief(self, name: str | int | None = None, **filters: Any) -> contract.Brief:
        """One page on an era, topic, place, actor, date or year by name, on what the filters leave, or on the whole.

        `limit` is of the rows of each part; sort and offset are refused. Its parts are empty if nothing is found.
        """
        from chongjin_cli.analysis.brief.composing import brief
        from chongjin_cli.analysis.brief.subjects import understand

        named = f"{name:04}" if type(name) is int and name in _YEARS else name
        with self._seen(filters) as asked:
            subject = understand(self._dataset, None if named is None else _text("name", named), asked)
            return brief(self._dataset, subject)

    def audit(
        self,
        text: str,
        *,
        path: str = "-",
        select: str | list[str] | None = None,
        ignore: str | list[str] | None = None,
        without: str | Sequence[str] = (),
    ) -> list[contract.Audited]:
        """The sentences of a text held against the claims, in order; `select` and `ignore` take beginnings of codes."""
        from chongjin_cli.analysis.audit.auditor import Auditor
        from chongjin_cli.analysis.audit.codes import Choice

        _check("select", select)
        _check("ignore", ignore)
        lines = _text("text", text).splitlines(keepends=True)
        with self._seen({"without": without}):
            choice = Choice(select, ignore)
            return [choice.of(audited) for audited in Auditor(self._dataset).audit(lines, _text("path", path))]

    def about(self) -> dict[str, str]:
        """Name, title, version, day of the last update and licence of the dataset."""
        return self._dataset.meta()

    def _claims(self, selection: Any) -> list[contract.Claim]:
        return [json.loads(text) for text in self._dataset.claims(selection)]

    def _records(self, kind: str, filters: dict[str, Any]) -> list[Any]:
        with self._seen(filters) as asked:
            selection = asked.select(self._dataset, names=True)
            return [json.loads(text) for text in self._dataset.records(kind, selection)]

    @contextmanager
    def _seen(self, given: dict[str, Any]) -> Iterator[Filters]:
        """The filters among what is given; meanwhile the dataset is seen without the sources that are not to count."""
        filters = _filters(given)
        names = given.get("without")
        with _in_python(), what_if.left_out(self._dataset, (names,) if isinstance(names, str) else names or ()):
            yield filters


@contextmanager
def _in_python() -> Iterator[None]:
    """Errors name parameters, `since`, and calls, `eras()`, where those of the commands name options and commands."""
    try:
        yield
    except ChongjinError as error:
        error.message, error.hint = _named(error.message), error.hint_in_python and _named(error.hint_in_python)
        raise


def _named(text: str) -> str:
    """A message with parameters for options."""
    return re.sub(r"(?<!\S)--[a-z]+", lambda flag: _PARAMETERS.get(flag[0], flag[0]), text)


def _filters(given: dict[str, Any]) -> Filters:
    """Filters by name. Raises UsageError for an unknown one, and for a value of a kind that it does not take."""
    for name, value in given.items():
        if name not in _KNOWN:
            raise UsageError(f"no filter {name!r}", f"there are: {', '.join(_KNOWN)}")
        _check(name, value)
    filters: dict[str, Any] = {
        name: f"{value:04}" if name in _TIMES and isinstance(value, int) else value
        for name, value in given.items()
        if value is not None and name != "without"
    }
    return Filters(**filters)


def _check(name: str, value: object) -> None:
    """Raise UsageError for a value of a kind that a parameter does not take; None is as good as nothing."""
    if name in _TIMES and type(value) is int and value in _YEARS:
        return
    values = value if isinstance(value, (list, tuple)) and name not in _ONCE else (value,)
    wanted = int if name in _NUMBERS else str
    if not all(type(each) is wanted or each is None for each in values):
        what = "a whole number" if wanted is int else "a text" if name in _ONCE else "a text, or a list of texts"
        raise UsageError(f"{name}: {value!r} cannot be used", f"give {what}")


def _text(name: str, value: object) -> str:
    """The value of a parameter that must be given. Raises UsageError if it is no text."""
    if not isinstance(value, str):
        raise UsageError(f"{name}: {value!r} cannot be used", "give a text")
    return value
