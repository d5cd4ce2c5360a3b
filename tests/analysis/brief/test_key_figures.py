"""The figure to use of a series, why, the range beside it; and what a date has."""

from typing import Any

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief.key_figures import FigureClaim
from chongjin_cli.text.folding import words
from tests.analysis.brief.conftest import HEAD, Town, claim, population


def only(figures: list[contract.KeyFigure]) -> contract.KeyFigure:
    [figure] = figures
    return figure


@pytest.mark.parametrize(
    ("series", "used", "reason", "newest"),
    [
        ("1990 B1+C1, 2000 B1+C1, 2010 B1", 2000, "newest of the 2 graded confirmed; 2 origins", 2010),
        ("1990 B1+C1, 2000 C1+C2, 2010 D1", 1990, "the only one graded confirmed; 2 origins", 2010),
        ("1990 C1+C2, 2000 B1+D1, 2010 B1", 2000, "newest of the 2 graded probable; 2 origins", 2010),
        ("1990 B1, 2000 D1", 1990, "best of the 2 graded possible; 1 origin", 2000),
        ("1990 D1, 2000 D2", 2000, "newest of the 2 graded possible; 1 origin", None),
        ("1990 B1, 19XX B1", 1990, "newest of the 2 graded possible; 1 origin", None),
        ("2000 C1, 2000 B1", 2000, "best of the 2 graded possible; 1 origin", None),
        ("1990 B1, 2000 E1", 1990, "the only one graded possible; 1 origin", None),
        ("1990 B1", 1990, "the only one; 1 origin", None),
        ("2005 B1+C1, 2008 A1", 2008, "newest of the 2 confirmed or of letter A; 1 origin", None),
        ("2005 B1+C1, 2003 A1", 2005, "newest of the 2 confirmed or of letter A; 2 origins", None),
        ("2004 A1, 2019 C1+C2", 2004, "the only one graded probable; 1 origin", 2019),
        (
            "2003 A1, 2019 C1+C2",
            2019,
            "the best graded since 2009; 2 origins; better graded, but older: 2,003 (2003), TN-0001 A2",
            None,
        ),
        (
            "2004 B1+C1, 2019 B1",
            2019,
            "the best graded since 2009; 1 origin; better graded, but older: 2,004 (2004), TN-0001 B1",
            None,
        ),
        (
            "1980 B1+C1, 1985 B1+C1, 1999 C1+C2, 2001 B1",
            1999,
            "the best graded since 1991; 2 origins; better graded, but older: 1,985 (1985), TN-0002 B1",
            2001,
        ),
    ],
)
def test_the_best_number_then_the_newest_is_used(
    town: Town, series: str, used: int, reason: str, newest: int | None
) -> None:
    given = [each.split() for each in series.split(", ")]
    claims = [
        population(number, int(year.replace("X", "0")), year, support.replace("+", " "))
        for number, (year, support) in enumerate(given, 1)
    ]
    figure = only(town(*claims).brief("trade")["figures"])
    assert (figure["use"]["value"], figure["reason"], figure["when"]) == (used, reason, "any")
    assert (figure["newest"] and figure["newest"]["value"]) == newest
    assert figure["figures"] == len(given)
    assert (figure["measure"], figure["of"], figure["unit"]) == ("population", "town", "people")


def test_of_one_year_and_number_the_better_letter_then_most_origins_are_used(town: Town) -> None:
    claims = [population(1, 100, "2000", "C1"), population(2, 101, "2000", "B1"), population(3, 102, "2000", "B2")]
    claims[2]["evidence"].append({"source": "e1-page", "stance": "supports", "says": "So."})
    figure = only(town(*claims).brief()["figures"])
    assert (figure["use"]["claim"], figure["use"]["grade"]) == ("TN-0003", "B3")


@pytest.mark.parametrize(
    ("given", "support", "used"),
    [
        ({"low": 600}, "A1", "TN-0002"),
        ({"high": 600}, "A1 C1", "TN-0002"),  # though it has more origins
        ({"low": 600, "high": 700}, "A1 C1", "TN-0001"),  # no limit
        ({"low": 600}, "B1 C1 C2", "TN-0002"),
    ],
)
def test_a_limit_is_not_used_before_a_number_of_the_same_grade_and_time(
    town: Town, given: dict[str, int], support: str, used: str
) -> None:
    limit = population(1, 0, "2008", support)
    limit["figures"] = [{"measure": "population", "of": "town", "as_of": "2008", **given}]
    number = population(2, 667, "2008", "A2" if support[0] == "A" else "B2 C3")
    assert only(town(limit, number).brief("trade")["figures"])["use"]["claim"] == used


def test_the_range_is_of_the_years_about_it(town: Town) -> None:
    claims = [
        population(1, 500, "2000", "B1 C1"), population(2, 450, "2003", "B1"), population(3, 620, "1997", "D1"),
        population(4, 900, "2004", "C1"), population(5, 10, "1996", "C1"),
    ]  # fmt: skip
    figure = only(town(*claims).brief()["figures"])
    assert (figure["low"], figure["high"], figure["range"]) == (450, 620, ["TN-0003", "TN-0002"])


@pytest.mark.parametrize(
    ("beside", "ends"),
    [
        ([{"low": 800}, {"value": 300}], (300, None)),
        ([{"high": 300}, {"value": 800}], (None, 800)),
        ([{"low": 300}, {"value": 800}], (300, 800)),
        ([{"low": 300, "high": 800}], (300, 800)),
    ],
)
def test_a_bound_is_no_end_of_the_range(
    town: Town, beside: list[dict[str, int]], ends: tuple[int | None, int | None]
) -> None:
    """*At least 800* may be 900."""
    claims = [
        population(9, 500, "2000"),
        *(population(number, 1, f"200{number}", "B1") for number in range(1, 1 + len(beside))),
    ]
    for each, amounts in zip(claims[1:], beside, strict=True):
        del each["figures"][0]["value"]
        each["figures"][0] |= amounts
    figure = only(town(*claims).brief()["figures"])
    assert (figure["low"], figure["high"]) == ends


def test_the_range_has_neither_what_is_improbable_nor_how_the_claim_says_it_changed(town: Town) -> None:
    claims = [
        population(1, 500, "2000", "B1 C1"), population(2, 450, "2001", "B1"), population(3, 800, "2002", "D1 -B1 -C1"),
    ]  # fmt: skip
    claims[0]["figures"].append({**claims[0]["figures"][0], "value": 400, "as_of": "1999"})
    figure = only(town(*claims).brief()["figures"])
    assert (figure["low"], figure["high"], figure["range"]) == (450, 450, ["TN-0002"])


def test_none_is_used_where_all_are_disputed_or_cannot_be_judged(town: Town) -> None:
    claims = [population(1, 500, "2000", "C1 -B1"), population(2, 700, "2001", "E1")]
    assert town(*claims).brief()["figures"] == []


def test_what_an_unreliable_source_says_alone_is_not_used_though_others_support_a_part(town: Town) -> None:
    unreliable = population(1, 500, "2000", "E1")
    unreliable["evidence"].append(
        {"source": "b1-page", "stance": "partly", "part": "that some lived there", "says": "So."}
    )
    dataset = town(unreliable)
    assert dataset.claim("1")["grade"] == "E3"
    assert dataset.brief()["figures"] == []


def cargo(number: int, value: int, as_of: str, of: str = "quay") -> dict[str, Any]:
    figure = {"measure": "cargo", "of": of, "value": value, "as_of": as_of}
    return claim(number, f"Ship {number} brought goods.", date=as_of, figures=[figure])


def test_of_a_measure_of_several_things_none_stands_for_the_others(town: Town) -> None:
    ships = [cargo(1, 100, "1995-06"), cargo(2, 900, "1995-07"), cargo(3, 40, "2001", of="town")]
    assert town(*ships).brief()["figures"] == []
    assert only(town(*ships[1:]).brief(limit=1)["figures"])["use"]


def test_one_pair_that_differs_within_a_year_makes_no_long_series_one_of_several_things(town: Town) -> None:
    """As a price that rose between January and July; half of the figures may be in such pairs, not more."""
    rising = [cargo(1, 150, "2010-01"), cargo(2, 1500, "2010-07"), cargo(3, 2000, "2011"), cargo(4, 4300, "2016")]
    figure = only(town(*rising).brief()["figures"])
    assert (figure["use"]["value"], figure["figures"]) == (4300, 4)
    assert town(*rising[:3]).brief()["figures"] == []


def test_a_thing_is_named_by_its_genitive_too(town: Town) -> None:
    worded = [cargo(1, 100, "2001"), cargo(2, 120, "2005"), cargo(3, 140, "2009")]
    for each, said in zip(worded, ("at the quay", "at the quay's crane", "in the bay"), strict=True):
        each["assertion"] = f"Goods lay {said} in {each['date']}."
    figure = only(town(*worded).brief()["figures"])
    assert (figure["use"]["value"], figure["newest"] and figure["newest"]["value"]) == (120, 140)


@pytest.mark.parametrize(
    ("said", "is_on"),
    [("The town's port is deep.", True), ("The town port's depth.", True), ("A port of the town.", False)],
)
def test_a_genitive_within_a_name_is_the_name(said: str, is_on: bool) -> None:
    assert FigureClaim(1, words(said)).is_on("town-port") is is_on


def test_a_unit_that_is_gone_gives_way_whatever_place_it_was_of(town: Town) -> None:
    measures = [
        {"id": name, "label": name, "unit": unit, "summary": "Price."}
        for name, unit in (("price", "won"), ("price-old-won", "old won"), ("price-dollar", "dollar"))
    ]
    figures = (("price", "town", "2010"), ("price-old-won", "quay", "2008"), ("price-dollar", "quay", "2009"))
    claims = [
        claim(n, f"Rice {n} was sold.", date=year, figures=[{"measure": name, "of": of, "value": 5, "as_of": year}])
        for n, (name, of, year) in enumerate(figures, 1)
    ]
    found = town(*claims, measures=measures).brief()["figures"]
    assert {each["measure"] for each in found} == {"price", "price-dollar"}


def test_rivals_and_figures_that_nearly_agree_are_of_one_thing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chongjin_cli.analysis.brief.disputes_shown.MOST", 0)  # what one shows is no figure
    near = [cargo(1, 100, "1995"), cargo(2, 150, "1995")]
    assert only(town(*near).brief()["figures"])["figures"] == 2
    most = [*near, cargo(3, 210, "1995")]  # two of the three pairs agree
    assert only(town(*most).brief()["figures"])["figures"] == 3
    far = [cargo(1, 100, "1995"), cargo(2, 151, "1995")]
    assert town(*far).brief()["figures"] == []
    rivals = town(*far, claim(3, "Ships came."), disputes=[["TN-0001", "TN-0002"]])
    assert only(rivals.brief()["figures"])["figures"] == 2


def test_a_coming_time_has_only_figures_of_its_own(town: Town) -> None:
    until_then = claim(99, "A pier is to stand.", date="2020/2040")
    assert town(population(1, 101, "2025"), until_then).brief("2030")["figures"] == []
    ahead = town(population(1, 101, "2025"), population(2, 102, "2030"), until_then)
    assert only(ahead.brief("2030")["figures"])["figures"] == 1
    assert ahead.brief("2026")["figures"] == []


@pytest.mark.parametrize(
    ("asked", "series", "used", "when"),
    [
        ("1944", "1940 1944 1945", 1944, "then"),
        ("1944", "1940/1950 1945", "1940/1950", "then"),
        ("1944", "1930 1943 1945", None, ""),  # what was only before or later
        ("1944", "1944-05-01", "1944-05-01", "then"),
        ("1940s", "1935 1949", 1949, "then"),
    ],
)
def test_a_date_has_its_own_figure_alone(
    town: Town, asked: str, series: str, used: int | str | None, when: str
) -> None:
    claims = [population(number, 100 + number, as_of) for number, as_of in enumerate(series.split(), 1)]
    figures = town(*claims, claim(99, "A pier stood.", date="1944")).brief(asked)["figures"]
    if used is None:
        assert figures == []
        return
    figure = only(figures)
    assert (figure["use"]["as_of"], figure["when"]) == (str(used), when)


def test_a_date_has_no_figures_of_another_time(town: Town) -> None:
    claims = [
        population(1, 500, "1990"), cargo(2, 40, "1994"), cargo(3, 50, "1990", of="camp"),
        claim(9, "A pier stood.", date="1994"),
    ]  # fmt: skip
    claims[1]["places"] = ["quay"]
    found = town(*claims).brief("1994")["figures"]
    assert [(each["of"], each["when"]) for each in found] == [("quay", "then")]


@pytest.mark.parametrize(("asked", "units"), [(None, ["groats"]), ("1994", []), ("1981", ["old groats"])])
def test_a_unit_that_came_before_another_gives_way_to_it(town: Town, asked: str | None, units: list[str]) -> None:
    measures = [
        {"id": name, "label": name, "unit": unit, "summary": "Prices."}
        for name, unit in (("bread", "groats"), ("bread-old", "old groats"))
    ]
    claims = [
        claim(number, f"Bread was dear in {year}.", date=year, figures=[{"measure": name, "of": "town", "value": 7, "as_of": year}])
        for number, (name, year) in enumerate((("bread-old", "1981"), ("bread", "1990")), 1)
    ]  # fmt: skip
    dataset = town(*claims, claim(9, "A pier stood.", date="1994"), measures=measures)
    assert [each["unit"] for each in dataset.brief(asked)["figures"]] == units


def test_what_is_spoken_of_most_comes_first(town: Town) -> None:
    claims = [
        cargo(1, 40, "2001", of="quay"), population(2, 500, "2000"),
        claim(3, "Quays are long.", figures=[{"measure": "cargo", "of": "camp", "value": 5, "as_of": "2000"}], places=["camp"]),
    ]  # fmt: skip
    found = [(each["measure"], each["of"]) for each in town(*claims).brief()["figures"]]
    assert found == [("population", "town"), ("cargo", "camp"), ("cargo", "quay")]


def test_two_series_of_a_measure_are_shown_at_most(town: Town) -> None:
    claims = [cargo(number, 40 + number, "2001", of=of) for number, of in enumerate(("quay", "town", "camp"), 1)]
    assert len(town(*claims).brief()["figures"]) == 2


def test_one_number_is_not_told_of_two_things(town: Town) -> None:
    for other, found in ((40, 1), (41, 2)):
        claims = [cargo(1, 40, "2001", of="quay"), cargo(2, other, "2001", of="town")]
        assert len(town(*claims).brief()["figures"]) == found


@pytest.mark.parametrize(("when", "older"), [("1960-12-14", False), ("1960", True)])
def test_what_a_day_had_is_no_older_value_of_a_total(town: Town, when: str, older: bool) -> None:
    total = [population(1, 90_000, "1980/1984", "B1"), population(3, 93_000, "1981/1985", "B1")]
    figure = only(town(*total, population(2, 975, when, "B1 C1")).brief()["figures"])
    assert ("older: 975" in figure["reason"]) is older


def test_of_one_number_what_calls_the_thing_by_its_name_is_used(town: Town) -> None:
    part = population(1, 900, "2001", "B1")
    part["assertion"] = "There were 900 people by the quay."
    whole = population(2, 500, "2000", "D1")
    whole["assertion"] = "The town had 500 people."
    figure = only(town(part, whole).brief()["figures"])
    assert (figure["use"]["claim"], figure["reason"]) == ("TN-0002", "best of the 2 graded possible; 1 origin")
    part["evidence"].append({"source": "c1-page", "stance": "supports", "says": "So."})
    figure = only(town(part, whole).brief()["figures"])
    assert figure["use"]["claim"] == "TN-0001"  # a better number
    newer = population(1, 900, "2011", "D1") | {"assertion": part["assertion"]}
    assert only(town(newer, whole).brief()["figures"])["use"]["claim"] == "TN-0001"  # ten years older is outdated


def test_a_series_of_three_of_a_month_each_is_no_event(town: Town) -> None:
    months = [population(number, 100 + number, f"200{number}-05") for number in (1, 2, 3)]
    lasting = cargo(4, 100, "2001", of="town")
    measures = [figure["measure"] for figure in town(*months, lasting).brief()["figures"]]
    assert measures == ["population", "cargo"]
    measures = [figure["measure"] for figure in town(*months[:2], lasting).brief()["figures"]]
    assert measures == ["cargo"]


def test_a_claim_that_gives_a_figure_to_use_stands_there_alone(town: Town) -> None:
    plain = population(1, 500, "2000", added="2026-01-30")
    began = cargo(2, 40, "2001") | {"assertion": "The quay was founded for 40 tonnes."}
    divided = cargo(3, 7, "2001", of="camp") | {"assertion": "The camp is divided into parts of seven tonnes."}
    other = claim(4, "Fish rots.", added="2026-01-30")
    brief = town(plain, began, divided, other).brief(limit=9)
    assert {figure["use"]["claim"] for figure in brief["figures"]} == {"TN-0001", "TN-0002", "TN-0003"}
    assert {row["claim"] for row in [*brief["identity"], *brief["established"]]} == {"TN-0004"}


@pytest.mark.parametrize(
    ("series", "used", "reason", "newest"),
    [
        ("1995 B1, /2026 B1", None, "best of the 2 graded possible; 1 origin", None),
        ("1997 B1, /2026 B1", 1997, "newest of the 2 graded possible; 1 origin", None),
        ("2010 C1, /2026 B1+C1", None, "the only one graded confirmed; 2 origins", 2010),
        ("/2026 B1, /2026 C1", None, "best of the 2 graded possible; 1 origin", None),
        ("1994 B1+C1, /2026 C1", 1994, "the only one graded confirmed; 2 origins", None),
    ],
)
def test_an_undated_figure_gives_way_to_those_of_thirty_years(
    town: Town, series: str, used: int | None, reason: str, newest: int | None
) -> None:
    claims = []
    for number, each in enumerate(series.split(", "), 1):
        as_of, support = each.split()
        claims.append(population(number, int(as_of.strip("/")) - number, as_of, support.replace("+", " ")))
        claims[-1]["date"] = None if as_of[0] == "/" else as_of
    figure = only(town(*claims).brief("trade")["figures"])
    assert figure["use"]["dates"]["label"] == (used and str(used))
    assert figure["reason"] == reason
    assert (figure["newest"] and figure["newest"]["as_of"]) == (newest and str(newest))


def test_that_what_a_figure_tells_of_has_ended_is_told_with_it(town: Town) -> None:
    """By a claim that is tied to its own."""
    ban = population(1, 500, "2008")
    gone = claim(3, "The limit was withdrawn.", date="2008", relations=[{"type": "follows", "claim": "TN-0001"}])
    assert only(town(ban, gone).brief("trade")["figures"])["reason"] == (
        "the only one; 2 origins; but: The limit was withdrawn (TN-0003)"
    )
    assert only(town(ban, gone | {"relations": []}).brief("trade")["figures"])["reason"] == ("the only one; 2 origins")
    before = only(town(ban, gone | {"date": "2007"}).brief("trade")["figures"])
    assert before["reason"] == "the only one; 2 origins"  # what ended before ended something else
    protest = [claim(2, "A rally.", relations=[{"type": "same-event", "claim": "TN-0001"}])]
    after = gone | {"relations": [{"type": "follows", "claim": "TN-0002"}]}
    assert "; but: " in only(town(ban, after, *protest).brief("trade")["figures"])["reason"]
    rally = only(town(population(1, 500, "2008-03"), after, *protest).brief("2008")["figures"])
    assert "; but: " not in rally["reason"]  # how many came is so for ever


@pytest.mark.parametrize(("year", "is_told"), [(1990, False), (1989, True)])
def test_on_an_era_the_first_figure_of_a_series_stands_beside_a_much_later_one(
    town: Town, year: int, is_told: bool
) -> None:
    dataset = town(population(1, 500, "1993"), population(2, 300, str(year)), population(3, 100, "1985", "C1 -B1"))
    beside = f"; first in this time: 300 ({year}), TN-0002 B1" if is_told else ""
    for subject, told in (("new", beside), ("trade", "")):
        reason = only(dataset.brief(subject)["figures"])["reason"]
        assert reason == f"newest of the 2 graded confirmed; 2 origins{told}"


def test_a_figure_of_another_city_is_none_of_the_page_unless_its_measure_names_this(town: Town) -> None:
    away = {"id": "away", "label": "Away", "kind": "city"}
    measure = {"id": "way", "label": "Distance from Town", "unit": "km", "summary": "Way."}
    lived = population(1, 500, "2000")
    lived["figures"][0]["of"] = "away"
    far = claim(2, "Away is 9 km off.", figures=[{"measure": "way", "of": "away", "value": 9, "as_of": "2000"}])
    dataset = town(lived, far, measures=[*HEAD["measures"], measure], places=[*HEAD["places"], away])
    assert [figure["measure"] for figure in dataset.brief("trade")["figures"]] == ["way"]
