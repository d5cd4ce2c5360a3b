"""Lists what a curator should read again: guesses about style and sense, which `chongjin validate` does not make.

    python tools/review.py [CODE …] [--data FILE]          for instance: python tools/review.py R02 R05

A guess is no error: each line is a place to look.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from chongjin_cli.text.folding import words

Record = dict[str, Any]
Guess = Callable[[Record], Iterator[tuple[str, str]]]
FACTS = Path(__file__).parent.parent / "data" / "facts.json"
NEARLY_ALL = 0.75
GUESSES: dict[str, Guess] = {}


def _guess(code: str) -> Callable[[Guess], Guess]:
    def register(function: Guess) -> Guess:
        GUESSES[code] = function
        return function

    return register


_SAYING = re.compile(
    r"\b(said|says|wrote|writes|reported|reports|told|according to|is said to|reportedly|claimed that|noted that|"
    r"is reported|was reported|accounts? of|as .{3,30} (?:has|puts|tells) it)\b"
)


@_guess("R01")
def reports(dataset: Record) -> Iterator[tuple[str, str]]:
    """A speaker's verb in an assertion that is no utterance."""
    for claim in dataset["claims"]:
        if claim["kind"] != "utterance" and (found := _SAYING.search(claim["assertion"])):
            yield claim["id"], f"'{found[0]}': {claim['assertion']}"


_JOINED = re.compile(r"; |, and (?:was|were|had|has|is|are|made|took|went|came)\b|\band (?:was|were|had|has)\b")


@_guess("R02")
def bundles(dataset: Record) -> Iterator[tuple[str, str]]:
    """Two predicates that are joined."""
    for claim in dataset["claims"]:
        if found := _JOINED.search(claim["assertion"]):
            yield claim["id"], f"'{found[0]}': {claim['assertion']}"


@_guess("R03")
def dates_of_reports(dataset: Record) -> Iterator[tuple[str, str]]:
    """A date that is the day or month on which a source was issued, and stands in no account."""
    issued = {source["id"]: source.get("issued") for source in dataset["sources"]}
    for claim in dataset["claims"]:
        date = claim.get("date", "").strip("/")
        if (
            len(date) >= 7
            and claim["kind"] != "utterance"
            and date in {issued[each["source"]] for each in claim["evidence"]}
        ):
            yield claim["id"], f"{claim['date']} is the day of a report: {claim['assertion']}"


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@_guess("R04")
def numbers_apart(dataset: Record) -> Iterator[tuple[str, str]]:
    """A source in support of a claim with a number whose account has numbers, but none of the claim's."""
    for claim in dataset["claims"]:
        claimed = {number.replace(",", "") for number in _NUMBER.findall(claim["assertion"])}
        for each in claim["evidence"] if claimed else ():
            said = {number.replace(",", "") for number in _NUMBER.findall(each["says"])}
            if each["stance"] == "supports" and said and not said & claimed:
                yield claim["id"], f"{each['source']}: {each['says']} <> {claim['assertion']}"


@_guess("R05")
def strange_disputes(dataset: Record) -> Iterator[tuple[str, str]]:
    """A dispute whose answers have no place, topic or actor that all of them share."""
    claims = {claim["id"]: claim for claim in dataset["claims"]}
    for dispute in dataset["disputes"]:
        answers = [claims[name] for name in dispute["claims"]]
        about = [set(each.get("places", [])) | set(each["topics"]) | set(each.get("actors", [])) for each in answers]
        if not set.intersection(*about):
            yield dispute["id"], f"no common subject: {', '.join(dispute['claims'])}"


@_guess("R06")
def near_duplicates(dataset: Record) -> Iterator[tuple[str, str]]:
    """Two assertions that share nearly all of their words and are not rivals."""
    rivals = {
        frozenset((one, other))
        for dispute in dataset["disputes"]
        for one in dispute["claims"]
        for other in dispute["claims"]
    }
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    rows = [(claim["id"], frozenset(words(claim["assertion"])), claim["assertion"]) for claim in dataset["claims"]]
    common = {word for word, count in Counter(word for _, found, _ in rows for word in found).items() if count > 200}
    for number, (name, found, assertion) in enumerate(rows):
        near = Counter(other for word in found - common for other in by_word[word])
        for other in near:
            its_name, its, its_assertion = rows[other]
            alike = len(found & its) / len(found | its)
            if alike >= NEARLY_ALL and frozenset((name, its_name)) not in rivals:
                yield name, f"{alike:.0%} {its_name}: {assertion} <> {its_assertion}"
        for word in found - common:
            by_word[word].append(number)


@_guess("R08")
def undated(dataset: Record) -> Iterator[tuple[str, str]]:
    """A claim with a date whose assertion names no time, or without a date that names a year."""
    for claim in dataset["claims"]:
        year = re.search(
            r"\b(1[0-9]{3}|20[0-9]{2})s?\b|centur|\btoday\b|war\b|dynasty|period|era\b", claim["assertion"]
        )
        if claim.get("date") and not year:
            yield claim["id"], f"{claim['date']}: {claim['assertion']}"
        elif not claim.get("date") and re.search(r"\b(1[0-9]{3}|20[0-9]{2})\b", claim["assertion"]):
            yield claim["id"], f"has no date: {claim['assertion']}"


@_guess("R09")
def context_that_agrees(dataset: Record) -> Iterator[tuple[str, str]]:
    """Context that has a number of the assertion, so that it may support it, or a part."""
    for claim in dataset["claims"]:
        claimed = {number for number in _NUMBER.findall(claim["assertion"]) if len(number) > 2}
        for each in claim["evidence"]:
            if each["stance"] == "context" and claimed & set(_NUMBER.findall(each["says"])):
                yield claim["id"], f"{each['source']}: {each['says']} <> {claim['assertion']}"


@_guess("R10")
def names_of_others(dataset: Record) -> Iterator[tuple[str, str]]:
    """An assertion that names a publisher of its own evidence."""
    publishers = {each["id"]: each["label"] for each in dataset["publishers"] if len(each["label"]) > 4}
    of = {source["id"]: source.get("publisher") for source in dataset["sources"]}
    for claim in dataset["claims"]:
        names = {publishers.get(of[each["source"]] or "") for each in claim["evidence"]} - {None}
        if claim["kind"] != "utterance" and (found := [name for name in names if name and name in claim["assertion"]]):
            yield claim["id"], f"names {found[0]}: {claim['assertion']}"


def main() -> None:
    """Print the guesses of the codes that the command line names, or all."""
    listed = "\n".join(f"    {code}  {guess.__doc__}" for code, guess in GUESSES.items())
    parser = argparse.ArgumentParser(
        description=f"{__doc__}\n{listed}", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("codes", nargs="*")
    parser.add_argument("--data", type=Path, default=FACTS)
    options = parser.parse_args()
    if unknown := [code for code in options.codes if code not in GUESSES]:
        parser.error(f"no code {', '.join(unknown)}; there are {', '.join(GUESSES)}")
    dataset = json.loads(options.data.read_text(encoding="utf-8"))
    for code, guess in GUESSES.items():
        if not options.codes or code in options.codes:
            for where, message in guess(dataset):
                print(f"{code} {where} {message}")


if __name__ == "__main__":
    main()
