"""What says the reverse of another text: the way back, who suffered it for who did it, and as done what was not."""

import pytest

from chongjin_cli.analysis.audit.comparing.turned_round import is_turned_round
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset


@pytest.fixture
def names(town: Dataset) -> Names:
    return Names(town)


@pytest.mark.parametrize(
    ("text", "assertion", "is_alike"),
    [
        ("Ships went from Hamhung to Chongjin.", "Ships went from Chongjin to Hamhung.", False),
        ("Ships left Hamhung and entered Chongjin.", "Ships went from Chongjin to Hamhung.", False),
        ("Ships left Chongjin and reached Hamhung.", "Ships went from Chongjin to Hamhung.", True),
        ("Ships went from Hamhung and Ussuriysk to Chongjin.", "Ships went to Ussuriysk and Hamhung.", False),
        ("Ships went from Hamhung.", "Ships went from Chongjin to Hamhung and from Hamhung.", True),
        ("The line ran from Hamhung to Chongjin.", "The line ran from Chongjin to Hamhung.", True),  # both ways
        ("Ships of the line, as told, went from Hamhung to Chongjin.", "Ships went from Chongjin to Hamhung.", False),
        ("Ships were kept by fog from Hamhung.", "Ships were bound to Hamhung.", True),
    ],
)
def test_what_goes_the_other_way_is_not_told(names: Names, text: str, assertion: str, *, is_alike: bool) -> None:
    assert is_turned_round(read(text, names), read(assertion, names)) is not is_alike
    assert is_turned_round(read(assertion, names), read(text, names)) is not is_alike


@pytest.mark.parametrize(
    ("text", "assertion", "is_turned"),
    [
        ("Japan gave Russia a bell.", "Russia gave Japan a bell.", True),
        ("A bell was given by Japan.", "Japan gave a bell.", False),
        ("Japan was attacked by Russia.", "Russia attacked Japan.", False),
        ("The South let the North's ship sail.", "North Korea let South Korea's ship sail.", True),
        ("The North let the South's ship sail.", "North Korea let South Korea's ship sail.", False),
        ("The Japanese troops at Chongjin beat the Russians.", "Russian troops beat the Japanese.", True),
        ("Chongjin opened to trade.", "Chongjin was opened to trade.", False),  # of itself, or by somebody
        ("Chongjin gave Hamhung's mayor a bell of Wonsan.", "Wonsan gave Hamhung's mayor a bell of Chongjin.", True),
        ("Japan has a bell of Russia.", "By May Russia had a bell of Japan.", True),
        ("Bells rang at Chongjin, flags flew at Hamhung.", "Bells rang at Hamhung, flags flew at Chongjin.", True),
        ("Bells rang at Hamhung, flags flew at Hamhung.", "Bells rang at Chongjin, flags flew at Hamhung.", False),
        ("At Hamhung rang bells of Chongjin.", "At Chongjin flew flags of Hamhung.", False),  # by chance
        (
            "The line ran from Wonsan by Hamhung to Chongjin, told Han.",
            "It ran from Wonsan by Chongjin to Hamhung.",
            True,
        ),
        ("Ships of Russia and Japan came.", "Ships of Japan and Russia came.", False),  # in any order
        ("Exports rose while imports fell.", "Exports fell while imports rose.", True),
        ("Imports fell while exports rose.", "Exports rose while imports fell.", False),
        ("Exports rose.", "Exports fell while imports rose.", False),  # of the one alone: an opposite
        ("Wardens joined the feast.", "Wardens fled after refusing to join the feast.", True),
        ("Most of the wardens fled.", "Hardly any wardens fled.", True),
        ("Ri Sol-ju met Kim Jong Un at Hamhung.", "Kim Jong Un met Ri Sol-ju at Hamhung.", True),
        ("In Hamhung Ri Sol-ju left Chongjin.", "In Chongjin Ri Sol-ju left Hamhung.", True),
        ("Two smiths had agreed by June that a door be opened.", "By June two smiths agreed to open a door.", False),
        (
            "In 1925 Japan's envoy was Ri Sol-ju.",
            "In May 1925 Ri Sol-ju was Japan's envoy.",
            False,
        ),  # is, whoever first
        ("Japan thanked Russia for a bell.", "Russia gave Japan a bell.", False),  # another
    ],
)
def test_who_did_it_is_not_he_to_whom_it_was_done(names: Names, text: str, assertion: str, *, is_turned: bool) -> None:
    assert is_turned_round(read(text, names), read(assertion, names)) is is_turned


@pytest.mark.parametrize(
    ("text", "assertion", "is_turned"),
    [
        ("The ferry was launched in May.", "The launch of the ferry failed in May.", True),
        ("The ferry was launched in May.", "After its failed launch in May the ferry sank.", True),
        ("The ferry was launched in May.", "The ferry whose launch had failed was launched in May.", False),
        ("The ferry was launched in May.", "The ferry whose launch had failed at Hamhung lay in a dock in May.", False),
        ("The guild was planned to be abolished.", "The guild was abolished.", True),
        ("The ferry was launched, but toppled.", "The launch of the ferry failed in May.", False),
        ("The launch of the ferry failed in May.", "The ferry was launched in May.", True),
        ("The guild built a weir.", "The guild planned to build a weir.", True),
        ("The guild was to build a weir, as planned.", "The guild planned to build a weir.", False),
        ("The pilots landed at Hamhung.", "The pilots refused to land at Hamhung.", True),
        ("The pilots tried to land at Hamhung.", "The pilots landed at Hamhung.", True),
        ("The pilots landed at Hamhung.", "The pilots failed to reach Wonsan.", False),
    ],
)
def test_what_failed_or_was_planned_was_not_done(names: Names, text: str, assertion: str, *, is_turned: bool) -> None:
    assert is_turned_round(read(text, names), read(assertion, names)) is is_turned


@pytest.mark.parametrize(
    ("text", "is_turned"),
    [
        ("Hamhung was larger than Chongjin.", False),
        ("The count found more people at Hamhung than at Chongjin.", False),
        ("The count found fewer people at Chongjin than at Hamhung.", False),
        ("The count found fewer people at Hamhung than at Chongjin.", True),
        ("The count found more people at Chongjin than at Hamhung.", True),
        ("Chongjin was bigger than Hamhung.", True),
        ("Chongjin was bigger than Wonsan.", False),
    ],
)
def test_a_comparison_has_a_direction(names: Names, text: str, *, is_turned: bool) -> None:
    own = read("Chongjin, with 700 people, was smaller than Hamhung with 800.", names)
    assert is_turned_round(read(text, names), own) is is_turned


@pytest.mark.parametrize(
    ("text", "told", "is_turned"),
    [
        ("Rice cost less in Chongjin than in Hamhung.", "Rice cost 20 won in Chongjin and 17 in Hamhung.", True),
        ("Rice cost more in Chongjin than in Hamhung.", "Rice cost 20 won in Chongjin and 17 in Hamhung.", False),
        (
            "Rice cost less in Chongjin than in Hamhung.",
            "Rice cost 1,700 won in Chongjin and 17,000 in Hamhung.",
            False,
        ),
        ("Rice was dearer in Hamhung than in Chongjin.", "Rice cost 20 won in Chongjin and 17 in Hamhung.", True),
        ("Chongjin was older than Hamhung.", "There were 20 mills in Chongjin and 17 in Hamhung.", False),
        ("Hamhung was older than Chongjin.", "There were 20 mills in Chongjin and 17 in Hamhung.", False),
        ("The town had more men than women.", "The town had 30 men and 40 women.", True),
        ("The town had fewer women than men.", "The town had 30 men and 40 women.", True),
        ("The town had more women than men.", "The town had 30 men and 40 women.", False),
        ("Chongjin was bigger than Hamhung.", "Chongjin was the third city, after Wonsan and Hamhung.", True),
        ("Hamhung was bigger than Chongjin.", "Chongjin was the third city, after Wonsan and Hamhung.", False),
        ("Hamhung was bigger than Chongjin.", "Chongjin was second, after Wonsan and before Hamhung.", True),
        ("Chongjin was smaller than Wonsan.", "Chongjin was second, after Wonsan and before Hamhung.", False),
    ],
)
def test_numbers_and_ranks_compare_as_words_do(names: Names, text: str, told: str, *, is_turned: bool) -> None:
    assert is_turned_round(read(text, names), read(told, names)) is is_turned


@pytest.mark.parametrize(
    ("text", "told", "is_turned"),
    [
        ("The inn had 100 rooms and a staff of 25.", "The inn had 25 rooms and a staff of 100.", True),
        ("The inn had 25 rooms and a staff of 100.", "The inn had 25 rooms and a staff of 100.", False),
        ("The pier had 30 m of quay.", "The pier had 15 m of quay and 30 m of wall.", True),
        ("The pier had 30 m of masonry.", "The pier had 15 m of quay and 30 m of wall.", False),
        ("The inn had 100 rooms.", "The inn had 100 to 200 rooms.", False),
        ("The pier had 30 masons and 5 tilers.", "The pier had 5 masons and 30 tilers.", True),  # no metres
        ("In 1935 masons came.", "In 1935 smiths left 30 masons.", False),  # a year counts nothing
        ("The inn of 2002 had 100 rooms.", "The inn had 100 rooms in 2002.", False),
    ],
)
def test_counts_are_of_what_they_count(names: Names, text: str, told: str, *, is_turned: bool) -> None:
    assert is_turned_round(read(text, names), read(told, names)) is is_turned


@pytest.mark.parametrize(
    ("text", "told", "is_turned"),
    [
        ("The glider shot down two fighters.", "The glider was shot down by two fighters.", True),
        ("The glider was shot down by two fighters.", "The glider shot down two fighters.", True),
        ("Two fighters shot down the glider.", "The glider was shot down by two fighters.", False),
        ("The glider was shot down by two fighters.", "The glider was shot down by two fighters.", False),
        ("The fighters shot down two fighters.", "The glider was shot down by two fighters.", False),
        ("The glider shot down a navy balloon.", "The glider was shot down by navy fighters.", False),
        ("The glider passed two fighters.", "The glider was shot down by two fighters.", False),
    ],
)
def test_a_deed_is_not_done_to_its_doer(names: Names, text: str, told: str, *, is_turned: bool) -> None:
    assert is_turned_round(read(text, names), read(told, names)) is is_turned
