"""The one figure, date or name of a sentence in free wording that a claim has otherwise."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.examination import Examination
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

BAY: dict[str, Any] = copy.deepcopy(TOWN)
BAY["places"] += [
    {"id": "rajin", "label": "Rajin", "kind": "city"},
    {"id": "wonsan", "label": "Wonsan", "kind": "city"},
    {"id": "bag-factory", "label": "Chongjin Bag Factory", "kind": "works"},
]
BAY["claims"] += [
    claim(50, "The first through train from Xinjing ran into Chongjin on 15 October 1933.", date="1933-10-15"),
    claim(51, "Marshal Petrov moved to call off the regatta at Chongjin, but Admiral Orlov carried on with Marshal "
          "Belov's leave."),
    claim(52, "The lightship whose launch had failed at Chongjin was launched at Rajin on 12 June 1935.",
          date="1935-06-12"),
    claim(53, "The customs of Chongjin were opened as a branch of those of Wonsan in 1911.", date="1911"),
    claim(54, "From January 1928 to 1930 the Seamen's Mission gave nutrition lessons to widows in Chongjin.",
          date="1928-01/1930"),
    claim(55, "On his visit to the Chongjin Bag Factory in July 1958 Kim Jong Il had those called to account who let "
          "stitches drop.", date="1958-07", actors=["kim-jong-il"], places=["bag-factory"]),
    claim(56, "Some 4,000 Japanese troops held Chongjin when the sappers landed there in August 1945.", date="1945-08",
          figures=[{"measure": "workforce", "of": "works", "value": 4000, "as_of": "1945-08"}]),
    claim(57, "In August 1945 sappers landed at Chongjin.", date="1945-08"),
    claim(58, "The Swedish hospital in Korea, moved to Chongjin in October 1953, treated widows and orphans.",
          date="1953-10"),
    claim(59, "Chongjin's port and glass works came under attack by 63 seaplanes on 19 August 1950.", date="1950-08-19"),
    claim(61, "The lugger Zarya was built at Chongjin's boatyard in October 1924.", date="1924-10"),
    claim(62, "The packet Iskra, bound from Chongjin to Tsuruga, lost her rudder on a shoal in May 1931.", date="1931-05"),
    claim(63, "Pyotr Gusev was fined in May 1925 as a deputy keeper of the tide gauges of Chongjin's harbour.",
          date="1925-05"),
    claim(64, "A decree of 7 January 1908 named Chongjin a place open to foreign pedlars.", date="1908-01-07"),
    claim(65, "The cable line from Chongjin to Rajin had a sheath of 600 mm.", places=["rajin"]),
    claim(66, "The Belgian choir sang psalms to stokers of the ironclad in Chongjin in May 1927.", date="1927-05"),
    claim(67, "A glazier who lodged in Chongjin had only a plumb line to work with in the hailstorm of 1906.",
          date="1906"),
    claim(68, "In May 1916 an almshouse of Chongjin with room for a thousand infants, cobblers and a smithy was rearing "
          "some 300 foundlings.", date="1916-05"),
    claim(69, "By 1925 some 500 barrows were left in the barrow field of Rajin.", date="/1925", places=["rajin"],
          figures=[{"measure": "workforce", "of": "works", "value": 500, "as_of": "/1925"}]),
    claim(70, "Some 1,500 pipers were busy in guild 727 of Chongjin."),
    claim(71, "The tide mill of Chongjin was built to plans drawn at an institute in Kiev.", date="1951"),
    claim(72, "The first grain barges of the regatta at Chongjin, in December 1959, were the Kryl'ion and the Tobolsk."),
    claim(73, "Two ropewalks were set up for the herring fleet, one in Seoul and one at Rajin, by Chongjin's guild in 1934.",
          date="1934", places=["rajin"]),
    claim(60, "Koryo sent herring and 900 bales of silk to Chongjin's temple.", evidence=[evidence("900 bales.")]),
]  # fmt: skip


@pytest.fixture
def bay(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(BAY, "bay.json")))


def messages(dataset: Dataset, *texts: str) -> list[str]:
    """What is found wrong in the last of some sentences."""
    holdings = Holdings(dataset)
    *before, last = [read(text, holdings.names) for text in texts]
    found = Examination(texts[-1], Statement(last, holdings, before[::-1], True), None).outcome()
    return [f"{each.code} {each.message}" for each in found.findings if each.code.startswith("E")]


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        # the first of a kind comes once
        (
            "Even so, the first through train from Xinjing pulled in during the spring of 1939.",
            "E102 spring of 1939, but CJ-0050 (B3) has 15 October 1933 (Press)",
        ),
        # what stands behind the one name is in the other
        (
            "In July 1958 Kim Jong Il, at the city's Shoe Factory, called to account all who let a stitch drop.",
            "E103 Shoe, but CJ-0055 (B3) has Chongjin Bag Factory (Press)",
        ),
        # a sentence that says little, but all of a claim; of a series, at the time of the sentence before
        (
            "In August 1945 sappers landed at Chongjin. | Holding the town against them were around 15,000 Japanese soldiers.",
            "E101 15,000, but CJ-0056 (B3) has some 4,000 (Press)",
        ),
        # an institution moves once, though that is told by the way
        (
            "A Swedish hospital that treated orphans had been moved here in the spring of 1951.",
            "E102 spring of 1951, but CJ-0058 (B3) has October 1953 (Press)",
        ),
        # what was finished was built, once
        (
            "The Zarya, a lugger, was finished in the boatyard in the summer of 1918.",
            "E102 summer of 1918, but CJ-0061 (B3) has October 1924 (Press)",
        ),
        # a name that only helps to understand the claim; for is to
        (
            "The packet Iskra left in May 1931. | She was bound for Wonsan when she lost her rudder on a shoal.",
            "E103 Wonsan, but CJ-0062 (B3) has Tsuruga (Press)",
        ),
        # dated from tells no more than the date
        (
            "The decree that threw it open to foreign pedlars dated from the autumn of 1904.",
            "E102 autumn of 1904, but CJ-0064 (B3) has 7 January 1908 (Press)",
        ),
        # a unit of which there is one
        (
            "The little cable line up to Rajin had a sheath more than a metre wide.",
            "E101 more than a metre, but CJ-0065 (B3) has 600 mm (Press)",
        ),
        # "by" is no limit of an amount
        (
            "On 19 August 1950 a force of 112 seaplanes went for the port and the glass-makers.",
            "E101 112, but CJ-0059 (B3) has 63 (Press)",
        ),
        # a nation in the place of another
        (
            "In May 1927 the Danish choir sang psalms to stokers.",
            "E103 Danish, but CJ-0066 (B3) has The Belgian (Press)",
        ),
        # of what may happen often, but both say much the same, and little else
        (
            "In 1894 a glazier who lodged here had a plumb line.",
            "E102 1894, but CJ-0067 (B3) has of 1906 (Press)",
        ),
        (
            "In 1894 a tired glazier who lodged here had a plumb line.",
            "E102 1894, but CJ-0067 (B3) has of 1906 (Press)",
        ),
        # of two names that nobody knows each says where
        (
            "The tide mill was built to plans that an institute in Minsk had drawn.",
            "E103 Minsk, but CJ-0071 (B3) has Kiev (Press)",
        ),
        # one of two that are told together
        (
            "The first grain barges of the regatta were the Pallada and the Tobolsk.",
            "E103 Pallada, but CJ-0072 (B3) has Kryl'ion (Press)",
        ),
        # of two places that behind the same words
        (
            "In 1934 the guild set up two ropewalks for the herring fleet, one in Wonsan and one at Rajin.",
            "E103 Wonsan, but CJ-0073 (B3) has Seoul (Press)",
        ),
        # less than half of all that is held, whatever the time
        # 500 is not in 1,500
        (
            "There were 500 pipers busy in guild 727.",
            "E101 500, but CJ-0070 (B3) has some 1,500 (Press)",
        ),
    ],
)
def test_what_is_wrong(bay: Dataset, texts: str, message: str) -> None:
    assert messages(bay, *texts.split(" | ")) == [message]


@pytest.mark.parametrize(
    "texts",
    [
        # of no rank, not in the place of one, and two are lacking
        "Marshal Petrov wanted to break the regatta off, but under Sokolov they went on with it.",
        # one end agrees
        "The Seamen's Mission gave nutrition lessons to widows from January 1928 until 1935.",
        # of a series, and nothing tells of what time
        "Holding the town against them were around 15,000 Japanese soldiers.",
        # of little in common the time has to be told
        "Belov, a keeper, was fined.",
        # an age is no name in the place of another
        "Silla sent herring and 900 bales of silk to the temple.",
        # the date follows from the one before, and is not given
        "It rained in 1939. | That year the first through train from Xinjing pulled in.",
        # it gives the date of the claim, and another one of something else
        "The Swedish hospital that treated orphans, founded in 1951, had been moved here in October 1953.",
        # of no nation in the place of another
        "In May 1927 the choir sang Danish psalms to stokers.",
        # the date is of another deed than that of the claim
        "The lightship was launched at Rajin and mended on 15 June 1935.",
        # it counts something else, or has no date
        "About 700 foundlings' mothers were seen there in May 1916.",
        "About 700 foundlings were reared there.",
    ],
)
def test_what_is_not_wrong(bay: Dataset, texts: str) -> None:
    assert messages(bay, *texts.split(" | ")) == []
