"""What a brief is on: names in any spelling, dates, words, filters; and how they narrow one another."""

from typing import Any

import pytest

from chongjin_cli.analysis.brief.subjects import understand
from chongjin_cli.dataset import dates
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.filters import Filters
from tests.analysis.brief.conftest import Town, claim

CLAIMS = (
    claim(1, "The mill was built.", date="1925", topics=["mill"], actors=["guild"]),
    claim(2, "The camp was fenced in.", date="1944", places=["camp"], topics=["trade"]),
    claim(3, "Fish is sold.", date="1990/2010", topics=["fish"]),
)


@pytest.mark.parametrize(
    ("name", "kind", "record", "label", "found"),
    [
        ("Fish", "topic", "fish", "Fish", "3"),
        ("trade", "topic", "trade", "Trade", "2 3"),
        ("old days", "era", "old", "Old days", "1 2"),
        ("마을", "place", "town", "Town", "1 2 3"),
        ("GUILD", "actor", "guild", "Guild", "1"),
        ("mill", "topic", "mill", "Milling", "1"),
        ("the camp", "place", "camp", "Camp", "2"),
        ("貿易", "topic", "trade", "Trade", "2 3"),  # as the thesaurus has it
        ("1944", "date", "1944", "1944", "2"),
        ("1990s", "date", "199X", "1990s", "3"),
        ("The nineties", "date", "199X", "1990s", "3"),
        ("the Fish", "topic", "fish", "Fish", "3"),
        ("May 2010", "date", "2010-05", "May 2010", "3"),
        ("1925/1944", "date", "1925/1944", "1925–1944", "1 2"),
        (None, "dataset", None, "A town", "1 2 3"),
    ],
)
def test_a_name_stands_for(town: Town, name: str | None, kind: str, record: str | None, label: str, found: str) -> None:
    brief = town(*CLAIMS).brief(name)
    assert brief["subject"] == {"kind": kind, "id": record, "label": label, "narrowed": []}
    assert sorted(row["claim"] for row in (*brief["identity"], *brief["established"])) == [
        f"TN-000{number}" for number in found.split()
    ]
    assert brief["claims"] == brief["read"] == len(found.split())


@pytest.mark.parametrize(
    ("filters", "subject", "found"),
    [
        ({"era": "old"}, ("era", "old", "Old days", []), "1 2"),
        ({"place": ["the camp"]}, ("place", "camp", "Camp", []), "2"),
        ({"match": "fish"}, ("words", None, "fish", []), "3"),
        ({"grade": "B1", "since": "1950"}, ("filters", None, "grade: B1; from: 1950", []), "3"),
        ({"topic": ["fish", "mill"]}, ("filters", None, "topic: Fish or Milling", []), "1 3"),
        ({"topic": "fish", "since": "1950"}, ("topic", "fish", "Fish", ["from: 1950"]), "3"),
        (
            {"name": "town", "era": "old", "match": "mill"},
            ("place", "town", "Town", ["match: mill", "era: Old days"]),
            "1",
        ),
        ({"name": "1944", "topic": "trade"}, ("date", "1944", "1944", ["topic: Trade"]), "2"),
        ({"name": "1990s", "since": "2000"}, ("date", "199X", "1990s", ["from: 2000"]), "3"),
        ({"name": "1990s", "until": "1980"}, ("date", "199X", "1990s", ["to: 1980"]), ""),
    ],
)
def test_filters_narrow_it_or_are_the_subject(
    town: Town, filters: dict[str, Any], subject: tuple[Any, ...], found: str
) -> None:
    brief = town(*CLAIMS).brief(**filters)
    assert tuple(brief["subject"].values()) == subject
    assert sorted(row["claim"] for row in (*brief["identity"], *brief["established"])) == [
        f"TN-000{number}" for number in found.split()
    ]


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ({"name": "Fihs"}, "no era, topic, place, actor or date 'Fihs'", 'did you mean fish? for words: match="Fihs"'),
        ({"name": "fish 1990s"}, "no era, topic, place, actor or date 'fish 1990s'",
         'in that time: brief("fish", during="1990s")'),
        ({"name": "1938 mill"}, "no era, topic, place, actor or date '1938 mill'",
         'in that time: brief("mill", during="1938")'),
        ({"name": "fish mill 1944"}, "no era, topic, place, actor or date 'fish mill 1944'",
         'one page a name: brief("fish"); brief("mill"); brief("1944")'),
        ({"name": "1905 1953"}, "no era, topic, place, actor or date '1905 1953'",
         'for a span of time: brief("1905-1953")'),
        ({"name": "1953 1905"}, "no era, topic, place, actor or date '1953 1905'",
         'one page a name: brief("1953"); brief("1905")'),
        ({"name": "fish zzz"}, "no era, topic, place, actor or date 'fish zzz'",
         'topics(), eras(), places() and actors() list the names; for words: match="fish zzz"'),
        ({"name": "zzz"}, "no era, topic, place, actor or date 'zzz'",
         'topics(), eras(), places() and actors() list the names; for words: match="zzz"'),
        ({"name": "1944-13"}, "'1944-13' is no EDTF date", dates.FORMS),
        ({"name": "common"}, "'common' is the name of more than one place", "say which: camp, quay"),
        ({"name": "2017/.."}, "'2017/..' is open on one side", "name both ends, as in 1995/1998, or use since or until"),
        ({"name": "../1907"}, "'../1907' is open on one side", "name both ends, as in 1995/1998, or use since or until"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(town: Town, arguments: dict[str, Any], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as refused:
        town(*CLAIMS).brief(**arguments)
    assert (refused.value.message, refused.value.hint) == (message, hint)


MILLING: list[dict[str, Any]] = [
    {"id": "trade", "label": "Trade", "summary": "Goods."},
    {"id": "fish", "label": "Fish", "summary": "Fishing.", "aliases": ["tram"], "broader": "trade"},
    {"id": "mill", "label": "Milling", "summary": "Flour."},
]


@pytest.mark.parametrize(
    ("in_it", "others", "elsewhere", "kind"),
    [
        (3, 4, 0, "words"),
        (2, 5, 0, "topic"),  # hardly any say it
        (6, 3, 0, "words"),
        (7, 3, 0, "topic"),  # it is what most of the topic is
        (1, 5, 2, "words"),
        (2, 5, 5, "topic"),  # said far more often of something else
    ],
)
def test_another_name_of_a_topic_stands_for_the_word_if_that_is_a_part_of_it(
    town: Town, in_it: int, others: int, elsewhere: int, kind: str
) -> None:
    claims = [claim(number, f"Word{number} a tram{number} tram.", topics=["fish"]) for number in range(in_it)]
    claims += [claim(10 + number, f"Word{number} other{number}.", topics=["fish"]) for number in range(others)]
    claims += [claim(20 + number, f"Word{number} tram else{number}.", topics=["mill"]) for number in range(elsewhere)]
    dataset = town(*claims, topics=MILLING)
    assert dataset.brief("tram")["subject"]["kind"] == kind
    assert dataset.brief("fish")["subject"]["id"] == dataset.brief(topic="tram")["subject"]["id"] == "fish"
    found = dataset.brief("tram", match="word1")["subject"]
    assert (found["id"], found["narrowed"]) == ("fish", ["match: word1"])


@pytest.mark.parametrize(("in_it", "others", "kind"), [(3, 12, "topic"), (3, 13, "words")])
def test_a_word_of_a_topics_own_name_is_the_topic_if_a_fifth_says_it(
    town: Town, in_it: int, others: int, kind: str
) -> None:
    claims = [claim(number, f"Word{number} a tram{number} tram.", topics=["fish"]) for number in range(in_it)]
    claims += [claim(20 + number, f"Word{number} other{number}.", topics=["fish"]) for number in range(others)]
    topics = [{**each, "label": "Fish and trams"} if each["id"] == "fish" else each for each in MILLING]
    assert town(*claims, topics=topics).brief("tram")["subject"]["kind"] == kind


@pytest.mark.parametrize(
    ("name", "label", "kind"),
    [("제재", "Sanctions", "topic"), ("制裁", "Sanctions", "topic"), ("제재", "Sanctions and trade", "words"),
     ("제재", "Milling", "words"), ("embargo", "Sanctions", "words")],
)  # fmt: skip
def test_what_the_one_word_of_a_topics_name_is_in_another_script_names_it(
    town: Town, name: str, label: str, kind: str
) -> None:
    claims = [claim(number, f"Word{number} {name}.", topics=["fish"]) for number in range(3)]
    claims += [claim(10 + number, f"Word{number} other{number}.", topics=["fish"]) for number in range(20)]
    topics = [MILLING[0], MILLING[1] | {"label": label, "aliases": [name]}, MILLING[2]]
    assert town(*claims, topics=topics).brief(name)["subject"]["kind"] == kind


def test_a_page_of_a_word_counts_what_match_lists(town: Town) -> None:
    claims = [claim(number, f"Word{number} stove.") for number in (1, 2, 3)]
    dataset = town(*claims, claim(4, "It was cold.", topics=["mill"], questions=["Is there a stove?"]))
    assert dataset.brief("stove")["claims"] == len(list(dataset.claims(match="stove"))) == 4


def test_a_word_that_is_filed_under_a_topic_names_it_too(town: Town) -> None:
    claims = [claim(number, f"Word{number} tram.", topics=["fish"]) for number in range(3)]
    more = [claim(number, f"Word{number} other.", topics=["fish"]) for number in range(3, 8)]
    asked = understand(town(*claims, *more, topics=MILLING)._dataset, "Tram", Filters())
    assert (asked.subject["label"], asked.others) == ("Tram", ["topic fish"])


def test_a_word_that_is_no_name_is_the_subject_if_claims_say_it(town: Town) -> None:
    dataset = town(*(claim(number, f"Word{number} stoves fishy.", date="1944") for number in (11, 12, 13)), *CLAIMS)
    brief = dataset.brief("Stoves", since="1900")
    assert brief["subject"] == {"kind": "words", "id": None, "label": "Stoves", "narrowed": ["from: 1900"]}
    assert brief["claims"] == 3
    for name, mend in (
        ("word11", 'topics(), eras(), places() and actors() list the names; for words: match="word11"'),  # one says it
        ("stoves fishy", 'topics(), eras(), places() and actors() list the names; for words: match="stoves fishy"'),
        ("fish stoves", 'topics(), eras(), places() and actors() list the names; for words: match="fish stoves"'),
        ("fish stoves mill", 'one page a name: brief("fish"); brief("stoves"); brief("mill")'),
        ("House B1", 'it is a publisher: brief(publisher="b1")'),
    ):
        with pytest.raises(UsageError) as refused:
            dataset.brief(name)
        assert (refused.value.message, refused.value.hint) == (f"no era, topic, place, actor or date {name!r}", mend)
    assert dataset.brief("1944")["subject"]["kind"] == "date"
    with pytest.raises(UsageError, match="no era, topic, place, actor or date 'stoves'"):
        dataset.brief("stoves", match="fishy")


def test_what_else_has_the_name_is_known(town: Town) -> None:
    dataset = town(*CLAIMS)._dataset
    assert understand(dataset, "mill", Filters()).others == ["era mill"]
    assert understand(dataset, "the camp", Filters()).others == ["topic trade"]
    assert understand(dataset, "fish", Filters()).others == []
    twenties = understand(dataset, "the twenties", Filters())
    assert (twenties.subject["id"], twenties.others) == ("192X", ["era old"])


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("quays", "quay"), ("harbours", "quay"), ("Harbor", "quay"), ("stores", "old store"), ("wharves", None),
        ("old stores", "old store"), ("the camps", "camp"), ("embassy", "embassies"), ("cities", "city"),
        ("churches", "church"), ("quayss", None), ("fish", "fish"),
    ],
)  # fmt: skip
def test_a_name_may_stand_for_one_or_many_and_be_spelt_otherwise(town: Town, name: str, record: str | None) -> None:
    named = [
        ("camp", ["the camp"]), ("quay", ["harbour"]), ("church", []), ("city", []), ("embassies", []),
        ("old-store", ["store"]),
    ]  # fmt: skip
    places = [
        {"id": place, "label": place.title().replace("-", " "), "kind": "quay", "names": {"aliases": aliases}}
        for place, aliases in named
    ]
    dataset = town(claim(1, "The mill was built.", places=["camp"]), places=places)
    if record is None:
        with pytest.raises(UsageError):
            dataset.brief(name)
    else:
        assert dataset.brief(name)["subject"]["id"] == record.replace(" ", "-")


def test_what_has_another_form_of_a_name_is_known(town: Town) -> None:
    topics = [
        {"id": "mill", "label": "Labour", "summary": "Flour."}, {"id": "trade", "label": "Labor", "summary": "Goods."},
        {"id": "fish", "label": "Fish", "summary": "Fishing."},
    ]  # fmt: skip
    asked = understand(town(claim(1, "Fish rots.", topics=["mill"]), topics=topics)._dataset, "labour", Filters())
    assert (asked.subject["id"], asked.others) == ("mill", ["topic trade"])


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("Gang Geon", "kang-kon"), ("kang gun", "kang-kon"), ("Kon Kang", "kang-kon"), ("Lee Seol-ju", "ri-sol-ju"),
        ("Seol-ju Lee", "ri-sol-ju"), ("Sunam sijang", "market"), ("수남시장거리", None), ("수남장터", "market"), ("Suseong River", "river"), ("Kang", None),
        ("Kang Min", None), ("goal", None),
    ],
)  # fmt: skip
def test_a_korean_name_does_in_any_romanisation_and_put_together_of_two(
    town: Town, name: str, record: str | None
) -> None:
    actors = [
        {"id": "kang-kon", "label": "Kang Kon", "kind": "person"},
        {"id": "ri-sol-ju", "label": "Ri Sol-ju", "kind": "person"},
        {"id": "coal", "label": "Coal", "kind": "organisation"},
    ]
    places = [
        {"id": "town", "label": "Town", "kind": "city"},
        {"id": "market", "label": "South Market", "kind": "market", "names": {"ko": "수남시장", "aliases": ["옛장터"]}},
        {"id": "river", "label": "Susong River", "kind": "river"},
    ]
    dataset = town(claim(1, "It rained."), actors=actors, places=places)
    if record is None:
        with pytest.raises(UsageError, match="no era"):
            dataset.brief(name)
    else:
        assert dataset.brief(name)["subject"]["id"] == record
