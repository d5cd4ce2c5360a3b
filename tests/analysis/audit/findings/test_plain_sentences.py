"""Short plain sentences: what is told elsewhere of a place or name bears nothing out, what recurs excludes nothing."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

PLAIN: dict[str, Any] = copy.deepcopy(TOWN)
PLAIN["places"] += [
    {"id": "north-korea", "label": "North Korea", "kind": "country"},
    {"id": "musan", "label": "Musan", "kind": "county"},
    {"id": "camp-25", "label": "Camp No. 25", "kind": "camp", "within": "chongjin"},
    {"id": "muryong-bukto", "label": "North Muryong", "kind": "province", "names": {"rr": "Muryongbukdo"}},
]
next(place for place in PLAIN["places"] if place["id"] == "chongjin")["within"] = "north-korea"
PLAIN["actors"] += [
    {"id": "zarya", "label": "Zarya", "kind": "ship"},
    {"id": "han-ok", "label": "Han Ok-sun", "kind": "person"},
    {"id": "union", "label": "Lantern Union", "kind": "organisation"},
    {"id": "nippon-tar", "label": "Nippon Tar", "kind": "company"},
]
PLAIN["claims"] = [
    claim(1, "The Japanese harpist Han Ok-sun was born in Chongjin in 1931.", date="1931", actors=["han-ok"],
          evidence=[evidence("Of the harpist: born in Chongjin; from 1950 at the opera in Seoul. The Zarya is not in the part "
                             "read; which harp she had is not told.")]),
    claim(2, "A yard in Chongjin built the lightship Zarya in 1925.", date="1925", actors=["zarya"],
          evidence=[evidence("Built with the gifts of the Lantern Union in Japan.")]),
    claim(3, "Camp No. 25 in Chongjin also goes by the name of Susong.", places=["camp-25"],
          evidence=[evidence("Six camps ran then, 14 Kaechon, 15 Yodok and 25 Susong.")]),
    claim(4, "Mules carried iron ore from Musan to Chongjin.", places=["musan"]),
    claim(5, "Kim Jong Un visited Chongjin in July 2018.", date="2018-07", actors=["kim-jong-un"]),
    claim(6, "Chongjin held a honey fair in October 2019.", date="2019-10"),
    claim(7, "In 2020 tallow was shipped from Chongjin for China.", date="2020"),
    claim(8, "The tar works of Nippon Tar at Chongjin was built in 1930.", date="1930", actors=["nippon-tar"],
          evidence=[evidence("Built in 1930."), {"source": "gazette-1908", "stance": "disputes", "says": "Built in 1938."}]),
    claim(9, "The tar works of Nippon Tar at Chongjin was built in 1938.", date="1938", actors=["nippon-tar"],
          evidence=[evidence("Built in 1938."), {"source": "gazette-1908", "stance": "disputes", "says": "Built in 1930."}]),
    claim(10, "Chongjin's funicular opened in 1999.", date="1999"),
    claim(11, "Chongjin is the seat of North Muryong.", places=["muryong-bukto"]),
    claim(12, "The airship of the Danish navy that North Korea shot down off Chongjin on 15 April 1969 sank.",
          date="1969-04-15"),
]  # fmt: skip
PLAIN["disputes"] = [{"id": "tar-works", "question": "When was it built?", "claims": ["CJ-0008", "CJ-0009"]}]


@pytest.fixture
def plain(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(PLAIN)


def found(auditor: Auditor, text: str) -> tuple[str, str]:
    """The code of the first finding of a sentence, and what stands in its message behind "has" or "Not told there"."""
    [sentence] = auditor.audit([f"{text}\n"])
    message = sentence["findings"][0]["message"]
    rest = message.partition("Not told there: ")[2] or message.partition(" has ")[2].partition(" (")[0]
    return sentence["findings"][0]["code"], rest


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("Han Ok-sun was born in Chongjin.", "I301", ""),
        ("Han Ok-sun was born in North Korea.", "I301", ""),
        ("Han Ok-sun was born in Seoul.", "I402", ""),
        ("Han Ok-sun was born in Tokyo.", "E103", "Chongjin"),
        ("Han Ok-sun was born in China.", "E103", "Chongjin"),
        ("The Zarya was built in Chongjin.", "I301", ""),
        ("The Zarya was built in Japan.", "I402", ""),  # the union is there
        ("The Zarya was built at Hamhung.", "W212", "Chongjin"),  # a remark tells nothing of the ship
        ("Camp 25 is also known as Susong.", "I301", ""),
        ("Camp 25 is also known as Yodok.", "I401", ""),  # which stands in a row with it
        ("Mules carried iron ore from Musan to Chongjin.", "I301", ""),
        ("Mules carried iron ore to Chongjin from Musan only.", "I302", "“only”"),
        ("Mules carried iron ore to Chongjin only from Musan.", "I302", "“only”"),
        ("Nippon Tar had a tar works at Chongjin.", "I301", ""),
        ("Chongjin is the seat of Muryongpukto.", "I301", ""),  # in another romanisation
        ("The airship was shot down by China on 15 April 1969.", "I302", "China"),
    ],
)
def test_what_is_told_elsewhere_bears_nothing_out(plain: Auditor, text: str, code: str, rest: str) -> None:
    assert found(plain, text) == (code, rest)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kim Jong Un visited Chongjin in 2019.", "I402"),
        ("Kim Jong Un first visited Chongjin in 2019.", "E102"),
        ("Chongjin held a honey fair in October 2021.", "I402"),
        ("Chongjin held its first honey fair in October 2021.", "E102"),
        ("Tallow was shipped from Chongjin to Vietnam.", "I302"),
        ("In 2020 tallow was shipped from Chongjin to Vietnam.", "E103"),
        ("Chongjin's funicular opened in 1989.", "E102"),  # once
    ],
)
def test_what_recurs_excludes_no_other_time_or_place(plain: Auditor, text: str, code: str) -> None:
    assert found(plain, text)[0] == code
