"""A rank, a size or a nation by which a sentence distinguishes a thing: it is told, or named as not told."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.comparing.test_told_there import found
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

HARBOUR: dict[str, Any] = copy.deepcopy(TOWN)
HARBOUR["disputes"] = []
HARBOUR["claims"] = [
    claim(70, "A boatyard at Chongjin was opened on 3 May 1911.", date="1911-05-03",
          evidence=[evidence("The boatyard, opened in 1911, was the largest yard of the coast and had a small crane.")]),
    claim(71, "The first lighthouse of Chongjin was built on a small rock in 1912.", date="1912"),
    claim(72, "The tannery of Chongjin was the second largest tannery of the coast in 1913.", date="1913"),
    claim(73, "The brickworks of Chongjin was one of the oldest brickworks of the coast in 1914.", date="1914"),
    claim(74, "Sealing ships from Japan reached Chongjin on 16 December 1919.", date="1919-12-16"),
    claim(76, "The ferries of the first glaziers' voyage to Chongjin, in June 1922, were Danish.", date="1922-06"),
    claim(75, "Some 2,000 people, most of them Chinese, mended nets in Chongjin in 1921.", date="1921"),
]  # fmt: skip


@pytest.fixture
def harbour(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(HARBOUR)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("A boatyard at Chongjin was opened on 3 May 1911.", ""),
        ("On 3 May 1911 the first boatyard at Chongjin was opened.", "“first”"),
        ("Chongjin's last boatyard was opened on 3 May 1911.", "“last”"),
        (
            "A large boatyard at Chongjin was opened on 3 May 1911.",
            "“large”",
        ),  # a source says it of a yard of the coast
        ("A small boatyard at Chongjin was opened on 3 May 1911.", "“small”"),  # a source says it of a crane
        ("The largest yard at Chongjin was opened on 3 May 1911.", ""),
        ("On 3 May 1911 a boatyard was opened on the large coast at Chongjin.", "“large”"),  # that of a yard of it
        ("The first lighthouse of Chongjin was built on a small rock in 1912.", ""),
        ("The only lighthouse of Chongjin was built on a small rock in 1912.", "“only”"),
        ("At Chongjin the second lighthouse was built on a small rock in 1912.", "“second”"),
        ("Few ships from Japan reached Chongjin on 16 December 1919.", "“few”"),
        ("The lighthouse of Chongjin was built on a large rock in 1912.", "“large”"),
        ("The tannery of Chongjin was the largest tannery of the coast in 1913.", "“largest”"),
        ("The brickworks of Chongjin was the oldest brickworks of the coast in 1914.", "“oldest”"),
        ("The brickworks of Chongjin was one of the oldest brickworks of the coast in 1914.", ""),
        ("The sealing ships that reached Chongjin on 16 December 1919 were Japanese.", "“Japanese”"),
        ("Some 2,000 people mended nets in Chongjin in 1921, most of them Chinese.", ""),
    ],
)
def test_what_distinguishes_a_thing_is_told_or_named(harbour: Auditor, text: str, untold: str) -> None:
    codes, said, _ = found(harbour, text)
    assert (codes, said) == (["I302" if untold else "I301"], untold)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferries of the glaziers were Danish.", "I301"),
        ("The ferries of the glaziers were Belgian.", "E103"),
        ("The ferries of the glaziers were not Belgian.", "I4"),
        ("The ferries of the last glaziers' voyage were Danish.", "E104"),
        ("The ferries of the tanners were Belgian.", "I4"),
    ],
)
def test_a_nation_is_compared_with_that_of_the_claim_that_has_all_the_rest(
    harbour: Auditor, text: str, code: str
) -> None:
    [its] = found(harbour, text)[0]
    assert its.startswith(code)
