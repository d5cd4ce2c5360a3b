"""Which subcommand a command line asks for."""

from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.app.command_line import command_line
from chongjin_cli.app.fast_args import data_of
from tests.conftest import Run, Save


@pytest.mark.parametrize(
    ("typed", "name", "arguments"),
    [
        ("", "overview", ""),
        ("--json", "overview", "--json"),
        ("era colonial", "era", "colonial"),
        ("--json search coal", "search", "--json coal"),
        ("--data x.json era", "era", "--data x.json"),
        ("--data=x.json -f csv era", "era", "--data=x.json -f csv"),
        ("steel 1938", "search", "steel 1938"),
        ("--json steel", "search", "--json steel"),
        ("CJ-0001", "show", "CJ-0001"),
        ("cj-1 CJ-2 --json", "show", "cj-1 CJ-2 --json"),
        ("cj7284 --json", "show", "cj7284 --json"),
        ("B29", "search", "B29"),
        ("help", "help", ""),
        ("help help", "help", ""),
        ("-h", "help", ""),
        ("--help", "help", ""),
        ("--json --help", "help", ""),
        ("help era", "help", "era"),
        ("help era colonial", "help", "era"),
        ("help grades", "help", "grades"),
        ("help B2", "help", "grades"),
        ("help f6", "help", "grades"),
        ("help C", "help", "grades"),
        ("help 3", "help", "grades"),
        ("grades", "help", "grades"),
        ("grades -h", "help", "grades"),
        ("grades 1938", "search", "grades 1938"),
        ("--json grades", "search", "--json grades"),
        ("era colonial --help", "help", "era"),
        ("--data x.json era -h", "help", "era"),
        ("search -- -h", "search", "-- -h"),
        ("-- search steel", "search", "steel"),
        ("Era colonial", "era", "colonial"),
        ("SHOW 45 --json", "show", "45 --json"),
        ("Help Era", "help", "era"),
        ("Grades", "help", "grades"),
        ("era help", "help", "era"),
        ("search help", "search", "help"),
        ("-n 2 era colonial", "era", "-n 2 colonial"),
        ("-n2 --topic=steel --era now steel 1938", "search", "-n2 --topic=steel --era now steel 1938"),
        ("-famine steel", "search", "-famine steel"),
        ("CJ-1,CJ-2", "show", "CJ-1,CJ-2"),
        ("CJ-1, CJ-2;3", "show", "CJ-1, CJ-2;3"),
        ("[^CJ-0001]: CJ-2", "show", "[^CJ-0001]: CJ-2"),
        ("1,2", "search", "1,2"),
        ("help status", "help", "grades"),
        ("help Confirmed", "help", "grades"),
        ("help context", "help", "grades"),
        ("--json -- steel", "search", "--json steel"),
        ("--version", "--version", ""),
        ("--install-completion zsh", "--install-completion", "zsh"),
        ("--show-completion", "--show-completion", ""),
    ],
)
def test_the_subcommand_and_its_arguments(typed: str, name: str, arguments: str) -> None:
    assert command_line(typed.split()) == (name, arguments.split())


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("era colonial", None),
        ("--data x.json era", "x.json"),
        ("era --json --data=x.json", "x.json"),
        ("help era --data x.json", "x.json"),
        ("era --data", ""),
        ("era --database x.json", None),
    ],
)
def test_the_dataset_that_is_named(typed: str, data: str | None) -> None:
    assert data_of(typed.split()) == data


@pytest.mark.parametrize(
    ("typed", "code", "stderr"),
    [
        ("serch x", 2, "chongjin: no command 'serch'\n  did you mean search?\n"),
        ("sourcs x", 2, "chongjin: no command 'sourcs'\n  did you mean sources?\n"),
        ("disputs", 2, "chongjin: no command 'disputs'\n  did you mean disputes?\n"),  # claims say disputed
        ("port", 0, ""),  # one edit from no command, and claims have it
        ("help serch", 2, "chongjin: no command 'serch'\n  did you mean search?\n"),
        ("help map", 2, "chongjin: no command 'map'\n  of that tells: chongjin help place\n"),
        ("help eraa", 2, "chongjin: no command 'eraa'\n  did you mean era?\n"),
        ("help claims", 2, "chongjin: no command 'claims'\n  chongjin help lists them\n"),  # which many pages say
        ("help xyzzy", 2, "chongjin: no command 'xyzzy'\n  chongjin help lists them\n"),
        ("search steel -n 1 -n 2", 2, "chongjin: --limit is given 2 times\n  give it once\n"),
        ("search steel -n1 --limit=1 --limit 1", 2, "chongjin: --limit is given 3 times\n  give it once\n"),
        ("search steel --jsno", 2, "chongjin: no such option: --jsno\n  did you mean --json?\n"),
        ("--json cite 1", 2, "chongjin: cite takes no --json\n  for a reference manager: --format csl-json;"
         " the claims themselves: chongjin show ID… --json\n"),
        ("sources --author chol", 2, "chongjin: sources takes no --author\n"
         "  chongjin sources NAME lists what an author wrote\n"),
        ("sources --type book", 2, "chongjin: sources takes no --type\n"
         "  to choose by it: chongjin sources --json | jq '.[] | select(.type == \"book\")'\n"),
        ("cite 1 --fields id", 2, "chongjin: cite takes no --fields\n  chongjin show ID… --fields KEYS prints chosen keys\n"),
        ("--json export", 2, "chongjin: export takes no --json\n"
         "  the format is a word: chongjin export json, chongjin export csv\n"),
        ("export csv --format json", 2, "chongjin: export takes no --format\n"
         "  the format is a word: chongjin export json, chongjin export csv\n"),
        ("explore --json", 2, "chongjin: explore takes no --json\n"
         "  it is a full screen; chongjin search WORDS --json prints what it finds\n"),
        ("open 1 --json", 2, "chongjin: open takes no --json\n"
         "  chongjin show ID… --json --fields id,evidence.url prints all addresses\n"),
        ("schema --json", 2, "chongjin: schema takes no --json\n  it always prints JSON: leave it out\n"),
        ("show 1 --topic steel", 2, "chongjin: show takes no --topic\n  chongjin show --help lists its options\n"),
        ("cite 1 --no-pager", 2, "chongjin: cite takes no --no-pager\n  it never uses a pager: leave it out\n"),
        ("show 1 -x", 2, "chongjin: no such option: -x\n  chongjin show --help lists its options\n"),
        ("show 1 -o x", 2, "chongjin: no such option: -o\n  it prints to stdout: chongjin show … > FILE\n"),
        ("cite 1 --output=x.bib", 2, "chongjin: no such option: --output\n  it prints to stdout: chongjin cite … > FILE\n"),
        ("--out x", 2, "chongjin: no such option: --out\n  it prints to stdout: chongjin > FILE\n"),
        ("open 1 -o x", 2, "chongjin: no such option: -o\n  chongjin open --help lists its options\n"),
        ("init --data x", 2, "chongjin: init takes no --data\n  chongjin init --help lists its options\n"),
        ("--formt json", 2, "chongjin: no such option: --formt\n  did you mean --format?\n"),
        ("figures --csv", 2, "chongjin: no such option: --csv\n  did you mean --format csv?\n"),
        ("cite 1 --ris", 2, "chongjin: no such option: --ris\n  did you mean --format ris?\n"),
        ("open 1 --csv", 2, "chongjin: no such option: --csv\n  chongjin open --help lists its options\n"),
        ("timeline --from 1905 to 1953", 2, "chongjin: timeline takes no words\n  to end with a time: --to 1953\n"),
        ("timeline until May 2025", 2, "chongjin: timeline takes no words\n"
         "  to end with a time: --to 'May 2025'\n"),
        ("--xyzzy", 2, "chongjin: no such option: --xyzzy\n  chongjin --help lists its options\n"),
        ("--topic steel", 2, "chongjin: the overview takes no --topic\n  it belongs to a command, as in: chongjin timeline --topic …\n"),
        ("--topic=steel", 2, "chongjin: the overview takes no --topic\n  it belongs to a command, as in: chongjin timeline --topic …\n"),
        ("era --json=1", 2, "chongjin: --json takes no value\n  leave out '1'\n"),
        ("search steel --topic", 2, "chongjin: --topic needs a value\n  as in: --topic TOPIC\n"),
        ("search steel --topic --json", 2, "chongjin: --topic needs a value\n  as in: --topic TOPIC\n"),
        ("search steel -n many", 2, "chongjin: -n: 'many' is not a whole number from 0 on\n  for instance -n 10\n"),
        ("search steel -n 1000000000000000000", 2,
         "chongjin: -n: '1000000000000000000' is not a whole number from 0 on\n  for instance -n 10\n"),
        ("search steel -n 999999999999999999", 0, ""),
        ("search steel -n ５", 2, "chongjin: -n: '５' is not a whole number from 0 on\n  for instance -n 10\n"),
        ("search steel --format jsom", 2, "chongjin: --format: 'jsom' is not one of them\n  did you mean json?\n"),
        ("search steel --format xml", 2, "chongjin: --format: 'xml' is not one of them\n"
         "  there are: table, json, jsonl, csv, tsv, markdown\n"),
        ("era colonial --kind fact", 2, "chongjin: --kind: 'fact' is not one of them\n"
         "  there are: claim, estimate, allegation, forecast, opinion, utterance\n"),
        ("timeline -", 2, "chongjin: timeline reads no ids from stdin\n  chongjin show - shows their claims\n"),
        ("place -", 2, "chongjin: place reads no ids from stdin\n  chongjin show - shows their claims\n"),
        ("brief -", 2, "chongjin: brief reads no ids from stdin\n  chongjin show - shows their claims\n"),
        ("timeline steel works", 2, "chongjin: timeline takes no words\n"
         "  as in: chongjin timeline --match 'steel works'\n"),
        ("timeline steel", 2, "chongjin: timeline takes no words\n  as in: chongjin timeline --match steel; "
         "on a topic: chongjin timeline --topic steel\n"),
        ("timeline factories", 2, "chongjin: timeline takes no words\n"
         "  on a topic: chongjin timeline --topic factories\n"),
        ("timeline steel mill", 2, "chongjin: timeline takes no words\n  chongjin timeline lists them all\n"),
        ("timeline colonial", 2, "chongjin: timeline takes no words\n  in an era: chongjin timeline --era colonial\n"),
        ("timeline works", 2, "chongjin: timeline takes no words\n  as in: chongjin timeline --match works; "
         "at a place: chongjin timeline --place works\n"),
        ("timeline since 1938", 2, "chongjin: timeline takes no words\n  as in: chongjin timeline --from 1938\n"),
        ("timeline steel after 1930 before the forties", 2, "chongjin: timeline takes no words\n"
         "  as in: chongjin timeline --match steel --from 1931-01-01 --to 1939-12-31\n"),
        ("brief steel until 1945", 2, "chongjin: no era, topic, place, actor or date 'steel until 1945'\n"
         "  in that time: chongjin brief steel --to 1945\n"),
        ("figures since 1938", 2, "chongjin: figures takes no further word '1938'\n"
         "  in that time: chongjin figures --from 1938\n"),
        ("figures workforce since 1938", 2, "chongjin: figures takes no further word 'since'\n"
         "  in that time: chongjin figures workforce --from 1938\n"),
        ("cite kim chaek works", 2, "chongjin: no claim 'kim chaek works'\n  it is a place: chongjin place works\n"),
        ("show harbour workers", 2, "chongjin: no claim 'harbour workers'\n"
         "  claims with these words: chongjin search 'harbour workers'\n"),
        ("cite 901 902", 2, "chongjin: 2 ids have no claim\n  no claim '901'\n  no claim '902'\n"),
        ("timeline 1938", 2, "chongjin: timeline takes no words\n  as in: chongjin timeline --during 1938\n"),
        ("timeline April 1908", 2,
         "chongjin: timeline takes no words\n  as in: chongjin timeline --during 'April 1908'\n"),
        ("timeline 1945", 2, "chongjin: timeline takes no words\n  chongjin timeline lists them all\n"),
        ("disputes steel --from 2000", 2, "chongjin: no dispute 'steel'\n  as in: chongjin disputes --match steel; "
         "on a topic: chongjin disputes --topic steel\n"),
        ("disputes port", 2, "chongjin: no dispute 'port'\n  chongjin disputes lists them all\n"),  # claims, no dispute
        ("show founding-of-the-works", 2, "chongjin: no claim 'founding-of-the-works'\n"
         "  it is a dispute: chongjin disputes founding-of-the-works\n"),
        ("figures workforce --fields id", 2, "chongjin: --fields: no key 'id'\n"
         "  there are: measure, of, value, low, high, unit, as_of, dates, claim, grade, status, statement, sources\n"),
        ("search steel --since 1990", 2, "chongjin: no such option: --since\n  did you mean --from?\n"),
        ("show works", 2, "chongjin: no claim 'works'\n  it is a place: chongjin place works\n"),
        ("places", 2, "chongjin: no command 'places'\n"
         "  did you mean place? To search for the word: chongjin search places\n"),
        ("places --json", 2, "chongjin: no command 'places'\n"
         "  did you mean place? To search for the word: chongjin search places\n"),
        ("places -n 1", 2, "chongjin: no command 'places'\n"
         "  did you mean place? To search for the word: chongjin search places\n"),
        ("places --json --limit=1 --era colonial", 2, "chongjin: no command 'places'\n"
         "  did you mean place? To search for the word: chongjin search places\n"),
        ("places --json abroad", 2, "chongjin: no command 'places'\n  did you mean place?\n"),
        ("places -n 1 abroad", 2, "chongjin: no command 'places'\n  did you mean place?\n"),
        ("founds", 0, ""),
        ("opene", 2, "chongjin: no command 'opene'\n  did you mean open?\n"),
        ("places abroad", 2, "chongjin: no command 'places'\n  did you mean place?\n"),
        ("shows 1 -n 1", 2, "chongjin: no command 'shows'\n"
         "  did you mean show? To search for the words: chongjin search shows 1\n"),
        ("Sources blog-2020 --fields id", 0, ""),
        ("source blog-2020", 2, "chongjin: no command 'source'\n"
         "  did you mean sources? To search for the words: chongjin search source blog-2020\n"),
        ("figure 1938", 2, "chongjin: no command 'figure'\n"
         "  did you mean figures? To search for the words: chongjin search figure 1938\n"),
        ("dispute founding-of-the-works", 2, "chongjin: no command 'dispute'\n"
         "  did you mean disputes? To search for the words: chongjin search dispute founding-of-the-works\n"),
        ("exports html", 2, "chongjin: no command 'exports'\n"
         "  did you mean export? To search for the words: chongjin search exports html\n"),
        ("searches", 2, "chongjin: no command 'searches'\n"
         "  did you mean search? To search for the word: chongjin search searches\n"),
        ("opens trade", 0, ""),  # which claims say, and no id
        ("version", 2, "chongjin: no command 'version'\n"
         "  did you mean chongjin --version? To search for the word: chongjin search version\n"),
        ("List --json", 2, "chongjin: no command 'List'\n"
         "  did you mean chongjin timeline? To search for the word: chongjin search List\n"),
        ("list ships", 0, ""),
        ("help filters", 2, "chongjin: no command 'filters'\n  of that tells: chongjin help timeline\n"),
        ("help data", 2, "chongjin: no command 'data'\n  of that tells: chongjin help timeline\n"),
        ("help --json", 2, "chongjin: no command '--json'\n  of that tells: chongjin help timeline\n"),
        ("help kinds", 2, "chongjin: no command 'kinds'\n  of that tells: chongjin help timeline\n"),
        ("help EDTF", 2, "chongjin: no command 'EDTF'\n  of that tells: chongjin help timeline\n"),
        ("-n 2", 2, "chongjin: the overview takes no -n\n  it belongs to a command, as in: chongjin timeline -n …\n"),
        ("source", 2, "chongjin: no command 'source'\n"
         "  did you mean sources? To search for the word: chongjin search source\n"),
        ("figures rice", 2, "chongjin: no measure 'rice'\n  chongjin figures lists them all\n"),
        ("era one two", 2, "chongjin: no era 'one two'\n  chongjin era lists them all\n"),
        ("era Japanese rule", 0, ""),  # one name in two words
        ("era Japanese rule April 1908", 2, "chongjin: era takes no further word 'rule'\n"
         "  in that time: chongjin era 'Japanese rule' --during 'April 1908'\n"),
        ("figures workforce 1938", 2, "chongjin: figures takes no further word '1938'\n"
         "  in that time: chongjin figures workforce --during 1938\n"),
        ("validate a.json b.json", 2, "chongjin: validate takes no further word 'b.json'\n  give no more than FILE\n"),
        ("diff a b c", 2, "chongjin: diff takes no further word 'c'\n  give no more than OLD and NEW\n"),
        ("mcp steel", 2, "chongjin: mcp takes no words\n  leave them out\n"),
        ("timeline --status confirmed,disputed", 2, "chongjin: --status takes one at a time\n"
         "  for each of them: --status confirmed --status disputed\n"),
        ("timeline --status confirmed,disputd", 2, "chongjin: --status: 'confirmed,disputd' is not one of them\n"
         "  did you mean confirmed?\n"),
        ("topic steel,port", 2, "chongjin: no topic 'steel,port'\n  for each of them: --topic steel --topic port\n"),
        ("timeline --place Chongjin,xyzzy", 2, "chongjin: no place 'Chongjin,xyzzy'\n"
         "  did you mean chongjin?\n"),
        ("era --without press,essay", 2, "chongjin: no source or publisher 'press,essay'\n"
         "  for each of them: --without press --without essay\n"),
        ("export BibTeX", 2, "chongjin: export: 'BibTeX' is not one of them\n"
         "  chongjin cite --all --format bibtex, or of some claims: chongjin search WORDS | chongjin cite - -f bibtex\n"),
        ("schema geojsn", 2, "chongjin: schema: 'geojsn' is not one of them\n  did you mean geojson?\n"),
        ("export", 2, "chongjin: export needs FORMAT\n"
         "  there are: json, jsonl, csv, sqlite, datapackage, bundle, html, geojson, jsonld, markdown, parquet\n"),
        ("init", 2, "chongjin: init needs FILE\n  chongjin init --help shows how\n"),
        ("era 1950s", 2, "chongjin: no era '1950s'\n"
         "  chongjin era lists them all; for a time: chongjin timeline --during '1950s'\n"),
        ("figures popluation", 2, "chongjin: no measure 'popluation'\n  chongjin figures lists them all\n"),
        ("figures work-forse", 2, "chongjin: no measure 'work-forse'\n  did you mean workforce?\n"),
        ("timeline --publisher pres", 2, "chongjin: no publisher 'pres'\n  did you mean press?\n"),
        ("timeline --from foo", 2, "chongjin: --from: 'foo' is no EDTF date\n  write 1931-02-28, 1931-02, 1931, 193X, "
         "1941~ (about), 1938? (perhaps), 1995/1998, 2017/.. (since) or /2009 (by); 1990s, May 2025, about 1941, now do, too\n"),
        ("timeline --during 1998/1995", 2, "chongjin: --during: '1998/1995' ends before it begins\n"),
        ("timeline --publisher blo", 2, "chongjin: no publisher 'blo'\n  chongjin sources shows who published what\n"),
        ("timeline --publisher logg", 2, "chongjin: no publisher 'logg'\n  did you mean bloggers?\n"),
        ("timeline --publisher bloegrs", 2, "chongjin: no publisher 'bloegrs'\n  did you mean bloggers?\n"),
        ("timeline --publisher blotters", 2, "chongjin: no publisher 'blotters'\n  did you mean bloggers?\n"),
        ("timeline --publisher bloussrs", 2, "chongjin: no publisher 'bloussrs'\n"
         "  chongjin sources shows who published what\n"),
        ("timeline --publisher 로거", 2, "chongjin: no publisher '로거'\n  did you mean bloggers?\n"),
        ("sources blo", 2, "chongjin: no source 'blo'\n  chongjin sources lists them all\n"),
        ("figures 1938", 2, "chongjin: no measure '1938'\n  for a time: chongjin figures --during 1938\n"),
        ("figures 1908", 2, "chongjin: no measure '1908'\n  chongjin figures lists them all\n"),
        ("actor Hong", 2, "chongjin: no actor 'Hong'\n  chongjin actor lists them all\n"),
        ("actor founded", 2, "chongjin: no actor 'founded'\n"
         "  chongjin actor lists them all; what says it: chongjin search founded\n"),
        ("actor foo", 2, "chongjin: no actor 'foo'\n  chongjin actor lists them all\n"),
        ("era no", 2, "chongjin: no era 'no'\n  chongjin era lists them all\n"),
        ("era noew", 2, "chongjin: no era 'noew'\n  did you mean now?\n"),
        ("sources 2020", 2, "chongjin: no source '2020'\n  did you mean blog-2020?\n"),
        ("timeline --publisher xyzzy", 2, "chongjin: no publisher 'xyzzy'\n"
         "  chongjin sources shows who published what\n"),
        ("timeline --sort rank", 2, "chongjin: --sort: a list of claims has no order 'rank'\n"
         "  there are: date, newest, grade, id\n"),
        ("era --sort name", 2, "chongjin: --sort: 'name' is not one of them\n"
         "  there are: date, newest, grade, id for claims (for a search also rank); claims, label, id for names\n"),
        ("era --sort date", 2, "chongjin: --sort: a list of names has no order 'date'\n"
         "  there are: claims, label, id\n"),
        ("show 1 --fields dates.xyzzy", 2, "chongjin: --fields: no key 'dates.xyzzy'\n"
         "  there are: dates.from, dates.to, dates.label\n"),
    ],
)  # fmt: skip
def test_mistakes_and_bare_words(chongjin: Run, typed: str, code: int, stderr: str) -> None:
    result = chongjin(*typed.split())
    assert result.returncode == code
    assert result.stderr == stderr


def test_the_name_of_a_file_is_no_search(chongjin: Run, save: Save, small: dict[str, Any], tmp_path: Path) -> None:
    dataset, draft = save(small, "my own.json"), tmp_path / "draft.md"
    draft.write_text("The port was opened in 1908.", encoding="utf-8")
    result = chongjin(str(dataset))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        f"chongjin: '{dataset}' is a file\n  to use it as the dataset: chongjin --data '{dataset}'; "
        f"to check it: chongjin validate '{dataset}'\n"
    )
    assert chongjin(str(draft)).stderr.endswith(f"is a file\n  to check a text: chongjin audit {draft}\n")
    assert chongjin(str(tmp_path / "no.json")).returncode == 1


def test_a_short_name_leads_to_ids_that_have_it_as_a_word(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    small["actors"] += [
        {"id": "un-panel", "label": "UN Panel", "kind": "body"}, {"id": "unicorn", "label": "Unicorn", "kind": "ship"},
    ]  # fmt: skip
    path = str(save(small))
    assert chongjin("actor", "un", "--data", path).stderr == "chongjin: no actor 'un'\n  did you mean un-panel?\n"


def test_the_legend_of_grades_fits_a_screen_and_names_every_rule(chongjin: Run) -> None:
    from chongjin_cli.dataset.grading import COUNTED_ONCE, LETTERS, RULES

    shown = chongjin("help", "grades").stdout
    assert len(shown.splitlines()) <= 40
    assert all(rule.when in shown for rule in RULES)
    assert COUNTED_ONCE in " ".join(shown.split())
    assert all(word in shown for word in LETTERS.values())
