"""Measures what `audit` finds and, above all, what it calls wrong that is merely not held.

Prints the tables of docs/AUDIT.md.
(p) paragraphs written by hand and judged sentence by sentence before the program saw them (audit.jsonl); a third of
them, by a hash of their first sentence, is held out, but of those marked `tuned`; and so are all that are marked
`unseen`, which nothing was ever tuned by; which of these fail is not looked at. Those marked `freely` were worded by
somebody who knew nothing of the program, and err mostly in verb, doer, direction, opposite or quantity in words; half
of them may be tuned by, the others are unseen;
(a) what sources say in other words, as paraphrases of the claims that they support;
(b) assertions with one figure, year, place or actor altered: a hash keeps half of the claims held out; a year behind
"by" is counted by itself, as a limit, since with another one most assertions are not wrong;
(c) assertions, and what sources say in support, without the claim and all that retell it: nothing in them is to be
called wrong.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording.words import STOP, stem
from chongjin_cli.contract import Audited, Claim
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

JUDGED = Path(__file__).parent / "audit.jsonl"
SAMPLE = 4
"""Every so many claims are asked about."""
RETOLD = 0.4
"""The share of their words from which on one claim retells another."""
WARNINGS = ("too-strong", "one-sided")
BORNE_OUT = ("supported", *WARNINGS)
QUIET = ("not-held", "no-claim")


class Judged(NamedTuple):
    """A sentence with the verdict that a person gave, the claims that are right, and what the program says.

    Of an error a person also told what is wrong in it, one of WRONG.
    """

    text: str
    verdict: str
    claims: tuple[str, ...]
    wrong: str | None
    group: str
    found: Audited


GROUPS = ("tuned", "held out", "unseen", "freely worded, open", "freely worded, unseen")
WRONG = ("figure", "date", "name", "deed")
"""What may be wrong in a sentence; a deed is anything else that is told of its subject: verb, opposite, direction."""
OPEN = ("tuned", "freely worded, open")
"""Groups whose failures may be looked at."""


def is_held_out(text: str, one_of: int = 3) -> bool:
    """Whether a text belongs to those that nothing is tuned by."""
    return sha256(text.encode()).digest()[0] % one_of == 0


def paragraphs(auditor: Auditor, retired: set[str]) -> Iterator[Judged]:
    """The judged sentences whose claims are not all retired; each paragraph is a text of its own on the place."""
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        judged = paragraph["sentences"]
        found = audited(auditor, " ".join(each["text"] for each in judged))
        if [each["text"] for each in found] != [each["text"] for each in judged]:
            raise SystemExit(f"cut otherwise than judged: {[each['text'] for each in found]}")
        is_tuned = paragraph.get("tuned") or not is_held_out(judged[0]["text"])
        group = "unseen" if paragraph.get("unseen") else "tuned" if is_tuned else "held out"
        if paragraph.get("freely"):
            group = f"freely worded, {'unseen' if paragraph.get('unseen') else 'open'}"
        for each, its in zip(judged, found, strict=True):
            right = tuple(name for name in each["claims"] if name not in retired)
            if each["claims"] and not right:  # what stands in their place seldom says the same
                continue
            yield Judged(each["text"], each["verdict"], right, each.get("wrong"), group, its)


def audited(auditor: Auditor, text: str, exclude: Iterable[str] = ()) -> list[Audited]:
    """What the program says of the sentences of a text on the place, as if it did not hold some claims."""
    auditor.holdings.exclude = frozenset(exclude)
    return list(auditor.audit(["# Chongjin\n", "\n", f"{text}\n"]))[1:]


def table(title: str, judged: list[Judged], cells: Callable[[list[Judged]], Iterable[str]]) -> None:
    """A table with a row for each group."""
    print(f"{title}\n| --- |{' --- |' * (title.count('|') - 2)}")
    for name in GROUPS:
        rows = [each for each in judged if each.group == name]
        print(f"| {name} ({len(rows)}) | {' | '.join(cells(rows))} |")


def found_and_borne_out(rows: list[Judged]) -> Iterator[str]:
    """How many findings are right, how many errors are found, what is borne out and what is called wrong."""
    yield _share([each for each in rows if _is_called_wrong(each)], _is_wrong)
    yield _share([each for each in rows if each.found["verdict"] in WARNINGS], _is_to_be_warned_of)
    yield _share([each for each in rows if _is_wrong(each)], _is_called_wrong)
    yield _share([each for each in rows if each.verdict in BORNE_OUT], _is_right)
    yield _share([each for each in rows if each.verdict in QUIET], _is_called_wrong)


def by_what_is_wrong(rows: list[Judged]) -> Iterator[str]:
    """How many of the errors are found, by what is wrong in them."""
    errors = [each for each in rows if _is_wrong(each)]
    for what in WRONG:
        yield _share([each for each in errors if each.wrong == what], _is_called_wrong)
    yield _share([each for each in errors if each.wrong != "deed"], _is_called_wrong)


def by_the_nearest(rows: list[Judged]) -> Iterator[str]:
    """How often the warning that the nearest claim has it otherwise is right, and what it adds to the errors."""
    wrong = [each for each in rows if _is_wrong(each) and each.wrong != "deed"]
    doubted = [each for each in rows if _is_doubted(each.found)]
    either = [each for each in rows if _is_called_wrong(each) or each in doubted]
    warned = [each for each in rows if each.found["verdict"] in WARNINGS]
    right = [each for each in warned if _is_to_be_warned_of(each)] + [each for each in doubted if each in wrong]
    yield _share(doubted, wrong.__contains__)
    yield _share(wrong, _is_called_wrong)
    yield _share(wrong, either.__contains__)
    yield _share([each for each in rows if each.verdict in QUIET], either.__contains__)
    yield _share([each for each in rows if each.verdict in BORNE_OUT], doubted.__contains__)
    yield _of(len(right), len(warned) + len(doubted))


def _is_wrong(each: Judged) -> bool:
    return each.verdict == "conflict"


def _is_called_wrong(each: Judged) -> bool:
    return each.found["verdict"] == "conflict"


def _is_to_be_warned_of(each: Judged) -> bool:
    return each.verdict in WARNINGS


def _is_doubted(found: Audited) -> bool:
    return any(each["code"] == "W212" for each in found["findings"])


def _is_right(each: Judged) -> bool:
    return each.found["verdict"] in BORNE_OUT and not set(each.claims).isdisjoint(each.found["claims"])


def _share(those: list[Judged], is_one: Callable[[Judged], bool]) -> str:
    return _of(sum(map(is_one, those)), len(those))


def _of(some: int, every: int) -> str:
    return f"{some} of {every}" + (f" ({some / every:.0%})" if every else "")


def misses(judged: list[Judged]) -> None:
    """What goes wrong among the sentences that may be looked at."""
    for each in judged:
        same = each.found["verdict"] == each.verdict or (each.found["verdict"] in QUIET and each.verdict in QUIET)
        right = not each.claims or each.verdict not in BORNE_OUT or _is_right(each)
        if each.group in OPEN and not (same and right):
            why = "; ".join(finding["message"][:150] for finding in each.found["findings"])
            print(f"{each.verdict} -> {each.found['verdict']} {' '.join(each.claims)}: {each.text}\n    {why}")


def retellings(claim: Claim, stems: dict[str, frozenset[str]], claims: dict[str, Claim]) -> frozenset[str]:
    """A claim and those that tell the same: tied to it, in its disputes, of its figures, or with most of its words."""
    own, figures = stems[claim["id"]], _measured(claim)
    found = {claim["id"], *(tie["claim"] for tie in claim["relations"])}
    for name, other in claims.items():
        is_alike = len(own & stems[name]) >= RETOLD * min(len(own), len(stems[name]))
        if (
            not set(claim["disputes"]).isdisjoint(other["disputes"])
            or any(tie["claim"] == claim["id"] for tie in other["relations"])
            or ((is_alike or figures & _measured(other)) and _meet(claim, other))
        ):
            found.add(name)
    return frozenset(found)


def _measured(claim: Claim) -> set[tuple[str, str]]:
    return {(each["measure"], each["of"]) for each in claim["figures"]}


def _meet(one: Claim, other: Claim) -> bool:
    a, b = one["dates"], other["dates"]
    return (a["from"] or "") <= (b["to"] or "9999") and (b["from"] or "") <= (a["to"] or "9999")


def without_retellings(auditor: Auditor, claims: dict[str, Claim], show_misses: bool) -> None:
    """(c) What is called wrong where the claim and all that retell it are taken out."""
    stems = {name: frozenset(stem(word) for word in words(claim["assertion"]) if word not in STOP) - {"chongjin"}
             for name, claim in claims.items()}  # fmt: skip
    taken_out = {claim["id"]: retellings(claim, stems, claims) for claim in _sampled(claims)}
    for what, texts in (
        ("assertions", {name: claims[name]["assertion"] for name in taken_out}),
        ("what sources say", {name: said for name in taken_out if (said := _said(claims[name], LEAST_SAID))}),
    ):
        counts, doubted = Counter[str](), 0
        for name, text in texts.items():
            verdict = audited(auditor, text, taken_out[name])[0]
            counts[verdict["verdict"]] += 1
            doubted += _is_doubted(verdict)
            if verdict["verdict"] == "conflict" and show_misses and not is_held_out(name, 2):
                print("  (c)", name, text, "|", verdict["findings"][0]["message"])
        held = sum(counts[verdict] for verdict in BORNE_OUT)
        wrong = f"{counts['conflict']} of {len(texts)} called wrong ({counts['conflict'] / len(texts):.1%})"
        print(f"\n(c) claim and retellings taken out, {what}: {wrong}, {doubted} with W212, {held} borne out by others")


LEAST_SAID = 6
"""Words of what a source says, at least, that is asked about as a sentence of its own."""


def _said(claim: Claim, least: int) -> str | None:
    """What a source says in support of a claim, the first that is long enough, on one line."""
    texts = (" ".join(piece["says"].split()) for piece in claim["evidence"] if piece["stance"] == "supports")
    return next((text for text in texts if len(text.split()) >= least), None)


def _sampled(claims: dict[str, Claim]) -> Iterator[Claim]:
    return (claim for name, claim in claims.items() if sha256(name.encode()).digest()[1] % SAMPLE == 0)


_YEAR = re.compile(r"\b(1[5-9]\d\d|20[0-2]\d)\b(?!,\d)")
_DAY = re.compile(
    r"\b(\d{1,2})(?= (?:January|February|March|April|May|June|July|August|September|October|November|December))"
)
_FIGURE = re.compile(
    r"(?<![\d.,-])(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+)(?=\s+(?:[a-z]{3,}|km\b|m\b|percent|%))(?!\s+(?:January|February))"
)
_LIMIT = re.compile(r"\bby (?:(?:the end|late|early|mid) ?(?:of |-)?)?(?:\d{1,2} )?(?:[A-Z]\w+ )?$", re.I)
"""What makes a limit of the year behind it: what was so by 2009 may have been so by 2003, and was by 2016."""
_NAMED = re.compile(r"\b(?:No\.|wharves|Camp|resolution)\s+\d")


OTHERS = {"places": ("Wonsan", "Hamhung", "Nampo"), "actors": ("Choe Ryong Hae", "Pak Pong Ju", "Hyundai")}
"""What is named in place of a claim's own."""


def altered(claim: Claim, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """A claim's assertion with one thing altered, by what it is."""
    text = claim["assertion"]
    years = list(_YEAR.finditer(text))
    if years:
        found = years[-1]
        year = int(found[0]) + (7 if int(found[0]) < 2010 else -6)
        what = "limit" if _LIMIT.search(text[: found.start()]) else "year"
        yield what, text[: found.start()] + str(year) + text[found.end() :]
    figures = [
        f for f in _FIGURE.finditer(text) if not _YEAR.fullmatch(f[0]) and not _NAMED.search(text[: f.end()][-14:])
    ]
    figures = [f for f in figures if f.start() not in {d.start() for d in _DAY.finditer(text)}]
    if figures:
        found = figures[0]
        value = float(found[0].replace(",", ""))
        more = value * 1.7 + 1
        changed = f"{more:,.0f}" if "." not in found[0] else f"{more:.2f}"
        yield "figure", text[: found.start()] + changed + text[found.end() :]
    for kind, others in OTHERS.items():
        for name in claim[kind]:  # type: ignore[literal-required]
            own = labels[name]
            if own in text and own != "Chongjin":
                yield kind[:-1], text.replace(own, next(other for other in others if other not in text), 1)
                break


def alterations(auditor: Auditor, claims: dict[str, Claim], labels: dict[str, str], show_misses: bool) -> None:
    """(b) How many planted errors are found, by what was altered."""
    for held_out in (False, True):
        found, all_of = Counter[str](), Counter[str]()
        for claim in _sampled(claims):
            if is_held_out(claim["id"], 2) != held_out:
                continue
            for what, text in altered(claim, labels):
                all_of[what] += 1
                verdict = audited(auditor, text)[0]["verdict"]
                found[what] += verdict == "conflict"
                if verdict != "conflict" and show_misses and not held_out:
                    print("  (b)", what, verdict, claim["id"], text)
        shown = ", ".join(f"{what} {_of(found[what], all_of[what])}" for what in all_of)
        print(f"\n(b) one thing altered, {'held out' if held_out else 'tuned'}: {shown}")


def paraphrases(auditor: Auditor, claims: dict[str, Claim]) -> None:
    """(a) Whether what a source says in support of a claim finds it, at 1 and at 5, and what is called wrong in it."""
    holdings = auditor.holdings
    first = five = total = wrong = 0
    for claim in _sampled(claims):
        if not (said := _said(claim, 0)):
            continue
        total += 1
        wrong += any(each["verdict"] == "conflict" for each in audited(auditor, said))
        near = Comparison(Statement(read(said, holdings.names), holdings, (), True)).claims
        ids = [each.held.claim["id"] for each in near]
        first += ids[:1] == [claim["id"]]
        five += claim["id"] in ids[:5]
    print(f"\n(a) what sources say: right claim at 1 {_of(first, total)}, at 5 {_of(five, total)}; "
          f"called wrong {wrong} ({wrong / total:.1%})")  # fmt: skip


def itself(auditor: Auditor, claims: dict[str, Claim], show_misses: bool) -> None:
    """The assertions as they stand: none of them is wrong by the dataset itself."""
    counts = Counter[str]()
    for claim in _sampled(claims):
        verdict = audited(auditor, claim["assertion"])[0]
        counts[verdict["verdict"]] += 1
        counts["with W212"] += _is_doubted(verdict)
        if verdict["verdict"] in ("conflict", "not-held") and show_misses and not is_held_out(claim["id"], 2):
            why = verdict["findings"][0]["message"]
            print("  (itself)", verdict["verdict"], claim["id"], claim["assertion"], "|", why)
    print(f"\nassertions as they stand: {dict(counts)}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", nargs="?", help="a dataset file (default: the one that is shipped)")
    parser.add_argument("--misses", action="store_true", help="also what fails of all that is not held out")
    parser.add_argument("--short", action="store_true", help="the first tables alone")
    options = parser.parse_args()
    dataset = Dataset(options.dataset)
    auditor = Auditor(dataset)  # one for all, so that claims are taken apart once
    retired = {json.loads(text)["id"] for text in dataset.all_retired()}
    claims: dict[str, Claim] = {claim["id"]: claim for claim in map(json.loads, dataset.claims(Selection(sort="id")))}
    began = perf_counter()
    judged = list(paragraphs(auditor, retired))
    if options.misses:
        misses(judged)
    table("| sentences | errors right | warnings right | errors found | borne out, right claim "
          "| not held, called wrong |", judged, found_and_borne_out)  # fmt: skip
    table(f"\n| errors found | {' | '.join(WRONG)} | but deeds |", judged, by_what_is_wrong)
    table("\n| figures, dates, names | W212 right | errors found | found by an error or W212 | not held, with either "
          "| borne out, with W212 | warnings right, W212 among them |", judged, by_the_nearest)  # fmt: skip
    print(f"{perf_counter() - began:.1f} s")
    if not options.short:
        itself(auditor, claims, options.misses)
        without_retellings(auditor, claims, options.misses)
        labels = {name: label for kind in ("place", "actor") for name, label in dataset.names(kind)}
        alterations(auditor, claims, labels, options.misses)
        paraphrases(auditor, claims)
    print(f"\n{perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
