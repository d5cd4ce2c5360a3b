"""The objects of the output contract, as types: what `--json` prints and the Python API returns.

Keys are only ever added within a major version. Dates in `from` and `to` are ISO 8601 days, None where open.
"""

from typing import Literal, NotRequired, TypedDict

Stance = Literal["supports", "disputes", "qualifies"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
Kind = Literal["fact", "claim", "estimate", "allegation", "forecast", "opinion"]
Status = Literal["confirmed", "probable", "possible", "disputed", "improbable", "unjudged"]
Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]
RelationType = Literal["contradicts", "refines", "follows", "same-event"]

# `from` is a word of Python, so the types that have it as a key are written in the functional form.
Dates = TypedDict("Dates", {"from": str | None, "to": str | None, "label": str | None})
EraDates = TypedDict("EraDates", {"edtf": str, "from": str | None, "to": str | None, "label": str | None})


class Figure(TypedDict):
    """A number of a series: a `value`, or a range from `low` to `high`."""

    measure: str
    value: NotRequired[float]
    low: NotRequired[float]
    high: NotRequired[float]
    unit: str
    as_of: str


class Evidence(TypedDict):
    """What one source says of a claim, with what it takes to cite the source."""

    source: str
    title: str | None
    publisher: str | None
    issued: str | None
    url: str | None
    reliability: Reliability
    stance: Stance
    says: str
    locator: str | None


class Relation(TypedDict):
    """A tie to another claim."""

    type: RelationType
    claim: str


class Claim(TypedDict):
    """A claim with everything that is computed from it."""

    id: str
    statement: str
    kind: Kind
    status: Status
    grade: str
    credibility: int
    reason: str
    date: str | None
    dates: Dates
    eras: list[str]
    topics: list[str]
    places: list[str]
    actors: list[str]
    figures: list[Figure]
    evidence: list[Evidence]
    relations: list[Relation]
    note: str | None
    questions: list[str]


class Era(TypedDict):
    """An era, with the number of claims whose date meets it."""

    id: str
    label: str
    dates: EraDates
    summary: str
    aliases: list[str]
    claims: int


class Topic(TypedDict):
    """A topic, with the number of claims on it and on the topics within it."""

    id: str
    label: str
    summary: str
    aliases: list[str]
    broader: str | None
    claims: int


class Names(TypedDict):
    """A name in the scripts that sources give it in."""

    ko: str | None
    hanja: str | None
    mr: str | None
    rr: str | None
    ja: str | None
    aliases: list[str]


class Coordinates(TypedDict):
    """A point in WGS 84, in degrees, and the source that gives it."""

    lat: float
    lon: float
    source: str


class Place(TypedDict):
    """A place, with the number of claims at it and at the places within it."""

    id: str
    label: str
    kind: str
    names: Names
    coordinates: Coordinates | None
    within: str | None
    claims: int


class Actor(TypedDict):
    """A public figure, body, unit, company or ship, with the number of claims about it."""

    id: str
    label: str
    kind: str
    names: Names
    claims: int


class Source(TypedDict):
    """A source, with the number of claims that have evidence from it."""

    id: str
    type: str
    title: str | None
    authors: list[str]
    publisher: str | None
    issued: str | None
    url: str | None
    language: str | None
    access: Literal["full", "excerpt", "none"]
    read: str | None
    reliability: Reliability
    reliability_reason: str
    origin: str | None
    about: str | None
    claims: int


class Point(TypedDict):
    """One figure of a measure, with the claim it belongs to and the publishers of the sources that support it."""

    measure: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    as_of: str
    dates: Dates
    claim: str
    grade: str
    status: Status
    statement: str
    sources: list[str]


class Measure(TypedDict):
    """Something that is measured: how many figures there are, from when to when, and between which bounds."""

    measure: str
    figures: int
    units: list[str]
    dates: Dates
    low: float
    high: float


class Dispute(TypedDict):
    """Claims that contradict one another; `favoured` is the one that the evidence favours, if it favours one."""

    id: str
    versions: list[str]
    favoured: str | None
    topics: list[str]
    claims: list[Claim]


class Finding(TypedDict):
    """What `validate` has found: a code, the place in the file, and what is wrong there."""

    code: str
    where: str
    message: str
