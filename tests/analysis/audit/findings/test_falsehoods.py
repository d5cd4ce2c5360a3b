"""What is false is not borne out, whatever words it shares with a claim; and the same told rightly is."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.contradicting import contradict
from chongjin_cli.analysis.audit.comparing.told_there import words_untold
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording import words
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

HARBOUR: dict[str, Any] = copy.deepcopy(TOWN)
HARBOUR["places"].append({"id": "wonsan", "label": "Wonsan", "kind": "city"})
HARBOUR["actors"].append({"id": "orderly", "label": "Maria Tsukanova", "kind": "person"})
HARBOUR["claims"] += [
    claim(70, "On 21 May 2025 the launch of a new frigate at Chongjin failed.", date="2025-05-21"),
    claim(71, "The outer basin of Chongjin stays free of ice in winter."),
    claim(72, "The cable railway through Chongjin was completed in 1928.", date="1928"),
    claim(73, "Chinese merchants leased the salt sheds of Chongjin in 1912.", date="1912"),
    claim(74, "In 2018 zinc loading was moved from Pyongyang to Hamhung.", date="2018", places=["pyongyang", "hamhung"]),
    claim(75, "Marines captured and tortured Maria Tsukanova at Chongjin in August 1945.", date="1945-08",
          actors=["orderly"]),
    claim(76, "Chongjin's pearl market was opened in 1908, when its goods still went by cart to Wonsan.", date="1908",
          places=["wonsan"]),
    claim(77, "On 9 June 1931 tarpaulins lay over the steamer at Chongjin.", date="1931-06-09",
          evidence=[evidence("The steamer that capsized on 8 June 1931 lay under tarpaulins."),
                    evidence("A picture of 9 June 1931: the steamer lies on its side, fallen over the day before.")]),
    claim(78, "Clerks of Chongjin were paid a million won a month, and helpers 100,000 to 300,000."),
    claim(79, "The painter Ri Sol-ju was born in Chongjin on 18 October 1926.", date="1926-10-18",
          actors=["ri-sol-ju"]),
    claim(81, "About 2,500 Japanese bakers were captured in the Chongjin regatta of August 1945.", date="1945-08"),
    claim(82, "Soviet sappers took Chongjin in the night of the regatta of 1945.", date="1945"),
    claim(83, "Cholera spread to the herring sheds of Chongjin in the spring tides of 1895.", date="1895"),
    claim(84, "Soviet gliders had bombed the cork stores of Chongjin by 1945.", date="1945"),
    claim(85, "The road from Wonsan to Chongjin was lit by oil lamps in 1922.", date="1922", places=["wonsan", "chongjin"]),
    claim(86, "Sixty-four gliders, kept from Wonsan by the fog, turned up over Chongjin in 1933.", date="1933"),
    claim(87, "The lugger Kehi Maru left Chongjin on 13 August 1895 and came back to Wonsan the next day.",
          date="1895-08-13", actors=["kehi-maru"], places=["chongjin", "wonsan"]),
    claim(88, "Danish potters held Chongjin when the tide fell back in 1846.", date="1846"),
    claim(89, "Chongjin's herring was widely used for bait in the 1920s.", date="192X"),
    claim(90, "Lorries loaded over 5,000 tonnes of gravel at Chongjin in 1936.", date="1936",
          evidence=[evidence("In 1936 lorries loaded 5,020 t of gravel at Chongjin.")]),
    claim(80, "Chongjin was made a bu, an urban prefecture, on 1 October 1910.", date="1910-10-01"),
]  # fmt: skip


@pytest.fixture
def harbour(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(HARBOUR)


def codes(auditor: Auditor, text: str) -> list[str]:
    return [finding["code"] for found in auditor.audit([text + "\n"]) for finding in found["findings"]]


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("The launch of a new frigate at Chongjin on 21 May 2025 failed.",
         "The launch of a new frigate at Chongjin on 21 May 2025 succeeded."),
        ("The outer basin of Chongjin is free of ice every winter.", "The outer basin of Chongjin freezes every winter."),
        ("The cable railway through Chongjin was finished in 1928.",
         "The cable railway through Chongjin was electrified in 1928."),
        ("Chinese merchants leased the salt sheds of Chongjin in 1912.",
         "Russian merchants leased the salt sheds of Chongjin in 1912."),
        ("In 2018 zinc loading was moved to Hamhung from Pyongyang.",
         "In 2018 zinc loading was moved from Hamhung to Pyongyang."),
        ("Chongjin's pearl market was opened in 1908.", "The pearl market of Wonsan was opened in 1908."),
        ("On 9 June 1931 the steamer at Chongjin lay under tarpaulins.",
         "The steamer capsized at Chongjin on 9 June 1931."),
        ("Clerks of Chongjin were paid a million won a month.", "Chongjin had 100,000 clerks."),
        ("The Kehi Maru left Chongjin on 13 August 1895 and came back to Wonsan the next day.",
         "The Kehi Maru left Wonsan on 13 August 1895 and came back to Chongjin the next day."),
    ],
)  # fmt: skip
def test_a_sentence_is_borne_out_and_its_falsehood_is_not(harbour: Auditor, true: str, false: str) -> None:
    assert codes(harbour, true)[0] in ("I301", "I302")
    assert not [code for code in codes(harbour, false) if code[0] in "WI" and code != "W212" and code[:2] != "I4"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ri Sol-ju was born in Chongjin in 1936.", "E102"),
        ("Chongjin was made a bu in 1912.", "E102"),
        ("Chongjin was made a bu in the 1930s.", "E102"),
        ("Chongjin was made a bu in the late 20th century.", "E102"),
        ("Chongjin was made a bu in the early 20th century.", "I301"),
        ("Chongjin's herring was widely used for bait in the 1940s.", "I402"),  # it may have been then, too
        ("Chongjin's herring was widely used for bait in the twenties.", "I301"),
        ("Lorries loaded 5,020 tons of gravel at Chongjin in 1936.", "I301"),
    ],
)
def test_another_time_of_what_happens_once_is_wrong(harbour: Auditor, text: str, code: str) -> None:
    assert codes(harbour, text) == [code]


def test_a_word_of_which_no_claim_tells_is_named(harbour: Auditor) -> None:
    [found] = harbour.audit(["The cable railway through Chongjin was completed in 1928 to the sound of bagpipes.\n"])
    [finding] = found["findings"]
    assert finding["code"] == "I302"
    assert "Not told there: " in finding["message"]
    assert "“bagpipes”" in finding["message"]


def test_the_share_of_what_is_untold_goes_by_how_rare_words_are(harbour: Auditor) -> None:
    holdings = harbour.holdings
    text = "The cable railway through Chongjin was completed in 1928 to the sound of bagpipes."
    untold, share, _ = words_untold(Statement(read(text, holdings.names), holdings), holdings.of_ids(("CJ-0072",)))
    left, told = (
        sum(holdings.rarity.weight(words.stem(word)) for word in some)
        for some in (("sound", "bagpipes"), ("cable", "railway", "completed"))
    )
    assert untold == ["sound", "bagpipes"]
    assert share == pytest.approx(left / (left + told + 2))  # the year weighs 2


@pytest.mark.parametrize(
    ("one", "other", "do"),
    [
        ("China has no consulate in Chongjin.", "It is one of only two consulates in the country.", True),
        ("There is no other tram in the country.", "It is the only tram in the country.", False),
    ],
)
def test_denials(harbour: Auditor, one: str, other: str, do: bool) -> None:
    names = harbour.holdings.names
    assert contradict(read(one, names), read(other, names)) is do
