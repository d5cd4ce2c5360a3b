"""The windows over the browser: a choice of related claims."""

import re
from typing import Any

from chongjin_cli.queries.store import Dataset
from tests.conftest import Save
from tests.tui.conftest import Play


def test_of_several_rivals_and_relations_one_is_chosen_rivals_first(
    play: Play, save: Save, small: dict[str, Any]
) -> None:
    small["claims"][2]["relations"].append({"type": "refines", "claim": "CJ-0004"})
    other = Dataset(str(save(small, "other.json")))
    seen = play("j", "r", other=other)
    assert re.findall(r"(Rival|Follows|Refines)  (CJ-\d+)", seen.text) == [
        ("Rival", "CJ-0002"), ("Follows", "CJ-0001"), ("Refines", "CJ-0004"),
    ]  # fmt: skip
    assert "according to A. Author (2001)" in seen.text
    assert play("j", "r", "enter", other=other).shown == "CJ-0002"
    assert play("j", "r", "j", "enter", other=other).shown == "CJ-0001"
    assert play("j", "r", "escape", other=other).shown == "CJ-0003"
