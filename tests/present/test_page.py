"""The page of `export html`, as a file: whole in its markup, closed to whatever a dataset holds."""

import hashlib
import io
import json
import re
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.present.exports import load
from chongjin_cli.present.exports.collect import Export, gather
from chongjin_cli.present.page import charts, script_data, sketch_map, timeline
from chongjin_cli.present.page.content import Content
from chongjin_cli.present.page.rendering import link
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.what_if import without
from tests.conftest import SMALL, Run, Save

MARKUP = "</script><img src=x onerror=pwned``>\" '{{7*7}}<!--"
"""A text that would run in a page which took it for markup."""


def page(path: Path, selection: Selection = Selection()) -> str:  # noqa: B008 - it never changes
    """The page of a selection of a dataset."""
    return written(gather(Dataset(str(path)), selection))


def written(export: Export) -> str:
    out = io.BytesIO()
    load("html").write(export, out)
    return out.getvalue().decode()


def content(path: Path, **filters: Any) -> Content:
    """What the page of some claims shows."""
    dataset = Dataset(str(path))
    return Content(gather(dataset, Filters(**filters).select(dataset)))


def hostile() -> dict[str, Any]:
    """The small dataset with markup in every text but ids, dates, addresses and what must read as in a sentence."""
    dataset: dict[str, Any] = json.loads(json.dumps(SMALL))
    plain = ("id", "kind", "type", "stance", "basis", "country", "language", "access", "reliability", "prefix", "name",
             "version", "updated", "broader", "within", "publisher", "source", "origin", "issued", "read", "said", "date",
             "dates", "as_of", "url", "copy", "measure", "of", "added", "changed", "checked", "on", "topics", "places",
             "actors", "claims", "replaced_by", "claim", "authors",
             "in_text", "speaker")  # fmt: skip

    def spoil(record: Any, key: str = "") -> Any:
        if isinstance(record, dict):
            return {
                name: each if name in plain and isinstance(each, str) else spoil(each, name)
                for name, each in record.items()
            }
        if isinstance(record, list):
            return [each if key in plain and isinstance(each, str) else spoil(each, key) for each in record]
        return f"{MARKUP} {record[:20]}." if isinstance(record, str) else record

    spoilt: dict[str, Any] = {
        key: spoil(each, key) if key not in plain or isinstance(each, list) else each for key, each in dataset.items()
    }
    return spoilt


class Reader(HTMLParser):
    """Gathers the elements and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.ids = [given["id"] for _, given in self.elements if "id" in given]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_all_of_a_claim_is_in_the_markup(small: dict[str, Any], save: Save) -> None:
    text = page(save(small))
    claim = text.partition("id=CJ-0003")[2].partition("</details>")[0]
    assert Reader(f"<p{claim}").text.split("\n")[0] == (
        "1937The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former engineer (2019); "
        "A. Author (2001) says otherwise.C4Disputed: one source (C) supports it; one source (D) supports a part of it; "
        "one source (B) disputes it.SupportingCBloggers 2020Founded in 1937.by a former engineer · basis: testimony · said 2019"
        "Partly supportingCBloggers 2021Quotes the diary.founded before 1938 · counts as D · repeats An Engineer"
        "ContextFan unsigned textSpeaks of works.In disputeWhen were the steel works founded?NoteThe blog names no source."
        "FollowsCJ-0001"
    )


def test_a_relay_is_named_by_what_it_repeats_and_a_work_of_reference_by_its_name(
    small: dict[str, Any], save: Save
) -> None:
    evidence = small["claims"][2]["evidence"]
    relayed = next(piece for piece in evidence if piece["stance"] == "partly")
    relayed["basis"] = "relay"
    text = page(save(small))
    assert "basis: relay" not in text
    del relayed["part"]
    relayed |= {"stance": "supports", "origin": relayed["source"]}
    assert "basis: relay" in page(save(small))
    relayed["basis"] = "reference"
    assert "basis: reference" not in page(save(small))


def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice(small: dict[str, Any], save: Save) -> None:
    path = save(small)
    for selection in (Selection(), Selection(ids=("CJ-0003",)), Selection(ids=("CJ-0001",))):
        reader = Reader(page(path, selection))
        assert len(reader.ids) == len(set(reader.ids))
        inner = {
            given["href"] for tag, given in reader.elements if tag == "a" and (given["href"] or "").startswith("#")
        }
        assert inner <= {f"#{name}" for name in reader.ids}


def test_a_part_has_the_rival_answers_and_says_so(small: dict[str, Any], save: Save) -> None:
    text = page(save(small), Selection(ids=("CJ-0003",)))
    assert {name for name in Reader(text).ids if name and name.startswith("CJ-")} == {"CJ-0002", "CJ-0003"}
    assert (
        "A selection: 1 claim, with 1 rival answer from disputes,\nfrom 5 sources, counting those of context, relays and coordinates."
        in text
    )


def test_a_part_tells_what_was_asked_for(small: dict[str, Any], save: Save) -> None:
    dataset, asked = Dataset(str(save(small))), Filters(topic=["steel"], grade=["B"], since="1930s", limit=1)
    text = written(gather(dataset, asked.select(dataset), asked.in_words(dataset)))
    assert "<title>A small dataset; topic: Steel; grade: B; from: 1930s</title>" in text
    assert "A selection (topic: Steel; grade: B; from: 1930s): 1 claim" in text


def test_a_page_says_what_is_left_out(small: dict[str, Any], save: Save) -> None:
    dataset = Dataset(str(save(small)))
    without(dataset, ["bloggers", "essay"])
    text = written(gather(dataset, Selection()))
    assert "The evidence of Bloggers and essay, and of all that repeats it, is left out." in text
    assert re.findall(r"<summary id=([^>]*)", text) == ["CJ-0001", "CJ-0002"]
    assert "Founded in 1937" not in text


def test_retired_ids_lead_on(small: dict[str, Any], save: Save) -> None:
    text = page(save(small))
    assert '<li id="CJ-0005"><b>CJ-0005</b> <a href="#CJ-0001">CJ-0001</a>' in text
    assert '<li id="CJ-0006"><b>CJ-0006</b> Its page could not be found again.' in text


def test_a_dispute_marks_what_the_evidence_favours(small: dict[str, Any], save: Save) -> None:
    [dispute] = content(save(small)).disputes
    assert [(answer.claim["id"], answer.is_favoured, answer.voices) for answer in dispute.answers] == [
        ("CJ-0002", True, [("Press", "B")]), ("CJ-0003", False, [("Bloggers", "C")]),
    ]  # fmt: skip


def test_a_name_stands_once_however_it_is_spelt(small: dict[str, Any], save: Save) -> None:
    small["places"][0]["names"]["aliases"] = ["Chong-jin", "清津", "Чхонджин", "Seishin"]
    shown = content(save(small))
    assert shown.spellings(shown.places[0]) == ["청진", "淸津", "Seishin", "Cheongjin", "Чхонджин"]


def test_claims_stand_in_time_under_the_era_they_begin_in(small: dict[str, Any], save: Save) -> None:
    small["claims"][0]["date"] = None
    eras = content(save(small)).eras
    assert [(era.record and era.record["id"], [each.claim["id"] for each in era.claims]) for era in eras] == [
        ("colonial", ["CJ-0003", "CJ-0002"]), ("now", ["CJ-0004"]), (None, ["CJ-0001"]),
    ]  # fmt: skip


def test_markup_in_a_dataset_stays_text(save: Save) -> None:
    text = page(save(hostile()))
    reader = Reader(text)
    assert [tag for tag, _ in reader.elements].count("script") == 2
    assert {"img", "iframe", "object", "link", "base"}.isdisjoint(tag for tag, _ in reader.elements)
    assert not [name for _, given in reader.elements for name in given if name.startswith("on") or name == "style"]
    assert reader.text.count("<img src=x onerror=pwned``>") > 40
    assert reader.text.count("\" '{{7*7}}<!--") > 40


def test_data_cannot_end_its_element(small: dict[str, Any], save: Save) -> None:
    small["claims"][3]["questions"] = ["Is it haunted</script><!--&?"]
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page(save(small)), re.DOTALL)
    assert data
    assert not {"<", ">", "&"} & {*data[1]}
    assert json.loads(data[1])["asked"] == {"haunted</script><!--&": "3"}


def test_the_policy_lets_nothing_run_but_the_script_and_style_of_the_page(small: dict[str, Any], save: Save) -> None:
    text = page(save(small))
    policy = Reader(text).elements[3][1]["content"]

    def allowed(element: str) -> str:
        inner = text.partition(f"<{element}>")[2].partition(f"</{element}>")[0]
        return b64encode(hashlib.sha256(inner.encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{allowed('style')}'; script-src 'sha256-{allowed('script')}'; "
        "base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://example.org/a?b#c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://example.org", False),
        ("//example.org", False),
        (None, False),
    ],
)
def test_only_http_and_https_are_links(address: str | None, followed: bool) -> None:
    assert link(address) == (address if followed else None)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/%EC%B2%AD%EC%A7%84?q=%E6%B8%85%20a", "https://example.org/청진?q=清%20a"),
        ("https://example.org/%C3%BB%C1%F8", "https://example.org/%C3%BB%C1%F8"),  # EUC-KR
        ("https://example.org/%22%3E%C2%A0%E2%80%AE", "https://example.org/%22%3E%C2%A0%E2%80%AE"),
    ],
)
def test_addresses_are_shown_in_letters_but_for_what_might_mislead(address: str, shown: str) -> None:
    assert link(address) == shown


@pytest.mark.parametrize(("holders", "brought"), [(script_data.COMMON, "warship"), (script_data.COMMON + 1, "")])
def test_questions_bring_no_word_that_many_claims_say(
    small: dict[str, Any], save: Save, holders: int, brought: str
) -> None:
    small["claims"][3]["questions"] = ["Where was the warship?"]
    many = [
        small["claims"][0] | {"id": f"CJ-{number:04}", "assertion": f"Warship {number} lay in the harbour in 1937."}
        for number in range(100, 100 + holders)
    ]
    small["claims"] += many
    assert list(script_data.data(content(save(small)))["asked"]) == ([brought] if brought else [])


@pytest.mark.parametrize(("claims", "brought"), [(script_data.RARE, ["ghost"]), (script_data.RARE + 1, [])])
def test_of_many_claims_more_than_one_must_be_asked_for_by_a_word(
    small: dict[str, Any], save: Save, claims: int, brought: list[str]
) -> None:
    small["claims"][3]["questions"] = ["A ghost?"]
    small["claims"] += [
        small["claims"][0] | {"id": f"CJ-{number:04}"} for number in range(100, 100 + claims - len(small["claims"]))
    ]
    assert list(script_data.data(content(save(small)))["asked"]) == brought


def test_questions_bring_only_words_that_are_not_said(small: dict[str, Any], save: Save) -> None:
    small["claims"][3]["questions"] = ["Are the ships idle?", "Is the harbour of Chongjin deserted, a ghost port? 유령"]
    small["claims"][1]["questions"] = ["A ghost?"]
    asked = script_data.data(content(save(small)))["asked"]
    assert asked == {"deserted": "3", "ghost": "2 1", "유령": "3"}


def test_a_sort_is_refused(chongjin: Run) -> None:
    result = chongjin("export", "html", "--sort", "grade")
    assert (result.returncode, result.stdout, result.stderr) == (
        2, "", "chongjin: export html has no order but in time\n  leave out --sort\n",
    )  # fmt: skip


def test_the_limit_goes_by_the_order_that_is_asked_for(chongjin: Run) -> None:
    assert "id=CJ-0001" in chongjin("export", "html", "--sort", "grade", "-n1").stdout
    assert "id=CJ-0004" in chongjin("export", "html", "--sort", "newest", "-n1").stdout


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1938-01-01", "1938-12-31", (1938, 1938)),
        ("1990-01-01", "1999-12-31", (1990, 1999)),
        ("1990-01-01", "2000-01-01", None),
        (None, "1938-12-31", None),
        ("1938-01-01", None, None),
    ],
)
def test_years_that_a_claim_is_drawn_at(first: str | None, last: str | None, expected: object) -> None:
    assert timeline.years({"from": first, "to": last, "label": None}) == expected


def claim(first: str | None, last: str | None, credibility: int = 3) -> Any:
    """As much of a claim as the timeline reads."""
    return {"dates": {"from": first, "to": last, "label": None}, "credibility": credibility}


def test_the_script_gets_a_year_once(small: dict[str, Any], save: Save) -> None:
    for claim, date in zip(small["claims"], ("1938", "1938/1939", "2017/..", None), strict=True):
        claim["date"] = date
    data = script_data.data(content(save(small)))["claims"]
    assert [claim.split("|")[-1] for claim in data] == ["1938", "1938 1939", "", ""]


def test_what_is_asserted_stands_apart_from_who_says_so(small: dict[str, Any], save: Save) -> None:
    shown = content(save(small))
    assert [shown.said(shown.by_id[name]) for name in ("CJ-0001", "CJ-0002")] == [
        ("The port of Chongjin was opened to trade on 1 April 1908.", ""),
        ("The steel works of Chongjin were founded in 1938", ", according to A. Author (2001)."),
    ]


def test_a_bar_has_its_part_of_a_claim_that_spans_years() -> None:
    claims = [claim("1938-01-01", "1938-12-31", 2), claim("1937-01-01", "1938-12-31"), claim("1899-01-01", "1899-12-31"),
              claim("2031-01-01", "2031-12-31"), claim(None, None)]  # fmt: skip
    drawn = timeline.timeline(claims, [], "2026-01-31")
    assert (drawn.first, drawn.last, drawn.most) == (1930, 2030, 1.5)
    assert [tuple(bar) for bar in drawn.bars] == [(1937, 7.0, 0.5, 0), (1938, 8.0, 1.5, 1)]
    assert (drawn.earlier, drawn.later, drawn.undrawn) == (1, 1, 1)
    assert (drawn.bars[0].top(1.5), drawn.bars[1].established_top(1.5)) == (56.0, 28.0)


@pytest.mark.parametrize(
    ("first", "years"),
    [
        (1960, [1960, 1970, 1980, 1990, 2000, 2010, 2020]),
        (1950, [1950, 1970, 1990, 2010]),
    ],
)
def test_the_timeline_names_every_decade_of_seventy_years_and_every_other_of_more(first: int, years: list[int]) -> None:
    drawn = timeline.timeline([claim(f"{first}-01-01", f"{first}-12-31")], [], "2026-01-31")
    assert [year for year, _ in drawn.ticks] == years
    assert drawn.ticks[1][1] == round((years[1] - first) * 100 / (2030 - first), 2)


def test_the_timeline_of_a_part_ends_with_its_last_claim() -> None:
    claims = [claim("1938-01-01", "1939-12-31"), claim("1899-01-01", "1899-12-31"), claim("1908-04-01", None)]
    assert [timeline.timeline(claims, [], "2026-01-31", is_part=is_part).last for is_part in (True, False)] == [
        1940,
        2030,
    ]
    assert timeline.timeline(claims[1:], [], "2026-01-31", is_part=True).last == 2030


def test_an_era_that_was_asked_for_comes_first_with_what_begins_in_it(small: dict[str, Any], save: Save) -> None:
    small["eras"].insert(0, {"id": "early", "label": "Early", "dates": "../1908-03", "summary": "Before."})
    small["claims"][0]["date"] = "../1908"
    small["claims"][2]["date"] = "1392/1910"
    small["claims"][3]["date"] = "1908"
    whole, part = (
        [
            (era.record["id"], [each.claim["id"][-1] for each in era.claims])
            for era in content(path, **filters).eras
            if era.record
        ]
        for path, filters in ((save(small), {}), (save(small), {"era": ["colonial"]}))
    )
    assert whole == [("early", ["3", "1", "4"]), ("colonial", ["2"])]
    assert part == [("colonial", ["4", "2", "3"])]
    small["claims"][1]["date"] = None
    rivals = content(save(small), era=["colonial"]).eras
    assert [(era.record and era.record["id"]) for era in rivals] == ["colonial", None]


def test_names_of_eras_do_not_overlap() -> None:
    eras = [
        {"label": label, "dates": {"from": first, "to": last}}
        for label, first, last in (("A long name of an era", None, "1931-12-31"), ("B", "1932-01-01", "1935-12-31"),
                                   ("C, another long name", "2020-01-01", None), ("D", None, "1929-12-31"))
    ]  # fmt: skip
    bands = timeline.timeline([claim("1938-01-01", "1938-12-31")], eras, "2026-01-31").bands
    assert [(band.label[0], band.row, band.anchor) for band in bands] == [
        ("A", 0, "start"),
        ("B", 1, "start"),
        ("C", 0, "end"),
    ]


def test_a_chart_has_ranges_and_letters(small: dict[str, Any], save: Save) -> None:
    figures = [{"measure": "workforce", "of": "works", "value": 600, "as_of": "1937"}]
    small["claims"][2]["figures"] = figures
    [measure] = content(save(small)).measures
    assert [len(plotted.series.drawn) for plotted in measure.series] == [2]
    assert measure.series[0].chart is None  # of two points the table tells as much
    figures.append({"measure": "workforce", "of": "works", "value": 800, "as_of": "1936"})
    [measure] = content(save(small)).measures
    [plotted] = measure.series
    assert plotted.thing == "Kim Chaek Works"
    assert plotted.chart
    _, first, second = plotted.chart.marks
    assert (first.letter, first.top == first.y == first.bottom) == ("b", True)
    assert (second.letter, second.top < second.y < second.bottom) == ("c", True)
    assert charts.LEFT < first.x < second.x < charts.WIDTH - charts.RIGHT
    assert [label for label, _ in plotted.chart.amounts] == ["0", "200", "400", "600", "800", "1,000", "1,200"]


def place(label: str, lat: float, lon: float, radius: int = 500) -> Any:
    """A place as the map reads it."""
    return {"label": label, "coordinates": {"lat": lat, "lon": lon, "radius": radius, "source": "gazetteer"}}


def test_the_map_is_true_to_scale() -> None:
    places = [place("Chongjin", 41.8, 129.8, 2000), place("A pier", 41.8, 129.9, 100), place("Beijing", 39.9, 116.4)]
    drawn = sketch_map.sketch_map(places)
    assert drawn
    city, region = drawn.maps
    assert [spot.place["label"] for spot in city.spots] == ["Chongjin", "A pier"]
    kilometres, length = city.bar
    assert city.spots[0].radius == pytest.approx(length / kilometres * 2, rel=0.01)
    assert [spot.radius for spot in region.spots] == [5.5, 3.5]
    assert {kind for kind, _ in region.lines} == {"coast", "border"}


def test_a_line_is_drawn_as_far_as_it_may_be_seen() -> None:
    window = sketch_map.Window("A square degree", 41, 129, 42, 130)
    line = [(127.0, 41.5), (128.0, 41.5), (129.5, 41.5), (129.5, 41.6), (129.5, 43.0), (129.0, 44.0), (131.0, 41.9)]
    y = [window.y(lat) for lat in (41.5, 41.6, 43.0, 44.0, 41.9)]
    assert sketch_map.path(window, line) == (
        f"M-640 {y[0]:g}L320 {y[0]:g}L320 {y[1]:g}L320 {y[2]:g}M0 {y[3]:g}L1280 {y[4]:g}"
    )


@pytest.mark.parametrize(
    "line",
    [[(129.2, 41), (129.8, 41)], [(129.2, 42), (129.8, 42)], [(129, 41.2), (129, 41.8)], [(130, 41.2), (130, 41.8)]],
)
def test_a_line_on_the_rim_of_the_map_is_left_out(line: list[tuple[float, float]]) -> None:
    assert sketch_map.path(sketch_map.Window("A square degree", 41, 129, 42, 130), line) == ""


def test_labels_of_the_map_do_not_cover_one_another() -> None:
    drawn = sketch_map.sketch_map([place(f"Place {number}", 41.8, 129.8 + number / 1000) for number in range(9)])
    assert drawn
    assert [bool(spot.anchor) for spot in drawn.maps[0].spots] == [True] * 4 + [False] * 5


def test_a_large_circle_has_its_label_at_its_rim() -> None:
    drawn = sketch_map.sketch_map([place("Large", 41.8, 129.8, 4000), place("Small", 41.8, 129.8, 400)])
    assert drawn
    large, small = drawn.maps[0].spots
    assert large.radius >= sketch_map.LARGE > small.radius
    assert (large.anchor, large.label_x, large.label_y) == ("middle", large.x, round(large.y - large.radius - 5, 1))
    assert (small.anchor, small.label_x, small.label_y) == ("start", round(small.x + 6, 1), round(small.y + 4, 1))
    at_the_top = sketch_map.sketch_map([place("Large", 41.9, 129.8, 4000)])
    assert at_the_top
    [below] = at_the_top.maps[0].spots
    assert below.label_y == round(below.y + below.radius + sketch_map.LINE, 1)


def test_a_city_too_large_for_a_map_has_its_label_alone() -> None:
    city = place("Chongjin", 41.8, 129.8, 40_000) | {"kind": "city"}
    district = place("A district", 41.8, 129.8, 45_000) | {"kind": "district"}
    drawn = sketch_map.sketch_map([city, district, place("A pier", 41.8, 129.8)])
    assert drawn
    alone, pier = drawn.maps[0].spots
    assert (alone.place["label"], alone.radius, alone.anchor) == ("Chongjin", 0, "middle")
    assert (alone.label_x, alone.label_y) == (alone.x, round(alone.y - 8, 1))
    assert (pier.place["label"], pier.anchor, pier.label_y) == ("A pier", "middle", pier.y + 22)
    assert drawn.maps[1].spots[0].radius > sketch_map.LARGE


def test_the_page_draws_no_circle_for_a_city_too_large_for_a_map(small: dict[str, Any], save: Save) -> None:
    at = {"lat": 41.8, "lon": 129.8, "radius": 40_000, "source": small["sources"][0]["id"]}
    small["places"] = [each | {"kind": "city", "coordinates": at} for each in small["places"][:1]] + small["places"][1:]
    label = small["places"][0]["label"]
    city, region = page(save(small)).split("<figure>")[1:3]
    assert re.findall(r"<(?:circle|text)[^>]*>", city)[0].startswith('<text class="large"')
    assert f"<title>{label}</title>" not in city
    assert f"<title>{label}</title>" in region


def test_there_is_no_map_without_places_on_it() -> None:
    assert sketch_map.sketch_map([place("Beijing", 39.9, 116.4), {"label": "Nowhere", "coordinates": None}]) is None
