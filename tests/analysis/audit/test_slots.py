"""A word in the place of another, where a claim is told in the same words."""

from typing import Any, cast

import pytest

from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.names import Names
from chongjin_cli.analysis.audit.reading import read
from chongjin_cli.analysis.audit.slots import has_another_word
from chongjin_cli.contract import Claim
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import claim, evidence

AS_TOLD = "as the keepers of the mill wrote home in the long spring"
AS_ALSO = f", {AS_TOLD}"


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Scurvy spread to the herring sheds of Chongjin.", True),
        ("Cholera spread to the herring sheds of Chongjin.", False),
        ("Cholera spread to the herring wharves of Chongjin.", False),  # a source tells of wharves
        ("Plague, it said, spread to the herring sheds of Chongjin.", False),  # three more words: not the same ones
        ("Cholera spread to the herring sheds of the city.", False),
        ("Cholera quickly spread to the herring sheds of Chongjin.", False),  # in the place of nothing
        ("Cholera spread to the herring sheds, kilns, looms, forges and mills of Chongjin.", False),
        ("Bad scurvy spread to the herring of Chongjin.", True),  # six of eight words are the same
        ("Bad scurvy spread to the herring sheds.", False),  # five of seven
        (f"Scurvy, gout and mumps spread to the herring sheds of Chongjin, {AS_TOLD}.", True),
        (f"Bad scurvy, gout and mumps spread to the herring sheds of Chongjin, {AS_TOLD}.", False),  # too much for one
    ],
)
def test_a_word_in_the_place_of_another(town: Dataset, text: str, *, has: bool) -> None:
    names = Names(town)
    made = claim(
        90,
        f"Cholera spread to the herring sheds of Chongjin{AS_ALSO * (AS_TOLD in text)}.",
        evidence=[evidence("And to the wharves.")],
    )
    empty: dict[str, Any] = {"questions": [], "actors": [], "figures": [], "dates": {"from": None, "to": None}}
    held = Held(cast("Claim", {**made, **empty}), names)
    assert has_another_word(read(text, names), held) is has
