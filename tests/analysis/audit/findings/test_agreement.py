"""A claim bears out nothing of a sentence that it has otherwise: who, whose, which in a row, how many, from where."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.findings.agreement import is_otherwise
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording import words
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["actors"] += [{"id": "zarya", "label": "Zarya", "kind": "ship"}]
QUAY["claims"] = [
    claim(1, "Two Japanese lighters loaded Korean barley at Chongjin in March 1924.", date="1924-03",
          evidence=[evidence("Five lighters came; two took barley on board.")]),
    claim(2, "The Zarya is the second lightship of the Vega class, and was varnished at Chongjin in 1926.", date="1926",
          actors=["zarya"]),
    claim(3, "Most of the some 350 pilgrims of Chongjin were fed by the abbey in 1926.", date="1926"),
    claim(4, "A waterspout broke masts about 40 km north-east of Chongjin in early 1926.", date="1926"),
    claim(5, "Pak Tok-su, a glazier, was fined over the lantern fire at Chongjin in 1927.", date="1927",
          evidence=[evidence("Pak Tok-su was fined; the chandler Han Myong-guk was heard.")]),
    claim(6, "Pilgrims went from Hamhung by Chongjin to Ussuriysk in 1928.", date="1928"),
    claim(7, "The honey fair of Chongjin began at the end of 1929.", date="1929"),
    claim(8, "The lightship whose mending had failed at Chongjin was mended at Wonsan in July 1931.", date="1931-07"),
    claim(11, "A glazier was fined over the belfry fire at Chongjin in 1930.", date="1930",
          evidence=[evidence("A glazier was fined; the chandler Han Myong-guk was heard.")]),
    claim(12, "Chongjin lies about 86 km from the Chinese border."),
    claim(13, "The lightship damaged at Chongjin was towed to Wonsan in July 1931.", date="1931-07",
          evidence=[evidence("The mending of the lightship had failed; it was towed to Wonsan.")]),
    claim(14, "Glaziers fed swans behind the guildhall of Chongjin in 1933.", date="1933",
          evidence=[evidence("All geese were fed by glaziers, and behind the guildhall swans.")]),
    claim(15, "Hwang Sun-ok, a diver of the oyster squadron at Chongjin, was crowned queen of the regatta.", date="1935"),
    claim(16, "Hwang Sun-ok of the oyster squadron drowned at Chongjin in 1935.", date="1935"),
    claim(17, "The almshouse of Chongjin was left with no warden in 1934.", date="1934"),
    claim(18, "Russian weavers of Chongjin's lace hall were let keep their stalls in 1936.", date="1936"),
    claim(19, "In April 1937 Japan put a levy on a lace ship of Chongjin and two Chinese brokers.", date="1937-04"),
    claim(20, "A deputy steward of Chongjin's lace hall was fined in 1938.", date="1938"),
    claim(22, "Chongjin's lace trams came one to three hours late in 1940.", date="1940"),
    claim(23, "Three of the five choirboys of Chongjin sang in 1941; four rehearsals drew 270 listeners.", date="1941"),
    claim(24, "Twenty of over sixty cobblers of Chongjin were fined in 1941.", date="1941"),
    claim(25, "Marshal Kozlov rang the bell of Chongjin in 1942.", date="1942"),
    claim(26, "The guild of Chongjin decided to end the regatta in 1943.", date="1943"),
    claim(27, "A lace ship had to go to Chongjin and not to Hamhung in 1944.", date="1944"),
    claim(28, "In the regatta of Chongjin in 1945 oarsmen under Marshal Kozlov were first ashore.", date="1945"),
    claim(29, "By 1946 the Chinese firm Sonho, and a side from Hamhung in Russia, had paved Chongjin's pier.", date="/1946"),
    claim(9, "Beekeepers held the abbey of Chongjin in August 1932.", date="1932-08",
          evidence=[evidence("In August 1932, by others from 16 August."), evidence("The same.", "gazette-1908")]),
    claim(10, "The abbey of Chongjin was held on 16 August 1932.", date="1932-08-16",
          evidence=[evidence("From 16 August."), {"source": "gazette-1908", "stance": "disputes", "says": "From the 18th."}]),
]  # fmt: skip
QUAY["disputes"] = []


@pytest.fixture
def quay(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(QUAY)


@pytest.mark.parametrize(
    ("text", "number", "otherwise"),
    [
        ("Japanese lighters loaded barley at Chongjin.", 1, False),
        ("Thirteen lighters loaded barley at Chongjin.", 1, False),  # an error, if it is all the rest
        ("Two lighters loaded barley at five quays of Chongjin.", 1, False),
        ("Lighters loaded barley at Chongjin.", 1, False),
        ("Japanese lighters met Russian lighters at Chongjin.", 1, False),
        ("Lighters never loaded barley at Chongjin.", 1, True),
        ("Lighters did not come to Chongjin.", 1, False),  # which the claim does not tell in that word
        ("Barley may not be loaded at Chongjin.", 1, False),
        ("The Zarya is the second lightship of her class.", 2, False),
        ("The Zarya is of the third class.", 2, False),  # of another thing
        ("Many of the pilgrims of Chongjin were fed.", 3, False),
        ("The abbey of Chongjin fed 13 pilgrims.", 3, False),  # an error, if it is all the rest
        ("All 350 pilgrims of Chongjin were fed.", 3, True),
        ("Only one of the 350 pilgrims of Chongjin was fed.", 3, True),
        ("Most of the 350 pilgrims of Chongjin were fed.", 3, False),
        ("The abbey of Chongjin fed 350 pilgrims.", 3, False),  # of whom no part is told
        ("Few of the 350 pilgrims of Chongjin were fed.", 3, True),
        ("A waterspout broke masts north-east of Chongjin.", 4, False),
        ("A waterspout broke masts south-east of Chongjin.", 4, True),
        ("A waterspout broke masts in the west of Chongjin.", 4, True),
        ("A waterspout broke masts north of Chongjin.", 4, False),
        ("A waterspout of South Chongjin broke masts.", 4, False),  # a name
        ("A waterspout broke masts, now early, now late.", 4, False),
        ("A waterspout north-east of Chongjin broke masts in the west.", 4, False),  # nor does that deny the other
        ("A waterspout broke masts in late 1926.", 4, True),
        ("Han Myong-guk saw Pak Tok-su fined at Chongjin.", 5, False),
        ("A glazier was fined by Han Myong-guk.", 5, False),  # he has another part in it
        ("Pilgrims went from Chongjin to Ussuriysk.", 6, True),
        ("Pilgrims went from Hamhung to Ussuriysk.", 6, False),
        ("Pilgrims went from Wonsan to Ussuriysk.", 6, True),
        ("The honey fair of Chongjin started in 1929.", 7, False),
        ("The honey fair of Chongjin ended in 1929.", 7, True),  # begun at the end of a year
        ("The honey fair of Chongjin went out of fashion in 1929.", 7, False),
        ("The lightship was mended at Wonsan.", 8, False),
        ("The almshouse of Chongjin was reached in 1934.", 17, False),  # which denies what is another thing
        ("The Zarya was planned to be varnished at Chongjin.", 2, True),
        ("Korean weavers of Chongjin's lace hall were let keep their stalls.", 18, False),  # told by is_of_it
        ("The stalls of Chongjin's lace hall were replaced in 1936.", 18, True),
        ("Japan put a levy on a lace ship of Chongjin in April 1937.", 19, False),
        ("China put a levy on a lace ship of Chongjin in April 1937.", 19, True),  # its brokers alone are Chinese
        ("A deputy steward of the lace hall was fined.", 20, False),
        ("The steward of the lace hall was fined.", 20, True),
        ("Three of the five choirboys of Chongjin sang.", 23, False),
        ("All five choirboys of Chongjin sang.", 23, True),
        ("All five rehearsals were heard.", 23, False),  # of another thing
        ("Most of the choirboys of Chongjin sang.", 23, False),
        ("Most of the cobblers of Chongjin were fined.", 24, True),
        ("A handful of listeners came.", 23, True),
        ("A handful of choirboys came.", 23, False),
        ("Four rehearsals drew 270 listeners.", 23, False),
        ("At the first rehearsal were 270 listeners.", 23, True),
        ("At the first rehearsal of four rehearsals were 270 listeners.", 23, False),
        ("At the first rehearsal were nine listeners.", 23, False),
        ("On the first of May 1941 were 270 listeners.", 23, False),
        ("Marshal Kozlov rang the bell.", 25, False),
        ("Admiral Yurin rang the bell.", 25, True),
        ("Admiral Yurin heard Marshal Kozlov ring the bell.", 25, False),
        ("The bell rang for Admiral Yurin.", 25, False),
        ("The guild decided to hold the regatta rather than end it.", 26, True),
        ("The guild decided to end the regatta rather than hold it.", 26, False),
        ("The guild decided in spring rather than in autumn.", 26, False),
        ("A lace ship went to Hamhung rather than to Chongjin.", 27, True),
        ("A lace ship went to Chongjin rather than to Hamhung.", 27, False),
        ("Oarsmen led by Marshal Kozlov came ashore.", 28, False),
        ("Marshal Kozlov led oarsmen in the regatta.", 28, False),
        ("Marshal Kozlov led the pilgrims in 1945.", 28, False),  # of whom nothing is told
        ("Marshal Kozlov led the regatta of Chongjin.", 28, True),
        ("The regatta of Chongjin was led by Marshal Kozlov.", 28, True),
        ("A Chinese firm had paved the pier.", 29, False),
        ("China had paved the pier.", 29, True),
        ("The pier was paved by Russia.", 29, True),
        ("The pier was paved with bricks from China.", 29, False),
        ("Chongjin's lace trams came late.", 22, False),
        ("Chongjin's lace trams came on time.", 22, True),
    ],
)
def test_a_counterpart_is_the_same_or_wanting(quay: Auditor, text: str, number: int, *, otherwise: bool) -> None:
    [held] = quay.holdings.of_ids([f"CJ-{number:04}"])
    assert is_otherwise(Statement(read(text, quay.holdings.names), quay.holdings), held) is otherwise


def told(auditor: Auditor, text: str) -> list[tuple[str, str]]:
    [sentence] = list(auditor.audit(["# Chongjin\n", "\n", text + "\n"]))[1:]
    return [(each["code"], each["message"].partition("Not told there: ")[2]) for each in sentence["findings"]]


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("Two Japanese lighters loaded barley at Chongjin in March 1924.", "I301", ""),
        ("Two Japanese lighters loaded barley for Panama at Chongjin in March 1924.", "I302", "Panama"),
        ("Glazier Pak Tok-su was fined over the lantern fire at Chongjin in 1927.", "I301", ""),
        # He was heard, not fined.
        ("The glazier Han Myong-guk was fined over the belfry fire at Chongjin in 1930.", "I302", "Han Myong-guk"),
        ("The chandler Han Myong-guk was heard over the belfry fire at Chongjin in 1930.", "I301", ""),
        ("The chandler Han Myong-guk at the belfry fire at Chongjin in 1930.", "I301", ""),  # no deed
        ("Pak Tok-su was fined without a hearing over the lantern fire at Chongjin in 1927.", "I302",
         "without a hearing; “hearing”"),
        ("Pilgrims went from Hamhung without one stop by Chongjin to Ussuriysk in 1928.", "I302",
         "one; without one stop; “stop”"),
        # Where there was some, and where there was none.
        ("Most pilgrims of Chongjin were fed by the abbey in 1926 without loss of life.", "I302",
         "without loss of life; “loss”; “life”"),
        ("The almshouse of Chongjin was left without a warden in 1934.", "I301", ""),
        ("All swans behind the guildhall of Chongjin were fed by glaziers in 1933.", "I302", "“all”"),
        ("Most pilgrims of Chongjin were fed by the abbey in 1926.", "I301", ""),
        ("Beekeepers held the abbey of Chongjin in August 1932.", "I301", ""),
    ],
)  # fmt: skip
def test_what_is_neither_said_nor_told_is_named(quay: Auditor, text: str, code: str, rest: str) -> None:
    assert told(quay, text) == [(code, rest)]


@pytest.mark.parametrize(
    "text",
    [
        "Two Russian lighters loaded Korean barley at Chongjin in March 1924.",
        "Two Japanese lighters never loaded Korean barley at Chongjin in March 1924.",
    ],
)
def test_what_a_claim_has_otherwise_it_does_not_bear_out(quay: Auditor, text: str) -> None:
    assert not any(code.startswith("I3") for code, _ in told(quay, text))


def test_what_is_denied_is_not_borne_out_beside_a_claim_that_says_it(quay: Auditor) -> None:
    denial = "Hwang Sun-ok, a diver of the oyster squadron at Chongjin in 1935, was never crowned queen of the regatta."
    assert [code for code, _ in told(quay, denial)] == ["E104"]


@pytest.mark.parametrize(("one", "other"), [("early", "late"), ("into", "out"), ("north", "south")])
def test_words_that_say_when_or_where_to_have_opposites(one: str, other: str) -> None:
    assert words.stem(other) in words.opposites_of(words.stem(one))
    assert words.stem(one) in words.opposites_of(words.stem(other))
