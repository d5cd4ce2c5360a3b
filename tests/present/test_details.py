"""What is looked up and worked out to show a claim whole: names, origins that count once, what a grade rests on."""

from collections.abc import Callable
from typing import Any

import pytest

from chongjin_cli.present.details import Details, details
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.figures import amount
from tests.conftest import Save


@pytest.fixture
def shown(save: Save) -> Callable[[dict[str, Any], str], Details]:
    """The details of a claim of a dataset."""

    def of(content: dict[str, Any], name: str) -> Details:
        dataset = Dataset(str(save(content)))
        return details(dataset, dataset.claim(name))

    return of


Show = Callable[[dict[str, Any], str], Details]


def test_evidence_of_one_origin_is_said_to_count_once_but_not_as_context(small: dict[str, Any], shown: Show) -> None:
    small["claims"][2]["evidence"] += [
        {"source": "blog-2021", "stance": "supports", "says": "Again."},
        {"source": "blog-2020", "stance": "disputes", "says": "Takes it back."},
        {"source": "essay", "stance": "context", "says": "And again."},
    ]
    assert dict(shown(small, "3").facts)["Counts once"] == "Bloggers, for 1 and 4; Diary, An Engineer, for 2 and 3"
    numbered = {stance: [each.number for each in pieces] for stance, pieces in shown(small, "3").evidence.items()}
    assert numbered == {"supports": [1, 2], "partly": [3], "disputes": [4], "context": [5, 6]}
    assert "Counts once" not in dict(shown(small, "1").facts)


def test_a_source_is_named_beside_its_publisher_only_where_it_makes_another_difference(
    small: dict[str, Any], shown: Show
) -> None:
    assert dict(shown(small, "3").facts)["Rests on"] == "without Bloggers: no support; without Press: C3"
    small["sources"].append({**small["sources"][0], "id": "atlas-2011", "title": "Atlas II", "issued": "2011"})
    small["claims"][1]["evidence"].append({"source": "atlas-2011", "stance": "supports", "says": "Again in 1938."})
    rests = dict(shown(small, "2").facts)["Rests on"]
    assert rests == "without Press: no support; without Atlas, Press, 2001: B3; without Atlas II, Press, 2011: B3"


def test_figures_places_and_actors_go_by_their_names(small: dict[str, Any], shown: Show) -> None:
    small["actors"][0]["names"] = {"ko": "일본제철", "hanja": "日本製鐵"}
    facts = shown(small, "2").facts
    assert ("Figure", "Workforce, Kim Chaek Works: 900–1,200 people (1938)") in facts
    assert ("Places", "Kim Chaek Works (김책제철)") in facts
    assert ("Actors", "Nippon Steel (일본제철 日本製鐵)") in facts


def test_a_source_without_a_title_goes_by_its_publisher_or_author_or_id(small: dict[str, Any], shown: Show) -> None:
    del small["sources"][2]["title"]
    small["sources"][4].pop("title")
    found = shown(small, "3")
    blog, partly, essay = (found.evidence[stance][0] for stance in ("supports", "partly", "context"))
    assert (blog.title, blog.published) == ("Bloggers (블로거)", "May 2020")
    assert partly.remarks == ["part: founded before 1938", "repeats An Engineer", "counts as D"]
    assert (essay.title, essay.published) == ("essay", "")


def test_rivals_come_before_related_claims(small: dict[str, Any], shown: Show) -> None:
    found = shown(small, "3")
    assert [(tie, claim["id"]) for tie, claim in found.ties] == [("rival", "CJ-0002"), ("follows", "CJ-0001")]
    small["disputes"].append({**small["disputes"][0], "id": "again", "claims": ["CJ-0003", "CJ-0002"]})
    assert [tie for tie, _ in shown(small, "3").ties] == ["rival", "follows"]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"value": 25000}, "25,000"),
        ({"value": 0}, "0"),
        ({"value": 1.5, "low": None, "high": None}, "1.5"),
        ({"low": 900, "high": 1200}, "900–1,200"),
        ({"low": -9.5, "high": -6.5}, "-9.5 to -6.5"),
        ({"low": 40}, "at least 40"),
        ({"high": 40}, "at most 40"),
    ],
)
def test_amounts(figure: dict[str, float], expected: str) -> None:
    assert amount(figure) == expected
