"""A brief as a page: what each form shows, to the letter."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli import contract
from chongjin_cli.dataset.dates import label
from chongjin_cli.present.brief import html, markdown, text
from chongjin_cli.present.brief.page import Page, Part, page
from chongjin_cli.present.brief.row import InShort, Row
from chongjin_cli.present.labels import Labels
from chongjin_cli.queries.store import Dataset
from tests.present.test_page import MARKUP, Reader

TEXT = """\
A small dataset
4 claims: 1 confirmed, 1 possible, 1 disputed, 1 unjudged.
Version 1.0.0 of 2026-01-31.

WHAT IT IS
  CJ-0001 A1  The port of Chongjin was opened to trade on 1 April 1908. [Gazette
    +1]

FIGURES TO USE
  CJ-0002 B3  Workforce, Kim Chaek Works: 900–1,200 people (1938).

OPEN DISPUTES
  When were the steel works founded? The years of the law and of the first
    furnace.
    > CJ-0002 B3  The steel works of Chongjin were founded in 1938. [Press 2001]
    CJ-0003 C4  The steel works of Chongjin were founded in 1937. [Bloggers
      2020]

ALSO HELD
  Now: CJ-0004 F6  Ships have been idle in Chongjin harbour since 2017.

SOURCES
  5 sources with 5 independent origins (by reliability: A 1, B 1, C 1, D 1, F
    1). Issued 2001 to 2021. 3 claims of a single origin; 1 of 5 passages
    first-hand. What carries most: Press (B; without it 3 claims would change
    grade or lose all support), Bloggers (C; 1), an unsigned text (F; 1).
"""
MARKDOWN = """\
# Kim Chaek Works (김책제철)

2 claims: 1 possible, 1 disputed; and 1 tied to it. A small dataset. Version 1.0.0 of 2026-01-31.

## Figures to use

- **CJ-0002** (B3): Workforce: 900–1,200 people (1938). The only one; 1 origin.

## Open disputes

- When were the steel works founded? The years of the law and of the first furnace.
  - **CJ-0002** (B3): **The steel works of Chongjin were founded in 1938.** ([Press 2001](<https://example.org/atlas>))
  - **CJ-0003** (C4): The steel works of Chongjin were founded in 1937. (Bloggers 2020)

## Also held: Japanese rule

- **CJ-0001** (A1, 1 April 1908): The port of Chongjin was opened to trade on 1 April 1908. (Gazette; 1 more: [Press 2001](<https://example.org/atlas>))

## Sources

- 3 sources with 3 independent origins (by reliability: B 1, C 1, D 1). Issued 2001 to 2021. \
Kinds: blog posts 2, books 1. How they know (2 passages): first-hand 1, not told 1. What carries most: Press (B; without it 2 claims would change grade or lose all support), Bloggers (C; 1).
"""


LABELS: Any = None
"""Labels that nothing is asked of."""
APART = "Disputed by others, alleged, thought or foreseen"
EMPTY: Any = {
    "subject": {"kind": "words", "id": None, "label": "it", "narrowed": []}, "title": "T", "version": "1", "updated": "2026",
    "claims": 0, "read": 0, "neighbour": None, "more": 0, "tied": 0, "statuses": {}, "disputed": 0, "new": {"since": None, "added": 0, "changed": 0, "claims": []},
    "sources": {"sources": 0},
    **{key: [] for key in "identity established possible spanning around namesakes figures disputes contested".split()},
    **{key: [] for key in "latest headlines allegations opinions forecasts gaps further".split()},
}  # fmt: skip
"""A brief of which every part is empty."""


def brief_claim(name: str, **more: Any) -> Any:
    date = more.get("date")
    return {
        "claim": name, "statement": "So.", "assertion": "So.", "kind": "claim", "status": "confirmed", "grade": "B1",
        "date": date, "label": date and label(date), "speakers": ["a porter"], "unit": None, "origins": 2, "sources": [], **more,
    }  # fmt: skip


@pytest.fixture
def made(small: dict[str, Any], save: Callable[..., Path]) -> Callable[..., Page]:
    """The page on a name of the small dataset, changed at will before."""

    def page_on(name: str | None = None, **filters: Any) -> Page:
        dataset = chongjin_cli.open(str(save(small)))
        return page(dataset.brief(name, **filters), Labels(dataset._dataset))

    return page_on


def written(write: Callable[..., None], made: Page) -> str:
    out = StringIO()
    write(made, out)
    return out.getvalue()


def rows(made: Page, heading: str) -> list[Row]:
    return next(part.rows for part in made.parts if part.heading.startswith(heading))


def test_text(made: Callable[..., Page], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert written(text.write, made()) == TEXT


def test_markdown(made: Callable[..., Page]) -> None:
    assert written(markdown.write, made("works")) == MARKDOWN


def test_markdown_names_the_sources_that_are_only_counted(made: Callable[..., Page], small: dict[str, Any]) -> None:
    small["claims"][0]["evidence"].append({"source": "essay", "stance": "supports", "says": "In 1908."})
    shown = written(markdown.write, made("port"))
    assert (
        "trade on 1 April 1908. (Gazette; 2 more: [Press 2001](<https://example.org/atlas>), an unsigned text)" in shown
    )
    small["claims"][0] |= {"kind": "allegation"}
    small["claims"][0]["evidence"][0]["speaker"] = "a porter"
    assert "an unsigned text; alleged; said by a porter)" in written(markdown.write, made("port"))


def test_markdown_escapes_what_is_markup_and_links_only_to_the_web() -> None:
    sources = [("A*", "https://example.org/<b>"), ("B", "javascript:x"), ("C", None)]
    row = Row("1 < 2 *and* [so](on).", "CJ-0001", "B1", "confirmed", "1908", "and 2 more", sources)
    shown = written(markdown.write, Page("# _T_", ["So | far."], [Part("Known", [row])]))
    assert shown == (
        "# \\# \\_T\\_\n\nSo \\| far.\n\n## Known\n\n"
        "- **CJ-0001** (B1, 1908): 1 \\< 2 \\*and\\* \\[so\\](on). "
        "([A\\*](<https://example.org/%3Cb%3E>); B; C; and 2 more)\n"
    )


def test_a_statement_that_names_no_source_is_followed_by_them(made: Callable[..., Page], small: dict[str, Any]) -> None:
    small["claims"][0]["evidence"].append({"source": "blog-2020", "stance": "supports", "says": "So."})
    small["disputes"] = []
    first = rows(made("port"), "In general")[0]
    assert (first.sources, first.remark) == ([("Gazette", None)], "2 more")
    named = brief_claim("CJ-0002", statement="So, according to the Press.")
    attributed = rows(page(EMPTY | {"established": [named]}, LABELS), "Best")[0]
    assert (attributed.sources, attributed.remark) == ((), None)


def test_an_allegation_names_its_speaker(made: Callable[..., Page], small: dict[str, Any]) -> None:
    small["claims"][0]["kind"] = "allegation"
    assert rows(made("port"), APART)[0].remark == "1 more; alleged"
    small["claims"][0]["evidence"][1]["speaker"] = "a porter"
    assert rows(made("port"), APART)[0].remark == "1 more; alleged; said by a porter"
    for number in range(3):
        small["claims"][0]["evidence"].append(
            {"source": "blog-2020", "stance": "supports", "says": f"{number}", "speaker": f"S{number}"}
        )
    assert rows(made("port"), APART)[0].remark == "2 more; alleged; said by a porter and 3 more"
    small["claims"][0]["evidence"] = small["claims"][0]["evidence"][1:2]
    alleged = rows(made("port"), APART)[0]
    assert (alleged.text, alleged.sources) == (
        "The port of Chongjin was opened to trade on 1 April 1908.", [("Press 2001", "https://example.org/atlas")],
    )  # fmt: skip
    assert alleged.remark == "alleged; said by a porter"


@pytest.mark.parametrize(
    ("kind", "remark"),
    [
        ("claim", "1 more"),
        ("allegation", "1 more; alleged; said by a porter"),
        ("forecast", "1 more; forecast; said by a porter"),
        ("opinion", "1 more; opinion; said by a porter"),
    ],
)
def test_what_is_no_fact_says_so_where_the_heading_does_not(kind: contract.Kind, remark: str) -> None:
    told = [brief_claim("CJ-0001", kind=kind)]
    assert rows(page(EMPTY | {"latest": told}, LABELS), "Latest")[0].remark == remark
    disputed: Any = {"question": "Which?", "note": None, "favoured": None, "answers": told}
    answer = rows(page(EMPTY | {"disputes": [disputed], "disputed": 1}, LABELS), "Open disputes")[1]
    assert answer.remark == (None if kind == "claim" else remark.removeprefix("1 more; "))
    if kind != "claim":  # it stands apart under a heading for all of them
        assert rows(page(EMPTY | {f"{kind}s": told}, LABELS), APART)[0].remark == remark


def test_rows_are_dated_as_exactly_as_lists() -> None:
    dated = ("1908-04-01", "1908", "/1908-05", "1909-06-07", "1995-06/1998", "1998-02", "../..", None, None)
    claims = [brief_claim(f"CJ-000{number}", date=date) for number, date in enumerate(dated)]
    assert [row.years for row in rows(page(EMPTY | {"established": claims}, LABELS), "Best")] == [
        "1 April 1908", "1908", "by May 1908", "7 June 1909", "June 1995–1998", "February 1998", label("../.."), None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("dataset", "Of its largest subjects"),
        ("actor", "In that time, under other subjects"),
    ],
)
def test_a_head_line_stands_behind_the_name_of_its_subject(kind: Any, heading: str) -> None:
    subject: Any = {"kind": "topic", "id": "steel", "label": "Iron and steel", "narrowed": []}
    line: Any = {"subject": subject, "claims": 20, "row": brief_claim("CJ-0001", date="1908")}
    on: Any = {"kind": kind, "id": None, "label": "Port", "narrowed": []}
    [row] = rows(page(EMPTY | {"headlines": [line], "subject": on}, LABELS), heading)
    assert (row.text, row.claim, row.years) == ("Iron and steel: So.", "CJ-0001", "1908")


@pytest.mark.parametrize(
    ("added", "changed", "heading"),
    [(1, 0, "New since 1 January 2026: 1 added"), (2, 3, "New since 1 January 2026: 2 added and 3 changed")],
)
def test_what_is_new_is_counted_in_its_heading(added: int, changed: int, heading: str) -> None:
    new = {"since": "2026-01-01", "added": added, "changed": changed, "claims": [brief_claim("CJ-0001")]}
    [row] = rows(page(EMPTY | {"new": new}, LABELS), heading)
    assert row.claim == "CJ-0001"


@pytest.mark.parametrize(("alleged", "is_said"), [(1, False), (2, True)])
def test_that_most_of_what_is_also_held_is_alleged_is_said_once(alleged: int, is_said: bool) -> None:
    """Then who says so stands in Markdown alone, if they are several."""
    said = ["a porter", "a cook"]
    those = [brief_claim(f"CJ-000{n}", kind="allegation", speakers=said) for n in range(alleged)]
    others = [brief_claim("CJ-0009")]
    made = page(EMPTY | {"further": [{"label": "Old days", "rows": [*those, *others]}]}, LABELS)
    told = "Most of what is also held is alleged: chongjin show ID tells by whom."
    assert (told in made.about) is is_said
    short = made.parts[0].rows[0].short
    assert short is not None
    assert short.remark == ("(alleged)" if is_said else "(alleged; said by a porter and 1 more)")


@pytest.mark.parametrize(
    ("kind", "speakers", "told"),
    [
        ("allegation", ["a porter"], "(alleged; said by a porter)"),
        ("allegation", [], "(alleged; House A 1908)"),
        ("claim", [], None),
    ],
)
def test_an_allegation_that_is_also_held_says_by_whom(kind: str, speakers: list[str], told: str | None) -> None:
    """By the one speaker of its evidence, and if that names none by its source."""
    source = {"source": "a", "name": "House A", "issued": "1908", "url": None}
    row = brief_claim("CJ-0001", kind=kind, speakers=speakers, sources=[source])
    labels: Any = SimpleNamespace(source_in_short={"a": "House A"}.get)
    short = page(EMPTY | {"further": [{"label": "Old days", "rows": [row]}]}, labels).parts[0].rows[0].short
    assert short is not None
    assert short.remark == told


def test_what_is_disputed_by_evidence_alone_tells_what_the_other_says() -> None:
    """Up to the first semicolon, without what it is of, and in brief."""
    for otherwise, told in (
        ("It was 1939; others differ.", "So; House B says otherwise: It was 1939."),
        ("June 1939, of the quay: founded.", "So; House B says otherwise: founded."),
        ("x " * 55 + "x", f"So; House B says otherwise: {'x ' * 54}…"),
        (None, "So; House B says otherwise."),
    ):
        claim = brief_claim("CJ-0001", statement="So; House B says otherwise.", otherwise=otherwise)
        [row] = rows(page(EMPTY | {"contested": [claim]}, LABELS), "Disputed")
        assert (row.text, row.short) == (told, None)


def test_what_is_tied_to_a_subject_is_counted_apart() -> None:
    """So that the claims that are on the subject, without those left out and with these, are as many as are seen."""
    held = {"claims": 1_200, "read": 1_200, "tied": 2, "statuses": {"probable": 1_200}}
    assert page(EMPTY | held, LABELS).about[0] == "1,200 claims: 1,200 probable; and 2 tied to it."
    assert page(EMPTY | held | {"more": 1_150}, LABELS).about[:2] == [
        "1,200 claims: 1,200 probable.", "50 of these stand here, and 2 tied to them; chongjin timeline --match it lists all.",
    ]  # fmt: skip


def test_a_thin_page_says_where_more_is_held() -> None:
    more: Any = {"kind": "actor", "id": "kang-kon", "label": "Kang Kon", "claims": 42}
    assert page(EMPTY | {"neighbour": more}, LABELS).about == [
        "0 claims.",
        "More is held on Kang Kon (42 claims): chongjin brief kang-kon.",
        "T. Version 1 of 2026.",
    ]


def test_what_else_has_the_name_and_is_drawn_on_is_told_with_what_lists_it_alone() -> None:
    era: Any = {"kind": "era", "id": "famine", "label": "Crisis and famine", "claims": 152}
    assert page(EMPTY | {"namesakes": [era]}, LABELS).about[1] == (
        "Drawn on as well: era Crisis and famine: chongjin era famine."
    )


def test_what_came_around_a_date_and_units_that_were_replaced() -> None:
    around = brief_claim("CJ-0001", unit="new won")
    made = page(EMPTY | {"around": [around], "further": [{"label": "Pay", "rows": [around]}]}, LABELS)
    [row] = rows(made, "Just before and after")
    assert (row.remark, row.short and row.short.remark) == ("1 more; in new won", "in new won")
    [other] = rows(made, "Also held")
    assert (other.remark, other.short and other.short.remark) == ("1 more; in new won", "(in new won)")


def test_a_figure_is_followed_by_what_it_counts(made: Callable[..., Page], small: dict[str, Any]) -> None:
    small["disputes"] = []
    small["claims"][1]["assertion"] = "The furnaces of a baron were tended by moulders, puddlers and stokers in 1938."
    assert rows(made("works"), "Figures")[0].remark == f"{small['claims'][1]['assertion']} The only one; 1 origin."


def test_in_short_a_claim_names_its_source_by_initials_and_its_date_only_if_its_sentence_does_not(
    made: Callable[..., Page], small: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    small["publishers"][0] |= {"label": "Press of Asia", "aliases": ["아시아", "PA"]}
    small["disputes"] = []
    del small["claims"][1]["evidence"][1]
    small["claims"][1] |= {"assertion": "Steel was made in Chongjin.", "figures": [], "date": "1938-05"}
    assert "  CJ-0002 B3 (May 1938)  Steel was made in Chongjin. [PA 2001]\n" in written(text.write, made())
    small["claims"][1]["assertion"] = "Steel was made in Chongjin in 1938."
    assert "  CJ-0002 B3  Steel was made in Chongjin in 1938. [PA 2001]\n" in written(text.write, made())
    assert "(B3, May 1938): Steel was made in Chongjin in 1938. ([Press of Asia 2001]" in written(
        markdown.write, made()
    )


def test_further_claims_stand_behind_one_another_in_text_and_in_rows_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    claims = [
        brief_claim("CJ-0001", date="1908"),
        brief_claim("CJ-0002", assertion="In 1909 it was.", date="1909", kind="allegation"),
    ]
    groups = [{"label": "Plans", "rows": claims}, {"label": "Besides", "rows": claims[:1]}]
    made = page(EMPTY | {"further": groups}, LABELS)
    assert written(text.write, made).partition("\n\n")[2] == (
        "ALSO HELD\n  Plans: CJ-0001 B1 (1908)  So. CJ-0002 B1  In 1909 it was. (alleged; said by a\n"
        "    porter)\n  Besides: CJ-0001 B1 (1908)  So.\n"
    )
    assert written(markdown.write, made).partition("\n\n")[2].partition("\n\n")[2] == (
        "## Also held: Plans\n\n- **CJ-0001** (B1, 1908): So. 1 more\n"
        "- **CJ-0002** (B1, 1909): In 1909 it was. 1 more; alleged; said by a porter\n\n"
        "## Also held: Besides\n\n- **CJ-0001** (B1, 1908): So. 1 more\n"
    )


def test_commands_on_a_page_name_the_dataset_file_that_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chongjin_cli.present.to_type._option", "--data w.json ")
    more: Any = {"kind": "actor", "id": "kang-kon", "label": "Kang Kon", "claims": 42}
    assert page(EMPTY | {"neighbour": more, "claims": 5, "more": 2}, LABELS).about[1:3] == [
        "3 of these stand here; chongjin --data w.json timeline --match it lists all.",
        "More is held on Kang Kon (42 claims): chongjin --data w.json brief kang-kon.",
    ]


def test_what_is_only_possible_has_its_sources_beside_it(made: Callable[..., Page], small: dict[str, Any]) -> None:
    del small["claims"][1]["evidence"][1]
    small["disputes"] = []
    small["claims"][1] |= {"assertion": "Steel was made in Chongjin in 1938.", "figures": []}
    small["claims"][2]["assertion"] = "Ore came to Chongjin in 1937."
    [possible] = [row for row in rows(made("steel"), "Possible") if row.claim == "CJ-0002"]
    assert (possible.text, possible.sources, possible.remark) == (
        "Steel was made in Chongjin in 1938.", [("Press 2001", "https://example.org/atlas")], None,
    )  # fmt: skip


def test_a_figure_with_the_range_and_the_newest_beside_it(
    made: Callable[..., Page], small: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ids of a range that are only counted can be listed."""
    figure = {"measure": "workforce", "of": "works"}
    small["claims"][0]["figures"] = [
        {**figure, "value": 1000, "as_of": "1936"}, {**figure, "value": 800, "as_of": "1937"},
        {**figure, "value": 3000, "as_of": "1937"},
    ]  # fmt: skip
    small["claims"][1]["figures"].append({**figure, "value": 5000, "as_of": "1945-06"})
    row = rows(made(), "Figures")[0]
    assert row.short == InShort(
        "Workforce, Kim Chaek Works: 800 people (1937).",
        remark="Best of the 3 graded confirmed; within 3 years of it 900–3,000 (CJ-0001, CJ-0002); "
        "newest: 5,000 (June 1945), CJ-0002 B3.",
    )
    assert row._replace(short=None) == Row(
        "Workforce, Kim Chaek Works: 800 people (1937).", "CJ-0001", "A1", "confirmed",
        remark="Best of the 3 graded confirmed; 2 origins; within 3 years of it 900–3,000 (CJ-0001, CJ-0002); "
        "newest: 5,000 (June 1945), CJ-0002 B3.",
    )  # fmt: skip
    monkeypatch.setattr("chongjin_cli.present.brief.figure_row.SHOWN_IDS", 1)
    assert "900–3,000 (CJ-0001 and 1 more: chongjin figures workforce); newest" in str(
        rows(made(), "Figures")[0].remark
    )


def test_more_disputes_than_are_shown_are_counted(made: Callable[..., Page], small: dict[str, Any]) -> None:
    for number in range(4):
        small["disputes"].append({**small["disputes"][0], "id": f"d{number}", "question": f"Is it {number}?"})
    assert rows(made(), "Open disputes (1 of 5)")[0].text == "Is it 0?"
    assert [part.heading for part in made(limit=5).parts if part.heading.startswith("Open")] == ["Open disputes"]


def test_a_page_of_the_best_graded_claims_says_so(made: Callable[..., Page], monkeypatch: pytest.MonkeyPatch) -> None:
    from chongjin_cli.analysis.brief import claims_read as reading

    monkeypatch.setattr(reading, "READ", 2)
    assert made().about[0] == (
        "4 claims: 1 confirmed, 1 possible, 1 disputed, 1 unjudged; this page is made first of the 2 best graded."
    )


def test_a_page_on_words_tells_how_many_claims_say_them(made: Callable[..., Page], small: dict[str, Any]) -> None:
    small["claims"][0]["evidence"][0]["says"] = "Of a tram."
    small["claims"][1]["assertion"] = "A tram ran there."
    for found in (made(match="tram"), made("chongjin", match="tram")):
        assert found.about[0].endswith("; this page is made first of the 1 that say it or are asked for by it.")
        assert found.about[1].startswith("1 of these stand here, and 1 tied to them; ")


def test_titles(made: Callable[..., Page]) -> None:
    assert made("works").title == "Kim Chaek Works (김책제철)"
    assert made("steel", since="1900", grade="B").title == "Steel; grade: B; from: 1900"
    assert made(match="founded").title == '"founded"'
    assert made("1930s").title == "1930s"


HTML = """\
<header class="masthead">
<h1>Kim Chaek Works (김책제철)</h1>
<p>2 claims: 1 possible, 1 disputed; and 1 tied to it.<span class="edition">A small dataset. Version 1.0.0 of 2026-01-31.</span></p>
</header>
<main class="brief">
<section>
<h2>Figures to use</h2>
<ul>
<li class="row"><small>CJ-0002</small> <b class="g3">B3</b> \
<p>Workforce: 900–1,200 people (1938). <i>The only one; 1 origin.</i> \
<sup><a href="#s1" aria-label="source 1">1</a></sup>\
<sup>; disputed by <a href="#s2" aria-label="source 2">2</a></sup></p>
</ul>
</section>
<section>
<h2>Open disputes</h2>
<ul>
<li><p>When were the steel works founded? <i>The years of the law and of the first furnace.</i></p>
<ul><li class="row favoured"><small>CJ-0002</small> <b class="g3">B3</b> \
<p>The steel works of Chongjin were founded in 1938. \
<i><cite><a href="https://example.org/atlas">Press 2001</a></cite></i> \
<sup><a href="#s1" aria-label="source 1">1</a></sup>\
<sup>; disputed by <a href="#s2" aria-label="source 2">2</a></sup></p>
<li class="row"><small>CJ-0003</small> <b class="g4">C4</b> \
<p>The steel works of Chongjin were founded in 1937. <i><cite>Bloggers 2020</cite></i> \
<sup><a href="#s2" aria-label="source 2">2</a></sup></p>
</ul></ul>
</section>
<section>
<h2>Also held: Japanese rule</h2>
<ul>
<li class="row"><small>CJ-0001 <span>1 April 1908</span></small> <b class="g1">A1</b> \
<p>The port of Chongjin was opened to trade on 1 April 1908. <i><cite>Gazette</cite>; 1 more</i> \
<sup><a href="#s3" aria-label="source 3">3</a>, <a href="#s1" aria-label="source 1">1</a></sup></p>
</ul>
</section>
"""


AsHtml = Callable[[Page], str]


@pytest.fixture
def as_html(small: dict[str, Any], save: Callable[..., Path]) -> AsHtml:
    """A page in HTML, with the sources of the small dataset, changed at will before."""

    def write(made: Page) -> str:
        out = BytesIO()
        html.write(made, Dataset(str(save(small))), out)
        return out.getvalue().decode()

    return write


def test_html(made: Callable[..., Page], as_html: AsHtml) -> None:
    text = as_html(made("works"))
    assert text.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Kim Chaek Works (김책제철)</title>" in text
    assert text.partition("<body>\n")[2].startswith(HTML)


def test_html_tells_what_markdown_tells(made: Callable[..., Page], as_html: AsHtml) -> None:
    for name in (None, "works", "steel", "1940"):
        page_made = made(name)
        told = re.sub(r"\s+", " ", Reader(as_html(page_made).partition("<body>")[2]).text)
        for row in (row for part in page_made.parts for row in part.rows):
            for piece in (row.claim, row.grade, row.years, row.text, row.remark, *(named for named, _ in row.sources)):
                assert (piece or "") in told
        claims = re.findall(r"<small>(CJ-\d+)", as_html(page_made))
        assert claims == re.findall(r"- \*\*(CJ-\d+)", written(markdown.write, page_made))


def test_html_takes_no_text_for_markup_and_links_only_to_the_web(small: dict[str, Any], as_html: AsHtml) -> None:
    small["sources"][0] |= {"title": MARKUP, "authors": [MARKUP], "url": "http://example.org/%22%3E"}
    sources = [(MARKUP, 'https://example.org/"><script>'), ("B", "javascript:x"), ("C", None)]
    row = Row(MARKUP, "CJ-0001", "B1", "confirmed", MARKUP, MARKUP, sources)
    inset = row._replace(inset=True, marked=True)
    text = as_html(Page(MARKUP, [MARKUP, MARKUP], [Part(MARKUP, [inset, row, Row(MARKUP), inset, inset])]))
    read = Reader(text)
    assert {tag for tag, _ in read.elements} == {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "span", "main", "section", "h2", "ul", "li",
        "small", "b", "i", "cite", "a", "sup", "ol",
    }  # fmt: skip
    assert {given["href"] for tag, given in read.elements if tag == "a"} == {
        'https://example.org/"><script>', "http://example.org/%22%3E", "#s1", "#s2",
    }  # fmt: skip
    assert read.text.count(MARKUP) == 2 + 2 + 1 + 4 * 4 + 1 + 2
    assert text.count("<ul>") == text.count("</ul>") == 3


def test_html_runs_no_script_and_nothing_but_its_own_style(made: Callable[..., Page], as_html: AsHtml) -> None:
    text = as_html(made())
    style = text.partition("<style>")[2].partition("</style>")[0]
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    assert Reader(text).elements[3][1]["content"] == (
        f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize(
    ("name", "filters", "told"),
    [
        ("port", {}, "chongjin topic port lists all."),
        (None, {"match": "ships idle"}, "chongjin timeline --match 'ships idle' lists all."),
        ("2018", {}, "chongjin timeline --from 2018 --to 2018 lists all."),
    ],
)
def test_what_is_left_out_is_counted_with_what_lists_it(
    made: Callable[..., Page], name: str | None, filters: dict[str, Any], told: str
) -> None:
    assert made(name, limit=0, **filters).about[1].split("; ")[1] == told


@pytest.mark.parametrize(
    ("kind", "name", "filters", "told"),
    [
        ("topic", "port", [("--grade", "F"), ("--without", "daily nk")], "topic port --grade F --without 'daily nk'"),
        ("filters", None, [("--place", "town"), ("--topic", "port")], "timeline --place town --topic port"),
        ("words", None, [("--status", "disputed")], "timeline --match ships --status disputed"),
        ("date", "2018", [("--grade", "C")], "timeline --from 2018 --to 2018 --grade C"),
        ("date", "2018", [("--from", "2018-05")], "timeline --to 2018 --from 2018-05"),  # the later beginning
    ],
)
def test_what_lists_all_has_the_filters_as_they_are_typed(
    kind: contract.SubjectKind, name: str | None, filters: list[tuple[str, str]], told: str
) -> None:
    subject: contract.BriefSubject = {"kind": kind, "id": name, "label": "ships", "narrowed": []}
    made = page(EMPTY | {"subject": subject, "claims": 9, "more": 2}, LABELS, filters)
    assert made.about[1] == f"7 of these stand here; chongjin {told} lists all."


def test_what_is_around_a_date_stands_behind_what_is_of_it() -> None:
    row = brief_claim("CJ-0002")
    told = {"around": [row], "forecasts": [row], "further": [{"label": "Pay", "rows": [row]}]}
    headings = [part.heading for part in page(EMPTY | told, LABELS).parts]
    assert headings == [APART, "Also held: Pay", "Just before and after"]


def test_every_row_of_a_claim_leads_to_all_sources_for_and_against_it(
    made: Callable[..., Page], small: dict[str, Any], as_html: AsHtml
) -> None:
    del small["sources"][1]["title"]
    text = as_html(made())
    rows_of = re.findall(r"<small>(CJ-\d+).*?<p>.*?</p>", text)
    numbers = {
        name: re.sub("<.*?>", "", marks)
        for name, marks in re.findall(r"<small>(CJ-\d+).*?<p>.*?((?:<sup>.*?</sup>)+)</p>", text)
    }
    assert set(rows_of) == set(numbers)
    assert numbers == {"CJ-0001": "1, 2", "CJ-0002": "2; disputed by 3", "CJ-0003": "3", "CJ-0004": "4"}
    listed = text.partition("<ol>")[2].partition("</ol>")[0]
    assert re.sub("<.*?>", "", listed).split("\n")[1:-1] == [
        "A [Legislation]", "B A. Author: Atlas, Press, 2001", "C =Blog, Bloggers, May 2020",
        "F [Document]",
    ]  # fmt: skip
    assert '<a href="https://example.org/atlas">Atlas</a>' in listed
    assert {f"#{name}" for name in Reader(text).ids} == set(re.findall('href="(#.*?)"', text))
