"""`sources`: `--depends` and `--by-weight`, which tell what rests on whom, in every form; the works of an author."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from chongjin_cli.errors import UsageError
from tests.conftest import SMALL, Here, Save


@pytest.fixture
def ask_of(save: Save, here: Here, monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], Here]:
    """Exit code, stdout and stderr of `chongjin sources` on a dataset."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PAGER", "")

    def of(dataset: Any) -> Here:
        path = str(save(dataset))
        return lambda *arguments: here("sources", *arguments, "--data", path)

    return of


@pytest.fixture
def ask(ask_of: Callable[[Any], Here]) -> Here:
    """The same on the small dataset."""
    return ask_of(SMALL)


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_what_depends_on_a_publisher(ask: Here) -> None:
    assert ask("press", "--depends") == (
        0,
        "CJ-0002\tB3\tno support\tThe steel works of Chongjin were founded in 1938, according to A. Author (2001).\n"
        "CJ-0001\tA1\tA2\tThe port of Chongjin was opened to trade on 1 April 1908.\n"
        "CJ-0003\tC4\tC3\tThe steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing "
        "a former engineer (2019); A. Author (2001) says otherwise.\n",
        "",
    )
    assert ask("press", "--depends", "--format", "markdown", "-n", "1")[1] == (
        "| id | grade | without | statement |\n| --- | --- | --- | --- |\n"
        "| CJ-0002 | B3 | no support | The steel works of Chongjin were founded in 1938, according to A. Author (2001). |\n"
    )
    assert lines(ask("press", "--depends", "-f", "csv")[1])[0] == "id,grade,status,without,status_without,statement"
    assert lines(ask("press", "--depends", "-f", "tsv", "-n", "1", "--fields", "id,without")[1])[1] == "CJ-0002"
    assert '"without": null' in ask("press", "--depends", "--json")[1]
    assert ask("diary", "--depends") == (1, "", "known here only through others that repeat it\nnothing matches\n")
    assert ask("diary", "--depends", "--json")[:2] == (1, "[]\n")


def test_what_depends_on_a_publisher_on_a_terminal(ask: Here) -> None:
    code, out, told = ask("press", "--depends", "-f", "table", "-n", "2", "--sort", "id")
    assert (code, told) == (0, "1 to 2 of 3 claims; all: --limit 3; the next: --offset 2\n")
    assert lines(out) == [
        "Claims that depend on it: 3; with no other support: 1",
        "",
        "Claim    Grade  Without     Statement",
        "CJ-0001  A1     A2          The port of Chongjin was opened to trade on 1 April 1908.",
        "CJ-0002  B3     no support  The steel works of Chongjin were founded in 1938, according to A.",
        "                            Author (2001).",
        "Grade: A–F reliability of the best source, 1–6 credibility; chongjin help grades",
    ]


def test_on_whom_most_rests(ask: Here) -> None:
    assert ask("--by-weight") == (
        0,
        "press\t3\t1\t2\tB\tPress\nbloggers\t1\t1\t2\tC\tBloggers\nessay\t1\t1\t2\tF\tan unsigned text\n"
        "gazette-1908\t1\t0\t1\tA\tGazette\n",
        "",
    )
    code, out, told = ask("--by-weight", "--format", "table", "--offset", "1", "-n", "2")
    assert (code, told) == (0, "2 to 3 of 4 publishers and sources; all: --limit 4; the next: --offset 3\n")
    assert lines(out) == [
        "Without each: claims graded otherwise, those of them with no support left; all that cite its pages.",
        "",
        "Regraded  Lost  Claims  Rel.  Publisher or source",
        "       1     1       2  C     Bloggers  bloggers",
        "       1     1       2  F     an unsigned text  essay",
    ]


def test_a_source_that_is_known_through_others_alone(ask: Here) -> None:
    told = "known here only through others that repeat it\n"
    nothing = "nothing matches\n"
    assert ask("diary") == (1, "", told + nothing)
    assert ask("diary", "--json") == (1, "[]\n", told + nothing)
    assert ask("essay", "--topic", "steel", "--kind", "opinion") == (1, "", nothing)
    assert ask("--source", "diary") == (1, "", told + nothing)
    assert ask("--source", "diary", "--without", "press")[2] == nothing


@pytest.fixture
def ask_map(ask_of: Callable[[Any], Here]) -> Here:
    """The same on one with a map that was read for its coordinates, and a leaflet that was read for nothing yet."""
    small = copy.deepcopy(SMALL)
    add = {"type": "map", "access": "excerpt", "publisher": "press", "issued": "1999"}
    small["sources"] += [
        {
            "id": "map-1999",
            "title": "Map",
            "url": "https://example.org/map",
            "copy": "https://mirror.example.org/map",
            **add,
        },
        {
            "id": "leaflet",
            **add,
            "type": "document",
            "publisher": None,
            "reliability": "D",
            "reliability_reason": "So.",
        },
    ]
    for place in small["places"]:
        place["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": 1000, "source": "map-1999"}
    return ask_of(small)


def test_a_source_of_coordinates_alone_is_told_with_its_record(ask_map: Here) -> None:
    gives = "no claim has evidence from it; it gives the coordinates of 2 places\n"
    record = "Map, Press, 1999, reliability B: https://example.org/map, a copy at https://mirror.example.org/map\n"
    nothing = "nothing matches\n"
    assert ask_map("map-1999") == (1, "", record + gives + nothing)
    assert ask_map("map-1999", "--json") == (1, "[]\n", record + gives + nothing)
    assert ask_map("map-1999", "--depends") == (1, "", gives + nothing)
    assert ask_map("--source", "map-1999") == (1, "", gives + nothing)
    unread = "an unsigned text, 1999, reliability D\nno claim has evidence from it\n"
    assert ask_map("leaflet") == (1, "", unread + nothing)
    assert ask_map("atlas-2001")[2] == ""
    left_out = "without map-1999: no claim has evidence from it, only what repeats it is left out\n"
    assert ask_map("--without", "map-1999", "-n", "1")[2] == left_out


def test_publishers_are_suggested_before_single_sources(ask_of: Callable[[Any], Here]) -> None:
    small = copy.deepcopy(SMALL)
    small["sources"][2]["title"] = "Ships"  # not called Blog
    with pytest.raises(UsageError) as raised:
        ask_of(small)("blog")
    assert (raised.value.message, raised.value.hint) == (
        "no source 'blog'",
        "did you mean the publisher bloggers? As in: chongjin sources --publisher bloggers; "
        "single sources: blog-2020, blog-2021",
    )
    small["sources"].append({**small["sources"][4], "id": "blog", "title": "Blog of old"})
    small["claims"][2]["evidence"][2]["origin"] = "blog"
    assert ask_of(small)("blog")[2].startswith(
        "known here only through others that repeat it; did you mean the publisher bloggers? "
        "Single sources: blog-2020, blog-2021\n"
    )


AUTHORS = {
    "gazette-1908": ["A. Author"],
    "blog-2020": ["Kim Chol", "An Engineer"],
    "blog-2021": ["Kim Chol"],
    "essay": ["Kim Yong"],
}
"""Who else wrote what of the small dataset: `atlas-2001` is by A. Author, `diary` by An Engineer."""


@pytest.fixture
def ask_authors(ask_of: Callable[[Any], Here]) -> Here:
    """The same on one whose authors wrote more."""
    small = copy.deepcopy(SMALL)
    for source in small["sources"]:
        source["authors"] = AUTHORS.get(source["id"], source.get("authors", []))
    small["actors"].append({"id": "kim-chol", "label": "Kim Chol", "kind": "person"})
    small["claims"][0]["actors"] = ["kim-chol"]
    return ask_of(small)


def test_an_author_by_name_is_what_they_wrote(ask_authors: Here) -> None:
    told = '"A. Author" is the author A. Author here\n'
    works = "atlas-2001\t2\tB\tAtlas\ngazette-1908\t1\tA\tGazette\n"
    assert ask_authors("A. Author") == (0, works, told)
    assert ask_authors("a author", "--sort", "id") == (0, works, told.replace('"A. Author"', '"a author"'))
    assert ask_authors("A. Author", "--topic", "steel") == (0, "atlas-2001\t1\tB\tAtlas\n", told)
    assert ask_authors("A. Author", "--json", "--fields", "id,claims", "-n", "1") == (
        0, '[\n{"id": "atlas-2001", "claims": 2}\n]\n', told
    )  # fmt: skip


def test_what_else_has_the_name_of_an_author_is_told(ask_authors: Here) -> None:
    works = "blog-2020\t2\tC\t=Blog\nblog-2021\t1\tC\tBlog again\n"
    assert ask_authors("chol") == (0, works, '"chol" is the author Kim Chol here; of that name too: actor kim-chol\n')


def test_works_of_an_author_that_others_repeat_are_named(ask_authors: Here) -> None:
    told = '"An Engineer" is the author An Engineer here\nknown here only through others that repeat them: diary\n'
    assert ask_authors("An Engineer") == (0, "blog-2020\t2\tC\t=Blog\n", told)


def test_a_source_goes_before_its_author(ask_authors: Here, ask: Here) -> None:
    assert ask("A. Author")[1] == ask("atlas-2001")[1]
    assert ask_authors("atlas-2001") == ask("atlas-2001")


def test_an_author_is_named_where_nothing_else_is_meant(ask_authors: Here) -> None:
    wrote = "what an author wrote: chongjin sources 'Kim Chol' or chongjin sources 'Kim Yong'"
    for arguments, kind in ((("kim",), "source"), (("--publisher", "kim"), "publisher")):
        with pytest.raises(UsageError) as raised:
            ask_authors(*arguments)
        assert (raised.value.message, raised.value.hint) == (f"no {kind} 'kim'", wrote)


@pytest.mark.parametrize(
    ("columns", "row"), [("49", "  regraded 3, lost 1, claims 2"), ("50", "       3     1       2  B     Press  press")]
)
def test_on_a_narrow_terminal_numbers_stand_below_the_name(
    ask: Here, monkeypatch: pytest.MonkeyPatch, columns: str, row: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("PAGER", "")
    shown = [line.rstrip() for line in ask("--by-weight", "--format", "table")[1].splitlines()]
    assert row in shown
    assert ("Press  press" in shown) == (columns == "49")


def test_an_author_is_no_publisher_though_a_source_without_a_title_has_the_name(ask_authors: Here) -> None:
    with pytest.raises(UsageError) as raised:
        ask_authors("--publisher", "An Engineer")
    assert raised.value.message == "no publisher 'An Engineer'"
    assert raised.value.hint == "what an author wrote: chongjin sources 'An Engineer'"


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("--depends",), "--depends needs a source", "as in: chongjin sources bloggers --depends"),
        (("press", "--by-weight"), "--by-weight lists all sources", "leave out 'press'"),
        (("press", "--depends", "--by-weight"), "--depends and --by-weight cannot both be", "leave one of them out"),
        (("pres", "--depends"), "no source or publisher 'pres'", "did you mean press?"),
        (
            ("press",),
            "no source 'press'",
            "it is a publisher: chongjin timeline --publisher press; "
            "its sources: chongjin sources --publisher press; what rests on it: chongjin sources press --depends",
        ),
        (
            ("블로거",),
            "no source '블로거'",
            "it is a publisher: chongjin timeline --publisher bloggers; "
            "its sources: chongjin sources --publisher bloggers; what rests on it: chongjin sources bloggers --depends",
        ),
        (
            ("--publisher", "A. Author"),
            "no publisher 'A. Author'",
            "what an author wrote: chongjin sources 'A. Author'",
        ),
    ],
)
def test_what_cannot_be_asked(ask: Here, arguments: tuple[str, ...], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        ask(*arguments)
    assert (raised.value.message, raised.value.hint) == (message, hint)
