"""A sentence in other words is borne out in part by a claim that has all its names, numbers and dates."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

BAY: dict[str, Any] = copy.deepcopy(TOWN)
BAY["places"] += [
    {"id": "marsh-river", "label": "Ottersea stream", "kind": "river"},
    {"id": "marsh", "label": "Ottersea", "kind": "quarter"},
]
BAY["actors"].append({"id": "ada-holm", "label": "Ada Holm", "kind": "person"})
BAY["claims"] += [
    claim(60, "Ada Holm sketched Chongjin from interviews with some 30 glaziers and cobblers.", date="1952",
          actors=["ada-holm"]),
    claim(61, "In August 1911 lamp oil in Chongjin cost about 480 yen a barrel.", date="1911-08"),
    claim(62, "By 1915 the ropewalk of Chongjin had a zoo without animals.", date="/1915",
          evidence=[evidence("It has a zoo, but no animals.")]),
    claim(63, "The Ottersea stream runs through Chongjin.", places=["marsh-river", "chongjin"]),
    claim(64, "Most of Chongjin's territory is mountainous."),
    claim(65, "In 1922 Ada Holm was moved from Chongjin to Hamhung.", date="1922", actors=["ada-holm"],
          places=["chongjin", "hamhung"]),
    claim(66, "On 13 August 1945 Ada Holm landed kites at Chongjin and led 12 harpists.", date="1945-08-13",
          actors=["ada-holm"]),
    claim(68, "In March 1909 two cobblers were fined in Chongjin after a public trial before thousands, and a third was "
          "given a year in prison.", date="1909-03", kind="allegation"),
    claim(69, "On 14 May 1907 the lugger Zarya reached Chongjin with brass gongs and hymnals.", date="1907-05-14"),
    claim(67, "In 1931 thieves of Chongjin sold copper kettles at prices in silver.", date="1931"),
]  # fmt: skip


@pytest.fixture
def bay(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(BAY)


def found(auditor: Auditor, text: str) -> tuple[list[str], list[str]]:
    """The codes of the last sentence, and the claims that are named for it."""
    last = list(auditor.audit(f"# Chongjin\n\n{text}\n".splitlines(keepends=True)))[-1]
    return [each["code"] for each in last["findings"]], last["claims"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # two marks, and words of its own
        ("In August 1911 lamp oil was to be had for about 480 yen.", "CJ-0061"),
        # a year, and most of the words
        ("The ropewalk's zoo had not a beast left in it in 1915.", "CJ-0062"),
        # words alone
        ("Mountains take up the greater part of Chongjin.", "CJ-0064"),
        ("Chongjin's territory is hilly.", "CJ-0064"),
        # a denial, and much that the claim tells
        ("The ropewalk never sold animals.", "CJ-0062"),
        # a name by the word for what it is, before it
        ("A stream, the Ottersea, passes through the city.", "CJ-0063"),
        # a day of the month of the sentence before
        ("In August 1945 it rained. Ada Holm came ashore on the 13th with kites and led a dozen harpists.", "CJ-0066"),
    ],
)
def test_what_a_claim_tells_in_other_words(bay: Auditor, text: str, name: str) -> None:
    codes, claims = found(bay, text)
    assert codes[0] in ("I301", "I302")
    assert claims[:1] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Bela Holt drew the city out of talks with thirty glaziers, whom she never paid.",  # another name
        "Ada Holm drew the city out of talks with ninety glaziers, whom she never paid.",  # another number
        "In August 1911 hay was to be had for about 970 yen.",
        "In 1922 Ada Holm was moved from Hamhung to Chongjin.",  # the other way round
        "In 1931 thieves of Chongjin melted copper kettles.",  # another deed in the year
        "In 1931 it hailed.",  # too few of the words
        "In August 1945 it rained. Ada Holm came ashore on the 14th with kites and led a dozen harpists.",
        "Mountains are far from the greater part.",
        "Snow sketched prices in silver.",  # less than half of the words
        "In 1922 Ada Holm was moved.",  # a name and a year, and not where to
        "Thieves never had animals.",  # a denial, and little that the claim tells
    ],
)
def test_what_is_otherwise_is_not_borne_out(bay: Auditor, text: str) -> None:
    codes, _ = found(bay, text)
    assert not [code for code in codes if code in ("I301", "I302")]


def test_what_is_in_doubt_of_another_time_is_no_warning(bay: Auditor) -> None:
    text = "In {} two cobblers were fined in Chongjin after a public trial before thousands."
    assert found(bay, text.format("March 1909"))[0] == ["W202"]
    assert not [code for code in found(bay, text.format("March 1903"))[0] if code.startswith("W20")]
