"""Every format, on the exact text."""

import json

import pytest

from tests.conftest import Run

PLAIN = ("era", "colonial", "--fields", "id,date,grade,topics,evidence")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("era", "colonial"),
            "CJ-0001\t1908-04-01\tA1\tThe port of Chongjin was opened to trade on 1 April 1908.\n"
            "CJ-0003\t1937\tC4\tThe steel works of Chongjin were founded in 1937.\n"
            "CJ-0002\t1938\tB3\tThe steel works of Chongjin were founded in 1938.\n",
        ),
        (("era",), "colonial\t3\tJapanese rule\nnow\t1\tNow\noutlook\t0\tOutlook\n"),
        (("topic",), "industry\t2\tIndustry\nsteel\t2\tSteel\nport\t2\tPort\n"),
        (("place", "--format", "jsonl", "--fields", "id,within,claims"),
         '{"id": "chongjin", "within": null, "claims": 4}\n{"id": "works", "within": "chongjin", "claims": 2}\n'),
        (("sources",), "atlas-2001\t3\tB\tAtlas\nblog-2020\t2\tC\t=Blog\nessay\t1\tF\t\ngazette-1908\t1\tA\tGazette\n"),
        (("search", "founded", "1938", "--json", "--fields", "id,grade"),
         '[\n{"id": "CJ-0002", "grade": "B3"},\n{"id": "CJ-0003", "grade": "C4"}\n]\n'),
        (("show", "4", "--json", "--fields", "statement,dates"),
         '{"statement": "Ships have been idle in Chongjin harbour since 2017.", '
         '"dates": {"from": "2017-01-01", "to": null, "label": "since 2017"}}\n'),
        ((*PLAIN, "--format", "csv"),
         "id,date,grade,topics,evidence\n"
         "CJ-0001,1908-04-01,A1,port,gazette-1908 (supports); atlas-2001 (supports)\n"
         "CJ-0003,1937,C4,steel,blog-2020 (supports); atlas-2001 (disputes)\n"
         "CJ-0002,1938,B3,steel,atlas-2001 (supports); blog-2020 (disputes)\n"),
        (("search", "1938", "-n", "1", "--format", "tsv", "--fields", "id,figures,relations,dates"),
         "id\tfigures\trelations\tdates\n"
         "CJ-0002\tworkforce: 900 to 1200 people (1938)\tcontradicts CJ-0003\t1938-01-01/1938-12-31\n"),
        (("era", "now", "--format", "markdown"),
         "- **CJ-0004** (F6 unjudged, since 2017): Ships have been idle in Chongjin harbour since 2017.\n"),
        (("sources", "--format", "markdown"),
         "- **atlas-2001** Atlas (3 claims)\n- **blog-2020** =Blog (2 claims)\n- **essay** untitled (1 claims)\n"
         "- **gazette-1908** Gazette (1 claims)\n"),
        (("era", "now", "--format", "markdown", "--fields", "id,dates"),
         "| id | dates |\n| --- | --- |\n| CJ-0004 | 2017-01-01/.. |\n"),
        (("show", "CJ-0003", "--format", "markdown"),
         "## CJ-0003\n\nThe steel works of Chongjin were founded in 1937.\n\n"
         "- Grade: C4, disputed: one source (B) disputes it, against a best support of C\n"
         "- Kind: claim\n- Date: 1937\n- Eras: colonial\n- Topics: steel\n- Places: works\n"
         "- Relations: contradicts CJ-0002\n- Note: The blog names no source.\n\n"
         "### Supporting\n\n- **C** Founded in 1937. (=Blog)\n\n"
         "### Disputing\n\n- **B** Founded in 1938. (Atlas, Press, 2001) <https://example.org/atlas>\n"),
    ],
)  # fmt: skip
def test_exact_text(chongjin: Run, arguments: tuple[str, ...], expected: str) -> None:
    result = chongjin(*arguments)
    assert (result.stdout, result.stderr, result.returncode) == (expected, "", 0)


def test_a_claim_object_has_every_key_of_the_contract(chongjin: Run) -> None:
    claim = json.loads(chongjin("show", "CJ-0002", "--json").stdout)
    assert list(claim) == (
        "id statement kind status grade credibility reason date dates eras topics places actors figures evidence "
        "relations note questions".split()
    )
    assert list(claim["evidence"][0]) == ("source title publisher issued url reliability stance says locator".split())
    assert (claim["status"], claim["eras"], claim["dates"]) == (
        "possible", ["colonial"], {"from": "1938-01-01", "to": "1938-12-31", "label": "1938"},
    )  # fmt: skip


def test_lists_show_and_lines_hold_the_same_object(chongjin: Run) -> None:
    listed = json.loads(chongjin("era", "colonial", "--json").stdout)
    lines = [json.loads(line) for line in chongjin("era", "colonial", "-f", "jsonl").stdout.splitlines()]
    shown = [json.loads(chongjin("show", claim["id"], "--json").stdout) for claim in listed]
    assert listed == lines == shown


def test_a_table_in_a_pipe_wraps_and_loses_no_text(chongjin: Run) -> None:
    for columns in ("60", "80", "120", "200"):
        text = chongjin("era", "colonial", "--format", "table", COLUMNS=columns).stdout
        assert max(map(len, text.splitlines())) <= int(columns)
        words = text.split()
        assert {"CJ-0001", "CJ-0002", "CJ-0003", "A1", "confirmed", "C4", "disputed"} <= set(words)
        assert (
            "The port of Chongjin was opened to trade on 1 April 1908."
            in " ".join(word for word in words if word not in ("CJ-0001", "A1", "confirmed")).replace(
                "1 April 1908 1 April 1908", "1 April 1908"
            )
            or int(columns) < 100
        )
