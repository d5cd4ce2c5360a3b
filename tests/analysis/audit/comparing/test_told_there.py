"""Of which words of a sentence claims tell: of a deed in what they say, or in a text that has the rest."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.told_there import words_untold
from chongjin_cli.analysis.audit.dates.dates import dates_in
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

SLIPWAY: dict[str, Any] = copy.deepcopy(TOWN)
SLIPWAY["places"].append({"id": "wonsan", "label": "Wonsan", "kind": "city"})
SLIPWAY["claims"] += [
    claim(70, "A boatyard in Chongjin built the lugger Swan in 1932.", date="1932",
          evidence=[evidence("The boatyard of Chongjin built the lugger Swan in 1932; herring was sold by the barrel.")]),
    claim(71, "On 9 June 1931 blue canvas lay over the lugger at Chongjin.", date="1931-06-09"),
    claim(72, "The gunboat wrecked at Chongjin was refloated at Kimhae on 12 June 1935.", date="1935-06-12"),
    claim(73, "In the 1920s Chongjin was a free borough.", date="192X",
          evidence=[evidence("Chongjin was a free borough from 1921 to 1924 and again from 1926 to 1928.")]),
    claim(74, "The gunboat toppled onto its side in the failed launch at Chongjin in May 1935.", date="1935-05"),
    claim(76, "A boatyard in Chongjin built the lugger Heron for the herring trade of the gulf in 1934.", date="1934",
          evidence=[evidence("A boatyard in Chongjin built the lugger Heron for the herring trade of the gulf in 1934."),
                    evidence("The lugger Heron was painted.")]),
    claim(77, "In 1937 the ropeyard of Chongjin had six cranes.", date="1937"),
    claim(78, "In 1939 the ropeyard of Chongjin was a private firm with a crest.", date="1939"),
    claim(75, "By 2016 over 60 percent of the glaziers settled in Wonsan, 18,665 people, had come from Chongjin.",
          date="/2016"),
]  # fmt: skip


@pytest.fixture
def slipway(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(SLIPWAY)


def found(auditor: Auditor, text: str) -> tuple[list[str], str, tuple[str, ...]]:
    """The codes for a sentence, what is not told of it, and what a footnote may name."""
    [(_, audited, cited)] = auditor.placed([text + "\n"])
    said = "; ".join(each["message"] for each in audited["findings"])
    return [each["code"] for each in audited["findings"]], said.partition("Not told there: ")[2], cited


def test_the_deed_of_a_claim_is_borne_out(slipway: Auditor) -> None:
    assert found(slipway, "In 1932 a boatyard in Chongjin built the lugger Swan.") == (["I301"], "", ("CJ-0070",))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("In 1932 a boatyard in Chongjin sold the lugger Swan.", "“sold”"),  # of herring alone a source tells that
        ("In 1932 a boatyard in Chongjin scrapped the lugger Swan.", "“scrapped”"),
    ],
)
def test_another_deed_is_not_told_there_and_gets_no_footnote(slipway: Auditor, text: str, untold: str) -> None:
    codes, said, cited = found(slipway, text)
    assert (codes, said, cited) == (["I302"], untold, ())


def test_a_deed_of_which_a_text_with_some_of_the_rest_tells_is_told_there(slipway: Auditor) -> None:
    codes, said, cited = found(
        slipway, "In 1934 a boatyard in Chongjin painted the lugger Heron for the herring trade of the gulf."
    )
    assert (codes, said, cited) == (["I301"], "", ("CJ-0076",))


def test_a_claim_on_something_else_bears_nothing_out(slipway: Auditor) -> None:
    assert found(slipway, "The lugger Swan carried the same passengers.")[0] in (["I401"], ["I402"])


def test_a_word_with_an_opposite_is_told_by_a_claim_of_that_time_alone(slipway: Auditor) -> None:
    held = slipway.holdings.of_ids(["CJ-0077", "CJ-0078"])
    for year, untold in ((1937, ["private"]), (1939, [])):
        reading = read(f"In {year} the private ropeyard with a crest and six cranes.", slipway.holdings.names)
        assert words_untold(Statement(reading, slipway.holdings), held).words == untold


def test_the_side_of_a_ship_is_told_by_the_claim_alone(slipway: Auditor) -> None:
    text = "The gunboat toppled onto its port side in the failed launch at Chongjin in May 1935."
    assert found(slipway, text) == (["I302"], "“port side”", ("CJ-0074",))


def test_another_place_on_the_very_day_is_wrong(slipway: Auditor) -> None:
    text = "The gunboat wrecked at Chongjin was refloated at {} on 12 June 1935."
    assert found(slipway, text.format("Kimhae"))[0] == ["I301"]
    assert found(slipway, text.format("Wonsan"))[0] == ["E103"]


def test_one_of_a_row_that_no_claim_has_is_not_held(slipway: Auditor) -> None:
    assert found(slipway, "A third gunboat was refloated at Kimhae on 12 June 1935.")[0] == ["I402"]


def test_years_from_and_to_are_compared_one_by_one(slipway: Auditor) -> None:
    text = "Chongjin was a free borough: from 1921 to {} and again from 1926 to 1928."
    assert found(slipway, text.format(1923))[0] != ["I301"]
    [held] = slipway.holdings.of_ids(["CJ-0073"])
    given, other = (dates_in(f"from 1921 to {year}")[0] for year in (1924, 1923))
    assert (held.gives_ends(given), held.gives_ends(other)) == (True, False)
