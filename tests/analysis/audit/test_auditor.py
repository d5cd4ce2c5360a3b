"""What is found of a sentence: conflicts, what is too strong or one-sided, what is borne out, what is not held."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.codes import CODES, Choice, is_at_least, verdict
from chongjin_cli.analysis.audit.held import holdings
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.contract import Audited
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence


def audit(dataset: Dataset, text: str, **more: tuple[str, ...]) -> list[Audited]:
    return list(Auditor(dataset, **more).audit(("# Chongjin\n\n" + text).splitlines(keepends=True), "a.md"))[1:]


def codes(dataset: Dataset, text: str, **more: tuple[str, ...]) -> list[list[str]]:
    return [[finding["code"] for finding in each["findings"]] for each in audit(dataset, text, **more)]


@pytest.mark.parametrize(
    ("text", "code", "claim"),
    [
        ("The Kim Chaek Works can make some 5.4 million tonnes of pig iron a year.", "E101", "CJ-0006"),
        ("The port of Chongjin was opened to foreign trade on 1 April 1918.", "E102", "CJ-0001"),
        ("The Ranam mill in Chongjin had 900 workers in 2008.", "E101", "CJ-0020"),  # what it fell from is no rival
        ("Kim Jong Un opened the new theatre of Chongjin on 3 May 2005.", "E103", "CJ-0013"),
        ("The Pallada, a training ship, sailed from Hamhung to Wonsan on 4 June 1911.", "E103", "CJ-0023"),  # not home
        ("The writer Kim Ryo was banished to Ranam in 1797 and sent on to Haenam in 1801.", "E103", "CJ-0024"),
        ("The city's old wall has a length of 780 m.", "E101", "CJ-0025"),  # the city is home
        ("Chongjin ranked third in population among the coast's cities in 1955.", "E101", "CJ-0027"),
        ("Chongjin had 234,388 inhabitants in 1952.", "E102", "CJ-0002"),  # so exact a number is of one time
        ("The lighthouse school in Chongjin was started in 1927.", "E102", "CJ-0028"),
        ("The cruiser Tern attacked Chongjin on 25 May 1951.", "E102", "CJ-0031"),  # the day is that of its action
        (
            "In 1938 a steam engine, number 1139, drew a train of pilgrims from Chongjin to the temple.",
            "E103",
            "CJ-0032",
        ),
        ("In 1938 the thirty-eighth company of carters drew the bell to the temple of Chongjin.", "E103", "CJ-0036"),
        ("The gear for rebuilding the pump house of Chongjin came from Romania.", "E103", "CJ-0039"),
        ("A statue of Kim Jong Il was unveiled at Chongjin zoo on 6 September 2010.", "E102", "CJ-0034"),
        ("Ri Sol-ju comes from Chongjin.", "W202", "CJ-0005"),
        ("The Kim Chaek Works makes 2.4 million tonnes of pig iron a year.", "W203", "CJ-0006"),  # CJ-0035 only agrees
        ("Chongjin port handles 47 million tonnes of cargo by 2050.", "W204", "CJ-0009"),
        ("Chongjin is the most beautiful city of the coast.", "W205", "CJ-0010"),
        ("A kilo of rice cost 5,800 won in Chongjin in August 2023.", "I301", "CJ-0011"),
        ("Ships have been idle in Chongjin harbour since 2017.", "W207", "CJ-0012"),
        ("The tram of Chongjin was made in Pyongyang in 1999.", "W201", "CJ-0007"),
        ("Chongjin stadium was finished in 1975.", "W211", "CJ-0015"),
        ("In 1945, 234,388 people lived in Chongjin.", "I301", "CJ-0002"),
        ("On 5 November 1941 the Kehi Maru hit a mine and sank.", "I301", "CJ-0003"),
    ],
)
def test_findings(town: Dataset, text: str, code: str, claim: str) -> None:
    [found] = audit(town, text)
    assert [finding["code"] for finding in found["findings"]] == [code]
    assert found["claims"][0] == found["findings"][0]["claims"][0] == claim


@pytest.mark.parametrize(
    "text",
    [
        "Hamhung had 434,388 inhabitants in 1945.",  # another place
        "Chongjin had 434,388 inhabitants in 1960.",  # another time
        "Chongjin had 434,388 inhabitants.",  # no time
        "Chongjin had 198,000 inhabitants in 1945.",  # what a source says beside it
        "Chongjin had 434 ships in 1945.",  # something else is counted
        "The port of Chongjin was closed to foreign trade on 1 April 1918.",  # the opposite
        "Rice cost 6,200 won a kilo in Chongjin in October 2023.",  # it changes
        "Chongjin is a member of the league of ports.",  # denied there
        "The tram of Chongjin was made in Wonsan, says nobody.",
        "The wharf of Chongjin was enlarged in 1936.",  # another event
        "The market of Chongjin was opened in 1936.",  # another thing
        "The Pallada, a training ship, sailed from Hamhung to Rason on 4 June 1911.",  # two names differ
        "The old wall of Hamhung is 780 m long.",
        "From 1951 to 1956 the brass band of Chongjin played for miners every summer.",  # neither end is the same
        "In 1948 a steam engine, number 1139, drew a train of pilgrims from Chongjin to the temple.",
        "In 1938 a steam engine, number 139, drew a train of pilgrims from Chongjin to the temple.",  # may be a part of it
        "The Ranam mill in Chongjin had 1,700 workers in 1950.",  # a claim without a date is of no such time
    ],
)
def test_what_is_merely_not_held_is_never_called_wrong(town: Dataset, text: str) -> None:
    assert all(each["verdict"] in ("not-held", "no-claim") for each in audit(town, text))


def test_a_claim_of_another_deed_does_not_bear_a_sentence_out(town: Dataset) -> None:
    assert codes(town, "On 5 November 1941 the Kehi Maru was bombed with a mine.") == [["I402"]]
    assert codes(town, "On 5 November 1941 the Kehi Maru hit a mine and was sunk.") == [["I301"]]


def test_a_hyphenated_name_stands_whole_in_the_message(town: Dataset) -> None:
    [found] = audit(town, "Kwak Jae-man opened the new theatre of Chongjin on 3 May 2005.")
    assert found["findings"][0]["message"] == "Kwak Jae-man, but CJ-0013 (B3) has Kim Jong Il (Press)"


def test_what_is_to_be_checked_says_what_is_held_and_by_whom(town: Dataset) -> None:
    [_, found] = audit(town, "It is a city.\nChongjin had 434,388 inhabitants in all.\n")
    assert found == {
        "path": "a.md",
        "line": 4,
        "column": 1,
        "text": "Chongjin had 434,388 inhabitants in all.",
        "verdict": "not-held",
        "claims": [],
        "findings": [
            {
                "code": "W212",
                "severity": "warning",
                "line": 4,
                "column": 14,
                "message": "434,388, but the nearest claim, CJ-0002 (B3), has 234,388 (Press); check which it is: "
                "Chongjin had 234,388 inhabitants in 1945",
                "held": "234,388",
                "claims": ["CJ-0002"],
            }
        ],
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The Kim Chaek Works can make some 5.4 million tonnes of pig iron a year.",
         "5.4 million tonnes, but CJ-0006 (C3) has about 2.4 million tonnes (Bloggers)"),
        ("The wharf of Chongjin was opened for coal in May 1937.", "May 1937, but CJ-0019 (B3) has May 1931 (Press)"),
    ],
)  # fmt: skip
def test_what_is_held_is_told_with_its_hedge(town: Dataset, text: str, message: str) -> None:
    [found] = audit(town, text)
    assert [finding["message"] for finding in found["findings"]] == [message]


def test_hedges_make_a_sentence_as_sure_as_its_evidence(town: Dataset) -> None:
    hedged = (
        "Ri Sol-ju reportedly comes from Chongjin. "
        "The Kim Chaek Works makes about 2.4 million tonnes of pig iron a year. "
        "Chongjin port is expected to handle 47 million tonnes of cargo by 2050. "
        "According to a source rice cost 5,800 won a kilo in Chongjin in August 2023."
    )
    assert codes(town, hedged) == [["I301"]] * 4


def test_both_answers_to_a_question_are_not_one_sided(town: Dataset) -> None:
    both = "Chongjin stadium was finished in 1978, by some accounts. Chongjin stadium was finished in 1975."
    assert codes(town, both)[1] == ["I301"]


def test_pronouns_and_the_ship_point_back(town: Dataset) -> None:
    text = (
        "The Kehi Maru left Chongjin. She struck a mine on 5 November 1941 and sank. The sinking left 256 people dead."
    )
    found = audit(town, text)
    assert [each["verdict"] for each in found[1:]] == ["supported", "conflict"]
    assert found[2]["findings"][0]["claims"] == ["CJ-0004"]


def test_a_pronoun_may_point_back_past_a_sentence_with_a_name(town: Dataset) -> None:
    text = "The Kehi Maru was a ship. In Tsuruga people waited. She struck a mine on 5 November 1941 and sank."
    assert codes(town, text)[2] == ["I301"]


def test_then_is_the_time_of_the_sentence_before(town: Dataset) -> None:
    text = "The Ranam mill in Chongjin had 620 workers in 2008. The Ranam mill had 1,900 workers then."
    assert [found["verdict"] for found in audit(town, text)] == ["supported", "conflict"]
    assert audit(town, text)[1]["findings"][0]["claims"] == ["CJ-0020"]


def test_excluded_claims_bear_on_nothing(town: Dataset) -> None:
    text = "Chongjin had 434,388 inhabitants in 1945."
    assert codes(town, text, exclude=("CJ-0002",)) == [["I401"]]


@pytest.mark.parametrize(
    ("number", "code", "first"),
    [
        ("667,929", "I301", "CJ-0091"),
        ("668,000", "I301", "CJ-0091"),
        ("700,000", "I301", "CJ-0091"),  # to a hundred thousand
        ("620,000", "E101", "CJ-0091"),
        ("650,000", "E101", "CJ-0091"),
        ("800,000", "E101", "CJ-0091"),
        ("900,000", "E101", "CJ-0091"),  # which is far beyond the limit, too
        ("600,000", "I301", "CJ-0092"),  # the number of the limit
        ("more than 600,000", "I301", "CJ-0092"),
        ("over half a million", "I301", "CJ-0092"),
        ("more than 650,000", "I301", "CJ-0091"),
        ("at least 650,000", "I301", "CJ-0091"),
        ("up to 700,000", "I301", "CJ-0091"),
        ("more than 700,000", "E101", "CJ-0091"),
    ],
)
def test_a_figure_is_weighed_against_figures_and_a_limit_bears_out_what_follows_from_it(
    save: Callable[..., Path], number: str, code: str, first: str
) -> None:
    claims = [
        _counted(91, "Chongjin had 667,929 inhabitants in 2008."),
        _counted(92, "Chongjin had more than 600,000 inhabitants in 2008."),
    ]
    counted = Dataset(str(save({**TOWN, "claims": [*TOWN["claims"], *claims]}, "counted.json")))
    found = audit(counted, f"Chongjin had {number} inhabitants in 2008.")[0]["findings"][0]
    assert (found["code"], found["claims"][0]) == (code, first)


def test_where_only_a_limit_is_held_a_number_beyond_it_is_no_conflict(save: Callable[..., Path]) -> None:
    limit = _counted(1, "Chongjin had more than 600,000 inhabitants in 2008.")
    counted = Dataset(str(save({**TOWN, "claims": [limit], "disputes": []}, "counted.json")))
    assert codes(counted, "Chongjin had 750,000 inhabitants in 2008.") == [["I401"]]


def _counted(number: int, assertion: str, told: list[dict[str, str]] | None = None) -> dict[str, Any]:
    return claim(number, assertion, date="2008", evidence=told or [evidence("Says so.")])


def test_where_home_was_not_named_a_sentence_without_names_figures_and_dates_needs_no_query(
    town: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[None] = []
    all_stems = town.all_stems

    def counted() -> Iterator[tuple[str, str, str, str]]:
        asked.append(None)
        return all_stems()

    auditor = Auditor(town)
    monkeypatch.setattr(town, "all_stems", counted)
    plain = "The most beautiful city of the coast has a tram.\n"
    list(auditor.audit([plain]))
    assert not asked
    list(auditor.audit(["# Chongjin\n", "\n", plain]))
    assert len(asked) == 1


def test_the_claims_used_last_are_kept_taken_apart(town: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holdings, "REMEMBERED", 2)
    kept = Holdings(town)
    [first] = kept.of_ids(["CJ-0001"])
    kept.of_ids(["CJ-0002"])
    kept.of_ids(["CJ-0001"])
    kept.of_ids(["CJ-0003"])
    assert kept.of_ids(["CJ-0001"])[0] is first


def test_questions_headings_and_addresses_are_not_checked(town: Dataset) -> None:
    text = "## Chongjin had 434,388 inhabitants in 1945\n\nHad Chongjin 434,388 inhabitants in 1945? I went to Hamhung in May."
    assert [each["verdict"] for each in audit(town, text)] == ["no-claim"] * 3


def test_a_short_sentence_that_says_what_was_done_is_checked(town: Dataset) -> None:
    assert codes(town, "The gunboat sank. The quay was closed. Hundreds died.") == [["I401"]] * 3
    assert codes(town, "The old town. It sank.") == [[], []]


def test_a_sentence_without_end_is_passed_over(town: Dataset) -> None:
    assert codes(town, "Chongjin " * 400) == [[]]


def test_the_verdict_is_the_first_that_fits() -> None:
    assert verdict(["I301", "W211", "E102"]) == "conflict"
    assert verdict(["I301", "W211"]) == "one-sided"
    assert verdict(["W211", "W201"]) == "too-strong"
    assert verdict(["I401", "I302"]) == "supported"
    assert verdict(["I401"]) == "not-held"
    assert verdict(["I402"]) == "not-held"
    assert verdict(["W212"]) == "not-held"
    assert verdict(["W212", "I302"]) == "supported"
    assert verdict([]) == "no-claim"


def test_findings_are_chosen_by_the_beginnings_of_their_codes(town: Dataset) -> None:
    [found] = audit(town, "The port of Chongjin was opened to foreign trade on 1 April 1918.")
    assert [each["code"] for each in Choice(["w", "e1"]).of(found)["findings"]] == ["E102"]
    assert Choice("W,I").of(found)["findings"] == []
    assert Choice(None, ["E102"]).of(found) == {**found, "findings": []}
    assert is_at_least(found, "error")
    assert not is_at_least(Choice(None, "E").of(found), "info")
    with pytest.raises(UsageError) as raised:
        Choice(["E9"])
    assert raised.value.message == "--select: no code begins with 'E9'"
    assert raised.value.hint == f"there are: {', '.join(CODES)}"


OPENED = "the port of Chongjin was opened to foreign trade on 1 April 1908"
"""What CJ-0001 says, by the atlas of one A. Author that the Press brought out, and by the Gazette."""


@pytest.mark.parametrize(
    "text",
    [
        f"According to the Press, {OPENED}.",
        f"According to A. Author, {OPENED}.",
        f"The Gazette says that {OPENED}.",
        f"According to a source, {OPENED}.",
        f"According to North Korean officials, {OPENED}.",
        f"According to a resident of Hamhung, {OPENED}.",
        f"Residents said that {OPENED}.",
        f"Witnesses said that {OPENED}.",
        f"T{OPENED[1:]}, Seoul said.",
    ],
)
def test_who_tells_a_claim_and_who_has_no_name_are_not_missed(town: Dataset, text: str) -> None:
    assert codes(town, text) == [["I301"]]


@pytest.fixture
def between(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    claims = [
        claim(1, "The raft of Chongjin was built from 13 to 17 May 1921.", date="1921-05-13/1921-05-17"),
        claim(2, "The kite fair of Chongjin drew 2,000 to 3,000 guests."),
        claim(3, "Soviet forces took Chongjin in August 1945.", date="1945-08"),
    ]
    return Dataset(str(save({**TOWN, "claims": claims, "disputes": []}, "between.json")))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The raft of Chongjin was built on 13 May 1921.", None),
        ("The raft of Chongjin was built in May 1921.", None),
        ("The kite fair of Chongjin drew 2,000 guests.", None),
        ("The kite fair of Chongjin drew more than 2,000 guests.", None),
        ("The kite fair of Chongjin drew two to three thousand guests.", None),
    ],
)
def test_what_lies_between_two_days_or_amounts_is_not_told_by_them(
    between: Dataset, text: str, untold: str | None
) -> None:
    [finding] = audit(between, text)[0]["findings"]
    assert finding["code"] == ("I302" if untold else "I301")
    assert untold is None or finding["message"].endswith(f"Not told there: {untold}")


def ranked(number: int, assertion: str, rank: int, by: str, **more: Any) -> dict[str, Any]:
    figure = {"measure": "rank", "of": "chongjin", "value": rank, "as_of": f"/{by}"}
    return claim(number, assertion, date=f"/{by}", figures=[figure], **more)


def test_a_town_that_is_taken_falls(between: Dataset) -> None:
    assert codes(between, "Chongjin was taken by Soviet forces in August 1945.") == [["I301"]]
    assert codes(between, "Chongjin was taken by Soviet forces in August 1947.") == [["E102"]]


def test_no_place_stands_for_a_thing_of_another_kind(save: Callable[..., Path]) -> None:
    prize = claim(
        1, "Nothing to Envy, Barbara Demick's book about people from Chongjin, won the Samuel Johnson Prize in 2010.",
        date="2010",
    )  # fmt: skip
    places = [*TOWN["places"], {"id": "wonsan", "label": "Wonsan", "kind": "city"}]
    book = Dataset(str(save({**TOWN, "places": places, "claims": [prize], "disputes": []}, "book.json")))
    assert codes(book, "Barbara Demick's book Nothing to Envy follows people from Wonsan.") == [["I402"]]


def test_text_in_another_script_is_not_checked(town: Dataset) -> None:
    for text, told in (
        ("청진항은 1908년에 개항하였다.", "not in English: not checked"),
        ("清津港は1908年に開港した。", "not in English: not checked"),
        ("Порт открылся в 1918 году.", "not in English: not checked"),
        ("The tannery (청진항) opened in 1918.", "no claim here bears on it"),
        ("Der Hafen öffnete 1918 für Ärzte.", "no claim here bears on it"),
    ):
        [audited] = Auditor(town).audit([text + "\n"])
        assert [(each["code"], each["message"]) for each in audited["findings"]] == [("I401", told)]
