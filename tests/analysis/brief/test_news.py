"""What is new on a page: claims added or changed in the 30 days up to that of the dataset, 31 January 2026."""

from typing import Any

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_parts
from tests.analysis.brief.conftest import Town
from tests.analysis.brief.test_composing import apart, ids

OLD = [apart(number, date=str(1900 + number)) for number in range(20, 40)]
FORECAST: dict[str, Any] = {"kind": "forecast", "date": "2027"}


def news(town: Town, *claims: dict[str, Any], **filters: Any) -> contract.News:
    return town(*claims, *OLD).brief(**filters)["new"]


@pytest.mark.parametrize(
    ("dates", "since", "added", "changed"),
    [
        ({"added": "2026-01-01"}, "2026-01-01", 1, 0),
        ({"added": "2025-12-31"}, None, 0, 0),
        ({"added": "2025-12-31", "changed": "2026-01-01"}, "2026-01-01", 0, 1),
        ({"added": "2026-01-02", "changed": "2026-01-03"}, "2026-01-01", 1, 0),
    ],
)
def test_a_claim_is_new_for_thirty_days(
    town: Town, dates: dict[str, str], since: str | None, added: int, changed: int
) -> None:
    found = news(town, apart(1, "D1", "1950", **dates))
    assert (found["since"], found["added"], found["changed"]) == (since, added, changed)
    assert found["until"] == ("2026-01-31" if since else None)


def test_where_most_of_the_dataset_is_as_new_nothing_is(town: Town) -> None:
    new = [apart(number, added="2026-01-30", topics=["fish"]) for number in range(1, 12)]
    old = [apart(number) for number in range(12, 23)]
    assert town(*new, *old).brief("fish")["new"]["added"] == 11  # a half
    assert town(*new, *old[1:]).brief("fish")["new"]["added"] == 0


def test_three_of_the_newest_are_told_that_stand_nowhere_else(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_parts, "usual_rows", lambda claims: 0)
    days = {1: "2026-01-28", 2: "2026-01-31", 3: "2026-01-29", 4: "2026-01-30"}
    new = [apart(number, added=day) for number, day in days.items()]
    found = news(town, *new, apart(5, added="2026-01-31", **FORECAST), apart(6, "C1 -B1", added="2026-01-31"))
    assert (found["added"], ids(found["claims"])) == (6, [2, 4, 3])
    assert ids(news(town, *new, limit=0)["claims"]) == []
    brief = town(*new, *OLD).brief()
    assert not set(ids(brief["new"]["claims"])) & {n for group in brief["further"] for n in ids(group["rows"])}
