"""A word or name where the claim that has all the rest of a sentence has another of its kind (E103)."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["claims"] += [
    claim(80, "By 1929 the customs shed of Chongjin, once a granary, had become a clinic.", date="/1929"),
    claim(81, "In May 1930 a hatchery for Baltic salmon was under construction at Chongjin.", date="1930-05"),
    claim(82, "Bicycles from Sweden were landed at Chongjin in October 1931 and sold on to pedlars.", date="1931-10"),
    claim(83, "In June 1932 Pyongyang gave Chongjin 200 lanterns for the pilgrims.", date="1932-06",
          places=["pyongyang", "chongjin"]),
    claim(84, "In July 1933 the Belgian hospital treated the lepers of Chongjin.", date="1933-07",
          evidence=[evidence("Nurses of the hospital came from Holland.")]),
    claim(86, "In June 1935 Denmark had a guesthouse for whalers at the lighthouse of Chongjin.", date="1935-06"),
    claim(87, "By June 1936 Sweden had a consulate-general at the lighthouse of Chongjin.", date="/1936-06",
          evidence=[evidence("A consulate-general at the lighthouse, as embassies stood in Pyongyang.")]),
    claim(88, "In 1937 Ro Gum-ok of Chongjin was the first novelist crowned by the guild.", date="1937",
          evidence=[evidence("Ro Gum-ok was the first novelist crowned, of ten with the poets.")]),
    claim(85, "In August 1934 doctors, but no teachers, were lodged in the almshouse of Chongjin.", date="1934-08"),
]  # fmt: skip


@pytest.fixture
def quay(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(QUAY, "quay.json")))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("By 1929 the customs shed had been turned into a kindergarten.",
         "kindergarten, but CJ-0080 (B3) has clinic (Press)"),
        ("A gift of 200 lanterns for the pilgrims came from Malmo in June 1932.",
         "Malmo, but CJ-0083 (B3) has Pyongyang (Press)"),
        ("In July 1933 the Hungarian hospital treated the lepers of Chongjin.",
         "Hungarian, but CJ-0084 (B3) has Belgian (Press)"),
        ("By June 1936 Sweden had an embassy at the lighthouse of Chongjin.",
         "embassy, but CJ-0087 (B3) has consulate-general (Press)"),
        # nor is what a source tells beside it
        ("In 1937 Ro Gum-ok of Chongjin was the first poet crowned by the guild.",
         "poet, but CJ-0088 (B3) has novelist (Press)"),
        # what is told in another word for the same, or with the other, is not wrong
        ("By 1929 the customs shed had been turned into a hospital.", None),
        ("By 1929 the customs shed had been turned into a clinic with a kindergarten.", None),
        # nor where a claim denies something, nor of another thing
        ("In August 1934 engineers were lodged in the almshouse of Chongjin.", None),
        ("A hatchery for cod was opened at the lighthouse in 1929.", None),
        ("In June 1935 the guesthouse of Malmo at the lighthouse was for whalers.",
         "Malmo, but CJ-0086 (B3) has Denmark (Press)"),
        # nor what something else is of
        ("In June 1935 a graduate of Malmo had a guesthouse for whalers at the lighthouse.", None),
        ("By Nikolaus Malmo in July 1933 the hospital treated the lepers of Chongjin.", None),
        # nor one who only had a hand in it, or is named by the capital
        ("Two hundred lanterns for the pilgrims came through Malmo in June 1932.", None),
    ],
)  # fmt: skip
def test_another_of_a_kind_is_wrong(quay: Dataset, text: str, told: str | None) -> None:
    *_, found = Auditor(quay).audit(["# Chongjin\n", "\n", f"{text}\n"])
    wrong = [each["message"] for each in found["findings"] if each["code"].startswith("E")]
    assert wrong == ([told] if told else [])


def test_no_word_is_a_peer_of_itself_or_of_what_means_the_same() -> None:
    assert words.stem("kindergarten") in words.peers_of(words.stem("clinic"))
    assert words.stem("hospital") not in words.peers_of(words.stem("clinic"))
    assert words.peers_of("lantern") == frozenset()
