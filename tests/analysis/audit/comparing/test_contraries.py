"""What says the contrary of a claim in its very words is not borne out by it, nor by what only has fewer of them."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.turned_round import is_in_other_order
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

CANAL: dict[str, Any] = copy.deepcopy(TOWN)
CANAL["places"].append({"id": "wonsan", "label": "Wonsan", "kind": "city"})
CANAL["places"].append({"id": "county", "label": "Marsh County", "kind": "county"})
CANAL["places"].append({"id": "fen", "label": "North Fen Province", "kind": "province"})
CANAL["places"].append({"id": "south-fen", "label": "South Fen Province", "kind": "province"})
CANAL["actors"].append({"id": "yard", "label": "Lantern yard", "kind": "company"})
CANAL["actors"].append({"id": "iskra", "label": "Iskra", "kind": "ship"})
CANAL["disputes"] = []
CANAL["claims"] = [
    claim(1, "Before its canal was dug in 1908 Chongjin belonged to Marsh County.", date="/1908", places=["county"]),
    claim(2, "Down to the canal the county of Marsh took in most of today's Chongjin.", places=["county"]),
    claim(3, "Early in 1810 a hailstorm struck the rice mills of Chongjin.", date="1810"),
    claim(4, "The fort of Chongjin was founded in 1449 as the last of the Six Garrisons to be set up.", date="1449"),
    claim(5, "The brickfield of Chongjin stopped making tiles for a while in the war of 1904 and sold its clay.",
          date="1904"),
    claim(6, "In 1907 the drug shop of Chongjin went over from opium to quinine.", date="1907"),
    claim(7, "In the failed launch at Chongjin in May 1925 the ferry's stern got into the water while its bow stayed on "
          "the slipway.", date="1925-05"),
    claim(8, "In 1944 Chongjin's basin had 915 m of quay, 266 m of jetty and 1,431 m of breakwater.", date="1944"),
    claim(9, "The Japanese army brought salt through Chongjin in the Russo-Japanese War.", date="1904/1905"),
    claim(10, "Chongjin had 400,000 workers by March 1932.", date="/1932-03",
          figures=[{"measure": "workforce", "of": "chongjin", "value": 400_000, "as_of": "/1932-03"}]),
    claim(11, "Chongjin had about 200,000 workers in June 1906.", date="1906-06",
          figures=[{"measure": "workforce", "of": "chongjin", "value": 200_000, "as_of": "1906-06"}]),
    claim(12, "From 1901 to 1910 Ri Sol-ju was chief cook of the inn at Chongjin.", date="1901/1910",
          actors=["ri-sol-ju"]),
    claim(13, "Chongjin's Lantern yard built the barge Iskra in 1912.", date="1912", actors=["yard", "iskra"]),
    claim(14, "The barge moored at Chongjin in 1925 was probably of the same kind as the one built at Wonsan.",
          date="1925", places=["wonsan"]),
    claim(15, "From 1883 Chongjin's basin served as a relay stop in the tea trade between China and Japan.",
          date="1883/"),
    claim(16, "A cooper died between the failed auction at Chongjin in May 1925 and its auction in June.",
          date="1925-05/1925-06", evidence=[evidence("Of May and June 1925.")]),
    claim(17, "Chongjin lies on the coast of North Korea's northeast."),
    claim(18, "Chongjin is the capital of North Fen Province.", places=["fen"]),
    claim(19, "Of fourteen smugglers caught at Chongjin in July 1923 eleven were fined.", date="1923-07"),
    claim(20, "Chongjin's port stays free of ice in winter."),
    claim(21, "Chongjin was opened as a spa on 1 April 1909.", date="1909-04-01"),
    claim(22, "Chongjin had some 3,000 inhabitants by 1915.", date="/1915", kind="estimate",
          evidence=[evidence("Some 3,000."), {"source": "gazette-1908", "stance": "disputes", "says": "Fewer."}]),
    claim(23, "In 1907 a committee of Chongjin decided to build a pilot solar kiln.", date="1907",
          evidence=[evidence("So a clerk.", basis="informant")]),
    claim(24, "The bridge over the salt creek at Chongjin was built from 1931 to 1938.", date="1931/1938"),
    claim(26, "The glassworks of Chongjin ran at less than half of its capacity in 1913.", date="1913"),
    claim(27, "The fountain of Chongjin drew more pilgrims than the abbey in 1914.", date="1914"),
    claim(28, "In 1914 the fountain of Chongjin drew pilgrims with lamps, and was shut for a week.", date="1914"),
    claim(25, "Chongjin's Lantern yard got four more kilns, numbers 9 to 12, in 1912.", date="1912", actors=["yard"],
          evidence=[evidence("Of the Lantern yard at Chongjin: kilns 9 to 12 were got in October 1912.")]),
]  # fmt: skip


@pytest.fixture
def canal(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(CANAL)


def codes(auditor: Auditor, text: str) -> list[str]:
    return [finding["code"] for found in auditor.audit([text + "\n"]) for finding in found["findings"]]


TRUE_AND_FALSE = [
    # before, not after; and a claim that has less of it does not bear it out either
    ("Until its canal was dug in 1908 Chongjin was part of Marsh County.",
     "After its canal was dug in 1908 Chongjin belonged to Marsh County."),
    ("Early in 1810 a hailstorm hit the rice mills of Chongjin.",
     "Late in 1810 a hailstorm hit the rice mills of Chongjin."),
    ("Chongjin's fort, founded in 1449, was the last of the Six Garrisons to be set up.",
     "Chongjin's fort, founded in 1449, was the first of the Six Garrisons to be set up."),
    # what has ended
    ("In the war of 1904 the brickfield of Chongjin stopped making tiles for a while.",
     "The brickfield of Chongjin went on making tiles throughout the war of 1904."),
    # in each other's place
    ("The drug shop of Chongjin went over from opium to quinine in 1907.",
     "The drug shop of Chongjin went over from quinine to opium in 1907."),
    # a nation that a war is called by does no deed
    ("In the Russo-Japanese War the Japanese army brought salt through Chongjin.",
     "The Russian army brought salt through Chongjin in the Russo-Japanese War."),
    # what one claim has and the date of another
    ("The barge Iskra was built by the Lantern yard in 1912.", "The barge Iskra was built in Wonsan in 1912."),
    # a share, with its side
    ("The glassworks of Chongjin ran at under half of its capacity in 1913.",
     "The glassworks of Chongjin ran at well over half of its capacity in 1913."),
    ("In 1914 the fountain of Chongjin drew more pilgrims than the abbey.",
     "In 1914 the fountain of Chongjin drew fewer pilgrims than the abbey."),
    ("Of fourteen smugglers caught at Chongjin in July 1923 eleven were fined.",
     "Of fourteen smugglers caught at Chongjin in July 1923 all were fined."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "false"), TRUE_AND_FALSE)
def test_the_contrary_in_the_same_words_is_not_borne_out(canal: Auditor, true: str, false: str) -> None:
    assert codes(canal, true) == ["I301"]
    assert set(codes(canal, false)).isdisjoint({"I301", "W203"})


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("Chongjin lies on the west coast.", "E104", "west, but CJ-0017 (B3) has northeast (Press)"),
    ],
)  # fmt: skip
def test_short_opposites_and_another_date_are_named(canal: Auditor, text: str, code: str, message: str) -> None:
    [found] = canal.audit([text + "\n"])
    assert [(each["code"], each["message"]) for each in found["findings"]] == [(code, message)]


@pytest.mark.parametrize(
    "text",
    [
        "The port of Chongjin is ice-free.",
        "The port is ice-free.",
        "Chongjin was probably opened as a spa on 1 April 1909.",
        "From 1883 Chongjin's basin served as a relay stop in the tea trade between China and Japan.",
        "The auction at Chongjin failed in May 1925.",
    ],
)
def test_plain_true_sentences_are_borne_out(canal: Auditor, text: str) -> None:
    assert codes(canal, text) == ["I301"]


def test_what_denies_an_opposite_says_the_same(canal: Auditor) -> None:
    assert codes(canal, "The port of Chongjin does not freeze in winter.") == ["I301"]


def test_what_is_borne_out_in_part_names_what_is_not_told(canal: Auditor) -> None:
    [found] = canal.audit(["In 1907 a committee of Chongjin decided to build a pilot solar kiln of granite.\n"])
    assert [(each["code"], each["message"].rpartition(". ")[2]) for each in found["findings"]] == [
        ("I302", "Not told there: “granite”")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("before the canal was dug", "after the canal was dug"),
        ("early in 1810", "late in 1810"),
        ("the beginning of June", "the end of June"),
        ("the first city of Korea", "the last city of Korea"),
        ("from tea to silk", "from silk to tea"),
        ("It became a free town.", "It ceased to be a free town."),
        ("few potters starved", "very many of the potters starved"),
        ("little damage was done", "great damage was done"),
        ("slightly damaged", "badly damaged"),
        ("a small number of potters", "large numbers of the potters"),
        ("half as many ships called", "about twice as many ships called"),
        ("fewer ships called than before", "three times as many ships called"),
        ("fewer ships called", "more ships called"),
        ("only a few potters starved", "most potters starved"),
        ("the least active market", "the most active market"),
        ("a loft cost more than a one-storey house", "a loft cost less than a one-storey house"),
    ],
)
def test_an_order_is_told_the_other_way_round(one: str, other: str) -> None:
    assert is_in_other_order(one.casefold(), other.casefold())
    assert is_in_other_order(other.casefold(), one.casefold())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("before the canal was dug", "after the war ended"),
        ("before the canal was dug", "before the canal was dug and after the canal was full"),
        ("early in 1810", "late in 1811"),
        ("the first city of Korea", "the last king of Korea"),
        ("at first it stood", "at last it stood"),
        ("a few potters starved", "many potters starved"),
        ("few potters starved", "many weavers drowned"),
        ("more than 300 ships called", "less than 500 ships called"),
        ("no fewer ships called", "more ships called"),
        ("half as many ships called", "half as many ships called"),
        ("from tea to silk", "from tea to salt"),
        ("It was a free town until 1910.", "It ceased to be a free town in 1910."),
    ],
)
def test_an_order_of_something_else_is_not(one: str, other: str) -> None:
    assert not is_in_other_order(one.casefold(), other.casefold())


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The Lantern yard got kilns 9 to 12 in October 1912.", []),  # a source has it, and a light verb needs none
        ("The Lantern yard got kilns 9 to 12 in November 1912.", ["November 1912"]),
    ],
)
def test_a_time_that_claims_give_less_exactly_is_not_told(canal: Auditor, text: str, untold: list[str]) -> None:
    [found] = canal.audit([text + "\n"])
    assert [each["message"].partition("Not told there: ")[2] for each in found["findings"]] == (untold or [""])
    assert [each["code"] for each in found["findings"]] == ["I302" if untold else "I301"]
