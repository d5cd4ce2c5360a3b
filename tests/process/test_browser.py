"""The page of `export html` in a real browser: Chromium, from a disk, with the network cut.

Needs `pip install ".[playwright]"` and Chromium (Debian: apt-get install chromium); skipped where these are missing.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import chongjin_cli
from chongjin_cli.present.brief import html
from chongjin_cli.present.brief.page import page as brief_page
from chongjin_cli.present.labels import Labels
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import plain, words
from tests.conftest import ROOT, SMALL
from tests.present.test_page import hostile
from tests.present.test_page import page as page_of
from tests.text.test_folding import ROMANISATIONS, SPELLINGS, WORDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SWITCHES = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
FACTS = ROOT / "data" / "facts.json"
VIEWS = ("claims", "disputes", "figures", "places", "sources", "grades")

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="NO BROWSER: the page is not tried; install Chromium (Debian: apt-get install chromium)"
)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """One browser for all tests."""
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="NO BROWSER: the page is not tried; pip install '.[playwright]'"
    )
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages in files: of a small dataset with all there is to show, and of one full of markup."""
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    for name, dataset in (("rich", rich()), ("hostile", hostile())):
        data = folder / f"{name}.json"
        data.write_text(json.dumps(dataset), encoding="utf-8")
        made[name] = folder / f"{name}.html"
        made[name].write_text(page_of(data), encoding="utf-8")
        made[f"{name} brief"] = folder / f"{name}-brief.html"
        made[f"{name} brief"].write_bytes(brief_of(data))
    return made


def brief_of(data: Path) -> bytes:
    """The page of the brief on the whole of a dataset."""
    dataset = chongjin_cli.open(str(data))
    out = BytesIO()
    html.write(brief_page(dataset.brief(), Labels(Dataset(str(data)))), Dataset(str(data)), out)
    return out.getvalue()


def rich() -> dict[str, Any]:
    """The small dataset with a place on the map, a chart, names of an actor and a claim merged into a merged one."""
    dataset: dict[str, Any] = json.loads(json.dumps(SMALL))
    dataset["places"][0]["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": 2000, "source": "atlas-2001"}
    dataset["claims"][2]["figures"] = [
        {"measure": "workforce", "of": "works", "value": value, "as_of": year}
        for value, year in ((600, "1937"), (800, "1936"))
    ]
    dataset["actors"][0]["names"] = {"ja": "日本製鐵"}
    dataset["retired"].append({"id": "CJ-0007", "replaced_by": ["CJ-0005"], "on": "2026-01-03", "reason": "Merged."})
    return dataset


@pytest.fixture
def context(browser: "Browser") -> Iterator["BrowserContext"]:
    """A fresh profile without a network."""
    fresh = browser.new_context(offline=True)
    fresh.set_default_timeout(5000)
    yield fresh
    fresh.close()


Open = Callable[..., "Page"]


@pytest.fixture
def visit(context: "BrowserContext", files: dict[str, Path]) -> Iterator[Open]:
    """Open a page at an address within it; nothing may be asked of a network, and nothing may go wrong in it."""
    faults: list[str] = []

    def opened(address: str = "", name: str = "rich") -> "Page":
        page = context.new_page()
        page.on("request", lambda request: None if request.url.startswith("file:") else faults.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto(f"{files[name].as_uri()}{address}")
        return page

    yield opened
    assert faults == []


def shown(page: "Page") -> list[str]:
    """The ids of the claims that are to be seen."""
    return [each.get_attribute("id") or "" for each in page.locator(".era summary").all() if each.is_visible()]


def eventually(page: "Page", seen: Callable[[], object], wanted: object) -> None:
    """The page comes to show it, within five seconds: an address and a key are answered after the browser reports them."""
    for _ in range(250):
        if seen() == wanted:
            return
        page.wait_for_timeout(20)
    assert seen() == wanted


def shows(page: "Page", ids: list[str]) -> None:
    """The page comes to show these claims and no other."""
    eventually(page, lambda: shown(page), ids)


def counts(page: "Page", facet: str) -> dict[str, str]:
    """What a filter offers, with how many claims each value would leave."""
    labels = page.locator(f"#by-{facet} label").all()
    return {
        each.locator("span").inner_text().lower()
        if facet == "status"
        else each.locator("span").inner_text(): each.locator("b").inner_text()
        for each in labels
    }


@pytest.fixture(scope="module")
def searched(browser: "Browser", files: dict[str, Path]) -> "Page":
    """One page for all searches."""
    page = browser.new_page()
    page.goto(files["rich"].as_uri())
    return page


EVERY = ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", EVERY),
        ("steel", ["CJ-0003", "CJ-0002"]),
        ("ste", ["CJ-0003", "CJ-0002"]),
        ("Steel 1938", ["CJ-0003", "CJ-0002"]),
        ("steel 1938 -diary", ["CJ-0002"]),
        ('"opened to trade"', ["CJ-0001"]),
        ('"trade opened"', []),
        ("harbour OR gazette", ["CJ-0004"]),
        ("law OR idle", ["CJ-0004"]),
        ("CJ-0002", ["CJ-0002"]),
        ("deserted", ["CJ-0004"]),
        ("When was the port opened?", ["CJ-0001"]),
        ("청진", ["CJ-0001", "CJ-0004"]),
        ("청진의", ["CJ-0001", "CJ-0004"]),
        ("淸津", ["CJ-0001", "CJ-0004"]),
        ("清津", ["CJ-0001", "CJ-0004"]),
        ("cheongjin", EVERY),
        ("Чхонджине", ["CJ-0001", "CJ-0004"]),
        ("日本製鉄", ["CJ-0002"]),
        ("1930s", ["CJ-0003", "CJ-0002"]),
        ("1200", []),
        ("<b> ( * \" '", EVERY),
    ],
)
def test_search_filters_as_one_types(searched: "Page", text: str, found: list[str]) -> None:
    searched.locator("#words").fill(text)
    shows(searched, found)
    searched.locator("#nothing").wait_for(state="hidden" if found else "visible")


def test_the_page_folds_as_the_program_does(visit: Open) -> None:
    page = visit()
    for spellings, folded in SPELLINGS:
        assert page.evaluate("all => all.map(fold)", list(spellings)) == [folded] * len(spellings)
    assert page.evaluate("all => all.map(words)", [text for text, _ in WORDS]) == [found for _, found in WORDS]
    pairs = dict(ROMANISATIONS)
    assert page.evaluate("all => all.map(otherRomanisations)", list(pairs)) == list(pairs.values())


def test_every_character_of_the_shipped_dataset_folds_alike(visit: Open) -> None:
    characters = sorted({*FACTS.read_text(encoding="utf-8")} - {"\n"})
    page = visit()
    assert page.evaluate("all => all.map(plain)", characters) == [plain(each) for each in characters]
    text = "".join(characters)
    assert page.evaluate("words", text) == words(text)


def test_a_filter_has_counts_and_narrows(visit: Open) -> None:
    page = visit()
    eventually(
        page, lambda: counts(page, "status"), {"confirmed": "1", "possible": "1", "disputed": "1", "unjudged": "1"}
    )
    eventually(page, lambda: counts(page, "topic"), {"Industry": "2", "Steel": "2", "Port": "2"})
    page.get_by_role("checkbox", name="Steel").check()
    shows(page, ["CJ-0003", "CJ-0002"])
    eventually(page, page.get_by_role("status").inner_text, "2 of 4 claims")
    eventually(page, lambda: counts(page, "era"), {"Japanese rule": "2", "Now": "0", "Outlook": "0"})
    eventually(page, page.get_by_role("checkbox", name="Now").is_disabled, True)
    page.get_by_role("checkbox", name="Port").check()
    shows(page, EVERY)
    page.get_by_role("button", name="Remove the filter Topic: Steel").click()
    shows(page, ["CJ-0001", "CJ-0004"])
    page.get_by_role("button", name="Clear").click()
    shows(page, EVERY)


def test_other_views_show_what_the_filters_leave(visit: Open) -> None:
    page = visit()
    page.locator("#words").fill("idle")
    page.get_by_role("link", name="Disputes 0").click()
    page.locator("#disputes").wait_for()
    page.locator("#dispute-founding-of-the-works").wait_for(state="hidden")
    page.get_by_role("link", name="Sources").click()
    eventually(page, page.locator("#sources li:visible cite").all_text_contents, ["essay"])


def test_a_permalink_opens_its_claim(visit: Open) -> None:
    page = visit("#CJ-0003")
    page.locator("details[open]:has(#CJ-0003)").wait_for()
    page.get_by_text("Quotes the diary.").wait_for()
    eventually(page, lambda: page.evaluate("document.activeElement.id"), "CJ-0003")
    claim = page.locator("details:has(#CJ-0003)")
    assert claim.get_by_role("link", name="=Blog", exact=True).count() == 0  # it has no address
    assert claim.get_by_role("link", name="CJ-0003").get_attribute("href") == "#CJ-0003"


def test_a_retired_id_leads_on(visit: Open) -> None:
    for name in ("CJ-0005", "CJ-0007"):
        page = visit(f"#{name}")
        page.locator(".era details[open] summary#CJ-0001").wait_for()
    page = visit("#CJ-0006")
    page.get_by_text("Its page could not be found again.").wait_for()


@pytest.mark.parametrize(
    "address", ["#no-such", "#%E0%A4%A", "#?era=99&topic=x&nonsense=1", "#<img src=x>", "#__proto__"]
)
def test_an_address_that_leads_nowhere_does_no_harm(visit: Open, address: str) -> None:
    page = visit(address)
    page.locator("#claims").wait_for()


def test_an_address_keeps_what_was_chosen(visit: Open) -> None:
    page = visit("#?q=founded&era=0&status=4")
    shows(page, ["CJ-0003"])
    eventually(page, page.locator("#words").input_value, "founded")


def test_the_back_button_takes_back(visit: Open) -> None:
    page = visit()
    page.get_by_role("checkbox", name="Steel").check()
    page.goto(page.url.partition("#")[0] + "#CJ-0002")
    page.locator("details[open]:has(#CJ-0002)").wait_for()
    page.goto(page.url.partition("#")[0] + "#disputes")
    page.locator("#claims").wait_for(state="hidden")
    page.go_back()
    page.locator("#claims").wait_for()
    page.go_back()
    shows(page, ["CJ-0003", "CJ-0002"])
    page.go_back()
    shows(page, EVERY)


def test_a_rival_and_a_source_are_one_click_away(visit: Open) -> None:
    page = visit("#CJ-0002")
    page.get_by_role("link", name="When were the steel works founded?").click()
    dispute = page.locator("#dispute-founding-of-the-works")
    dispute.wait_for()  # the address changes before the view does
    dispute.get_by_role("link", name="founded in 1937").click()
    page.locator("details[open]:has(#CJ-0003)").wait_for()
    page.locator("details:has(#CJ-0002)").get_by_role("link", name="A. Author 2001").click()
    page.locator("#sources li:target", has_text="Atlas").wait_for()


def test_it_works_by_keyboard(visit: Open) -> None:
    page = visit()
    page.keyboard.press("/")
    page.keyboard.type("steel")
    page.keyboard.press("ArrowDown")
    eventually(page, lambda: page.evaluate("document.activeElement.id"), "CJ-0003")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("details[open]:has(#CJ-0002)").wait_for()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    eventually(page, lambda: page.evaluate("document.activeElement.id"), "words")


def test_names_of_a_claim_are_filters(visit: Open) -> None:
    page = visit("#CJ-0002")
    page.get_by_role("button", name="Nippon Steel").click()
    shows(page, ["CJ-0002"])
    page.get_by_role("link", name="Places").click()
    page.get_by_role("button", name="Claims on Kim Chaek Works: 2").click()
    shows(page, ["CJ-0003", "CJ-0002"])


def test_all_is_there_without_a_script(browser: "Browser", files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(f"{files['rich'].as_uri()}#CJ-0003")
    for view in VIEWS:
        page.locator(f"#{view}").wait_for()
    shows(page, EVERY)
    page.get_by_text("Quotes the diary.").wait_for()  # the claim that is linked to stands open
    page.get_by_text("Founded in 1938.", exact=True).wait_for(state="hidden")
    page.locator("#CJ-0002").click()
    page.get_by_text("Founded in 1938.", exact=True).wait_for()
    page.locator("#find").wait_for(state="hidden")
    page.locator("#filters").wait_for(state="hidden")
    context.close()


def test_markup_of_a_dataset_does_nothing(visit: Open) -> None:
    page = visit(name="hostile")
    page.get_by_role("button", name="Open all").click()
    for view in VIEWS:
        page.locator(f'nav a[href="#{view}"]').click()
        assert "<img src=x onerror=pwned``>" in (page.locator(f"#{view}").text_content() or "") or view == "grades"
    assert page.evaluate("[typeof pwned, document.images.length, document.scripts.length]") == ["undefined", 0, 2]


def test_nothing_runs_but_the_script_of_the_page(context: "BrowserContext", files: dict[str, Path]) -> None:
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(files["rich"].as_uri())
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.pwned = true";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="window.pwned = true"><p style="color: red">');
    }""")
    page.wait_for_timeout(100)
    assert page.evaluate("window.pwned") is None
    assert len(refused) >= 3
    assert all("Content Security Policy" in each for each in refused)


def test_a_handout_is_what_is_chosen(visit: Open, tmp_path: Path) -> None:
    page = visit()
    page.locator("#words").fill("steel")
    page.get_by_role("button", name="Open all").click()
    page.emulate_media(media="print")
    shows(page, ["CJ-0003", "CJ-0002"])
    page.get_by_text("Quotes the diary.").wait_for()
    for part in ("#words", "nav", "#filters", ".timeline", "#print"):
        page.locator(part).wait_for(state="hidden")
    page.get_by_text("“steel”").wait_for()
    page.locator(".key").wait_for()
    page.emulate_media(media="screen")
    page.pdf(path=tmp_path / "handout.pdf")
    assert (tmp_path / "handout.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_axe_finds_nothing(visit: Open, scheme: Any, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit("#CJ-0003")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    for view in VIEWS:
        page.evaluate("view => show(view)", view)
        page.locator(f"#{view}").wait_for()
        found = axe.run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_axe_finds_nothing_in_a_brief(visit: Open, scheme: Any, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(name="rich brief")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    found = axe.run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


def test_markup_of_a_dataset_does_nothing_in_a_brief(visit: Open) -> None:
    page = visit(name="hostile brief")
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert "<img src=x onerror=pwned``>" in (page.locator("main").text_content() or "")
    assert page.evaluate("[typeof pwned, document.images.length, document.scripts.length]") == ["undefined", 0, 0]


def test_nothing_is_wider_than_a_phone(visit: Open) -> None:
    for name in ("rich", "hostile"):
        page = visit("#CJ-0003", name=name)
        page.set_viewport_size({"width": 390, "height": 800})
        for view in VIEWS:
            page.evaluate("view => show(view)", view)
            assert page.evaluate("document.documentElement.scrollWidth") == 390, (name, view)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the shipped dataset."""
    path = tmp_path_factory.mktemp("shipped") / "page.html"
    path.write_text(page_of(FACTS), encoding="utf-8")
    return path


def test_the_shipped_dataset_is_ready_in_a_second_and_a_key_takes_20_milliseconds(
    context: "BrowserContext", shipped: Path
) -> None:
    """Time of the processor, not of the clock: other programs may run beside it."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent(name: str) -> float:
        return float(
            next(each["value"] for each in session.send("Performance.getMetrics")["metrics"] if each["name"] == name)
        )

    page.goto(shipped.as_uri())
    assert spent("TaskDuration") < 1
    page.evaluate("prepare()")
    keys = []
    for text in ("s", "st", "ste", "stee", "steel", "steel 1", "steel 193", "청", "청진"):
        before = spent("ScriptDuration")
        page.evaluate(
            "text => { const field = byName('words'); field.value = text; field.dispatchEvent(new Event('input')); }",
            text,
        )
        keys.append(spent("ScriptDuration") - before)
        page.wait_for_timeout(50)
    assert sorted(keys)[len(keys) // 2] < 0.020, keys
