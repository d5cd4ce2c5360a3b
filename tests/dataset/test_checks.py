"""Errors and warnings in datasets whose shapes are right: a case at least for every code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.dataset.canonical import canonical, canonical_text
from chongjin_cli.dataset.findings import CODES, Finding
from chongjin_cli.dataset.loading import examine
from chongjin_cli.dataset.warnings import CHECKS
from tests.conftest import Save
from tests.dataset.test_loading import NOT_JSON, SHAPES

Change = Callable[[dict[str, Any]], object]
NO_DATE = "is no EDTF date; write 1931-02-28, 1931-02, 1931, 193X, 1941~ (about), 1938? (perhaps), 1995/1998, 2017/.. (since) or /2009 (by)"


def found(dataset: dict[str, Any], save: Save) -> list[str]:
    return [str(finding) for finding in examine(save(dataset))[1]]


def claim(position: int = 1, **values: object) -> Change:
    """A change of a claim, the second unless told otherwise."""
    return lambda dataset: dataset["claims"][position].update(values)


def evidence(**values: object) -> Change:
    """A change of the first evidence of the second claim."""
    return lambda dataset: dataset["claims"][1]["evidence"][0].update(values)


def record(collection: str, position: int = 0, **values: object) -> Change:
    """A change of a record of a list, the first unless told otherwise."""
    return lambda dataset: dataset[collection][position].update(values)


def figure(**values: object) -> Change:
    return claim(figures=[{"measure": "workforce", "of": "works", "value": 1, "as_of": "1938", **values}])


def add(collection: str, **values: object) -> Change:
    return lambda dataset: dataset[collection].append(values)


def chain(length: int) -> Change:
    """Topics that are each a part of the next."""
    topics = [{"id": f"t{n}", "label": f"T {n}", "summary": "S.", "broader": f"t{n + 1}"} for n in range(length)]
    return lambda dataset: dataset["topics"].extend([*topics, {"id": f"t{length}", "label": "T", "summary": "S."}])


ERRORS = [
    (claim(id="CJ-0001"), "E201 claims[1].id: 'CJ-0001' is the id of another claim already"),
    (claim(id="CJ-00001"), "E201 claims[1].id: 'CJ-00001' has the number of 'CJ-0001'"),
    (record("topics", id="port"), "E201 topics[2].id: 'port' is the id of topics[0] already"),
    (record("publishers", id="bloggers"), "E201 publishers[1].id: 'bloggers' is the id of publishers[0] already"),
    (record("retired", id="CJ-0004"), "E201 retired[0].id: 'CJ-0004' is the id of a claim"),
    (add("retired", id="CJ-0006", on="2026-01-03", reason="Again."), "E201 retired[2].id: 'CJ-0006' is the id of retired[1] already"),
    (evidence(source="atlas-2002"), "E202 claims[1].evidence[0].source: no source 'atlas-2002'; did you mean 'atlas-2001'?"),
    (evidence(origin="dairy"), "E202 claims[1].evidence[0].origin: no source 'dairy'; did you mean 'diary'?"),
    (claim(topics=["harbour"]), "E202 claims[1].topics[0]: no topic 'harbour'; there are industry, port, steel"),
    (claim(places=["works", "nowhere-at-all"]), "E202 claims[1].places[1]: no place 'nowhere-at-all'; there are chongjin, works"),
    (claim(actors=["nippon-steal"]), "E202 claims[1].actors[0]: no actor 'nippon-steal'; did you mean 'nippon-steel'?"),
    (figure(measure="work-force"), "E202 claims[1].figures[0].measure: no measure 'work-force'; did you mean 'workforce'?"),
    (figure(of="worx"), "E202 claims[1].figures[0].of: no place, actor or topic 'worx'; did you mean 'works'?"),
    (record("topics", 1, broader="industries"), "E202 topics[1].broader: no topic 'industries'; did you mean 'industry'?"),
    (record("places", 1, within="chungjin"), "E202 places[1].within: no place 'chungjin'; did you mean 'chongjin'?"),
    (record("places", coordinates={"lat": 1.0, "lon": 1.0, "radius": 9, "source": "gazeteer"}), "E202 places[0].coordinates.source: no source 'gazeteer'; did you mean 'gazette-1908'?"),
    (record("sources", publisher="presses"), "E202 sources[0].publisher: no publisher 'presses'; did you mean 'press'?"),
    (record("sources", origin="diaries"), "E202 sources[0].origin: no source 'diaries'; did you mean 'diary'?"),
    (claim(relations=[{"type": "refines", "claim": "CJ-0099"}]), "E202 claims[1].relations[0].claim: no claim 'CJ-0099'"),
    (claim(relations=[{"type": "refines", "claim": "CJ-00001"}]), "E202 claims[1].relations[0].claim: no claim 'CJ-00001'"),
    (claim(relations=[{"type": "refines", "claim": "XY-0001"}]), "E202 claims[1].relations[0].claim: no claim 'XY-0001'"),
    (record("disputes", claims=["CJ-0002", "CJ-0003", "CJ-0007"]), "E202 disputes[0].claims[2]: no claim 'CJ-0007'; add it, or take it out of the dispute"),
    (record("disputes", claims=["CJ-0002", "CJ-0005"]), "E202 disputes[0].claims[1]: no claim 'CJ-0005'; add it, or take it out of the dispute"),
    (record("disputes", claims=["CJ-0002", "XY-0003"]), "E202 disputes[0].claims[1]: no claim 'XY-0003'; add it, or take it out of the dispute"),
    (record("retired", replaced_by=["CJ-0001", "CJ-0009"]), "E202 retired[0].replaced_by[1]: no claim 'CJ-0009'"),
    (claim(date="1931-02-30"), f"E203 claims[1].date: '1931-02-30' {NO_DATE}"),
    (claim(date=""), f"E203 claims[1].date: '' {NO_DATE}"),
    (claim(date=" "), f"E203 claims[1].date: ' ' {NO_DATE}"),
    (evidence(said=""), f"E203 claims[1].evidence[0].said: '' {NO_DATE}"),
    (figure(as_of=""), f"E203 claims[1].figures[0].as_of: '' {NO_DATE}"),
    (record("eras", dates=""), f"E203 eras[0].dates: '' {NO_DATE}"),
    (record("sources", issued=""), f"E203 sources[0].issued: '' {NO_DATE}"),
    (record("sources", read=""), f"E203 sources[0].read: '' {NO_DATE}"),
    (claim(checked="2026-02-30"), f"E203 claims[1].checked: '2026-02-30' {NO_DATE}"),
    (claim(added="2026-13-01"), f"E203 claims[1].added: '2026-13-01' {NO_DATE}"),
    (claim(changed="2026-00-01"), f"E203 claims[1].changed: '2026-00-01' {NO_DATE}"),
    (evidence(said="lately"), f"E203 claims[1].evidence[0].said: 'lately' {NO_DATE}"),
    (figure(as_of="1998/1995"), "E203 claims[1].figures[0].as_of: '1998/1995' ends before it begins"),
    (record("eras", dates="1908/1907"), "E203 eras[0].dates: '1908/1907' ends before it begins"),
    (record("sources", issued="spring"), f"E203 sources[0].issued: 'spring' {NO_DATE}"),
    (record("sources", read="now"), f"E203 sources[0].read: 'now' {NO_DATE}"),
    (record("retired", on="2026-02-29"), f"E203 retired[0].on: '2026-02-29' {NO_DATE}"),
    (lambda d: d.update(updated="2026-01-32"), f"E203 updated: '2026-01-32' {NO_DATE}"),
    (record("topics", broader="industry"), "E204 topics[0].broader: 'industry' is a part of itself: 'industry' in 'industry'"),
    (record("places", within="works"), "E204 places[0].within: 'chongjin' is a part of itself: 'chongjin' in 'works' in 'chongjin'"),
    (record("sources", 4, origin="blog-2021"), "E204 sources[3].origin: 'blog-2021' is a part of itself: 'blog-2021' in 'diary' in 'blog-2021'"),
    (chain(21), "E204 topics[3].broader: more than 20 stand above 't0'"),
    (claim(3, id="XY-0004"), "E205 claims[3].id: 'XY-0004' does not begin with 'CJ-'; did you mean 'CJ-0004'?"),
    (lambda d: d["sources"][5].pop("reliability"), "E206 sources[5].reliability: 'essay' has no publisher, so it needs a reliability of its own"),
    (lambda d: d["sources"][5].pop("reliability_reason"), "E206 sources[5].reliability: 'essay' has a reliability or a reason for it, but not both"),
    (record("sources", reliability_reason="Why?"), "E206 sources[0].reliability: 'atlas-2001' has a reliability or a reason for it, but not both"),
    (evidence(stance="partly", part="founded"), "E301 claims[1].evidence: nothing supports CJ-0002; word it as a source has it, which then 'supports' it"),
    (evidence(stance="context"), "E301 claims[1].evidence: nothing supports CJ-0002; word it as a source has it, which then 'supports' it"),
    (claim(relations=[{"type": "follows", "claim": "CJ-0002"}]), "E302 claims[1].relations[0].claim: CJ-0002 is related to itself"),
    (record("disputes", claims=["CJ-0002", "CJ-0003", "CJ-0002"]), "E302 disputes[0].claims[2]: 'CJ-0002' stands there already"),
    (record("retired", replaced_by=["CJ-0005"]), "E302 retired: 'CJ-0005' is replaced by itself in the end"),
    (lambda d: [each.update(replaced_by=[other]) for each, other in zip(d["retired"], ("CJ-0006", "CJ-0005"), strict=True)], "E302 retired: 'CJ-0005' is replaced by itself in the end"),
    (evidence(source="diary"), "E303 claims[1].evidence[0].source: nobody read 'diary'; cite the source that repeats it"),
    (claim(kind="utterance"), "E304 claims[1].kind: CJ-0002 is an utterance, so it is no answer in a dispute"),
    (claim(kind="opinion"), "E304 claims[1].kind: CJ-0002 is an opinion, so it is no answer in a dispute"),
]  # fmt: skip


def test_the_canonical_layout_has_a_line_a_value_and_no_key_without_one() -> None:
    topic: dict[str, Any] = {
        "aliases": [],
        "label": "Havn · Haven",
        "id": "haven",
        "summary": "A town.",
        "broader": None,
    }
    assert canonical_text({"prefix": "HV", "topics": [topic], "name": "haven"}) == (
        '{\n "name": "haven",\n "prefix": "HV",\n "eras": [],\n'
        ' "topics": [\n  {\n   "id": "haven",\n   "label": "Havn · Haven",\n   "summary": "A town."\n  }\n ],\n'
        + "".join(f' "{key}": [],\n' for key in "places actors measures publishers sources claims disputes".split())
        + ' "retired": []\n}\n'
    )


@pytest.mark.parametrize(("change", "message"), ERRORS, ids=[message for _, message in ERRORS])
def test_errors(small: dict[str, Any], save: Save, change: Change, message: str) -> None:
    change(small)
    assert message in found(small, save)


def test_of_claims_with_another_prefix_nothing_else_is_told(small: dict[str, Any], save: Save) -> None:
    for each in small["claims"][1:3]:
        each["id"] = f"XY{each['id'][2:]}"
    small["disputes"][0]["claims"] = ["XY-0002", "XY-0003"]
    assert found(small, save) == [
        f"E205 claims[{each}].id: 'XY-000{each + 1}' does not begin with 'CJ-'; did you mean 'CJ-000{each + 1}'?"
        for each in (1, 2)
    ]


def test_a_misspelt_id_is_told_once(small: dict[str, Any], save: Save) -> None:
    what = "is not an id of the prefix and 4 to 7 digits, as in CJ-0001; did you mean"
    small["disputes"][0]["claims"][1] = "CJ-003"
    small["retired"][0]["replaced_by"] = ["cj-0001"]
    assert found(small, save) == [
        f"E103 disputes[0].claims[1]: 'CJ-003' {what} 'CJ-0003'?",
        f"E103 retired[0].replaced_by[0]: 'cj-0001' {what} 'CJ-0001'?",
    ]
    assert examine(save(small))[0] is None


def errors(small: dict[str, Any], save: Save) -> list[str]:
    return [str(finding) for finding in examine(save(small))[1] if finding.is_error]


def test_what_an_id_that_stands_twice_leaves_dangling_is_told_as_that(small: dict[str, Any], save: Save) -> None:
    """A claim with the id of another is itself missing; nobody should add it or give up what names it."""
    claim(id="CJ-0001")(small)
    record("retired", 1, replaced_by=["CJ-0002"])(small)
    claim(2, relations=[{"type": "refines", "claim": "CJ-0002"}])(small)
    perhaps = "no claim 'CJ-0002'; perhaps it is claims[1], whose id stands twice"
    assert errors(small, save) == [
        "E201 claims[1].id: 'CJ-0001' is the id of another claim already",
        f"E202 claims[2].relations[0].claim: {perhaps}",
        f"E202 disputes[0].claims[0]: {perhaps}",
        f"E202 retired[1].replaced_by[0]: {perhaps}",
    ]


def test_what_has_an_id_already_is_not_that_records_parent_or_number(small: dict[str, Any], save: Save) -> None:
    add("places", id="chongjin", label="Again", kind="city", within="chongjin")(small)
    claim(id="CJ-00001")(small)
    small["disputes"][0]["claims"] = ["CJ-0001", "CJ-0003"]
    assert errors(small, save) == [
        "E201 places[2].id: 'chongjin' is the id of places[0] already",
        "E201 claims[1].id: 'CJ-00001' has the number of 'CJ-0001'",
    ]


def test_a_circle_is_told_once(small: dict[str, Any], save: Save) -> None:
    record("topics", broader="steel")(small)
    assert errors(small, save) == [
        "E204 topics[0].broader: 'industry' is a part of itself: 'industry' in 'steel' in 'industry'"
    ]


def test_a_circle_is_told_of_its_members_alone(small: dict[str, Any], save: Save) -> None:
    """What stands below them is mended with them."""
    record("places", within="chongjin")(small)
    assert errors(small, save) == ["E204 places[0].within: 'chongjin' is a part of itself: 'chongjin' in 'chongjin'"]


@pytest.mark.parametrize(
    "change",
    [
        chain(20),
        figure(of="nippon-steel"),
        figure(of="steel"),
        claim(kind="forecast"),
        claim(id="CJ-1234567"),
        evidence(said="1938?", origin="diary"),
        record("retired", 1, replaced_by=["CJ-0005"]),
        record("sources", reliability="A", reliability_reason="The author was there."),
    ],
)
def test_no_errors(small: dict[str, Any], save: Save, change: Change) -> None:
    small["disputes"][0]["claims"] = ["CJ-0001", "CJ-0003"]
    change(small)
    dataset, findings = examine(save(small))
    assert dataset is not None
    assert [str(finding) for finding in findings if finding.is_error] == []


SAME_EVENT = {"type": "same-event", "claim": "CJ-0001"}
WARNINGS = [
    (claim(relations=[SAME_EVENT]), "W301 claims[1].relations[0]: write 'same-event' CJ-0002 on CJ-0001 too"),
    (claim(actors=[]), "W302 actors[0]: actor 'nippon-steel' is used by nothing"),
    (claim(figures=[]), "W302 measures[0]: measure 'workforce' is used by nothing"),
    (add("places", id="hill", label="Hill", kind="hill"), "W302 places[2]: place 'hill' is used by nothing"),
    (lambda d: d["claims"].pop(), "W302 sources[5]: source 'essay' is used by nothing"),
    (lambda d: [each.update(publisher="press") for each in d["sources"][2:4]], "W302 publishers[1]: publisher 'bloggers' is used by nothing"),
    (add("disputes", id="once-more", question="When?", claims=["CJ-0003", "CJ-0002"]), "W303 disputes[1].claims: 'once-more' has the answers of 'founding-of-the-works'"),
    (
        lambda d: d["claims"][0]["evidence"].append(dict(d["claims"][0]["evidence"][0], says="Else.")),
        "W304 claims[0].evidence[2]: CJ-0001: names a source twice",
    ),
    (
        lambda d: d["claims"][0]["evidence"][1].update(says="OPENS the port from 1 April 1908"),
        "W304 claims[0].evidence[1]: CJ-0001: says what another says",
    ),
    (record("topics", 1, label="Port"), "W305 topics[2]: 'port' and 'steel' are both called 'Port'; give one of them another"),
    (record("topics", 1, label="PORT"), "W305 topics[2]: 'port' is called 'Port' and 'steel' 'PORT', which are one name; give one of them another"),
    (record("topics", 1, aliases=["Harbour"]), "W305 topics[2]: 'port' is called 'harbour' and 'steel' 'Harbour', which are one name; give one of them another"),
    (record("topics", 1, aliases=["Port"]), "W305 topics[1]: 'steel' and 'port' are both called 'Port'; give one of them another"),
    (record("topics", 1, aliases=["PORT"]), "W305 topics[1]: 'steel' is called 'PORT' and 'port' 'Port', which are one name; give one of them another"),
    (record("topics", 1, aliases=["Steel"]), None),
    (record("topics", 1, aliases=["P'ort"]), None),  # another spelling, which leads to the port alone
    (lambda d: d["places"][1]["names"].update(aliases=["Чхонджин"]), "W305 places[1]: 'works' and 'chongjin' are both called 'Чхонджин'; give one of them another"),
    (lambda d: d["places"][1]["names"].update(ko="청진"), None),  # two places may have one name
    (record("publishers", 1, label="Press"), "W305 publishers[1]: 'bloggers' and 'press' are both called 'Press'; give one of them another"),
    (lambda d: d["eras"].append({**d["eras"][0], "id": "old", "label": "Old", "aliases": [], "dates": "/1908-03"}), "W309 eras[3].dates: 'old' has an end that is unknown; `..` is one that is open"),
    (claim(0, assertion="It opened.", date="1850"), "W309 claims[0].date: CJ-0001: 1850 is in no era; mend it, or add an era"),
    (record("sources", 0, issued="2026-02", read="2026-01-31"), "W310 sources[0].read: 'atlas-2001' was read 2026-01-31, but issued 2026-02"),
    (record("sources", 0, issued="2026-01", read="2026-01-01"), None),
    (record("sources", 0, issued="2026-02/..", read=None), None),
    (record("sources", 0, issued="../2026-02", read="2026-01-31"), None),
    (figure(as_of="1943-12"), None),
    (figure(as_of="1943/1950"), None),
    (figure(as_of="1944-01-02"), "W311 claims[1].figures[0].as_of: CJ-0002 is dated 1938, its figure 1944-01-02"),
    (figure(as_of="1933"), None),
    (figure(as_of="1930/1931"), "W311 claims[1].figures[0].as_of: CJ-0002 is dated 1938, its figure 1930/1931"),
    (figure(as_of="../.."), None),
    (figure(as_of="1999/.."), "W311 claims[1].figures[0].as_of: CJ-0002 is dated 1938, its figure 1999/.."),
    (figure(as_of="../1999"), None),
    (lambda d: [claim(0, assertion="It opened.", date="2035")(d), record("sources", 0, issued=None)(d)], None),
    (lambda d: [d["eras"].pop(), claim(0, assertion="It opened.", date="2035", kind="forecast")(d)], "W309 claims[0].date: CJ-0001: 2035 is in no era; mend it, or add an era"),
    (lambda d: [d["eras"].pop(), record("eras", 1, dates="2016/..")(d), claim(0, assertion="It opened.", date="2035", kind="forecast")(d)], None),
    (lambda d: [d["eras"].pop(), record("eras", 1, dates="2016/..")(d), claim(0, assertion="It opened.", date="2035")(d), record("sources", 0, issued=None)(d)], "W309 claims[0].date: CJ-0001: 2035 is in no era; mend it, or add an era"),
    (record("disputes", question="When was it founded"), "W312 disputes[0].question: 'founding-of-the-works' asks no question: end it in '?'"),
    (record("disputes", question="언제인가？"), None),
    (lambda d: d["claims"][3].update(assertion=d["claims"][0]["assertion"].upper(), date="1908"), "W313 claims[3].assertion: CJ-0004 asserts what CJ-0001 does; make one of both"),
    (evidence(origin="atlas-2001"), "W314 claims[1].evidence[0].origin: 'atlas-2001' is its own origin; name the source that it repeats, or none"),
    (lambda d: [evidence(origin="atlas-2001")(d), record("sources", origin="diary")(d)], None),  # this passage does not
    (claim(topics=["steel", "industry", "steel"]), "W315 claims[1].topics[2]: CJ-0002: 'steel' stands there already"),
    (record("sources", 0, read="2026-02"), "W316 updated: 2026-01-31 is before 2026-02-01, the day of sources[0].read; raise it, or mend that day"),
    (record("sources", 0, read="2026"), None),
    (claim(checked="2026-02-02", added="2026-02-01"), "W316 updated: 2026-01-31 is before 2026-02-02, the day of claims[1].checked; raise it, or mend that day"),
    (record("retired", 1, on="2030-01-01"), "W316 updated: 2026-01-31 is before 2030-01-01, the day of retired[1].on; raise it, or mend that day"),
    (evidence(speaker="Press"), "W317 claims[1].evidence[0].speaker: 'Press' is who publishes 'atlas-2001'; leave it out"),
    (evidence(speaker="an editor of Press"), None),
    (figure(value=-1), "W318 claims[1].figures[0].value: CJ-0002 has -1 people"),
    (figure(value=None, low=-2000, high=5), "W318 claims[1].figures[0].low: CJ-0002 has -2,000 people"),
    (figure(value=0), None),
    (lambda d: [record("measures", 0, unit="°C")(d), figure(value=-5.4)(d)], None),
    (claim(0, assertion="Haven had 1,300 people. It was big."), "W319 claims[0].assertion: CJ-0001 has two sentences; make a claim of each"),
    (claim(0, assertion="The port was “big.” (Or was it?) Nobody knew."), "W319 claims[0].assertion: CJ-0001 has two sentences; make a claim of each"),
    (claim(0, assertion="At 10 p.m. Camp No. 25, by Maj. Gen. J. Kim, held 1.5 t of the U.S. Army, of 3.8 ha."), None),
    (lambda d: [figure(value=9999)(d), evidence(says="Had 1,400 workers in 1938.")(d)], "W320 claims[1].figures[0].value: CJ-0002 has 9,999, which neither it nor its evidence tells"),
    (lambda d: [figure(value=None, low=1400, high=2500)(d), claim(assertion="The works had 1,400 people.")(d)], "W320 claims[1].figures[0].high: CJ-0002 has 2,500, which neither it nor its evidence tells"),
    (lambda d: [figure(value=1400)(d), evidence(says="Had 1,400 workers in 1938.")(d)], None),
    (figure(value=9999), None),  # no amount is told that could be another
    (lambda d: [record("sources", 0, issued="1937-12")(d), d["claims"][0]["evidence"].pop()], "W321 claims[1].evidence[0].source: CJ-0002 is dated 1938, 'atlas-2001' was issued 1937-12"),
    (lambda d: [record("sources", 0, issued="1938-01-01")(d), d["claims"][0]["evidence"].pop()], None),
    (lambda d: [record("sources", 0, issued="1938-01")(d), d["claims"][0]["evidence"].pop()], None),
    (lambda d: [record("sources", 0, issued="1937~/..")(d), d["claims"][0]["evidence"].pop()], None),
    (lambda d: [record("sources", 0, issued="1937")(d), d["claims"][0]["evidence"].pop(), claim(date="/1938")(d)], None),
    (lambda d: [record("sources", 0, issued="1937")(d), d["claims"][0]["evidence"].pop(), claim(kind="forecast")(d)], None),
    (lambda d: [record("sources", 0, issued="1937")(d), d["claims"][0]["evidence"].pop(), evidence(stance="partly", part="So.")(d), d["claims"][1]["evidence"][1].update(stance="supports")], None),
    (record("sources", 0, language="kr"), "W323 sources[0].language: 'kr' is a country; write ko"),
    (record("sources", 0, language="ko-KR"), None),
    (claim(0, assertion="Haven was a village, according to the Atlas."), "W324 claims[0].assertion: CJ-0001 says who says so; leave that to its evidence"),
    (claim(0, assertion="Haven was reportedly a village."), "W324 claims[0].assertion: CJ-0001 says who says so; leave that to its evidence"),
    (claim(0, assertion="Haven was said by an old resident to be a village."), "W324 claims[0].assertion: CJ-0001 says who says so; leave that to its evidence"),
    (claim(0, assertion="Haven was a village, an old resident said."), "W324 claims[0].assertion: CJ-0001 says who says so; leave that to its evidence"),
    (claim(0, assertion="Pay was settled according to the catch."), None),
    (claim(0, kind="utterance", assertion="Haven would grow, its mayor said."), None),
    (claim(assertion="The works were founded in 1937."), "W322 claims[1].date: CJ-0002 is dated 1938, but asserts another time; mend one"),
    (claim(assertion="The works were founded in 1938."), None),
    (claim(assertion="The works were founded in 1937.", date=None), None),
    (lambda d: d.update(eras=[]), None),
    (claim(date=None), None),
    (lambda d: d["claims"][1].update(date=None, figures=[dict(d["claims"][1]["figures"][0], as_of="1800")]), None),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), WARNINGS)
def test_warnings(small: dict[str, Any], save: Save, change: Change, message: str | None) -> None:
    small["claims"][2]["evidence"].pop()  # the essay, which another claim has, too
    change(small)
    warned = [each for each in found(small, save) if not each.startswith("W401")]
    assert warned == ([message] if message else [])


def test_the_layout_of_the_file(small: dict[str, Any], save: Save, tmp_path: Path) -> None:
    """Nothing is said of a sound file in canonical layout."""
    saved = save(small)
    mend = f"chongjin export json --data {saved} -o {saved}"
    what = "keys or records in another order, or empty values"
    assert [str(each) for each in examine(saved)[1]] == [f"W401 not in canonical layout: {what}; to rewrite it: {mend}"]
    path = tmp_path / "canonical.json"
    path.write_text(canonical_text(small), encoding="utf-8")
    assert examine(path)[1] == []
    for text, what in (
        (canonical_text(small).rstrip("\n"), "no newline at its end"),
        (json.dumps(canonical(small)), "lines or characters written otherwise"),
        (canonical_text(small) + "\n", "lines or characters written otherwise"),
    ):
        path.write_text(text, encoding="utf-8")
        [finding] = examine(path)[1]
        assert finding.message.startswith(f"not in canonical layout: {what}; to rewrite it: ")


def test_every_code_is_described_and_has_a_case() -> None:
    told = [message for table in (NOT_JSON, SHAPES, ERRORS, WARNINGS) for _, message in table if message]
    assert {message.split()[0] for message in told} | {"E105", "W401"} == {*CODES, *CHECKS, "W401"}
    assert not CODES.keys() & CHECKS.keys()
    assert list(CHECKS) == sorted(CHECKS)
    assert list(CODES) == sorted(CODES)
    assert all(text.endswith(".") for text in CODES.values())
    assert all((check.__doc__ or "").endswith(".") for check in CHECKS.values())


def test_canonical_layout_orders_keys_and_records_and_leaves_out_what_is_empty(small: dict[str, Any]) -> None:
    scrambled = {key: small[key] for key in reversed(small)}
    scrambled["claims"] = [
        {"note": None, "questions": [], **{key: claim[key] for key in reversed(claim)}}
        for claim in small["claims"][::-1]
    ]
    scrambled["sources"] = small["sources"][::-1]
    laid_out = canonical(scrambled)
    assert laid_out == canonical(small)
    assert list(laid_out) == [
        "name", "title", "version", "updated", "license", "prefix", "eras", "topics", "places", "actors", "measures",
        "publishers", "sources", "claims", "disputes", "retired",
    ]  # fmt: skip
    assert list(laid_out["claims"][0]) == [
        "id", "assertion", "kind", "date", "topics", "places", "evidence", "added", "changed", "checked",
    ]  # fmt: skip
    assert list(laid_out["claims"][2]["evidence"][0]) == ["source", "stance", "says", "speaker", "basis", "said"]
    assert list(laid_out["places"][0]["names"]) == ["ko", "hanja", "mr", "rr", "ja", "aliases"]
    assert [topic["id"] for topic in laid_out["topics"]] == ["industry", "steel", "port"]
    assert [source["id"] for source in laid_out["sources"]] == sorted(source["id"] for source in small["sources"])


def test_a_finding_shows_what_does_not_print() -> None:
    assert (
        str(Finding("E202", "topics[1].broader", "no topic '\ud800\x1b'"))
        == r"E202 topics[1].broader: no topic '\ud800\x1b'"
    )
