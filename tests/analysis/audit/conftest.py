"""A small dataset about one town, with what makes a text right, wrong or too sure of itself."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL

AuditorOf = Callable[[Any], Auditor]
"""An auditor by a dataset that is given as its file has it."""


def evidence(says: str, source: str = "atlas-2001", **more: str) -> dict[str, str]:
    return {"source": source, "stance": "supports", "says": says, **more}


def claim(number: int, assertion: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"CJ-{number:04}",
        "assertion": assertion,
        "kind": "claim",
        "topics": ["industry"],
        "places": ["chongjin"],
        "evidence": [evidence("Says so.")],
        **more,
    }


TOWN: dict[str, Any] = copy.deepcopy(SMALL)
TOWN["disputes"] = []
TOWN["retired"] = []
TOWN["places"] += [
    {"id": "pyongyang", "label": "Pyongyang", "kind": "city"},
    {"id": "hamhung", "label": "Hamhung", "kind": "city"},
    {"id": "hamhung-moor", "label": "Hamhung Moor", "kind": "historic place"},
    {"id": "ussuriysk", "label": "Ussuriysk", "kind": "city"},
    {"id": "wharf-no2", "label": "Wharf No. 2", "kind": "harbour"},
]
TOWN["actors"] += [
    {"id": "kehi-maru", "label": "Kehi Maru", "kind": "ship", "names": {"ja": "気比丸"}},
    {"id": "ri-sol-ju", "label": "Ri Sol-ju", "kind": "person"},
    {"id": "kim-jong-un", "label": "Kim Jong Un", "kind": "person"},
    {"id": "kim-jong-il", "label": "Kim Jong Il", "kind": "person"},
]
TOWN["claims"] = [
    claim(1, "The port of Chongjin was opened to foreign trade on 1 April 1908.", date="1908-04-01",
          evidence=[evidence("Opened on 1 April 1908."), evidence("The same.", "gazette-1908")]),
    claim(2, "Chongjin had 234,388 inhabitants in 1945.", date="1945",
          evidence=[evidence("Counts 234,388."), {"source": "blog-2020", "stance": "context", "says": "Has 198,000."}]),
    claim(3, "The Kehi Maru, bound from Chongjin to Tsuruga, struck a mine on 5 November 1941 and sank.",
          date="1941-11-05", actors=["kehi-maru"]),
    claim(4, "The sinking of the Kehi Maru on her way from Chongjin in November 1941 left 156 people dead.",
          date="1941-11", actors=["kehi-maru"]),
    claim(5, "Ri Sol-ju, Kim Jong Un's wife, comes from Chongjin.", kind="allegation",
          actors=["ri-sol-ju", "kim-jong-un"]),
    claim(6, "The Kim Chaek Works in Chongjin can make about 2.4 million tonnes of pig iron a year.", kind="estimate",
          places=["works"], evidence=[evidence("2.4 million t.", "blog-2020")]),
    claim(7, "The tram of Chongjin was made in Pyongyang in 1999.", date="1999"),
    claim(8, "The tram of Chongjin was made in Hamhung in 1999.", date="1999",
          evidence=[evidence("In Hamhung.", "gazette-1908")]),
    claim(9, "Chongjin port will handle 47 million tonnes of cargo by 2050.", kind="forecast", date="2050"),
    claim(10, "Chongjin is the most beautiful city of the coast.", kind="opinion"),
    claim(11, "Rice cost 5,800 won a kilo in Chongjin in August 2023.", date="2023-08",
          evidence=[evidence("5,800 won.", "blog-2020", basis="informant")]),
    claim(12, "Ships have been idle in Chongjin harbour since 2017.", date="2017/..",
          evidence=[evidence("Idle.", "essay")]),
    claim(13, "Kim Jong Il opened the new theatre of Chongjin on 3 May 2005.", date="2005-05-03",
          actors=["kim-jong-il"]),
    claim(14, "Chongjin is not a member of the league of ports."),
    claim(15, "Chongjin stadium was finished in 1975.", date="1975", kind="claim",
          evidence=[evidence("In 1975."), {"source": "blog-2020", "stance": "disputes", "says": "In 1976."}]),
    claim(16, "Chongjin stadium was finished in 1978.", date="1978", evidence=[evidence("1978.", "blog-2020")]),
    claim(17, "Before 1900 Chongjin was a small village of fishermen."),
    claim(18, "Before its wharf was opened in 1931 Chongjin had few steamers.", date="../1931"),
    claim(19, "The wharf of Chongjin was opened for coal in May 1931.", date="1931-05",
          evidence=[evidence("Opened in May 1931, rebuilt in 1952.")]),
    claim(20, "The Ranam mill in Chongjin had 620 workers in 2008.", date="2008",
          figures=[{"measure": "workforce", "of": "works", "value": 620, "as_of": "2008"}]),
    claim(21, "By 2009 the Ranam mill in Chongjin had fallen from 900 workers to 500 workers.", date="/2009",
          figures=[{"measure": "workforce", "of": "works", "value": 500, "as_of": "/2009"}]),
    claim(22, "The Ranam mill in Chongjin has 330 workers.",
          figures=[{"measure": "workforce", "of": "works", "value": 330, "as_of": "/2026"}]),
    claim(23, "The Pallada, a training ship, sailed from Chongjin to Wonsan on 4 June 1911.", date="1911-06-04"),
    claim(24, "The writer Kim Ryo was banished to Ranam in 1797 and sent on to Chinhae in 1801.", date="1797/1801"),
    claim(25, "The old wall of Chongjin is 480 m long.", evidence=[evidence("480 m.")]),
    claim(26, "In 1932 the dockyard of Chongjin could mend 12 boats a month.", date="1932"),
    claim(27, "In 1955 Chongjin came second in population among the cities of the coast.", date="1955"),
    claim(29, "In 1929 the boilermakers of Chongjin had a little more than 900 boats.", date="1929"),
    claim(28, "The lighthouse school of Chongjin was begun in 1921.", date="1921"),
    claim(30, "From 1952 to 1954 the brass band of Chongjin played for miners every summer.", date="1952/1954"),
    claim(31, "The Tern, a cruiser, fired shells on the sheds of Chongjin on 25 May 1952.", date="1952-05-25"),
    claim(32, "In 1938 a steam engine, number 1319, drew a train of pilgrims from Chongjin to the temple.", date="1938"),
    claim(33, "Rice cost 4,500 won a kilo in Chongjin in August 2024.", date="2024-08"),
    claim(36, "In 1938 the 45th company of carters drew the bell to the temple of Chongjin.", date="1938"),
    claim(37, "The smoke house of Chongjin was known as the cod hall until 1938.", date="/1938"),
    claim(38, "From 1933 to 1961 the smoke house of Chongjin was lit by gas.", date="1933/1961"),
    claim(39, "The pump house of Chongjin was rebuilt after the war with gear from the Soviet Union."),
    claim(35, "The Kim Chaek Works in Chongjin can make more than 2.3 million tonnes of pig iron a year.", places=["works"]),
    claim(34, "A statue of Kim Jong Il was unveiled at Chongjin zoo on 6 September 2014, Ri Sol-ju speaking.",
          date="2014-09-06", actors=["kim-jong-il", "ri-sol-ju"]),
]  # fmt: skip
TOWN["disputes"] = [
    {"id": "origin-of-the-tram", "question": "Where was the tram made?", "claims": ["CJ-0007", "CJ-0008"]},
    {"id": "year-of-the-stadium", "question": "When was it finished?", "claims": ["CJ-0015", "CJ-0016"]},
]


@pytest.fixture
def town(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(TOWN, "town.json")))


@pytest.fixture
def auditor_of(save: Callable[[Any, str], Path], environment: dict[str, str]) -> AuditorOf:  # noqa: ARG001 - as above
    return lambda facts: Auditor(Dataset(str(save(facts, "held.json"))))
