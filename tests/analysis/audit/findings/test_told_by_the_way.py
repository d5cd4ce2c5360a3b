"""What claims tell only by the way, as failed, or less exactly than a sentence does, and what they give by mistake."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.wording.speakers import without_speakers
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

HARBOUR: dict[str, Any] = copy.deepcopy(TOWN)
HARBOUR["disputes"] = []
HARBOUR["claims"] = [
    claim(1, "On 22 May 1935, the day after its failed launch at Chongjin, tarpaulins lay over the ferry.",
          date="1935-05-22"),
    claim(2, "The ferry whose launch at Chongjin had failed was launched at Hamhung on 12 June 1935.",
          date="1935-06-12", places=["chongjin", "hamhung"]),
    claim(3, "The navy had a base at or near Hamhung.", date="1910/1945", places=["hamhung"],
          evidence=[evidence("A base of the navy at Hamhung was built by forced labour.")]),
    claim(4, "In the frost of the 1920s many weavers in Chongjin froze to death.", date="192X",
          evidence=[evidence("Perhaps up to a fifth of the weavers of Chongjin froze to death.")]),
    claim(5, "Chongjin was opened as a port for foreign trade on 1 April 1908.", date="1908-04-01",
          evidence=[evidence("Became an open port in 1908.")]),
    claim(6, "Before its port was opened in 1908 Chongjin belonged to Puryong County.", date="../1908",
          evidence=[evidence("Of Puryong county: in 1910 the county was raised to Chongjin-bu.")]),
    claim(7, "The tannery in Chongjin shut down at times in 1923, 1924 and 1925 for want of hides.",
          date="1923/1925"),
    claim(8, "The two kennels of Chongjin's hunters held about 25 and about 20 hounds."),
    claim(9, "The mill of Chongjin was merged with the dairy in 1940.", date="1940",
          evidence=[evidence("Merged in 1940; in May 1940 the dairy was sold.")]),
    claim(10, "By 1930 the glassworks of Chongjin had more than 600 benches.", date="/1930"),
    claim(11, "In 1926 the brickyard of Chongjin had 1,204 kilns.", date="1926"),
    claim(12, "In 1934 the brickyard of Chongjin had 1,451 kilns.", date="1934"),
    claim(13, "The pottery of Chongjin lies on the coast of Korea's northeast."),
    claim(14, "The smokehouse in Chongjin worked at a low level in 1931.", date="1931",
          evidence=[evidence("In 1931 the smokehouse was not shut down, as papers had it, but worked at a low level.")]),
]  # fmt: skip


@pytest.fixture
def harbour(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(HARBOUR, "harbour.json")))


def found(dataset: Dataset, text: str) -> list[str]:
    """What is found of the last sentence of a text about Chongjin."""
    audited = list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]
    return [f"{each['code']} {each['message']}" for each in audited["findings"]]


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        # what failed was not done, but may have been done later
        ("The ferry was launched at Hamhung on 12 June 1935.", "I301 borne out by CJ-0002", ""),
        # force is a deed
        ("Koreans were forced to build the navy base at Hamhung.", "I301 borne out by CJ-0003", ""),
        # another year, beside what else was so then
        ("The port of Chongjin was opened in 1910.", "W212 1910, but", "Became an open port in 1908"),
        ("The port of Chongjin was opened in 1907.", "W212 1907, but", "Became an open port in 1908"),
        ("Chongjin was opened as a port for foreign trade in 1910.", "E102 1910, but", "has 1 April 1908 (Press)"),
        # what came again and again, the newest figure, a limit that is kept
        ("The tannery in Chongjin shut down in 1931.", "I40", ""),
        # what a source denies is not told by it
        ("The smokehouse in Chongjin was shut down in 1931.", "I40", ""),
        ("The brickyard of Chongjin had 1,983 kilns.", "W212 1,983, but", "the brickyard of Chongjin had 1,204 kilns"),
        ("Directions: the pottery of Chongjin lies on the west coast of Korea.", "E104 west, but CJ-0013",
         "has northeast (Press)"),
    ],
)  # fmt: skip
def test_what_is_told_by_the_way(harbour: Dataset, text: str, begins: str, ends: str) -> None:
    [finding] = found(harbour, text)
    assert finding.startswith(begins)
    assert finding.endswith(ends)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Daily NK says rice cost 5,800 won.", "rice cost 5,800 won."),
        ("Radio Free Asia reported rice was dear.", "rice was dear."),
        ("Daily NK said in May that rice was dear.", "Daily NK said in May that rice was dear."),
        ("Daily NK says so.", "Daily NK says so."),
    ],
)
def test_who_says_so_without_that(text: str, rest: str) -> None:
    assert without_speakers(text).strip() == rest
