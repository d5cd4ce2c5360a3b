"""What was done elsewhere, or by the other of two names, or counted otherwise, is not borne out."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

SHIPS: dict[str, Any] = copy.deepcopy(TOWN)
SHIPS["disputes"] = [
    {"id": "people-of-2008", "question": "How many people lived here?", "claims": ["CJ-0006", "CJ-0007"]},
]
SHIPS["places"] += [
    {"id": name.casefold(), "label": name, "kind": "city"} for name in ("Rajin", "Manchuria", "Kholmsk", "Incheon")
]
SHIPS["places"].append({"id": "rajin-dock", "label": "Rajin Dock", "kind": "works", "within": "rajin"})
SHIPS["actors"] += [
    {"id": "sky-angel", "label": "Sky Angel", "kind": "ship"},
    {"id": "kang-kon", "label": "Kang Kon", "kind": "ship"},
]
SHIPS["measures"].append({"id": "population", "label": "Population", "unit": "people", "summary": "Who lives there."})
PEOPLE: dict[str, Any] = {"date": "2008", "places": ["chongjin"]}
SHIPS["claims"] = [
    claim(1, "In 1932 Rajin, not Chongjin, was chosen as the terminal port of the railway from Manchuria.", date="1932",
          places=["rajin", "manchuria"]),
    claim(2, "By city proper Chongjin was North Korea's second-largest city in the census of 2008, just ahead of "
          "Hamhung.", date="2008", places=["chongjin", "hamhung"]),
    claim(3, "The ship Sky Angel, whose coal a report traced to Wonsan, brought about 4,000 tonnes of coal from Kholmsk "
          "to Incheon on 2 October 2017.", date="2017-10-02", places=["kholmsk", "incheon"], actors=["sky-angel"],
          evidence=[evidence("By a report two ships brought it to Incheon on 2 October 2017 and to Pohang on 11 October.")]),
    claim(4, "The destroyer damaged at Chongjin was towed to Rajin on 7 June 2025.", date="2025-06-07",
          places=["rajin", "chongjin"], actors=["kang-kon"],
          evidence=[evidence("The destroyer damaged at Chongjin was towed to Rajin, by others to Kholmsk, ahead of fog on 9 June 2025.")]),
    claim(5, "The destroyer whose launch had failed at Chongjin was launched at Rajin on 12 June 2025.",
          date="2025-06-12", places=["rajin", "chongjin"], actors=["kang-kon"]),
    claim(6, "Chongjin had 667,929 inhabitants in 2008.", **PEOPLE,
          figures=[{"measure": "population", "of": "chongjin", "value": 667929, "as_of": "2008"}],
          evidence=[evidence("Of Chongjin: 667,929 inhabitants in 2008."),
                    {"source": "gazette-1908", "stance": "partly", "says": "667,000 people in all its districts in 2008.",
                     "part": "about 667,000"},
                    {"source": "blog-2020", "stance": "disputes", "says": "627,000 people in 2008."}]),
    claim(7, "Chongjin had 627,000 inhabitants in 2008.", **PEOPLE,
          figures=[{"measure": "population", "of": "chongjin", "value": 627000, "as_of": "2008"}],
          evidence=[evidence("Of Chongjin: 627,000 inhabitants (2008), naming the 2008 census."),
                    {"source": "gazette-1908", "stance": "disputes", "says": "Has 667,929 in 2008."}]),
    claim(8, "The destroyer Kang Kon, whose first launch at Chongjin failed in 2025, is named after the first chief of "
          "the army's general staff.", date="2025-06", places=["chongjin"], actors=["kang-kon"]),
    claim(9, "On 3 May 1931 the Kehi Maru was painted at Chongjin.", date="1931-05-03", actors=["kehi-maru"]),
    claim(10, "On 3 May 1931 the Kehi Maru was painted at Hamhung.", date="1931-05-03", places=["hamhung"],
          actors=["kehi-maru"]),
]  # fmt: skip

PORTS: dict[str, Any] = copy.deepcopy(SHIPS)
PORTS["claims"] += [
    claim(11, "On 5 June 1933 Korea let the Kehi Maru, of Danish registry and bound for Chongjin, pass through its waters.",
          date="1933-06-05", actors=["kehi-maru"],
          evidence=[evidence("On 5 June 1933 the Kehi Maru, out of Hamhung and due at Chongjin, passed through its waters.")]),
    claim(12, "In July 1934 the Kehi Maru loaded 5,020 tonnes of iron ore at Chongjin.", date="1934-07",
          actors=["kehi-maru"], evidence=[evidence("The Kehi Maru loaded 5,020 tonnes of iron ore in July 1934."),
          {"source": "gazette-1908", "stance": "partly", "says": "In 1934 iron ore left Hamhung.", "part": "iron ore"}]),
    claim(13, "From 1937 to 1939 goods under the ban were shipped out by Chongjin's port.", date="1937/1939",
          evidence=[evidence("The Kehi Maru went into Chongjin and loaded over 6,000 tonnes of copper in July 1939."),
          {"source": "blog-2020", "stance": "supports", "says": "Of 1938: coal under the ban left Chongjin and Hamhung."}]),
]  # fmt: skip


@pytest.fixture
def ports(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(PORTS, "ports.json")))


@pytest.fixture
def ships(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(SHIPS, "ships.json")))


def found(dataset: Dataset, text: str) -> tuple[str, str | None]:
    """The code of the first finding of a text, and what is held instead."""
    finding = next(iter(Auditor(dataset).audit([f"{text}\n"])))["findings"][0]
    return finding["code"], finding["held"]


def test_two_names_in_the_other_order_are_told_the_other_way_round(ships: Dataset) -> None:
    text = "By city proper Hamhung was North Korea's second-largest city in the census of 2008, just ahead of Chongjin."
    assert found(ships, text)[0] == "E104"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The Sky Angel brought about 4,000 tonnes of coal from Hamhung to Incheon on 2 October 2017.", "Kholmsk"),
    ],
)
def test_another_place_behind_the_same_verb_is_wrong(ships: Dataset, text: str, held: str) -> None:
    assert found(ships, text) == ("E103", held)


@pytest.mark.parametrize(
    "text",
    [
        "In 1932 Rajin, not Chongjin, was chosen as the terminal port of the railway from Manchuria.",
        "By city proper Chongjin was North Korea's second-largest city in the census of 2008, just ahead of Hamhung.",
        "The Sky Angel brought about 4,000 tonnes of coal from Kholmsk to Incheon on 2 October 2017.",
        "On 7 June 2025 the destroyer damaged at Chongjin was towed to Rajin.",
        "On 12 June 2025 the destroyer Kang Kon was launched at Rajin.",
        "On 3 May 1931 the Kehi Maru was painted at Hamhung.",
        "On 3 May 1931 the Kehi Maru was painted at Chongjin.",
    ],
)
def test_the_same_place_is_no_other(ships: Dataset, text: str) -> None:
    assert found(ships, text)[0] in ("I301", "I302")


def test_a_place_that_no_claim_has_of_it_is_no_error(ships: Dataset) -> None:
    text = "On 7 June 2025 the destroyer damaged at Chongjin was towed to Kholmsk."
    assert found(ships, text) == ("I302", None)


@pytest.mark.parametrize(("which", "code"), [("Kang Kon", "I402"), ("whose launch had failed at Chongjin", "I302")])
def test_what_lies_within_a_place_of_a_claim_is_not_wrong(ships: Dataset, which: str, code: str) -> None:
    assert found(ships, f"On 12 June 2025 the destroyer {which} was launched at Rajin Dock.") == (code, None)


@pytest.mark.parametrize("text", ["Chongjin had 627,000 people in 2008."])
def test_a_disputed_figure_is_too_strong_in_any_words(ships: Dataset, text: str) -> None:
    assert found(ships, text)[0] == "W201"


def errors(dataset: Dataset, text: str) -> list[str]:
    """The errors found in a text."""
    return [
        each["message"]
        for audited in Auditor(dataset).audit([f"{text}\n"])
        for each in audited["findings"]
        if each["code"].startswith("E")
    ]


@pytest.mark.parametrize("before", ["", "Ships come to Chongjin. "])
def test_a_place_of_another_role_is_not_wrong(ports: Dataset, before: str) -> None:
    """A source of the claim has the place only as that from which she came."""
    text = "On 5 June 1933 Korea let the Kehi Maru, bound for Chongjin, pass through its waters."
    assert errors(ports, before + text) == []


@pytest.mark.parametrize(("place", "code"), [("Chongjin", "I301"), ("Hamhung", "I402")])
def test_a_source_bears_out_no_place_that_only_another_one_of_its_claim_has(
    ports: Dataset, place: str, code: str
) -> None:
    assert found(ports, f"The Kehi Maru loaded over 6,000 tonnes of copper at {place} in July 1939.")[0] == code
