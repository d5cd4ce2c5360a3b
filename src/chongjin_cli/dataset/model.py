"""What a dataset is: the records of data/facts.json, as strict Pydantic models.

Shapes only. Whether references resolve, dates exist and every claim is supported is for `checks`.
"""

import json
import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from chongjin_cli.contract import Access, Basis, Kind, RelationType, Reliability, Stance

# Characters that no text of a dataset needs and that can hide or forge what a reader sees: control characters, line and
# paragraph separators, bidirectional and other invisible controls, joiners, fillers of Hangul, byte order marks, tags,
# what is for private use, halves of surrogate pairs.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufeff"
    "\uffa0\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    # A zero-width non-joiner is part of how Persian is spelt, between letters.
    "|(?<![\u0620-\u06d5])\u200c|\u200c(?![\u0620-\u06d5])"
)


def _readable(text: str) -> str:
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        raise ValueError(f"holds the control character U+{ord(forbidden[0]):04X}; remove it")
    if text != text.strip() or not text:
        raise ValueError("is empty, or begins or ends with a space")
    return text


def _asserting(text: str) -> str:
    if not text.endswith(".") or text.endswith(".."):
        raise ValueError("should end in one full stop, as a sentence does")
    return text


def _in_a_sentence(text: str) -> str:
    if any(sign in text for sign in "()[]{}<>"):
        raise ValueError("should read as in a sentence, so without brackets")
    return text


Text = Annotated[str, Field(max_length=4000), AfterValidator(_readable)]
Assertion = Annotated[str, Field(max_length=200), AfterValidator(_readable), AfterValidator(_asserting)]
Voice = Annotated[str, Field(max_length=80), AfterValidator(_readable), AfterValidator(_in_a_sentence)]
Question = Annotated[str, Field(max_length=120), AfterValidator(_readable)]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PREFIX = r"^[A-Z][A-Z0-9]{0,9}$"
CLAIM_ID = r"^[A-Z][A-Z0-9]{0,9}-[0-9]{4,7}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
URL = r"^https?://[^\s<>\"]+$"
VERSION = r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
COUNTRY = r"^[A-Z]{2,3}$"
"""Patterns of texts; `shapes` says what a text looks like that has one."""
Id = Annotated[str, Field(pattern=ID, max_length=80)]
Prefix = Annotated[str, Field(pattern=PREFIX, description="what ids of claims begin with: CJ")]
ClaimId = Annotated[str, Field(pattern=CLAIM_ID, max_length=18)]
_EDTF = "EDTF, levels 0 and 1, with masked digits: 1908-04-01, 193X, 1941~, 1995/1998, 2017/.."
Date = Annotated[str, Field(max_length=40, description=_EDTF)]
Day = Annotated[str, Field(pattern=DAY, description="ISO 8601 day")]
Url = Annotated[str, Field(pattern=URL, max_length=2000), AfterValidator(_readable)]
_Amount = Field(ge=-1e15, le=1e15, allow_inf_nan=False)
"""Beyond, neither a float nor other people's programs tell one whole number from the next."""
Number = Annotated[float, _Amount] | Annotated[int, Field(ge=-(10**15), le=10**15)]

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

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
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


class Dataset(Record):
    """The whole file."""

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
IN_THEIR_OWN_ORDER = ("eras", "topics")
"""Collections whose order is the one they are listed in; the others stand by id."""


def canonical(dataset: dict[str, Any]) -> dict[str, Any]:
    """The dataset in its canonical layout: keys in the order of the models, records by id, empty values left out."""
    laid_out: dict[str, Any] = {}
    for field_name, field in Dataset.model_fields.items():
        key = field.alias or field_name
        if key not in dataset and key not in COLLECTIONS:
            continue
        value = dataset.get(key, [])
        if key in COLLECTIONS:
            value = [canonical_record(COLLECTIONS[key], record) for record in value]
            if key not in IN_THEIR_OWN_ORDER:
                value.sort(key=lambda record: str(record["id"]))
        laid_out[key] = value
    return laid_out


def canonical_text(dataset: Dataset) -> str:
    """A dataset as the text of its file, in canonical layout."""
    laid_out = canonical(dataset.model_dump(by_alias=True))
    return (
        json.dumps({key: value for key, value in laid_out.items() if value is not None}, ensure_ascii=False, indent=1)
        + "\n"
    )


NESTED: dict[str, type[Record]] = {
    "names": Names, "coordinates": Coordinates, "figures": Figure, "evidence": Evidence, "relations": Relation,
}  # fmt: skip
"""The records within a record, by their keys."""


def canonical_record(model: type[Record], record: dict[str, Any]) -> dict[str, Any]:
    """A record with its keys in the order of its model, empty values left out."""
    laid_out = {}
    for field_name, field in model.model_fields.items():
        key = field.alias or field_name
        value = record.get(key)
        nested = NESTED.get(key)
        if nested and isinstance(value, dict):
            value = canonical_record(nested, value)
        elif nested and isinstance(value, list):
            value = [canonical_record(nested, item) for item in value]
        if value not in (None, [], {}):
            laid_out[key] = value
    return laid_out


def file_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a dataset file."""
    schema = Dataset.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
