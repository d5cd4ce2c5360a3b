"""A figure that is told of today is held against the newest of its series, not against that of long ago."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence


def had(number: int, value: int, year: str, *support: dict[str, str], of: str = "works", **more: Any) -> dict[str, Any]:
    """A claim on the coopers of the cooperage in a year, which is a figure of their series."""
    figure = {"measure": "workforce", "of": of, "value": value, "as_of": year}
    return claim(number, f"The cooperage of Chongjin had {value} coopers in {year}.", date=year, figures=[figure],
                 evidence=list(support) or [evidence("Counts them.")], **more)  # fmt: skip


BLOG, PRESS, GAZETTE = evidence("So many.", "blog-2020"), evidence("So many."), evidence("The same.", "gazette-1908")
COOPERS: dict[str, Any] = copy.deepcopy(TOWN)
COOPERS["disputes"] = []
COOPERS["claims"] = [
    had(1, 300, "1948"),
    had(2, 620, "1998", PRESS, GAZETTE),
    had(11, 690, "2005", PRESS, BLOG),
    had(3, 700, "2007", PRESS, BLOG),
    had(4, 760, "2014", BLOG),
    had(14, 990, "2019", BLOG, {"source": "gazette-1908", "stance": "disputes", "says": "Not so."}),
    claim(12, "The tannery of Chongjin had 60 skinners in 2005.", date="2005",
          figures=[{"measure": "workforce", "of": "chongjin", "value": 60, "as_of": "2005"}]),
    claim(13, "The tannery of Chongjin had 60 skinners in 2016.", date="2016",
          figures=[{"measure": "workforce", "of": "chongjin", "value": 60, "as_of": "2016"}]),
    claim(5, "The ropewalk of Chongjin had 40 spinners in 1931.", date="1931"),
    claim(6, "The tannery of Chongjin has 85 skinners.",
          figures=[{"measure": "workforce", "of": "chongjin", "value": 85, "as_of": "/2026"}]),
    claim(7, "The tannery of Chongjin had 90 skinners in 2015.", date="2015",
          figures=[{"measure": "workforce", "of": "chongjin", "value": 90, "as_of": "2015"}]),
    claim(9, "The mill of Chongjin had 300 millers before the great fire.", date="/1950",
          figures=[{"measure": "workforce", "of": "pyongyang", "value": 300, "as_of": "/1950"}]),
    claim(10, "The mill of Chongjin had 700 millers in 2010.", date="2010",
          figures=[{"measure": "workforce", "of": "pyongyang", "value": 700, "as_of": "2010"}]),
    claim(8, "Snow fell on the cooperage of Chongjin in 1931.", date="1931"),
]  # fmt: skip


@pytest.fixture
def coopers(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Auditor:  # noqa: ARG001 - for its cache
    return Auditor(Dataset(str(save(COOPERS, "coopers.json"))))


def found(auditor: Auditor, text: str) -> list[tuple[str, str]]:
    return [(each["code"], each["message"]) for one in list(auditor.audit([text + "\n"]))[-1:]
            for each in one["findings"]]  # fmt: skip


def test_an_old_figure_told_of_today_is_doubted_by_the_best_of_late(coopers: Auditor) -> None:
    [told] = found(coopers, "The cooperage of Chongjin has 300 coopers.")
    assert told == (
        "W212",
        "300, but the newest held, CJ-0003 (B1), has 700 (Press); check which it is: The cooperage of Chongjin had "
        "700 coopers in 2007; CJ-0001 (B3) has it of another time: 1948",
    )


def test_a_hundred_is_no_verb_of_the_past(coopers: Auditor) -> None:
    assert found(coopers, "The cooperage of Chongjin has three hundred coopers.")[0][0] == "W212"


def test_such_a_sentence_is_borne_out_by_nothing(coopers: Auditor) -> None:
    [audited] = coopers.audit(["The cooperage of Chongjin has 300 coopers.\n"])
    assert (audited["verdict"], audited["claims"]) == ("not-held", [])
    assert audited["findings"][0]["claims"] == ["CJ-0003", "CJ-0001"]


@pytest.mark.parametrize(
    "text",
    [
        "The cooperage of Chongjin had 300 coopers.",
        "The cooperage of Chongjin had 300 coopers in 1948.",
        "The cooperage of Chongjin has 760 coopers.",  # which is the newest in no doubt
        "The tannery of Chongjin has 60 skinners.",  # which it had in 2016, too
        "According to Fenport News, the cooperage of Chongjin has 300 coopers.",
        "The tannery of Chongjin has 85 skinners.",  # which the claim has of no time
    ],
)
def test_what_is_of_its_time_or_of_today_is_not_doubted(coopers: Auditor, text: str) -> None:
    assert [code for code, _ in found(coopers, text) if code == "W212"] == []


def test_what_goes_on_with_a_sentence_of_a_time_is_of_that(coopers: Auditor) -> None:
    text = "Snow fell on the cooperage of Chongjin in 1931. It has 300 coopers."
    assert all(code != "W212" for code, _ in found(coopers, text))


def test_an_error_in_a_figure_of_today_names_the_best_of_late(coopers: Auditor) -> None:
    assert found(coopers, "The mill of Chongjin has 900 millers.") == [
        ("E101", "900, but CJ-0010 (B3) has 700 (Press)")
    ]
    assert found(coopers, "The mill of Chongjin has 740 millers.") == [
        ("E101", "740, but CJ-0010 (B3) has 700 (Press)")
    ]


def test_what_else_a_sentence_tells_stays_borne_out(coopers: Auditor) -> None:
    text = "The cooperage of Chongjin has 300 coopers, while the tannery of Chongjin has 85 skinners."
    assert [code for code, _ in found(coopers, text)] == ["W212", "I301"]
    text = "The tannery of Chongjin has 85 skinners, while the cooperage of Chongjin has 300 coopers."
    assert [code for code, _ in found(coopers, text)] == ["W212", "I301"]
