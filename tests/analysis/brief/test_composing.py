"""The parts of a brief: what is established and what is told apart, none twice, in the order of time."""

from typing import Any, get_args

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief import claims_read, page_parts
from tests.analysis.brief.conftest import HEAD, Town, claim, population

WORDS = (
    "amber birch cedar delta ember flint grove hazel ivory jetty kelp larch maple nickel olive pearl quartz raven "
    "slate thyme umber violet willow yarrow zinc acorn badger copper dune elder fern gravel heron iris jackal kestrel "
    "lantern meadow nettle otter pebble quince".split()
)
"""Words that no two claims share."""


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages without lines left beside the usual rows."""
    monkeypatch.setattr(page_parts, "FRAME", page_parts.LINES)


def ids(rows: list[contract.BriefClaim]) -> list[int]:
    return [int(row["claim"][-4:]) for row in rows]


def further(brief: contract.Brief) -> list[int]:
    """What the page tells besides, where claims stand behind one another."""
    return sorted(number for group in brief["further"] for number in ids(group["rows"]))


def told(brief: contract.Brief) -> list[int]:
    """What the page tells as it is, in all its parts."""
    return sorted(ids([*brief["identity"], *brief["established"], *brief["possible"], *brief["spanning"]]))


def apart(number: int, support: str = "B1 C1", date: str | None = None, **more: Any) -> dict[str, Any]:
    """A claim in words of its own."""
    return claim(number, f"{WORDS[number].capitalize()} {WORDS[number]}s {WORDS[number]}ed.", support, date, **more)


def test_what_is_established_stands_in_the_order_of_time(town: Town) -> None:
    claims = [
        apart(1, date="2001"),
        apart(2, "A1", "1999-05"),
        apart(3, "C1 C2", "1950/.."),
        apart(4, "B1 D1", "/1920"),
    ]
    assert ids(town(*claims).brief()["established"]) == [4, 3, 2, 1]


def test_what_is_only_possible_stands_apart_and_fills_up_what_is_left(town: Town) -> None:
    well = [apart(number, date=str(1900 + number)) for number in range(4)]
    fair = [apart(number, "B1", str(1900 + number)) for number in range(4, 18)]
    poor = [apart(19, "E1", "1919"), apart(20, "C1 -B1", "1920")]
    brief = town(*well, *fair, *poor).brief()
    assert ids(brief["established"]) == [0, 1, 2, 3]
    assert ids(brief["possible"]) == [*range(4, 18)]
    assert {row["status"] for row in brief["possible"]} == {"possible"}
    sure = [apart(number, date=str(1900 + number)) for number in range(9)]
    assert len(town(*sure, *fair[5:]).brief()["possible"]) == 13 - 4
    assert told(town(*poor).brief()) == []
    assert town(*well, *fair).brief(limit=1)["more"] == 16  # all but one of each


def test_what_is_confirmed_is_best_established_before_a_c2_that_more_is_asked_of(town: Town) -> None:
    asked = [f"What of {WORDS[number]}?" for number in range(20)]
    probable = [apart(1, "C1 C2", questions=asked), apart(2, "B1 D1", questions=asked)]
    sure = [apart(number) for number in range(3, 17)]
    assert 1 not in ids(town(*probable, *sure).brief(limit=14)["established"])
    assert {1, 2} <= set(ids(town(*probable, *sure[:12]).brief(limit=14)["established"]))


@pytest.mark.parametrize(
    ("asked", "established", "possible", "spanning"),
    [
        ("1950-04", [4], [6], [1, 8, 2, 3]), ("1950", [4], [6], [1, 8, 2, 3]), ("1949/1951", [3, 4], [6], [1, 8, 2]),
        ("1940", [2], [], [1, 8]), ("1900/1960", [2, 3, 4], [8, 6], [1]),
    ],
)  # fmt: skip
def test_of_a_date_what_lies_within_it_comes_first_and_what_only_spans_it_stands_apart(
    town: Town, asked: str, established: list[int], possible: list[int], spanning: list[int]
) -> None:
    claims = [
        claim(1, "Amber birch men fished.", date="1392/1961"),
        claim(2, "Cedar delta men mined.", date="194X/1956"),
        claim(3, "Ember flint men sang.", date="/1950"),
        claim(4, "Grove hazel men danced.", date="1950~"),
        claim(5, "Ivory jetty men swam.", date="1950-04-06"),
        claim(6, "Kelp larch men ran.", "B1", "1950"),
        claim(7, "Maple nutmeg men rowed.", "B1", "1950-04"),
        claim(8, "Olive pine men sawed.", "B1", "1930/1955"),
    ]
    brief = town(*claims).brief(asked)
    assert (ids(brief["established"]), ids(brief["possible"]), ids(brief["spanning"])) == (
        established, possible, spanning,
    )  # fmt: skip
    assert ids(brief["identity"]) == ([] if asked == "1940" else [5, 7])  # the events of the time


def test_what_is_newest_stands_apart_though_it_is_only_possible(town: Town) -> None:
    """The four newest of the last four years; updated in January 2026."""
    late = [apart(number, "D1", str(2022 + number // 2)) for number in range(2, 10)]  # 2023 to 2026
    late += [apart(10, "D1", "2022"), apart(11, "D1", "2022")]
    others = [apart(14, "B1", "2021-12-31"), apart(15, "B1", "2026-02"), apart(16, "C1 -B1", "2024")]
    dataset = town(apart(1, date="1990"), *late, *others)
    found = ids(dataset.brief()["latest"])
    assert found == [6, 7, 8, 9]
    assert not set(found) & set(told(dataset.brief()))
    assert len(dataset.brief(limit=2)["latest"]) == 2
    assert dataset.brief("2024")["latest"] == []
    assert ids(town(*others, apart(2, "B1", "2022-01-01")).brief()["latest"]) == [2]


def test_the_newest_claims_are_the_latest_however_well_graded_others_are(town: Town) -> None:
    better = [apart(number, "B1 C1", f"2025-{number:02}") for number in range(1, 9)]
    newest = [apart(number, "D1", f"2025-{number:02}") for number in range(9, 13)]
    assert ids(town(*better, *newest).brief()["latest"]) == [9, 10, 11, 12]
    assert ids(town(*better, newest[3]).brief(limit=1)["latest"]) == [12]
    assert ids(town(*better, apart(9, "D1", "2025-08")).brief(limit=1)["latest"]) == [8]  # of one day the better


def test_what_was_so_by_a_year_is_no_news_while_something_has_happened(town: Town) -> None:
    by = [apart(number, date="/2025") for number in (1, 2)]
    happened = [apart(number, "D1", f"2025-{number - 3:02}") for number in range(4, 13)]
    known = apart(3, date="/2025-12")  # something of that month is known
    assert set(ids(town(*by, *happened, known).brief()["latest"])) & {1, 2, 3} == {3}
    assert ids(town(*by, known).brief()["latest"]) == [1, 2, 3]


def test_of_claims_that_say_the_same_the_better_graded_stands(town: Town) -> None:
    same = "The mill of the town was opened by the guild in spring {}."
    claims = [claim(1, same.format(1920), "B1 D1"), claim(2, same.format(1921), "B1 C1"), claim(3, "Fish is dear.")]
    assert told(town(*claims).brief()) == [2, 3]


def test_open_disputes_come_first_and_four_are_shown(town: Town) -> None:
    claims = [
        apart(1, "C1"), apart(2, "B1"), apart(3, "C1"), apart(4, "C2"), apart(5, "D1"), apart(6, "B1 C1"),
        apart(7, "D1"), apart(8, "D2"), apart(9, "C2"), apart(10, "C3"),
    ]  # fmt: skip
    pairs = [[f"TN-{number:04}", f"TN-{number + 1:04}"] for number in (5, 3, 1, 7, 9)]
    brief = town(*claims, disputes=pairs).brief()
    assert [(each["answers"][0]["claim"], each["favoured"]) for each in brief["disputes"]] == [
        ("TN-0003", None), ("TN-0007", None), ("TN-0009", None), ("TN-0001", "TN-0002"),
    ]  # fmt: skip
    assert brief["disputed"] == 5
    assert len(town(*claims, disputes=pairs).brief(limit=1)["disputes"]) == 1


def test_what_evidence_alone_disputes_stands_apart_with_who_says_otherwise(town: Town) -> None:
    claims = [
        apart(1),
        apart(2, "C1 -B1", "1901"),
        apart(3, "C1 -B1 -B2", "1920"),  # improbable
        apart(4, "C1 -B1", "1940"), apart(5, "C2", "1940"),  # rivals
        apart(6, "C1 -B1", "1960", kind="opinion"),
        apart(7, "C1 -B1", "1980"),
        apart(8, "C1 -B1", "1990"),
    ]  # fmt: skip
    dataset = town(*claims, disputes=[["TN-0004", "TN-0005"]])
    assert len(dataset.brief()["contested"]) == 1
    brief = dataset.brief(limit=9)
    assert ids(brief["contested"]) == [2, 7, 8]
    assert brief["contested"][0]["statement"].endswith("; House B1 (2001) says otherwise.")


def test_where_all_is_disputed_that_is_what_the_page_shows(town: Town) -> None:
    """Twelve disputes, eight claims that evidence alone disputes, and the others behind these, which else are told of
    no page."""
    sure, answers = apart(1), [apart(number, f"C{number % 2 + 1}") for number in range(2, 30)]
    alone = [apart(number, "C1 -B1", f"{1900 + number}") for number in range(30, 40)]
    pairs = [[f"TN-{number:04}", f"TN-{number + 1:04}"] for number in range(2, 30, 2)]
    dataset = town(sure, *answers, *alone, disputes=pairs)
    brief = dataset.brief(status="disputed")
    assert (len(brief["disputes"]), brief["disputed"], len(brief["contested"])) == (12, 14, 8)
    assert (brief["claims"], brief["more"]) == (38, 0)
    assert (len(dataset.brief()["disputes"]), len(dataset.brief()["contested"])) == (4, 1)


def test_a_page_on_an_era_to_come_shows_what_is_foreseen(town: Town) -> None:
    eras = [*HEAD["eras"][:1], {"id": "next", "label": "What comes", "dates": "2027/..", "summary": "To come."}]
    planned = [
        apart(1, "B1", "2030", kind="forecast"), apart(2, date="2031", kind="forecast"),
        apart(3, "B1", "2032", kind="opinion"),
    ]  # fmt: skip
    brief = town(*planned, eras=eras).brief("what comes")
    assert (sorted(told(brief)), brief["more"]) == ([1, 2, 3], 0)
    assert told(town(*planned, eras=eras).brief("2030")) == [1]


def test_a_dispute_of_which_no_answer_was_read_is_told(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    from chongjin_cli.analysis.brief import claims_read as reading

    monkeypatch.setattr(reading, "READ", 1)
    found = town(apart(1), apart(2, "C1"), apart(3, "C2"), disputes=[["TN-0002", "TN-0003"]]).brief()
    assert (found["read"], found["disputed"]) == (1, 1)


def test_what_is_filed_under_the_subject_itself_comes_before_what_is_within_it(town: Town) -> None:
    claims = [apart(1, date="1990", topics=["fish"]), apart(2, date="1990", topics=["trade"])]
    assert ids(town(*claims).brief("trade", limit=1)["established"]) == [2]


def test_what_has_the_words_itself_comes_before_what_has_them_elsewhere(town: Town) -> None:
    claims = [apart(1, date="1990"), apart(2, date="1990"), apart(3, date="1990")]
    claims[0]["evidence"][0]["says"] = claims[2]["evidence"][0]["says"] = "Cedars stood there."
    claims[1]["assertion"] = "Cedars cedared."
    brief = town(*claims).brief(match="cedars", limit=1)
    assert (brief["claims"], ids(brief["established"])) == (3, [2])


def saying(number: int, word: str) -> dict[str, Any]:
    """A claim in words of its own, with one that others have, too."""
    return claim(number, f"{WORDS[number]}s {word} {WORDS[number]}ed.", date="1990")


def test_a_page_on_words_is_made_of_what_says_them_and_if_that_is_little_is_asked_for_by_them(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = [saying(number, "tram") for number in range(1, 4)]
    asked = apart(4, questions=["where did the tram go"])
    elsewhere = apart(5)
    elsewhere["evidence"][0]["says"] = "A tram stood there."
    brief = town(*plain, asked, elsewhere, apart(6), disputes=[["TN-0005", "TN-0006"]]).brief(match="tram")
    assert (told(brief), brief["claims"], brief["read"], brief["disputes"]) == ([1, 2, 3, 4], 5, 4, [])
    monkeypatch.setattr(claims_read, "FEW", 3)  # they are enough by themselves
    assert told(town(*plain, asked, elsewhere).brief(match="tram")) == [1, 2, 3]
    assert told(town(asked, elsewhere).brief(match="tram")) == [4]  # better than nothing
    assert town(elsewhere).brief(match="tram")["read"] == 1  # better than nothing
    figures = [population(1, 500, "1990"), population(2, 600, "1990", topics=["mill"])]
    figures[0]["evidence"][0]["says"] = "By tram."
    figures[1]["assertion"] = "The tram moved 600 townsfolk."
    [figure] = town(*figures).brief(match="tram")["figures"]
    assert figure["use"] is not None
    assert (figure["use"]["claim"], figure["figures"]) == ("TN-0002", 1)


def test_an_actor_of_a_name_does_not_make_a_claim_say_it_a_place_does(town: Town) -> None:
    claims = [saying(1, "guild"), apart(2, actors=["guild"]), saying(3, "camp"), apart(4, places=["camp"]), apart(5)]
    dataset = town(*claims)
    assert told(dataset.brief(match="guild")) == [1]
    assert told(dataset.brief(match="camp")) == [3, 4]
    assert told(town(*claims[1:2]).brief(match="guild")) == [2]  # better than nothing


def test_other_words_for_those_that_were_asked_for_will_not_do(town: Town) -> None:
    other = claim(0, "The ship sank.", date="1990")
    assert told(town(other, saying(1, "vessel")).brief(match="vessel")) == [1]
    assert town(other).brief(match="vessel")["claims"] == 0


def test_on_a_date_claims_are_not_alike_by_saying_when(town: Town) -> None:
    """Of words apart from those two of five are shared on the date: that is another claim. In all it is half."""
    claims = [
        claim(1, "In May 1944 amber birch cedar.", "C1 C2", "1944-05"),
        claim(2, "In May 1944 amber birch delta ember.", "C1 C2", "1944-05"),
    ]
    assert told(town(*claims).brief("1944")) == [1, 2]
    assert len(told(town(*claims).brief())) == 1


def test_allegations_forecasts_and_opinions_stand_apart(town: Town) -> None:
    claims = [
        apart(1, kind="claim"), apart(2, kind="estimate"), apart(3, kind="utterance"), apart(4, kind="opinion"),
        apart(5, kind="allegation"), apart(6, kind="forecast", date="2030"),
    ]  # fmt: skip
    claims[4]["evidence"][0]["speaker"] = "a porter"
    brief = town(*claims).brief()
    assert (told(brief), ids(brief["allegations"]), ids(brief["forecasts"])) == ([1, 2, 3], [5], [6])
    assert brief["allegations"][0]["speakers"] == ["a porter"]


@pytest.mark.parametrize(("support", "found"), [("C1", [1]), ("D1", []), ("C1 -B1", [])])
def test_what_a_fair_source_thinks_is_told_as_its_opinion(town: Town, support: str, found: list[int]) -> None:
    dataset = town(apart(1, support, "1990", kind="opinion"), apart(2))
    assert ids(dataset.brief()["opinions"]) == found
    assert told(dataset.brief()) == [2]


def test_one_opinion_is_told_and_on_a_date_none_of_an_age(town: Town) -> None:
    thoughts = [apart(number, "B1", "1990", kind="opinion") for number in (1, 2, 3)]
    assert len(town(*thoughts).brief()["opinions"]) == 1
    assert len(town(*thoughts).brief(limit=9)["opinions"]) == 3
    assert ids(town(thoughts[0], apart(4, "B1", "1950/2000", kind="opinion")).brief("1990")["opinions"]) == [1]


def test_figures_of_what_is_alleged_foreseen_or_thought_are_not_to_be_used(town: Town) -> None:
    for kind in get_args(contract.Kind):
        shown = kind in ("claim", "estimate", "utterance")
        assert len(town(population(1, 500, "2000", kind=kind)).brief()["figures"]) == shown


def test_what_was_to_come_by_now_is_told_no_more(town: Town) -> None:
    past = [apart(number, kind="forecast", date=str(1990 + number)) for number in (1, 2)]
    coming = [apart(3, "D1", "2040", kind="forecast"), apart(4, "D1", kind="forecast")]
    added = [each | {"added": "2026-01-01"} for each in (*past, *coming)]
    assert ids(town(*added).brief(limit=9)["forecasts"]) == [3, 4]
    assert len(town(*added).brief()["forecasts"]) == 1


def test_a_date_has_what_is_of_it_alone_beside_what_is_of_a_whole_age(town: Town) -> None:
    claims = [
        apart(1, date="1910/1950"), apart(2, "B1", "1944-05"), apart(3, "B1", "1940/1950"), apart(4, date="1945"),
        apart(5, date="1900/.."), apart(6, date="../1960"), apart(7, date="../1990"), apart(8, date="/1944"),
    ]  # fmt: skip
    brief = town(*claims).brief("1944")
    parts = ids(brief["established"]), ids(brief["possible"]), ids(brief["spanning"])
    assert (*parts, ids(brief["identity"])) == ([], [], [5, 1, 3, 8], [2])
    assert (brief["claims"], brief["more"]) == (5, 0)  # without what was so until later, no one knows since when


def test_of_what_is_possible_on_a_date_that_of_it_alone_comes_first(town: Town) -> None:
    age = [apart(number, "B1", "1905/1949") for number in range(9)]
    for date, found in (("1944", True), ("1944/1946", True), ("1905/1949", False)):
        assert (9 in ids(town(*age, apart(9, "D1", date)).brief("1944", limit=1)["possible"])) == found


def test_a_claim_in_short(town: Town) -> None:
    row: Any = town(apart(1, "C2 B1 B2 D1", "1990-05-04")).brief()["established"][0]
    assert row == {
        "claim": "TN-0001", "statement": "Birch birchs birched.", "assertion": "Birch birchs birched.", "kind": "claim",
        "status": "confirmed", "grade": "B1", "date": "1990-05-04", "label": "4 May 1990", "speakers": [], "otherwise": None, "unit": None, "origins": 4,
        "sources": [
            {"source": "b1-page", "name": "House B1", "issued": "2001-05", "url": "https://example.org/B1"},
            {"source": "b2-page", "name": "House B2", "issued": "2002-05", "url": "https://example.org/B2"},
            {"source": "c2-page", "name": "House C2", "issued": "2002-05", "url": "https://example.org/C2"},
            {"source": "d1-page", "name": "House D1", "issued": "2001-05", "url": "https://example.org/D1"},
        ],
    }  # fmt: skip


@pytest.mark.parametrize("names", [["b1-page", "d1-page"], ["d1-page", "b1-page"]])
def test_whom_others_relay_is_named_before_these(town: Town, names: list[str]) -> None:
    given = {name: {"source": name, "stance": "supports", "says": "So."} for name in names}
    given["b1-page"]["origin"] = "d1-page"
    page = town(claim(1, "A mill turned.", evidence=list(given.values()))).brief("town")
    assert [each["name"] for each in page["possible"][0]["sources"]] == ["House D1"]


def test_what_a_dispute_tells_stands_nowhere_else(town: Town) -> None:
    claims = [
        population(1, 500, "1990", "B1 B2"), population(2, 900, "1990", "D1"), apart(3, "C1"), apart(4, "C2"),
        apart(5, "C1", kind="allegation", added="2026-01-30"), apart(6, "C2"), *map(apart, (7, 8, 9)),
    ]  # fmt: skip
    brief = town(*claims, disputes=[["TN-0001", "TN-0002"], ["TN-0003", "TN-0004"], ["TN-0005", "TN-0006"]]).brief()
    assert sorted(number for each in brief["disputes"] for number in ids(each["answers"])) == [1, 2, 3, 4, 5, 6]
    assert (told(brief), brief["allegations"]) == ([7, 8, 9], [])


@pytest.mark.parametrize(("support", "found"), [("D1", ["TN-0001"]), ("B1", [])])
def test_of_figures_in_a_dispute_that_is_favoured_is_to_be_used(town: Town, support: str, found: list[str]) -> None:
    """Elsewhere neither stands."""
    claims = [population(1, 500, "1990", "B1"), population(2, 900, "1990", support), apart(7)]
    brief = town(*claims, disputes=[["TN-0001", "TN-0002"]]).brief()
    assert [each["use"]["claim"] for each in brief["figures"] if each["use"]] == found
    assert (told(brief), len(brief["disputes"])) == ([7], 1)


def test_of_disputes_with_an_answer_in_common_one_is_shown(town: Town) -> None:
    claims = [apart(1, "C1"), apart(2, "C2"), apart(3, "C3"), apart(4, "D1"), apart(5, "D2")]
    pairs = [["TN-0001", "TN-0002"], ["TN-0002", "TN-0003"], ["TN-0004", "TN-0005"]]
    brief = town(*claims, disputes=pairs).brief()
    assert [ids(each["answers"]) for each in brief["disputes"]] == [[1, 2], [4, 5]]
    assert brief["disputed"] == 3
    _, gap = [each for each in brief["gaps"] if each["code"] == "undecided"]
    assert gap["text"] == "Is it TN-0002 or TN-0003? Delta deltas deltaed (TN-0003, C4)."
    assert len(town(*claims, disputes=pairs).brief(limit=9)["disputes"]) == 3  # all that are asked for


@pytest.mark.usefixtures("full")
def test_what_only_touches_an_era_comes_when_nothing_else_is_left(town: Town) -> None:
    own = [apart(number, "B1", f"19{number}", topics=["mill"]) for number in range(10, 40)]
    touching = [apart(number, date="1948/1958") for number in range(1, 8)]
    assert not set(told(town(*own, *touching).brief("old"))) & set(range(1, 8))
    reaching = [apart(number, date="1940/1958") for number in range(1, 4)]
    assert {1, 2, 3} <= set(told(town(*own, *reaching).brief("old")))
    assert told(town(*own[:2], *touching[:1]).brief("old")) == [1, 10, 11]  # better than nothing


def test_figures_of_a_place_are_of_itself_and_of_what_lies_in_it(town: Town) -> None:
    claims = [population(1, 500, "1990", places=["camp"]), population(2, 40, "1990", places=["camp"])]
    claims[1]["figures"][0]["of"] = "camp"
    assert [each["of"] for each in town(*claims).brief(place="camp")["figures"]] == ["camp"]
    assert {each["of"] for each in town(*claims).brief("town")["figures"]} == {"town", "camp"}


def test_a_figure_tells_in_the_words_of_its_claim_what_its_names_do_not(town: Town) -> None:
    figures = [{"measure": "cargo", "of": "quay", "value": 70, "as_of": "1991"}]
    loaded = claim(1, "The grain barge of a baker brought 70 tonnes of amber and cedar in 1991.", figures=figures)
    [figure] = town(loaded).brief()["figures"]
    assert figure["says"] == loaded["assertion"]
    plain = claim(1, "The guild had a cargo of 70 tonnes of goods in 1991.", figures=[figures[0] | {"of": "guild"}])
    gone = "The guild had had a cargo of 70 tonnes of goods by 1991."
    of_a_place = plain | {"figures": figures}  # whose summary is *Goods of a ship*: of which?
    for of_it, says in ((plain, None), (plain | {"assertion": gone}, gone), (of_a_place, plain["assertion"])):
        [figure] = town(of_it).brief()["figures"]
        assert figure["says"] == says
    both = [*figures, {"measure": "population", "of": "quay", "value": 5, "as_of": "1991"}]
    said = [each["says"] for each in town(loaded | {"figures": both}).brief()["figures"]]
    assert sorted(each is None for each in said) == [False, True]  # told once


def test_of_two_figures_in_one_unit_the_names_tell_which_is_which(town: Town) -> None:
    """A sentence on rice and maize that is newest of its maize prices reads as if it were so of rice."""
    head = {"measures": [{"id": name, "label": name, "unit": "won", "summary": name} for name in ("rice", "maize")]}
    prices = [{"measure": name, "of": "town", "value": 9, "as_of": "2001"} for name in ("rice", "maize")]
    loaded = claim(1, "The grain barge of a baker brought amber and cedar at 9 won.", figures=prices)
    assert [each["says"] for each in town(loaded, **head).brief()["figures"]] == [None, None]
    alone = loaded | {"figures": prices[:1]}
    assert [each["says"] for each in town(alone, **head).brief()["figures"]] == [loaded["assertion"]]


@pytest.mark.parametrize("assertion", ["A raid left 9 dead or missing.", "The area within the wall had 9 people."])
def test_what_counts_more_or_less_than_its_measure_is_no_figure(town: Town, assertion: str) -> None:
    assert town(population(1, 9, "2001") | {"assertion": assertion}).brief()["figures"] == []


@pytest.mark.parametrize(("label", "told"), [("Length of a wall", "The camp had 40 m."), ("Length", None)])
def test_a_figure_of_a_vague_measure_names_the_thing_from_its_claim(town: Town, label: str, told: str | None) -> None:
    head = {"measures": [{"id": "length", "label": label, "unit": "m", "summary": "Long."}]}
    figure = {"measure": "length", "of": "camp", "value": 40, "as_of": "2001"}
    brief = town(claim(1, "The camp had 40 m.", date="2001", figures=[figure]), **head).brief()
    assert [each["says"] for each in brief["figures"]] == [told]


def test_nothing_found_has_empty_parts(town: Town) -> None:
    brief = town(apart(1)).brief(match="nowhere")
    assert (brief["claims"], brief["statuses"], brief["disputed"]) == (0, {}, 0)
    assert {key for key, value in brief.items() if isinstance(value, list) and value} == set()
    assert brief["sources"] == {
        "sources": 0, "origins": 0, "letters": {}, "kinds": {}, "basis": {}, "oldest": None, "newest": None,
        "one_origin": 0, "rests_on": [],
    }  # fmt: skip


@pytest.mark.usefixtures("full")
def test_of_more_than_fifty_claims_fewer_stand_in_rows(town: Town) -> None:
    many = [claim(number, f"Tale{number} tells{number} of{number} x{number}.", "B1", "1920") for number in range(51)]
    assert len(town(*many).brief()["possible"]) == 10
    assert len(town(*many[:50]).brief()["possible"]) == 28


@pytest.mark.usefixtures("full")
def test_a_part_has_its_usual_rows_unless_a_limit_is_asked_for(town: Town) -> None:
    dataset = town(*(apart(number, date=str(1900 + number)) for number in range(20)))
    for limit, found in ((None, 14), (3, 3), (20, 20), (0, 0)):
        assert len(dataset.brief(limit=limit)["established"]) == found


def test_on_a_date_a_dispute_of_that_time_comes_before_one_that_more_people_ask_about(town: Town) -> None:
    age = [apart(number, f"C{number}", "1900/1950", questions=["Why?"] * 17) for number in (1, 2)]
    own = [apart(number, f"C{number - 2}", "1944") for number in (3, 4)]
    dataset = town(*age, *own, disputes=[["TN-0001", "TN-0002"], ["TN-0003", "TN-0004"]])
    assert [ids(each["answers"]) for each in dataset.brief("1944")["disputes"]] == [[3, 4], [1, 2]]
    assert [ids(each["answers"]) for each in dataset.brief()["disputes"]] == [[1, 2], [3, 4]]
