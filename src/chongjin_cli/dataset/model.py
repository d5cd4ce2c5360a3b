"""What a dataset is: the records of data/facts.json, as strict Pydantic models.

Shapes only. Whether references resolve, dates exist and every claim is supported is for `checks`.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo

from chongjin_cli.contract import Access, Basis, Kind, RelationType, Reliability, Stance
from chongjin_cli.dataset.field_types import (
    COUNTRY,
    LANGUAGE,
    VERSION,
    Assertion,
    ClaimId,
    Date,
    Day,
    Id,
    Number,
    Prefix,
    Question,
    Text,
    Url,
    Voice,
)  # fmt: skip

DRAFT = "https://json-schema.org/draft/2020-12/schema"
MOST = 1000
"""Elements of a list within a record: far more than any needs, and few enough to name what is wrong with each."""

SourceType = Literal[
    "article-journal", "article-magazine", "article-newspaper", "book", "broadcast", "chapter", "dataset",
    "document", "entry-encyclopedia", "interview", "legal_case", "legislation", "map", "post-weblog",
    "report", "thesis", "webpage",
]  # fmt: skip
PublisherKind = Literal[
    "academic-publisher", "agency", "archive", "blog", "broadcaster", "company", "court", "dataset", "encyclopedia",
    "forum", "government", "international-body", "magazine", "museum", "news-site", "newspaper", "ngo", "other",
    "publisher", "reference-site", "research-institute", "state-media", "travel", "university", "wiki",
]  # fmt: skip
SYMMETRIC_RELATIONS = ("same-event",)
NEVER_RIVALS = ("utterance", "opinion")
"""Kinds of claim that are no answer in a dispute: that one was said does not make the other unsaid."""


class Record(BaseModel):
    """A record of the file: unknown keys are refused, nothing is converted."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Era(Record):
    """A span of the city's history that users ask for by a word of theirs."""

    id: Id
    label: Text
    dates: Date
    summary: Text
    aliases: Annotated[list[Text], Field(max_length=MOST)] = []


class Topic(Record):
    """A subject, in the manner of a SKOS concept; `broader` names the topic it is a part of."""

    id: Id
    label: Text
    summary: Text
    aliases: Annotated[list[Text], Field(max_length=MOST)] = []
    broader: Id | None = None


class Names(Record):
    """A name in the scripts that sources give it in."""

    ko: Text | None = Field(None, description="Hangul")
    hanja: Text | None = Field(None, description="Chinese characters")
    mr: Text | None = Field(None, description="McCune-Reischauer")
    rr: Text | None = Field(None, description="Revised Romanization")
    ja: Text | None = Field(None, description="colonial-era Japanese reading")
    aliases: list[Text] = Field(
        [], max_length=MOST, description="other spellings, former names, names in other languages"
    )


class Coordinates(Record):
    """A point in WGS 84, in degrees, the radius within which the place lies, and the source that gives it."""

    lat: Annotated[float, Field(ge=-90, le=90, description="degrees north of the equator")]
    lon: Annotated[float, Field(ge=-180, le=180, description="degrees east of Greenwich")]
    radius: Annotated[int, Field(ge=1, le=20_000_000, description="metres, as exact as the source allows")]
    source: Id


class Place(Record):
    """A place that claims are about; `within` names the place that holds it."""

    id: Id
    label: Text
    kind: Text
    names: Names = Field(default_factory=Names)
    coordinates: Coordinates | None = None
    within: Id | None = None


class Actor(Record):
    """A public figure, body, unit, company or ship that claims are about."""

    id: Id
    label: Text
    kind: Text
    names: Names = Field(default_factory=Names)


class Measure(Record):
    """A quantity that figures give values of, all in its unit."""

    id: Id
    label: Text
    unit: Text
    summary: Text


class Publisher(Record):
    """Who answers for a text, never its host, mirror or archive; `in_text` is its name within an English sentence."""

    id: Id
    label: Text
    in_text: Voice
    aliases: Annotated[list[Text], Field(max_length=MOST)] = []
    kind: PublisherKind
    country: Annotated[str, Field(pattern=COUNTRY, description="ISO 3166, or INT")] | None = None
    reliability: Reliability = Field(description="Admiralty code")
    reliability_reason: Text


class Source(Record):
    """A text that evidence is taken from. Without an `origin` it reports on its own.

    `reliability` is given only where it differs from the publisher's, or where there is no publisher.
    """

    id: Id
    type: SourceType = Field(description="item type of CSL 1.0.2")
    title: Text | None = None
    authors: Annotated[list[Text], Field(max_length=MOST)] = []
    publisher: Id | None = None
    issued: Date | None = None
    url: Url | None = Field(None, description="the publisher's own address")
    copy_: Url | None = Field(None, alias="copy", description="the address where it was read, if another")
    language: Annotated[str, Field(pattern=LANGUAGE, max_length=35, description="BCP 47")] | None = None
    access: Access = Field(description="how much of it was read; none: known only through what repeats it")
    read: Date | None = Field(None, description="the day it was read")
    reliability: Reliability | None = Field(None, description="Admiralty code")
    reliability_reason: Text | None = None
    origin: Id | None = Field(None, description="the source it repeats")
    about: Text | None = None


class Figure(Record):
    """A number of a series, in the unit of its measure: a `value`, or a range from `low` to `high`."""

    measure: Id
    of: Id = Field(description="the place, actor or topic it is measured on")
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    as_of: Date

    @model_validator(mode="after")
    def _value_or_range(self) -> Self:
        if (self.value is None) == (self.low is None and self.high is None):
            raise ValueError("needs either a 'value', or a 'low' or a 'high' or both")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("has a low above its high")
        return self


class Evidence(Record):
    """What one source says of a claim, in our words, and its stance towards the assertion as written."""

    source: Id
    stance: Stance
    part: Text | None = Field(None, description="which part of the assertion it supports, if `partly`")
    says: Text
    speaker: Voice | None = Field(None, description="who says so there, if not the source itself")
    basis: Basis | None = Field(None, description="how they would know")
    said: Date | None = Field(None, description="when, if not on the source's date")
    origin: Id | None = Field(None, description="the source that this passage repeats, though the rest does not")
    locator: Text | None = None

    @model_validator(mode="after")
    def _a_part_where_partly(self) -> Self:
        if (self.stance == "partly") != (self.part is not None):
            raise ValueError("needs a 'part' that says what it supports where its stance is 'partly', and only there")
        return self


class Relation(Record):
    """A tie to another claim. `same-event` is written on both."""

    type: RelationType
    claim: ClaimId


class Claim(Record):
    """One bare assertion with its evidence. Its grade, statement and eras are computed, never written here."""

    id: ClaimId
    assertion: Assertion
    kind: Kind
    date: Date | None = None
    topics: Annotated[list[Id], Field(min_length=1, max_length=MOST)]
    places: Annotated[list[Id], Field(max_length=MOST)] = []
    actors: Annotated[list[Id], Field(max_length=MOST)] = []
    figures: Annotated[list[Figure], Field(max_length=MOST)] = []
    evidence: Annotated[list[Evidence], Field(min_length=1, max_length=MOST)]
    relations: Annotated[list[Relation], Field(max_length=MOST)] = []
    note: Text | None = None
    questions: Annotated[
        list[Question],
        Field(max_length=20, description="What people ask who look for it; used for search, never as evidence"),
    ] = []
    added: Day | None = None
    changed: Day | None = None
    checked: Day | None = Field(None, description="day of the last reading against the pages")


class Dispute(Record):
    """A question with rival answers, no two of which can both be true."""

    id: Id
    question: Question
    claims: Annotated[list[ClaimId], Field(min_length=2, max_length=MOST)]
    note: Text | None = None


class Retired(Record):
    """The id of a claim that was merged or withdrawn, and the claims that stand in its place."""

    id: ClaimId
    replaced_by: Annotated[list[ClaimId], Field(max_length=MOST)] = []
    on: Day
    reason: Text


class DatasetRecords(Record):
    """The whole file."""

    model_config = ConfigDict(title="Dataset")  # as the JSON Schema calls it

    schema_: Text | None = Field(None, alias="$schema")
    name: Id
    title: Text
    version: Annotated[str, Field(pattern=VERSION)]
    updated: Day
    license: Text
    prefix: Prefix
    eras: list[Era] = []
    topics: list[Topic] = []
    places: list[Place] = []
    actors: list[Actor] = []
    measures: list[Measure] = []
    publishers: list[Publisher] = []
    sources: list[Source] = []
    claims: list[Claim] = []
    disputes: list[Dispute] = []
    retired: list[Retired] = []


COLLECTIONS: dict[str, type[Record]] = {
    "eras": Era, "topics": Topic, "places": Place, "actors": Actor, "measures": Measure, "publishers": Publisher,
    "sources": Source, "claims": Claim, "disputes": Dispute, "retired": Retired,
}  # fmt: skip
NESTED: dict[str, type[Record]] = {
    "names": Names, "coordinates": Coordinates, "figures": Figure, "evidence": Evidence, "relations": Relation,
}  # fmt: skip
"""The records within a record, by their keys."""


def fields_by_key(kind: type[Record]) -> dict[str, FieldInfo]:
    """The fields of a record by the keys that the file has for them, in the order of the canonical layout."""
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def file_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a dataset file."""
    return {"$schema": DRAFT, **DatasetRecords.model_json_schema(by_alias=True)}
