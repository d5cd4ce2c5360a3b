"""Every format, on the exact text."""

import json
from typing import Any

import pytest

from tests.conftest import Run, Save

PLAIN = ("era", "colonial", "--fields", "id,date,grade,topics,evidence")
SAYS = (
    "The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former engineer (2019); A. "
    "Author (2001) says otherwise."
)
REASON = "one source (C) supports it; one source (D) supports a part of it; one source (B) disputes it"
CJ_0003 = """\
CJ-0003
The steel works of Chongjin were founded in 1937.
according to Bloggers (2020), citing a former engineer (2019); A. Author (2001) says otherwise

Grade: C4 disputed: one source (C) supports it; one source (D) supports a part of it; one source (B)
    disputes it
Raised by: an independent source of A that supports it
Rests on: without Bloggers: no support; without Press: C3
Kind: claim
Date: 1937
Eras: Japanese rule
Topics: Steel
Places: Kim Chaek Works (김책제철)
Note: The blog names no source.

Supporting (1)
  1 C  =Blog. Bloggers (블로거), May 2020
       Founded in 1937.
       speaker: a former engineer · basis: testimony · said: 2019

Partly supporting (1)
  2 C  Blog again. Bloggers (블로거), 2021
       Quotes the diary.
       part: founded before 1938 · repeats Diary, An Engineer · counts as D

Context (1)
  3 F  essay
       Speaks of works.

In dispute: When were the steel works founded? (founding-of-the-works)
  The years of the law and of the first furnace.
  Rival: CJ-0002 B3 possible  The steel works of Chongjin were founded in 1938, according to A.
    Author (2001).
  The evidence favours CJ-0002.

Related claims
  Follows: CJ-0001 A1 confirmed  The port of Chongjin was opened to trade on 1 April 1908.
"""
CJ_0001 = """\
CJ-0001
The port of Chongjin was opened to trade on 1 April 1908.

Grade: A1 confirmed: 2 independent sources (A, B) support it
Rests on: without Gazette: B3; without Press: A2
Kind: claim
Date: 1 April 1908
Eras: Japanese rule
Topics: Port
Places: Chongjin (청진 淸津)
Entry: added 1 January 2026, changed 2 January 2026, checked 3 January 2026

Supporting (2)
  1 A  Gazette
       Opens the port from 1 April 1908.
       basis: official
  2 B  Atlas. A. Author, Press, 2001, p. 7
       Dates the opening to 1 April 1908.
       https://example.org/atlas
       copy: https://mirror.example.org/atlas
"""
MARKDOWN = f"""\
## CJ-0003

**The steel works of Chongjin were founded in 1937.**

according to Bloggers (2020), citing a former engineer (2019); A. Author (2001) says otherwise

- Grade: C4 disputed: {REASON}
- Raised by: an independent source of A that supports it
- Rests on: without Bloggers: no support; without Press: C3
- Kind: claim
- Date: 1937
- Eras: Japanese rule
- Topics: Steel
- Places: Kim Chaek Works (김책제철)
- Note: The blog names no source.

### Supporting

- **1 C** Founded in 1937. (=Blog, Bloggers (블로거), May 2020; speaker: a former engineer; basis: testimony; said: 2019)

### Partly supporting

- **2 C** Quotes the diary. (Blog again, Bloggers (블로거), 2021; part: founded before 1938; repeats Diary, An Engineer; \
counts as D)

### Context

- **3 F** Speaks of works. (essay)

### In dispute

When were the steel works founded? The years of the law and of the first furnace.

- Rival **CJ-0002** (B3 possible, 1938): The steel works of Chongjin were founded in 1938, according to A. Author (2001).

The evidence favours CJ-0002.

### Related claims

- Follows **CJ-0001** (A1 confirmed, 1 April 1908): The port of Chongjin was opened to trade on 1 April 1908.
"""


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("era", "colonial"),
            "CJ-0001\t1908-04-01\tA1\tThe port of Chongjin was opened to trade on 1 April 1908.\n"
            f"CJ-0003\t1937\tC4\t{SAYS}\n"
            "CJ-0002\t1938\tB3\tThe steel works of Chongjin were founded in 1938, according to A. Author (2001).\n",
        ),
        (("era",), "colonial\t3\tJapanese rule\nnow\t1\tNow\noutlook\t0\tOutlook\n"),
        (("topic",), "industry\t2\tIndustry\nsteel\t2\tSteel\nport\t2\tPort\n"),
        (("place", "--format", "jsonl", "--fields", "id,within,claims"),
         '{"id": "chongjin", "within": null, "claims": 4}\n{"id": "works", "within": "chongjin", "claims": 2}\n'),
        (("sources",),
         "atlas-2001\t2\tB\tAtlas\nblog-2020\t2\tC\t=Blog\nessay\t2\tF\t\nblog-2021\t1\tC\tBlog again\n"
         "gazette-1908\t1\tA\tGazette\ndiary\t0\tD\tDiary\n"),
        (("figures",), "workforce\t1\t900\t1200\tpeople\n"),
        (("figures", "workforce"), "works\t1938\t\t900\t1200\tpeople\tCJ-0002\tB3\n"),
        (("disputes",), "founding-of-the-works\tCJ-0002\tCJ-0002; CJ-0003\tWhen were the steel works founded?\n"),
        ((), "A small dataset\t1.0.0\t2026-01-31\t4\t6\n"),
        (("search", "founded", "--sort", "id", "--json", "--fields", "id,grade"),
         '[\n{"id": "CJ-0002", "grade": "B3"},\n{"id": "CJ-0003", "grade": "C4"}\n]\n'),
        (("show", "4", "--json", "--fields", "statement,dates"),
         '{"statement": "Ships have been idle in Chongjin harbour since 2017, according to an unsigned text.", '
         '"dates": {"from": "2017-01-01", "to": null, "label": "since 2017"}}\n'),
        (("show", "4", "1", "--json", "--fields", "id"), '[\n{"id": "CJ-0004"},\n{"id": "CJ-0001"}\n]\n'),
        (("show", "4", "1", "4", "-f", "jsonl", "--fields", "id"), '{"id": "CJ-0004"}\n{"id": "CJ-0001"}\n'),
        (("show", "4", "1", "--fields", "id,grade"), "CJ-0004\tF6\nCJ-0001\tA1\n"),
        (("show", "3"), CJ_0003),
        (("show", "3", "CJ-0001"), f"{CJ_0003}\n{CJ_0001}"),
        ((*PLAIN, "--format", "csv"),
         "id,date,grade,topics,evidence\n"
         "CJ-0001,1908-04-01,A1,port,gazette-1908 (supports); atlas-2001 (supports)\n"
         "CJ-0003,1937,C4,steel,blog-2020 (supports); blog-2021 (partly); essay (context)\n"
         "CJ-0002,1938,B3,steel,atlas-2001 (supports); blog-2020 (disputes)\n"),
        (("search", "1938", "-n", "1", "--format", "tsv", "--fields", "id,figures,disputes,dates,rests_on"),
         "id\tfigures\tdisputes\tdates\trests_on\n"
         "CJ-0002\tworkforce of works: 900 to 1200 people (1938)\tfounding-of-the-works\t1938-01-01/1938-12-31\t"
         "without press: no support\n"),
        (("show", "3", "--format", "tsv", "--fields", "relations"), "relations\nfollows CJ-0001\n"),
        (("era", "now", "--format", "markdown"),
         "- **CJ-0004** (F6 unjudged, since 2017): Ships have been idle in Chongjin harbour since 2017, according to an "
         "unsigned text.\n"),
        (("sources", "--format", "markdown"),
         "- **atlas-2001** Atlas (2 claims)\n- **blog-2020** =Blog (2 claims)\n- **essay** untitled (2 claims)\n"
         "- **blog-2021** Blog again (1 claim)\n- **gazette-1908** Gazette (1 claim)\n- **diary** Diary (0 claims)\n"),
        (("era", "now", "--format", "markdown", "--fields", "id,dates"),
         "| id | dates |\n| --- | --- |\n| CJ-0004 | 2017-01-01/.. |\n"),
        (("show", "CJ-0003", "--format", "markdown"), MARKDOWN),
        (("figures", "--format", "markdown"),
         "| Measure | Of | Figures | Unit | Dates |\n| --- | --- | --- | --- | --- |\n"
         "| Workforce | Kim Chaek Works | 1 | people | 1938 |\n"),
        (("figures", "workforce", "--format", "markdown"),
         "## Workforce, Kim Chaek Works (people)\n\n"
         "| As of | Amount | Claim | Grade | Sources |\n| --- | --- | --- | --- | --- |\n"
         "| 1938 | 900–1,200 | CJ-0002 | B3 possible | Press |\n"),
        (("disputes", "--format", "markdown"),
         "## When were the steel works founded?\n\nThe years of the law and of the first furnace.\n\n"
         "- **CJ-0002** (B3 possible, 1938): The steel works of Chongjin were founded in 1938, according to A. Author "
         f"(2001).\n- **CJ-0003** (C4 disputed, 1937): {SAYS}\n\nThe evidence favours CJ-0002.\n"),
        (("disputes", "--format", "markdown", "--fields", "id,question"),
         "| id | question |\n| --- | --- |\n| founding-of-the-works | When were the steel works founded? |\n"),
        (("--format", "markdown"),
         "# A small dataset\n\n4 claims, 6 sources (5 read), 2 places, 1 actor, 1 dispute. Version 1.0.0, updated 2026-01-31. "
         "CC BY 4.0.\n\n"
         "| Status | Claims |\n| --- | --- |\n| confirmed | 1 |\n| possible | 1 |\n| disputed | 1 |\n| unjudged | 1 |\n\n"
         "| Eras | Claims |\n| --- | --- |\n| Japanese rule | 3 |\n| Now | 1 |\n\n"
         "| Topics | Claims |\n| --- | --- |\n| Industry | 2 |\n| Steel | 2 |\n| Port | 2 |\n\n"
         "## Added last\n\n"
         "- **CJ-0004** (F6 unjudged, since 2017): Ships have been idle in Chongjin harbour since 2017, according to an "
         f"unsigned text.\n- **CJ-0003** (C4 disputed, 1937): {SAYS}\n"
         "- **CJ-0002** (B3 possible, 1938): The steel works of Chongjin were founded in 1938, according to A. Author "
         "(2001).\n"),
    ],
)  # fmt: skip
def test_exact_text(chongjin: Run, arguments: tuple[str, ...], expected: str) -> None:
    result = chongjin(*arguments)
    assert (result.stdout, result.stderr, result.returncode) == (expected, "", 0)


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv", "markdown"])
@pytest.mark.parametrize("arguments", [("disputes",), ("figures",), ("figures", "workforce"), ("era", "colonial")])
def test_every_format_takes_that_there_is_nothing(chongjin: Run, arguments: tuple[str, ...], form: str) -> None:
    result = chongjin(*arguments, "--from", "1700", "--to", "1750", "--format", form)
    assert (result.returncode, result.stderr) == (1, "nothing matches\n")
    assert result.stdout.count("\n") <= 2


def test_lists_show_and_lines_hold_the_same_object(chongjin: Run) -> None:
    listed = json.loads(chongjin("era", "colonial", "--json").stdout)
    lines = [json.loads(line) for line in chongjin("era", "colonial", "-f", "jsonl").stdout.splitlines()]
    shown = [json.loads(chongjin("show", claim["id"], "--json").stdout) for claim in listed]
    assert listed == lines == shown == json.loads(chongjin("show", "1", "3", "2", "--json").stdout)


@pytest.mark.parametrize("form", [(), ("-f", "markdown"), ("-f", "table"), ("--json",), ("--fields", "id")])
def test_a_retired_id_leads_on(chongjin: Run, form: tuple[str, ...]) -> None:
    retired, replaced = chongjin("show", "CJ-0005", *form), chongjin("show", "CJ-0001", *form)
    assert (retired.stdout, retired.returncode) == (replaced.stdout, 0)
    assert retired.stderr == "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.\n"


def test_a_split_claim_leads_to_an_array(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    small["retired"][0]["replaced_by"] = ["CJ-0001", "CJ-0004"]
    result = chongjin("show", "5", "--json", "--fields", "id", "--data", str(save(small, "split.json")))
    assert json.loads(result.stdout) == [{"id": "CJ-0001"}, {"id": "CJ-0004"}]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show",), "chongjin: show needs the id of a claim\n  as in: chongjin show CJ-0001\n"),
        (("show", "99", "--json"), "chongjin: no claim '99'\n  ids run from CJ-0001 to CJ-0004\n"),
        (("show", "6"), "chongjin: CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.\n"),
    ],
)
def test_what_cannot_be_shown(chongjin: Run, arguments: tuple[str, ...], message: str) -> None:
    result = chongjin(*arguments)
    assert (result.returncode, result.stdout, result.stderr) == (2, "", message)


def test_a_table_in_a_pipe_wraps_and_loses_no_text(chongjin: Run) -> None:
    for columns in ("60", "80", "120", "200"):
        text = chongjin("era", "colonial", "--format", "table", COLUMNS=columns).stdout
        assert max(map(len, text.splitlines())) <= int(columns)
        words = text.split()
        assert {"CJ-0001", "CJ-0002", "CJ-0003", "A1", "confirmed", "C4", "disputed"} <= set(words)
        assert "…" not in text
        said = f"{SAYS.removesuffix('.')}".replace(", according", ". according").split()
        assert set(said) <= set(words)
