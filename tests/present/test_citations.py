"""Citations: the exact text of every format, and that the programs they are for read them as they are meant."""

import io
import json
import subprocess
from typing import Any, get_args

import jsonschema
import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parse_bibtex
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from chongjin_cli import contract
from chongjin_cli.dataset.model import SourceType
from chongjin_cli.present.citations import bibtex, writer
from chongjin_cli.present.citations.citation import Citation, Citations, Mention
from chongjin_cli.present.citations.collect import dated
from tests.conftest import CHONGJIN, ROOT, Run, Save

FACTS = ROOT / "data" / "facts.json"

# The part of CSL's csl-data.json that is used here: a key that is not listed is refused there as well.
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array", "minItems": 1, "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer", "minimum": 1}},
        },
        "circa": {"const": True},
        "literal": {"type": "string"},
    },
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}  # fmt: skip
_TEXT = {"type": "string", "minLength": 1}
CSL_DATA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": _TEXT,
            "type": {"enum": list(get_args(SourceType))},
            **dict.fromkeys(("title", "container-title", "publisher", "URL", "language", "note"), _TEXT),
            "author": {
                "type": "array",
                "items": {"type": "object", "properties": {"literal": _TEXT}, "additionalProperties": False},
            },
            "issued": _DATE,
            "accessed": _DATE,
        },
        "required": ["id", "type", "title", "note"],
        "additionalProperties": False,
    },
}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("1", "CJ-0004"),
            "[^CJ-0001]: The port of Chongjin was opened to trade on 1 April 1908. CJ-0001, graded A1 (confirmed), in "
            "*A small dataset*, version 1.0.0.\n\n"
            "    1. Supports: *Gazette*.\n"
            "    2. Supports (p. 7): A. Author, *Atlas*, Press, 2001, <https://example.org/atlas>, read 30 January 2026 "
            "at <https://mirror.example.org/atlas>.\n"
            "\n"
            "[^CJ-0004]: Ships have been idle in Chongjin harbour since 2017, according to an unsigned text. CJ-0004, "
            "graded F6 (unjudged), in *A small dataset*, version 1.0.0.\n\n"
            "    1. Supports (p1.s1): \\[document\\].\n",
        ),
        (
            ("--all", "--topic", "steel", "--sort", "id", "--format", "markdown", "-n", "1", "--offset", "1"),
            "[^CJ-0003]: The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former "
            "engineer (2019); A. Author (2001) says otherwise. CJ-0003, graded C4 (disputed), in *A small dataset*, "
            "version 1.0.0.\n\n"
            "    1. Supports: *=Blog*, Bloggers, May 2020.\n"
            "    2. Supports in part (founded before 1938): *Blog again*, Bloggers, 2021.\n"
            "    3. Context: \\[document\\].\n",
        ),
        (
            ("essay", "atlas-2001", "CJ-0004"),
            "[^essay]: \\[document\\].\n"
            "\n"
            "[^atlas-2001]: A. Author, *Atlas*, Press, 2001, <https://example.org/atlas>, read 30 January 2026 at "
            "<https://mirror.example.org/atlas>.\n"
            "\n"
            "[^CJ-0004]: Ships have been idle in Chongjin harbour since 2017, according to an unsigned text. CJ-0004, "
            "graded F6 (unjudged), in *A small dataset*, version 1.0.0.\n\n"
            "    1. Supports (p1.s1): \\[document\\].\n",
        ),
        (
            ("gazette-1908", "--format", "bibtex"),
            "@misc{gazette-1908,\n"
            "  title = {{Gazette}},\n"
            "  note = {Source of A small dataset, version 1.0.0.}\n"
            "}\n",
        ),
        (
            ("diary",),
            "[^diary]: An Engineer, *Diary*, not read here; Known from Bloggers only.\n",
        ),
        (
            ("diary", "--format", "bibtex"),
            "@misc{diary,\n"
            "  author = {{An Engineer}},\n"
            "  title = {{Diary}},\n"
            "  note = {Source of A small dataset, version 1.0.0. Not read here; Known from Bloggers only.}\n"
            "}\n",
        ),
        (
            ("--all", "--sort", "id", "--format", "bibtex"),
            "@misc{gazette-1908,\n"
            "  title = {{Gazette}},\n"
            "  note = {Supports CJ-0001 (A1) in A small dataset, version 1.0.0.}\n"
            "}\n\n"
            "@book{atlas-2001,\n"
            "  author = {{A. Author}},\n"
            "  title = {{Atlas}},\n"
            "  publisher = {Press},\n"
            "  date = {2001},\n"
            "  year = {2001},\n"
            "  language = {en},\n"
            "  url = {https://example.org/atlas},\n"
            "  urldate = {2026-01-30},\n"
            "  note = {Supports CJ-0001 (A1), CJ-0002 (B3) in A small dataset, version 1.0.0. "
            "Read at https://mirror.example.org/atlas}\n"
            "}\n\n"
            "@misc{blog-2020,\n"
            "  title = {{=Blog}},\n"
            "  howpublished = {Bloggers},\n"
            "  date = {2020-05},\n"
            "  year = {2020},\n"
            "  month = may,\n"
            "  note = {Supports CJ-0003 (C4); disputes CJ-0002 (B3) in A small dataset, version 1.0.0.}\n"
            "}\n\n"
            "@misc{blog-2021,\n"
            "  title = {{Blog again}},\n"
            "  howpublished = {Bloggers},\n"
            "  date = {2021},\n"
            "  year = {2021},\n"
            "  note = {Supports in part CJ-0003 (C4) in A small dataset, version 1.0.0.}\n"
            "}\n\n"
            "@misc{essay,\n"
            "  title = {[Document]},\n"
            "  note = {Supports CJ-0004 (F6); gives context to CJ-0003 (C4) in A small dataset, version 1.0.0.}\n"
            "}\n",
        ),
        (
            ("1", "cj-1", "4", "-f", "csl-json"),
            '[\n{"id": "gazette-1908", "type": "legislation", "title": "Gazette", '
            '"note": "Supports CJ-0001 (A1) in A small dataset, version 1.0.0."},\n'
            '{"id": "atlas-2001", "type": "book", "title": "Atlas", "author": [{"literal": "A. Author"}], '
            '"publisher": "Press", "issued": {"date-parts": [[2001]]}, "accessed": {"date-parts": [[2026, 1, 30]]}, '
            '"URL": "https://example.org/atlas", "language": "en", '
            '"note": "Supports CJ-0001 (A1) in A small dataset, version 1.0.0. Read at https://mirror.example.org/atlas"},\n'
            '{"id": "essay", "type": "document", "title": "[Document]", '
            '"note": "Supports CJ-0004 (F6) in A small dataset, version 1.0.0."}\n]\n',
        ),
        (
            ("--format", "ris", "2", "4"),
            "TY  - BOOK\nID  - atlas-2001\nAU  - A. Author\nTI  - Atlas\nPB  - Press\nPY  - 2001\nDA  - 2001///\n"
            "LA  - en\nUR  - https://example.org/atlas\nY2  - 2026/01/30/\n"
            "N1  - Supports CJ-0002 (B3) in A small dataset, version 1.0.0. Read at https://mirror.example.org/atlas\n"
            "ER  - \n\n"
            "TY  - BLOG\nID  - blog-2020\nTI  - =Blog\nT2  - Bloggers\nPY  - 2020\nDA  - 2020/05//\n"
            "N1  - Disputes CJ-0002 (B3) in A small dataset, version 1.0.0.\nER  - \n\n"
            "TY  - GEN\nID  - essay\nTI  - [Document]\n"
            "N1  - Supports CJ-0004 (F6) in A small dataset, version 1.0.0.\nER  - \n",
        ),
    ],
)  # fmt: skip
def test_exact_text(chongjin: Run, arguments: tuple[str, ...], expected: str) -> None:
    result = chongjin("cite", *arguments)
    assert (result.stdout, result.stderr, result.returncode) == (expected, "", 0)


def test_a_retired_id_cites_what_replaced_it(chongjin: Run) -> None:
    result = chongjin("cite", "5", "1")
    assert result.stdout == chongjin("cite", "1").stdout
    assert (result.returncode, result.stderr) == (
        0,
        "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.\n",
    )


def test_a_bibliography_of_a_publisher_or_a_source_has_no_other(chongjin: Run) -> None:
    for named, sources in (
        (["--publisher", "press"], {"atlas-2001"}),
        (["--publisher", "press", "--publisher", "bloggers"], {"atlas-2001", "blog-2020", "blog-2021"}),
        (["--source", "essay"], {"essay"}),
        (["--source", "essay", "--publisher", "bloggers"], set()),
        (["--topic", "port"], {"atlas-2001", "gazette-1908", "essay"}),
    ):
        items = json.loads(chongjin("cite", "--all", *named, "-f", "csl-json").stdout)
        assert {each["id"] for each in items} == sources
    footnotes = chongjin("cite", "--all", "--publisher", "press").stdout
    assert footnotes == chongjin("cite", "1", "2").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "stdout", "stderr"),
    [
        ((), 2, "", "chongjin: cite needs either ids of claims or --all\n"
                    "  as in: chongjin cite CJ-0001, or chongjin cite --all --topic industry\n"),
        (("1", "--all"), 2, "", "chongjin: cite needs either ids of claims or --all\n"
                                "  as in: chongjin cite CJ-0001, or chongjin cite --all --topic industry\n"),
        (("1", "--era", "now"), 2, "", "chongjin: filters go with --all, not with ids\n  leave one of them out\n"),
        (("--all", "--era", "outlok"), 2, "", "chongjin: no era 'outlok'\n  did you mean outlook?\n"),
        (("--all", "--from", "2050"), 1, "", "nothing matches\n"),
        (("--all", "--from", "2050", "-f", "bibtex"), 1, "", "nothing matches\n"),
        (("--all", "--from", "2050", "-f", "ris"), 1, "", "nothing matches\n"),
        (("--all", "--from", "2050", "-f", "csl-json"), 1, "[]\n", "nothing matches\n"),
    ],
)  # fmt: skip
def test_exit_codes_and_messages(
    chongjin: Run, arguments: tuple[str, ...], code: int, stdout: str, stderr: str
) -> None:
    result = chongjin("cite", *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (code, stdout, stderr)


@pytest.mark.parametrize(
    ("edtf", "csl", "year_and_month", "ris_dates"),
    [
        ("1908-04-01", {"date-parts": [[1908, 4, 1]]}, "year = {1908}, month = apr", "1908 1908/04/01/"),
        ("1908-12", {"date-parts": [[1908, 12]]}, "year = {1908}, month = dec", "1908 1908/12//"),
        ("0698", {"date-parts": [[698]]}, "year = {698}", "0698 0698///"),
        ("1990-05-XX", {"date-parts": [[1990, 5]]}, "year = {1990}, month = may", "1990 1990/05//"),
        ("1941~", {"date-parts": [[1941]], "circa": True}, "year = {1941}", "1941 1941///about 1941"),
        ("2016-01?", {"date-parts": [[2016, 1]], "circa": True}, "year = {2016}, month = jan",
         "2016 2016/01//perhaps January 2016"),
        ("2007-11/2007-12", {"date-parts": [[2007, 11], [2007, 12]]}, "year = {2007}, month = nov",
         "2007 2007/11//November–December 2007"),
        ("1995~/1998", {"date-parts": [[1995], [1998]], "circa": True}, "year = {1995}",
         "1995 1995///about 1995–1998"),
        ("2001-21", {"literal": "spring 2001"}, "year = {2001}", "2001 2001///spring 2001"),
        ("2017/..", {"literal": "since 2017"}, "year = {2017}", "2017 2017///since 2017"),
        ("../1907", {"literal": "until 1907"}, "year = {until 1907}", "///until 1907"),
        ("193X", {"literal": "1930s"}, "year = {1930s}", "///1930s"),
        ("-0057", {"literal": "58 BC"}, "year = {58 BC}", "///58 BC"),
        ("0000", {"literal": "1 BC"}, "year = {1 BC}", "///1 BC"),
    ],
)  # fmt: skip
def test_dates(edtf: str, csl: dict[str, Any], year_and_month: str, ris_dates: str) -> None:
    cited = one_source(issued=edtf)
    assert json.loads(written("csl-json", cited))[0]["issued"] == csl
    lines = written("bibtex", cited).splitlines()
    assert f"  date = {{{edtf}}}," in lines
    found = [line.strip(" ,") for line in lines if line.startswith(("  year", "  month"))]
    assert ", ".join(found) == year_and_month
    lines = written("ris", cited).splitlines()
    assert " ".join(line[6:] for line in lines if line[:2] in ("PY", "DA")) == ris_dates


NAMES = {
    "article-journal": "journal article", "article-magazine": "magazine article",
    "article-newspaper": "newspaper article", "entry-encyclopedia": "encyclopedia entry", "legal_case": "judgment",
    "post-weblog": "blog post", "webpage": "web page",
}  # fmt: skip


@pytest.mark.parametrize("kind", get_args(SourceType))
def test_every_type_of_source_has_its_entry(kind: str) -> None:
    cited = one_source(type=kind, title=None, publisher="Press")
    entry = read_bibtex(written("bibtex", cited))["source"]
    _, venue = bibtex.ENTRIES.get(kind, bibtex.OTHERS)
    name = NAMES.get(kind, kind).capitalize()
    title = f"[{name}, Press]"
    assert (entry[venue], entry["title"]) == ("Press", title)
    assert f"  title = {{[{name}, {{Press}}]}},\n" in written("bibtex", cited)
    [item] = json.loads(written("csl-json", cited))
    assert item["title"] == title
    assert (item.get("container-title"), item.get("publisher")) in (("Press", None), (None, "Press"))
    [record] = rispy.loads(written("ris", cited))
    assert record["type_of_reference"] in rispy.TYPE_OF_REFERENCE_MAPPING
    assert record["title"] == title


READABLE = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" ")).map(
    lambda text: " ".join(text.split())
)


@given(st.one_of(READABLE, st.text(r"""\{}$&%#_~^`'"-,<>@= a""").map(lambda text: " ".join(text.split()))))
def test_any_title_comes_back_from_bibtex_and_ris(title: str) -> None:
    if not title:
        return
    cited = one_source(title=title, authors=[title, title], publisher=title)
    text = written("bibtex", cited)
    for fields in (read_bibtex(text)["source"], read_by_pybtex(text)["source"]):
        assert (fields["title"], fields["howpublished"]) == (title, title)
        assert fields["author"] == f"{title} and {title}"
    [record] = rispy.loads(written("ris", cited))
    assert (record["title"], record["secondary_title"], record["authors"]) == (title, title, [title, title])


def test_addresses_stay_as_they_are_but_for_what_bibtex_cannot_hold() -> None:
    cited = one_source(url="https://example.org/a_b/%20~c?d=1&e=#f{g}\\")
    assert "  url = {https://example.org/a_b/%20~c?d=1&e=#f%7Bg%7D%5C},\n" in written("bibtex", cited)


def test_where_a_copy_was_read_stands_in_the_note() -> None:
    cited = one_source(copy="https://example.org/a_b~c")
    note = "Supports CJ-0001 (B3) in Data_set, version 1.0.0. Read at https://example.org/a_b~c"
    for fields in (read_bibtex(written("bibtex", cited)), read_by_pybtex(written("bibtex", cited))):
        assert fields["source"]["note"] == note
        assert "url" not in fields["source"]
    assert json.loads(written("csl-json", cited))[0]["note"] == note
    assert rispy.loads(written("ris", cited))[0]["notes"] == [note]


def test_markdown_takes_nothing_for_markup(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    small["title"] = "A *small* dataset"
    small["claims"][0]["assertion"] = "1908. *The* <b>port</b>."
    small["sources"][1] |= {"title": "[A](b)", "issued": "1908-04~", "authors": ["B_c_", "D"]}
    first, _, third, *_ = chongjin("cite", "1", "--data", str(save(small, "other.json"))).stdout.splitlines()
    assert first == (
        r"[^CJ-0001]: 1908\. \*The\* \<b\>port\</b\>. CJ-0001, graded A1 (confirmed), in *A \*small\* dataset*, version 1.0.0."
    )
    assert third == r"    1. Supports: B\_c\_, D, *\[A\](b)*, about April 1908."


def test_a_source_that_is_named_twice_for_a_claim_is_cited_once(
    chongjin: Run, save: Save, small: dict[str, Any]
) -> None:
    again = {"source": "gazette-1908", "says": "Once more."}
    small["claims"][0]["evidence"] += [
        {**again, "stance": "supports", "locator": "§ 2"},
        {**again, "stance": "partly", "part": "opened"},
    ]
    arguments = ("cite", "1", "--data", str(save(small, "other.json")))
    assert "    1. Supports, supports (§ 2), supports in part (opened): *Gazette*.\n" in chongjin(*arguments).stdout
    ris_text = chongjin(*arguments, "-f", "ris").stdout
    assert ris_text.count("gazette-1908") == 1
    assert "N1  - Supports CJ-0001 (A1); supports in part CJ-0001 (A1) in A small dataset, version 1.0.0.\n" in ris_text


def test_sources_stand_by_what_they_do(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    small["claims"][2]["evidence"].reverse()
    small["claims"][2]["evidence"].insert(0, {"source": "atlas-2001", "stance": "disputes", "says": "No."})
    lines = chongjin("cite", "3", "--data", str(save(small, "other.json"))).stdout.splitlines()[2:]
    assert [line.split(":")[0] for line in lines] == [
        "    1. Supports", "    2. Supports in part (founded before 1938)", "    3. Disputes", "    4. Context",
    ]  # fmt: skip


def test_csl_json_is_json_in_every_locale(environment: dict[str, str], save: Save, small: dict[str, Any]) -> None:
    small["sources"][1]["title"] = "𠀀 청진 é"
    command = [*CHONGJIN, "cite", "1", "-f", "csl-json", "--data", str(save(small))]
    latin = {**environment, "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    for variables in (environment, latin):
        found = subprocess.run(command, env=variables, capture_output=True, timeout=60).stdout
        assert json.loads(found)[0]["title"] == "𠀀 청진 é"


def test_the_whole_dataset_is_cited_and_read_back(chongjin: Run) -> None:
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    sources = {source["id"]: source for source in facts["sources"]}
    used = {evidence["source"] for claim in facts["claims"] for evidence in claim["evidence"]}
    texts = {form: chongjin("cite", "--all", "-f", form, CHONGJIN_DATA="").stdout
             for form in ("bibtex", "csl-json", "ris", "markdown")}  # fmt: skip

    items = json.loads(texts["csl-json"])
    jsonschema.validate(items, CSL_DATA)
    assert [item["id"] for item in items] == list(dict.fromkeys(item["id"] for item in items))
    assert {item["id"] for item in items} == used
    titles = {item["id"]: " ".join(item["title"].split()) for item in items}
    for name in used:
        title = sources[name].get("title")
        assert titles[name] == " ".join(title.split()) if title else titles[name].startswith("[")

    for entries in (read_bibtex(texts["bibtex"]), read_by_pybtex(texts["bibtex"])):
        assert entries.keys() == used
        assert {name: entry["title"] for name, entry in entries.items()} == titles

    records = {record["id"]: record for record in rispy.loads(texts["ris"])}
    assert records.keys() == used
    assert {name: " ".join(record["title"].split()) for name, record in records.items()} == titles
    assert all(records[item["id"]]["notes"] == [item["note"]] for item in items)
    assert all(";".join(records[item["id"]].get("urls", [])) == item.get("URL", "") for item in items)

    assert texts["markdown"].count("\n[^CJ-") + 1 == len(facts["claims"])


def one_source(**known: Any) -> Citations:
    """The citation of one source of which only some fields are known."""
    source: contract.Source = {
        "id": "source", "type": "webpage", "title": None, "authors": [], "publisher": None, "publisher_id": None,
        "issued": None, "url": None, "copy": None, "language": None, "access": "full", "read": None, "reliability": "B",
        "reliability_reason": "Known for care.", "origin": None, "about": None, "claims": 1,
    }  # fmt: skip
    source.update(known)  # type: ignore[typeddict-item]
    issued = dated(source["issued"]) if source["issued"] else None
    citation = Citation(source, issued, None, [Mention("CJ-0001", "B3", "supports")], "Data_set, version 1.0.0")
    return Citations("Data_set", "1.0.0", [], {"source": citation})


def written(form: Any, citations: Citations) -> str:
    out = io.StringIO()
    writer(form)(citations, out)
    return out.getvalue()


# Three commands of LaTeX itself that the decoder does not know, or takes for an accent.
_CONTEXT = get_default_latex_context_db()
_CONTEXT.add_context_category(
    "signs",
    macros=[
        MacroTextSpec("textbraceleft", "{"),
        MacroTextSpec("textbraceright", "}"),
        MacroTextSpec("textasciicircum", "^"),
    ],
    prepend=True,
)
DECODER = LatexNodes2Text(latex_context=_CONTEXT)


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """The fields of every entry by its key, as bibtexparser reads and decodes them."""
    library = parse_bibtex(text, append_middleware=[LatexDecodingMiddleware(decoder=DECODER)])
    assert library.failed_blocks == []
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def read_by_pybtex(text: str) -> dict[str, dict[str, str]]:
    """The fields of every entry by its key, as pybtex reads them, decoded."""
    found = {}
    for key, entry in parse_string(text, "bibtex").entries.items():
        authors = " and ".join(map(str, entry.persons.get("author", [])))
        fields = {**entry.fields, "author": authors}
        found[key] = {name: DECODER.latex_to_text(value) for name, value in fields.items()}
    return found
