"""What rare coincidences tell of a sentence in a writer's own words: that it is so, or that one thing in it is wrong."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.parts import NAMED, Part, parts_of
from chongjin_cli.analysis.audit.comparing.sharing import BY_TOPIC, of_claim, share_of, shared_with
from chongjin_cli.analysis.audit.examination import Examination
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.contract import Audited
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

HARBOUR: dict[str, Any] = copy.deepcopy(TOWN)
HARBOUR["claims"] += [
    claim(50, "Chongjin's port and glass works came under attack by 63 seaplanes on 19 August 1950.",
          date="1950-08-19", questions=["When did flying boats raid the harbour?"]),
    claim(51, "On 22 August 1950, 64 seaplanes bound for Rason were turned by the weather and attacked Chongjin.",
          date="1950-08-22"),
    claim(52, "The first emigrant voyage from Niigata to Chongjin, in December 1959, carried 975 people.", date="1959-12"),
    claim(53, "The emigrant ships that left Niigata for Chongjin on 14 December 1959 were the Krylion and the Tobolsk.",
          date="1959-12-14"),
    claim(54, "The grain ship Southern Star, held at Chongjin in August 1995, had a crew of 21.", date="1995-08"),
    claim(55, "The grain ship Southern Star was let go from Chongjin after photographs had been seized.", date="1995-08"),
    claim(56, "Coal was shipped from Wonsan and Chongjin to Kholmsk six times in 2017.", date="2017"),
    claim(57, "Marshal Meretskov moved to call off the landing at Chongjin, but Admiral Yumashev carried on with "
          "Marshal Vasilevsky's leave."),
    claim(62, "Admiral Kuznetsov never saw Chongjin, though Vasilevsky had asked him to."),
    claim(58, "The pottery mound of Wonsudae in Chongjin was discovered in 1933.", date="1933"),
    claim(59, "Weavers of Chongjin struck for eleven weeks over the price of thread.",
          questions=["Was anybody arrested?"],
          evidence=[evidence("Eleven weeks; the looms stood idle in the drizzle; a spokesman was arrested.")]),
    claim(63, "In a ward of Chongjin crowded with typhoid cases the sick lay on straw in the dark for want of lamps."),
    claim(64, "Tugs hauled a stranded whaler off the reef by the lighthouse of Chongjin.",
          evidence=[evidence("Of the whaler: off the reef after nine hours.")]),
    claim(65, "Cooks of Chongjin pickled herring with juniper, fond as they were of it."),
    claim(66, "The kilns of Chongjin were rebuilt with Soviet help."),
    claim(60, "Only 13 km of the 32 km of canal planned for Chongjin were dug.", kind="estimate",
          evidence=[evidence("13 km.", "blog-2020")]),
]  # fmt: skip


@pytest.fixture
def harbour(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(HARBOUR, "harbour.json")))


def audit(dataset: Dataset, text: str) -> list[Audited]:
    return list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True), "a.md"))[1:]


@pytest.mark.parametrize(
    ("text", "code", "claims"),
    [
        # the day, the number in words, other words for the rest
        ("On 19 August 1950 sixty-three seaplanes struck the harbour and the glass-makers.", "I30", {"CJ-0050"}),
        # two claims together
        (
            "On 14 December 1959 nine hundred and seventy-five people sailed from Niigata on the Krylion and Tobolsk.",
            "I30",
            {"CJ-0052", "CJ-0053"},
        ),
        # what is said in passing is not held, but the rest is
        ("In 2017 coal went half a dozen times from Wonsan to Kholmsk, for three months.", "I302", {"CJ-0056"}),
        # no name, number or date, but most of the rarest words
        ("The looms stood idle in the drizzle when the weavers struck over thread and its price.", "I30", {"CJ-0059"}),
    ],
)
def test_what_is_borne_out(harbour: Dataset, text: str, code: str, claims: set[str]) -> None:
    [found] = audit(harbour, text)
    assert all(finding["code"].startswith(code) for finding in found["findings"])
    assert claims <= set(found["claims"])


@pytest.mark.parametrize(
    ("text", "code", "claim", "message"),
    [
        (
            "In August 1995 the Southern Star was held over photographs with her crew of fifty-four.",
            "E101",
            "CJ-0054",
            "fifty-four, but CJ-0054 (B3) has 21 (Press)",
        ),
        (
            "In 2017 coal went thirty times from Wonsan to Kholmsk.",
            "E101",
            "CJ-0056",
            "thirty, but CJ-0056 (B3) has six (Press)",
        ),
        (
            "A mound of pottery, Wonsudae, came to light when it was discovered in 1951.",
            "E102",
            "CJ-0058",
            "1951, but CJ-0058 (B3) has 1933 (Press)",
        ),
        (
            "Marshal Meretskov had wanted it called off, but Admiral Kuznetsov got leave from Vasilevsky to land.",
            "E103",
            "CJ-0057",
            "Kuznetsov, but CJ-0057 (B3) has Yumashev (Press)",
        ),
    ],
)
def test_what_is_wrong(harbour: Dataset, text: str, code: str, claim: str, message: str) -> None:
    [found] = audit(harbour, text)
    assert [finding["code"] for finding in found["findings"]] == [code]
    assert found["claims"] == [claim]
    assert found["findings"][0]["message"] == message


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("In August 1995 the Southern Star was held over photographs with her crew of fifty-four.", ["E101"]),
        ("In August 1995 the Southern Star was held over photographs with her crew of 189.", ["E101"]),
        ("A mound of pottery, Wonsudae, came to light when it was discovered in 1951.", ["E102"]),
    ],
)
def test_what_is_wrong_by_coincidence_alone(harbour: Dataset, text: str, codes: list[str]) -> None:
    """A sentence that the closer comparison judges already, too."""
    holdings = Holdings(harbour)
    found = Examination(text, Statement(read(text, holdings.names), holdings, (), True), None).outcome()
    assert [each.code for each in found.findings] == codes


@pytest.mark.parametrize(
    "text",
    [
        # two things differ
        "In August 1996 the Southern Star was held over photographs with her crew of fifty-four.",
        # another ship
        "In August 1995 the Northern Star was held over photographs with her crew of fifty-four.",
        # more than ten times as many may be of something else
        "In August 1995 the Southern Star was held over photographs with her crew of 250.",
        # the same may have come to light more than once, and only a limit is given
        "By 1951 the pottery mound of Wonsudae had become a heap for the town's playing children.",
        # nothing rare is shared
        "An old woman sold boiled sweets from a suitcase by the bridge.",
        # a number alone is no coincidence
        "Sixty-three choirboys sang hymns on a frozen lake.",
    ],
)
def test_what_is_merely_not_held(harbour: Dataset, text: str) -> None:
    assert [each["verdict"] for each in audit(harbour, text)] == ["not-held"]


def test_a_figure_that_another_claim_gives_of_another_day_is_wrong(harbour: Dataset) -> None:
    text = "On 19 August 1950 sixty-four seaplanes struck the harbour and the glass-makers."
    [told] = [finding["message"] for each in audit(harbour, text) for finding in each["findings"]]
    assert told == "sixty-four, but CJ-0050 (B3) has 63 (Press)"


def test_a_name_in_the_place_of_another_is_not_borne_out_by_a_claim_that_has_it(harbour: Dataset) -> None:
    told = "Marshal Meretskov had moved to call it off, but Admiral {} carried on with leave from Vasilevsky."
    assert [each["verdict"] for each in audit(harbour, told.format("Yumashev"))] == ["supported"]
    assert all(each["verdict"] != "supported" for each in audit(harbour, told.format("Kuznetsov")))


def test_a_denial_is_neither_borne_out_nor_wrong(harbour: Dataset) -> None:
    text = "On 19 August 1950 none of the sixty-three seaplanes struck the harbour or the glass-makers."
    assert [each["verdict"] for each in audit(harbour, text)] == ["not-held"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In the crowded ward there was no lamp and the typhoid cases lay on straw.", "supported"),
        ("In the crowded ward the typhoid cases never lay on straw.", "conflict"),
    ],
)
def test_what_is_lacking_is_none(harbour: Dataset, text: str, verdict: str) -> None:
    """`no lamp` is what a claim says without a denial, `never` is not."""
    assert [each["verdict"] for each in audit(harbour, text)] == [verdict]


def test_a_deed_may_be_told_by_a_source_and_asked_for_in_a_question(harbour: Dataset) -> None:
    text = "The weavers struck for eleven weeks over the price of thread, and their spokesman was arrested."
    assert [each["verdict"] for each in audit(harbour, text)] == ["supported"]


def test_no_figure_is_said_in_passing_that_a_source_has_otherwise(harbour: Dataset) -> None:
    told = "The tugs hauled the stranded whaler off the reef by the lighthouse in {}."
    assert [each["verdict"] for each in audit(harbour, told.format("nine hours"))] == ["supported"]
    assert [each["verdict"] for each in audit(harbour, told.format("five hours"))] == ["conflict"]
    assert [each["verdict"] for each in audit(harbour, told.format("three months"))] == ["supported"]


def found_in(dataset: Dataset, text: str) -> list[str]:
    """The codes of what is found by coincidence alone."""
    holdings = Holdings(dataset)
    return [
        each.code
        for each in Examination(text, Statement(read(text, holdings.names), holdings, (), True), None)
        .outcome()
        .findings
    ]


def test_a_sentence_of_few_words_may_be_borne_out_by_all_of_them(harbour: Dataset) -> None:
    assert found_in(harbour, "They pickled herring.") == ["I301"]
    assert found_in(harbour, "They pickled herring for bishops, burglars, jugglers and beekeepers.") == []


def test_what_claims_have_most_of_is_borne_out_in_part(harbour: Dataset) -> None:
    text = "On 19 August 1950 sixty-three seaplanes struck the harbour to the sound of bagpipes."
    assert found_in(harbour, text) == ["I302"]


def test_a_deed_has_to_be_told(harbour: Dataset) -> None:
    told = "The weavers struck for eleven weeks over the price of thread until a spokesman was {}."
    assert found_in(harbour, told.format("arrested")) == ["I302"]  # by a source, beside something else
    assert found_in(harbour, told.format("executed")) == ["I402"]


def test_a_capital_is_given_by_its_nation(harbour: Dataset) -> None:
    holdings = Holdings(harbour)
    statement = Statement(read("Help came from Moscow.", holdings.names), holdings, (), True)
    parts = parts_of(statement)
    [soviet, other] = holdings.of_ids(["CJ-0066", "CJ-0065"])
    place = [isinstance(part.of, Name) for part in parts].index(True)
    assert shared_with(statement, parts, soviet).shares[place] == 0.9
    assert shared_with(statement, parts, other).shares[place] == 0.0


def test_a_verb_of_which_others_are_made_tells_little(harbour: Dataset) -> None:
    rarity = Holdings(harbour).rarity
    assert [rarity.weight(stem) for stem in ("throw", "pull", "alon")] == [1.0, 1.0, 1.0]


def test_the_place_that_a_text_is_about_tells_next_to_nothing(harbour: Dataset) -> None:
    holdings = Holdings(harbour)
    reading = read("The town pickled herring.", holdings.names)
    weights = {knows: {part.of: part.weight for part in parts_of(Statement(reading, holdings, (), knows))}
               for knows in (True, False)}  # fmt: skip
    assert weights[True]["town"] == 0.4
    assert weights[False]["town"] > 0.4


def test_a_works_may_be_called_by_its_kind(harbour: Dataset) -> None:
    holdings = Holdings(harbour)
    [held] = holdings.of_ids(["CJ-0006"])
    shares = [of_claim(Statement(read(text, holdings.names), holdings, (), True), held)
              for text in ("The works can make pig iron.", "The yard can make pig iron.")]  # fmt: skip
    assert shares[0] > shares[1]


def test_another_deed_is_not_borne_out(harbour: Dataset) -> None:
    told = "In 2017 coal went half a dozen times from Wonsan to Kholmsk and was {}."
    assert [each["verdict"] for each in audit(harbour, told.format("sold"))] == ["supported"]
    [found] = [finding for each in audit(harbour, told.format("confiscated")) for finding in each["findings"]]
    assert found["code"] == "I302"  # that it went is held
    assert found["message"].endswith("Told there: “In 2017 coal went half a dozen times from Wonsan to Kholmsk”")
    assert [each["verdict"] for each in audit(harbour, "In 2017 coal of Wonsan was confiscated.")] == ["not-held"]


def test_the_day_follows_from_the_sentence_before(harbour: Dataset) -> None:
    text = (
        "On 19 August 1950 sixty-three seaplanes struck the harbour. Three days afterwards sixty-four more turned up."
    )
    assert audit(harbour, text)[1]["claims"] == ["CJ-0051"]


def test_words_tell_more_the_fewer_claims_have_them(harbour: Dataset) -> None:
    rarity = Holdings(harbour).rarity
    assert rarity.weight("kholmsk") == pytest.approx(4.1)
    assert rarity.weight("kholmsk") > rarity.weight("ship") > rarity.weight("chongjin")
    assert rarity.weight("drizzl") == 2.5  # only a source has it
    assert rarity.weight("zeppelin") == 2.5  # nobody has
    assert rarity.weight("make") <= 1.0  # a light verb


def test_a_word_counts_by_who_has_it(harbour: Dataset) -> None:
    rarity = Holdings(harbour).rarity
    assert rarity.share("CJ-0050", "seaplan") == 1.0
    assert rarity.share("CJ-0050", "raid") == pytest.approx(0.9)  # the assertion has "attack"
    assert rarity.share("CJ-0050", "harbour") == pytest.approx(0.9)  # and "port"
    assert rarity.share("CJ-0050", "boat") == 0.75  # a question has it
    assert rarity.share("CJ-0059", "drizzl") == 0.65  # a source has it
    assert rarity.share("CJ-0050", "thread") == 0.0


def test_claims_are_found_by_what_they_share(harbour: Dataset) -> None:
    rarity = Holdings(harbour).rarity
    asked = {"kholmsk": 4.0, "drizzl": 2.0}
    assert rarity.sharing(asked, frozenset(), 0.3) == {"CJ-0056": 4.0, "CJ-0059": 1.3}
    assert rarity.sharing(asked, frozenset(), 0.4) == {"CJ-0056": 4.0}
    assert rarity.sharing(asked, frozenset(("CJ-0056",)), 0.4) == {"CJ-0059": 1.3}


def test_a_claim_on_a_place_gives_its_name_wholly_if_it_has_the_words_of_it(
    save: Callable[[Any, str], Path],
    environment: dict[str, str],  # noqa: ARG001 - for its cache
) -> None:
    """`Chongjin Glass Works` by one on that place which says `Chongjin` and `glass works`; one filed there alone gives less."""
    town = copy.deepcopy(TOWN)
    town["disputes"] = []
    town["places"].append({"id": "glass", "label": "Chongjin Glass Works", "kind": "works"})
    town["claims"] = [
        claim(1, "Chongjin had glass works by 1999.", places=["glass"]),
        claim(2, "Bottles were blown in 1998.", places=["glass"]),
    ]
    holdings = Holdings(Dataset(str(save(town, "glass.json"))))
    statement = Statement(read("The Chongjin Glass Works burned.", holdings.names), holdings)
    [name] = statement.reading.names
    shares = [share_of(Part(name, NAMED, True), held, statement) for held in holdings.of_ids(("CJ-0001", "CJ-0002"))]
    assert shares == [1.0, BY_TOPIC]
