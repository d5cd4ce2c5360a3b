"""The filters of every command that lists claims, each written once: its flag, its help and what it selects."""

from typing import Annotated, Literal, NamedTuple

from chongjin_cli.contract import Kind, Status
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.query_language import Search

Sort = Literal["rank", "date", "newest", "grade", "id"]


def _filter(flags: tuple[str, ...], about: str, metavar: str | None = None, completes: str | None = None) -> Option:
    return Option(flags, about, metavar, completes, "Filters")


class Filters(NamedTuple):
    """Which claims, and in which order."""

    era: Annotated[str | None, _filter(("--era",), "Of this era.", "ERA", "era")] = None
    topic: Annotated[str | None, _filter(("--topic",), "On this topic, or one within it.", "TOPIC", "topic")] = None
    place: Annotated[str | None, _filter(("--place",), "At this place, or within it.", "PLACE", "place")] = None
    actor: Annotated[str | None, _filter(("--actor",), "About this person, body, unit or ship.", "ACTOR", "actor")] = (
        None
    )
    source: Annotated[str | None, _filter(("--source",), "With evidence from this source.", "SOURCE", "source")] = None
    kind: Annotated[Kind | None, _filter(("--kind",), "Of this kind.")] = None
    status: Annotated[Status | None, _filter(("--status",), "Of this status.")] = None
    grade: Annotated[str | None, _filter(("--grade",), "Graded so or better in letter and number.", "C3")] = None
    since: Annotated[str | None, _filter(("--from",), "Not before this date.", "EDTF")] = None
    until: Annotated[str | None, _filter(("--to",), "Not after this date.", "EDTF")] = None
    sort: Annotated[Sort | None, _filter(("--sort",), "Order; without it rank for a search, else date.")] = None
    limit: Annotated[int | None, _filter(("--limit", "-n"), "At most so many.", "N")] = None
    offset: Annotated[int, _filter(("--offset",), "Pass over so many.", "N")] = 0

    def select(self, dataset: Dataset, search: Search | None = None, *links: tuple[str, str]) -> Selection:
        """The selection these options ask for. Raises UsageError for an unknown name, a bad date or grade."""
        named = ((kind, getattr(self, kind)) for kind in ("era", "topic", "place", "actor", "source"))
        return Selection(
            search=search,
            links=(*links, *((kind, dataset.resolve(kind, name)) for kind, name in named if name is not None)),
            kind=self.kind,
            status=self.status,
            grade=_grade(self.grade),
            first=_bound(self.since, "--from"),
            last=_bound(self.until, "--to"),
            sort=self.sort,
            limit=_whole(self.limit, "--limit"),
            offset=_whole(self.offset, "--offset") or 0,
        )


def _whole(number: int | None, option: str) -> int | None:
    if number is not None and not 0 <= number < 2**63:
        raise UsageError(f"{option}: {number} is out of range", "a whole number from 0 on")
    return number


def _grade(text: str | None) -> str | None:
    if text is None:
        return None
    grade = text.upper()
    if len(grade) != 2 or grade[0] not in "ABCDEF" or grade[1] not in "123456":
        raise UsageError(f"--grade: {text!r} is no grade", "a letter A to F and a number 1 to 6, as in C3")
    return grade


def _bound(text: str | None, option: str) -> int | None:
    """The first day of `--from`, the last day of `--to`, as a sortable integer; None if open."""
    if text is None:
        return None
    from chongjin_cli.dataset import dates

    try:
        date = dates.parse(text)
    except dates.DateError as error:
        raise UsageError(f"{option}: {error}") from error
    day = date.first if option == "--from" else date.last
    return None if day is None else dates.sortable(day, 0)
