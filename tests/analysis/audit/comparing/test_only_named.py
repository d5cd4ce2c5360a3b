"""What was only asked for, or what something is only likened to, is not told as done or so."""

import pytest

from chongjin_cli.analysis.audit.comparing.only_named import is_only_named
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset

LEASE = "After taking a lease of Hamhung moor Japan asked North Korea to lease it the Chongjin pier, too."
SHIP = "The lighter built at Hamhung, a sister ship of the Kehi Maru, was painted in May."


@pytest.fixture
def names(town: Dataset) -> Names:
    return Names(town)


@pytest.mark.parametrize(
    ("text", "assertion", "is_only"),
    [
        ("Japan leased the Chongjin pier.", LEASE, True),
        ("Japan leased Hamhung moor.", LEASE, False),
        ("Japan asked for a lease of the Chongjin pier.", LEASE, False),
        ("Japan would lease the Chongjin pier.", LEASE, False),
        ("Japan did not lease the Chongjin pier.", LEASE, False),
        ("Japan paid for the bell.", "A court ordered Japan to pay for the bell.", True),
        ("A court made Japan sell the bell.", "A court ordered Japan to pay for the bell.", False),
        ("The bell was moved to Hamhung.", "Elders spoke against a call to move the bell to Hamhung.", True),
        ("A road to Hamhung was built.", "The guilds discussed a road to Hamhung.", True),
        ("The guilds talked of a road to Hamhung.", "The guilds discussed a road to Hamhung.", False),
        ("A road to Hamhung was built.", "By 1945 Japan had planned a road to Hamhung.", True),
        ("A road to Hamhung was built.", "By 1945 Japan was considering a road to Hamhung.", True),
        ("A road to Hamhung was built.", "The guilds were given the task of a road to Hamhung.", True),
        ("The bell rang in May.", "The bell, planned in Hamhung, rang in May.", False),
        ("The elders sold the bell.", "The elders tried to sell the bell.", True),
        ("The elders moved the bell.", "The elders moved the bell to Hamhung.", False),
        ("The elders sold the bell.", "A guild said that the elders might sell the bell.", True),
        ("The elders sold the bell.", "The elders were likely to sell the bell.", True),
        ("The bell was sold.", "By the accord the bell was to be sold.", True),
        ("The elders tried to sell the bell.", "The elders tried to sell the bell.", False),
        ("The elders were tried.", "The elders, tried in public, were set free.", False),
        ("Chongjin became a port.", "The hamlet was to become a port.", False),
        ("The Kehi Maru was painted in May.", SHIP, True),
        ("A lighter called Kehi Maru was built at Hamhung.", SHIP, True),
        ("The lighter was painted at Hamhung in May.", SHIP, False),
        ("The lighter was of the same class as the Kehi Maru.", SHIP, False),
        ("The lighter was painted in May.", "The lighter was painted in May.", False),
    ],
)
def test_what_is_only_named_is_not_told(names: Names, text: str, assertion: str, *, is_only: bool) -> None:
    assert is_only_named(read(text, names), read(assertion, names)) is is_only
