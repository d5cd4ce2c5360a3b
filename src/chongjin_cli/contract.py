"""The objects of the output contract, as types: what `--json` prints and the Python API returns.

Below 1.0 a key may change with a line in the CHANGELOG; from 1.0 on keys are only added. Dates in `from` and `to` are
ISO 8601 days, None where open.
"""

from typing import Literal, NotRequired, TypedDict

from chongjin_cli import vocabulary

Access = vocabulary.Access
Basis = vocabulary.Basis
Changed = vocabulary.Changed
ChangeKind = vocabulary.ChangeKind
Format = vocabulary.Format
Kind = vocabulary.Kind
PageFormat = vocabulary.PageFormat
RelationType = vocabulary.RelationType
Reliability = vocabulary.Reliability
Stance = vocabulary.Stance
Status = vocabulary.Status

# `from` is a word of Python, so the types that have it as a key are written in the functional form.
Dates = TypedDict("Dates", {"from": str | None, "to": str | None, "label": str | None})
EraDates = TypedDict("EraDates", {"edtf": str, "from": str | None, "to": str | None, "label": str | None})


class Figure(TypedDict):
    """A number of a series, in the unit of its measure: a `value`, or a range from `low` to `high`."""

    measure: str
    of: str
    value: NotRequired[float]
    low: NotRequired[float]
    high: NotRequired[float]
    unit: str
    as_of: str


class Cited(TypedDict):
    """What it takes to cite the source of a piece of evidence."""

    source: str
    title: str | None
    publisher: str | None
    publisher_id: str | None
    issued: str | None
    url: str | None
    copy: str | None
    reliability: Reliability


class Evidence(Cited):
    """What one source says of a claim, with what it takes to cite the source.

    `part` says which part of the assertion it supports where the stance is `partly`; `speaker` who says so there,
    `basis` how they would know, `said` when, if not on the source's date. `repeats` is the source that this passage
    alone repeats, `origin` the one that it stems from in the end, by its own way or its source's.
    Evidence with the same `counts_as` (a publisher or a source) counts once, at its best `effective` letter.
    """

    stance: Stance
    part: str | None
    says: str
    speaker: str | None
    basis: Basis | None
    said: str | None
    repeats: str | None
    origin: str | None
    counts_as: str
    effective: Reliability
    locator: str | None


class Relation(TypedDict):
    """A tie to another claim."""

    type: RelationType
    claim: str


class Rest(TypedDict):
    """A publisher, or a source, that a grade rests on, and the grade without it; None if nothing supports it then."""

    publisher: NotRequired[str]
    source: NotRequired[str]
    grade: str | None


class Claim(TypedDict):
    """A claim with everything that is computed from it.

    `statement` is `assertion` and, unless that is well established, `attribution`: it can be quoted alone.
    `disputes` are the ids of the disputes it is an answer in; `raised_by` says what would raise its grade.
    `origins_supporting` and `origins_disputing` count what is independent, as `reason` does.
    """

    id: str
    statement: str
    assertion: str
    attribution: str | None
    kind: Kind
    status: Status
    grade: str
    credibility: int
    reason: str
    origins_supporting: int
    origins_disputing: int
    rests_on: list[Rest]
    raised_by: str | None
    date: str | None
    dates: Dates
    eras: list[str]
    topics: list[str]
    places: list[str]
    actors: list[str]
    figures: list[Figure]
    evidence: list[Evidence]
    disputes: list[str]
    relations: list[Relation]
    note: str | None
    questions: list[str]
    added: str | None
    changed: str | None
    checked: str | None


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
    """A point in WGS 84, in degrees, the radius in metres within which the place lies, and the source."""

    lat: float
    lon: float
    radius: int
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


class Publisher(TypedDict):
    """Who answers for a source's text, with its letter and the number of claims that have evidence from it."""

    id: str
    label: str
    in_text: str
    aliases: list[str]
    kind: str
    country: str | None
    reliability: Reliability
    reliability_reason: str
    claims: int


class Source(TypedDict):
    """A source, with the number of claims that have evidence from it."""

    id: str
    type: str
    title: str | None
    authors: list[str]
    publisher: str | None
    publisher_id: str | None
    issued: str | None
    url: str | None
    copy: str | None
    language: str | None
    access: Access
    read: str | None
    reliability: Reliability
    reliability_reason: str
    origin: str | None
    about: str | None
    claims: int


class EraCounts(Era):
    """An era in the overview, with how many of its claims have each status."""

    statuses: dict[Status, int]


class TopicCounts(Topic):
    """A topic in the overview, with how many of its claims are disputed."""

    disputed: int


class Overview(TypedDict):
    """What a dataset holds, as bare `chongjin` prints it: counts by kind, status, era and topic, the newest claims.

    `sources_read` leaves out those that are known only through what repeats them.
    """

    name: str
    title: str
    version: str
    updated: str
    license: str
    prefix: str
    claims: int
    sources: int
    sources_read: int
    places: int
    actors: int
    disputes: int
    statuses: dict[Status, int]
    eras: list[EraCounts]
    topics: list[TopicCounts]
    newest: list[Claim]


class Point(TypedDict):
    """One figure, with the claim it belongs to and the publishers of the sources that support it, the best first."""

    measure: str
    of: str
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
    """Something that is measured: on what, how many figures there are, from when to when, between which bounds."""

    id: str
    label: str
    unit: str
    summary: str
    of: list[str]
    figures: int
    dates: Dates
    low: float | None
    high: float | None


class Dispute(TypedDict):
    """A question with its rival answers; `favoured` is the one that the evidence favours, if it favours one."""

    id: str
    question: str
    note: str | None
    versions: list[str]
    favoured: str | None
    topics: list[str]
    claims: list[Claim]


class Answered(TypedDict):
    """What `search --queries` prints for a query; the remark says how it was understood, if not as typed."""

    query: str
    remark: str | None
    claims: list[Claim]


class Retired(TypedDict):
    """A claim that was merged or withdrawn, and what stands in its place."""

    id: str
    replaced_by: list[str]
    on: str
    reason: str


class Dependent(TypedDict):
    """A claim whose grade changes without a source.

    `without` is the grade it has then, None if nothing supports it.
    """

    id: str
    grade: str
    status: Status
    without: str | None
    status_without: Status | None
    statement: str


class Weight(TypedDict):
    """How much rests on a publisher, or a source that has none.

    `weight` counts the claims whose grade changes or that fall without it, `falls` those that fall; `claims` those that
    have evidence from it.
    """

    id: str
    kind: Literal["publisher", "source"]
    label: str
    reliability: Reliability
    claims: int
    weight: int
    falls: int


class Change(TypedDict):
    """A difference between two editions of a dataset.

    `text` is the statement of a claim, the question of a dispute or the title of a source, as the newer edition has it
    where it has it. `before` and `after` are what changed: the assertion, the date, the grade, the question or the
    title. Of a figure the `id` is its claim's; `before` or `after` is None if it came or went. `why` says in words why
    a grade is another, a claim was retired, or what of its `evidence` is other; `replaced_by` what stands in its place.
    """

    change: ChangeKind
    of: Changed
    id: str
    text: str
    before: str | None
    after: str | None
    why: list[str]
    replaced_by: list[str]


class Finding(TypedDict):
    """What `validate` has found: a code, the place in the file, and what is wrong there."""

    code: str
    where: str
    message: str


SubjectKind = Literal["era", "topic", "place", "actor", "date", "words", "filters", "dataset"]
When = Literal["any", "then"]
GapCode = Literal[
    "unanswered", "figures", "undecided", "one-origin", "unsupported",
]  # fmt: skip


class BriefSubject(TypedDict):
    """What a brief is on; `id` is that of the record or the date in EDTF, `narrowed` the filters in words.

    What it is seen without comes last in `narrowed`: `without: Daily NK`.
    """

    kind: SubjectKind
    id: str | None
    label: str
    narrowed: list[str]


class BriefSource(TypedDict):
    """A source in short: who answers for it, when it was issued, where it stands."""

    source: str
    name: str
    issued: str | None
    url: str | None


class BriefClaim(TypedDict):
    """A claim in short. `origins` is how many independent origins support it, `sources` one of each, the best first.

    `otherwise` is what the first source that disputes it says; `unit` is that of its figures where others on the page
    are in one that it replaced, or that replaced it: `new won`.
    """

    claim: str
    statement: str
    assertion: str
    kind: Kind
    status: Status
    grade: str
    date: str | None
    label: str | None
    speakers: list[str]
    otherwise: str | None
    unit: str | None
    origins: int
    sources: list[BriefSource]


class BriefNeighbour(TypedDict):
    """A record with more claims: of the same thing, or with more than a subject that has few, most filed there, too."""

    kind: SubjectKind
    id: str
    label: str
    claims: int


class BriefHeadline(TypedDict):
    """What the page of a large subject within a whole dataset would tell first; `claims` is how many it has."""

    subject: BriefSubject
    claims: int
    row: BriefClaim


class BriefGroup(TypedDict):
    """Further claims of one era, by its label, in the order of time."""

    label: str
    rows: list[BriefClaim]


class KeyFigure(TypedDict):
    """The figure of a series to use, and why.

    `low` to `high` is what the rest of the series gives for about the same time, `range` the claims that give it; where
    none does, what the figure itself gives; None where that is only a bound, *at least 300*. `when` is `then` for the
    figure of a date. `newest` is the newest that can be used, if that is another. `says` is the claim's assertion where
    the measure does not tell what was counted.
    """

    measure: str
    of: str
    unit: str
    use: Point
    when: When
    reason: str
    low: float | None
    high: float | None
    range: list[str]
    newest: Point | None
    figures: int
    says: str | None


class BriefDispute(TypedDict):
    """A dispute in short, with every answer."""

    id: str
    question: str
    note: str | None
    favoured: str | None
    answers: list[BriefClaim]


class Gap(TypedDict):
    """Something that the dataset does not know of the subject, as far as its claims show; `claims` bear it out."""

    code: GapCode
    text: str
    claims: list[str]


class BriefWeight(TypedDict):
    """A publisher or source, with the number of claims that would change grade or lose all support without it."""

    publisher: NotRequired[str]
    source: NotRequired[str]
    label: str
    reliability: Reliability
    claims: int


class SourceSummary(TypedDict):
    """What the claims of a brief rest on: how many sources and origins, of which letters and kinds, how direct.

    `letters` and `kinds` count origins by their letter and sources by type, `basis` pieces of evidence in support.
    """

    sources: int
    origins: int
    letters: dict[Reliability, int]
    kinds: dict[str, int]
    basis: dict[str, int]
    oldest: str | None
    newest: str | None
    one_origin: int
    rests_on: list[BriefWeight]


class News(TypedDict):
    """What was added or else changed since a day, and the newest of it that stands nowhere else on the page.

    `since` is a month before the day of the dataset; None if nothing is new, or most of all claims are as new.
    """

    since: str | None
    until: str | None
    added: int
    changed: int
    claims: list[BriefClaim]


class Brief(TypedDict):
    """A page on a subject: rows for each of its parts, every one of them of claims.

    `claims` is how many the subject has, `read` how many of them the page is made of: the best graded ones, or those
    that say the words which were asked for, `more` how many stand nowhere on it, `tied` how many under other subjects
    stand on it, too. `neighbour` is where there are more, if there are few, `namesakes` what else has the name and is
    drawn on, the era famine beside the topic, or the other record of one thing, whose claims are the page's, too.
    `identity` tells what a lasting subject is or what happened in a time, `latest` what is newest on it; `headlines`
    what is told of each large subject of a whole dataset; `established` is confirmed or probable, `possible` what is no
    better; of a date, `spanning` is what of both only reaches over it, and neither began nor ended in its years;
    `around` is what came just before and after a date; `contested` are claims disputed by evidence alone, which are no
    answer in a dispute; `opinions` are what its better sources think, `further` what else there is room for, by eras.
    """

    subject: BriefSubject
    title: str
    version: str
    updated: str
    claims: int
    read: int
    neighbour: BriefNeighbour | None
    namesakes: list[BriefNeighbour]
    more: int
    tied: int
    statuses: dict[Status, int]
    identity: list[BriefClaim]
    latest: list[BriefClaim]
    headlines: list[BriefHeadline]
    established: list[BriefClaim]
    possible: list[BriefClaim]
    spanning: list[BriefClaim]
    around: list[BriefClaim]
    figures: list[KeyFigure]
    disputes: list[BriefDispute]
    disputed: int
    contested: list[BriefClaim]
    allegations: list[BriefClaim]
    opinions: list[BriefClaim]
    forecasts: list[BriefClaim]
    gaps: list[Gap]
    new: News
    further: list[BriefGroup]
    sources: SourceSummary


Verdict = Literal["conflict", "too-strong", "one-sided", "supported", "not-held", "no-claim"]
Severity = Literal["error", "warning", "info"]


class AuditFinding(TypedDict):
    """What `audit` has to say of a sentence: where, what is held instead (None if nothing is) and by which claims."""

    code: str
    severity: Severity
    line: int
    column: int
    message: str
    held: str | None
    claims: list[str]


class Audited(TypedDict):
    """A sentence held against the claims: its place (from 1, in characters), the ids that bear on it, best first."""

    path: str
    line: int
    column: int
    text: str
    verdict: Verdict
    claims: list[str]
    findings: list[AuditFinding]
