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
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparison import Comparison
from chongjin_cli.analysis.audit.reading import read
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.words import STOP, stem
from chongjin_cli.contract import Audited, Claim
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

JUDGED = Path(__file__).parent / "audit.jsonl"
SAMPLE = 2
"""Every so many claims are asked about."""
RETOLD = 0.4
"""The share of their words from which on one claim retells another."""
WARNINGS = ("too-strong", "one-sided")
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


def paragraphs(dataset: Dataset, retired: set[str]) -> Iterator[Judged]:
    """The judged sentences whose claims are not all retired; each paragraph is a text of its own on the place."""
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        judged = paragraph["sentences"]
        text = "# Chongjin\n\n" + " ".join(each["text"] for each in judged) + "\n"
        found = list(_auditor(dataset, frozenset()).audit(text.splitlines(keepends=True)))[1:]
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


def table(judged: list[Judged]) -> None:
    """How many findings are right, how many errors are found, what is borne out and what is called wrong."""
    print(
        "| sentences | errors right | warnings right | errors found | borne out, right claim | not held, called wrong |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    for name in GROUPS:
        rows = [each for each in judged if each.group == name]
        errors = [each for each in rows if each.found["verdict"] == "conflict"]
        warnings = [each for each in rows if each.found["verdict"] in WARNINGS]
        wrong = [each for each in rows if each.verdict == "conflict"]
        borne = [each for each in rows if each.verdict in ("supported", *WARNINGS)]
        quiet = [each for each in rows if each.verdict in QUIET]
        cells = (
            _share(errors, [each for each in errors if each.verdict == "conflict"]),
            _share(warnings, [each for each in warnings if each.verdict in WARNINGS]),
            _share(wrong, [each for each in wrong if each.found["verdict"] == "conflict"]),
            _share(borne, [each for each in borne if _is_right(each)]),
            _share(quiet, [each for each in quiet if each.found["verdict"] == "conflict"]),
        )
        print(f"| {name} ({len(rows)}) | {' | '.join(cells)} |")


def by_what_is_wrong(judged: list[Judged]) -> None:
    """How many of the errors are found, by what is wrong in them."""
    print(f"\n| errors found | {' | '.join(WRONG)} | but deeds |\n| --- |{' --- |' * (len(WRONG) + 1)}")
    for name in GROUPS:
        errors = [each for each in judged if each.group == name and each.verdict == "conflict"]
        kinds = [[each for each in errors if each.wrong == what] for what in WRONG]
        kinds.append([each for each in errors if each.wrong != "deed"])
        cells = (_share(rows, [each for each in rows if each.found["verdict"] == "conflict"]) for rows in kinds)
        print(f"| {name} | {' | '.join(cells)} |")


def by_the_nearest(judged: list[Judged]) -> None:
    """How often the warning that the nearest claim has it otherwise is right, and what it adds to the errors."""
    print("\n| figures, dates, names | W212 right | errors found | found by an error or W212 | not held, with either "
          "| borne out, with W212 | warnings right, W212 among them |")  # fmt: skip
    print(f"| --- |{' --- |' * 6}")
    for name in GROUPS:
        rows = [each for each in judged if each.group == name]
        wrong = [each for each in rows if each.verdict == "conflict" and each.wrong != "deed"]
        errors = [each for each in wrong if each.found["verdict"] == "conflict"]
        doubted = [each for each in rows if _is_doubted(each.found)]
        quiet = [each for each in rows if each.verdict in QUIET]
        borne = [each for each in rows if each.verdict in ("supported", *WARNINGS)]
        warnings = [each for each in rows if each.found["verdict"] in WARNINGS]
        right = [each for each in warnings if each.verdict in WARNINGS]
        cells = (
            _share(doubted, [each for each in doubted if each in wrong]),
            _share(wrong, errors),
            _share(wrong, [each for each in wrong if each in errors or each in doubted]),
            _share(quiet, [each for each in quiet if each in doubted or each.found["verdict"] == "conflict"]),
            _share(borne, [each for each in borne if each in doubted]),
            _share([*warnings, *doubted], [*right, *(each for each in doubted if each in wrong)]),
        )
        print(f"| {name} | {' | '.join(cells)} |")


def _is_doubted(found: Audited) -> bool:
    return any(each["code"] == "W212" for each in found["findings"])


def _is_right(each: Judged) -> bool:
    return each.found["verdict"] in ("supported", *WARNINGS) and not set(each.claims).isdisjoint(each.found["claims"])


def _share(all_of: list[Judged], those: list[Judged]) -> str:
    return f"{len(those)} of {len(all_of)}" + (f" ({len(those) / len(all_of):.0%})" if all_of else "")


def misses(judged: list[Judged]) -> None:
    """What goes wrong among the sentences that may be looked at."""
    for each in judged:
        same = each.found["verdict"] == each.verdict or (each.found["verdict"] in QUIET and each.verdict in QUIET)
        right = not each.claims or each.verdict not in ("supported", *WARNINGS) or _is_right(each)
        if each.group in OPEN and not (same and right):
            why = "; ".join(finding["message"][:150] for finding in each.found["findings"])
            print(f"{each.verdict} -> {each.found['verdict']} {' '.join(each.claims)}: {each.text}\n    {why}")


def retellings(claim: Claim, stems: dict[str, frozenset[str]], claims: dict[str, Claim]) -> frozenset[str]:
    """A claim and those that tell the same: tied to it, in its disputes, of its figures, or with most of its words."""
    own = stems[claim["id"]]
    figures = {(each["measure"], each["of"]) for each in claim["figures"]}
    found = {claim["id"], *(tie["claim"] for tie in claim["relations"])}
    for name, other in claims.items():
        if (
            not set(claim["disputes"]).isdisjoint(other["disputes"])
            or any(t["claim"] == claim["id"] for t in other["relations"])
            or (
                figures
                and figures & {(each["measure"], each["of"]) for each in other["figures"]}
                and _meet(claim, other)
            )
            or (len(own & stems[name]) >= RETOLD * min(len(own), len(stems[name])) and _meet(claim, other))
        ):
            found.add(name)
    return frozenset(found)


def _meet(one: Claim, other: Claim) -> bool:
    a, b = one["dates"], other["dates"]
    return (a["from"] or "") <= (b["to"] or "9999") and (b["from"] or "") <= (a["to"] or "9999")


def without_retellings(dataset: Dataset, claims: dict[str, Claim], show_misses: bool) -> None:
    """(c) What is called wrong where the claim and all that retell it are taken out."""
    stems = {name: frozenset(stem(word) for word in words(claim["assertion"]) if word not in STOP) - {"chongjin"}
             for name, claim in claims.items()}  # fmt: skip
    taken_out = {claim["id"]: retellings(claim, stems, claims) for claim in _sampled(claims.values(), SAMPLE * 2)}
    for what, texts in (
        ("assertions", {name: claims[name]["assertion"] for name in taken_out}),
        ("what sources say", {name: said for name in taken_out if (said := _said(claims[name]))}),
    ):
        counts, doubted = Counter[str](), 0
        for name, text in texts.items():
            verdict = _verdict(dataset, text, taken_out[name])
            counts[verdict["verdict"]] += 1
            doubted += _is_doubted(verdict)
            if verdict["verdict"] == "conflict" and show_misses and not is_held_out(name, 2):
                print("  (c)", name, text, "|", verdict["findings"][0]["message"])
        total, held = sum(counts.values()), sum(counts[verdict] for verdict in ("supported", *WARNINGS))
        wrong = f"{counts['conflict']} of {total} called wrong ({counts['conflict'] / total:.1%})"
        print(f"\n(c) claim and retellings taken out, {what}: {wrong}, {doubted} with W212, {held} borne out by others")


LEAST_SAID = 6
"""Words of what a source says, at least, that is asked about as a sentence of its own."""


def _said(claim: Claim) -> str | None:
    """What a source says in support of a claim, the first that is long enough, on one line."""
    texts = (" ".join(piece["says"].split()) for piece in claim["evidence"] if piece["stance"] == "supports")
    return next((text for text in texts if len(text.split()) >= LEAST_SAID), None)


def _sampled(claims: Iterable[Claim], one_of: int) -> Iterator[Claim]:
    return (claim for claim in claims if sha256(claim["id"].encode()).digest()[1] % one_of == 0)


def _verdict(dataset: Dataset, text: str, exclude: Iterable[str]) -> Audited:
    found = list(_auditor(dataset, frozenset(exclude)).audit(["# Chongjin\n", "\n", text + "\n"]))
    return found[1]


_SHARED: dict[str, Auditor] = {}


def _auditor(dataset: Dataset, exclude: frozenset[str]) -> Auditor:
    """One auditor for all, so that claims are taken apart once."""
    auditor = _SHARED.setdefault("", Auditor(dataset))
    auditor.holdings.exclude = exclude
    return auditor


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


def altered(claim: Claim, names: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
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
    for kind in ("places", "actors"):
        for name in claim[kind]:  # type: ignore[literal-required]
            own = names.get(name, [""])[0]
            if own and own in text and own != "Chongjin":
                other = next(each for each in names[f"{kind}:others"] if each not in text)
                yield kind[:-1], text.replace(own, other, 1)
                break


def alterations(dataset: Dataset, claims: dict[str, Claim], show_misses: bool) -> None:
    """(b) How many planted errors are found, by what was altered."""
    names: dict[str, Any] = {}
    for kind in ("place", "actor"):
        for text in dataset.records(kind):
            record = json.loads(text)
            names[record["id"]] = [record["label"]]
    names["places:others"] = ["Wonsan", "Hamhung", "Nampo"]
    names["actors:others"] = ["Choe Ryong Hae", "Pak Pong Ju", "Hyundai"]
    for held_out in (False, True):
        found, all_of = Counter[str](), Counter[str]()
        for claim in _sampled(claims.values(), SAMPLE * 2):
            if is_held_out(claim["id"], 2) != held_out:
                continue
            for what, text in altered(claim, names):
                all_of[what] += 1
                verdict = _verdict(dataset, text, ())["verdict"]
                found[what] += verdict == "conflict"
                if verdict != "conflict" and show_misses and not held_out:
                    print("  (b)", what, verdict, claim["id"], text)
        shown = ", ".join(
            f"{what} {found[what]} of {all_of[what]} ({found[what] / all_of[what]:.0%})" for what in all_of
        )
        print(f"\n(b) one thing altered, {'held out' if held_out else 'tuned'}: {shown}")


def paraphrases(dataset: Dataset, claims: dict[str, Claim]) -> None:
    """(a) Whether what a source says in support of a claim finds it, at 1 and at 5, and what is called wrong in it."""
    auditor = _auditor(dataset, frozenset())
    holdings = auditor.holdings
    first = five = total = wrong = 0
    for claim in _sampled(claims.values(), SAMPLE * 2):
        said = next((piece["says"] for piece in claim["evidence"] if piece["stance"] == "supports"), None)
        if said is None:
            continue
        total += 1
        reading = read(said, holdings.names)
        near = Comparison(Statement(reading, holdings, (), True)).claims
        ids = [each.held.claim["id"] for each in near]
        first += ids[:1] == [claim["id"]]
        five += claim["id"] in ids[:5]
        wrong += any(each["verdict"] == "conflict" for each in auditor.audit(["# Chongjin\n", "\n", said + "\n"]))
    print(f"\n(a) what sources say: right claim at 1 {first} of {total} ({first / total:.0%}), at 5 {five} "
          f"({five / total:.0%}); called wrong {wrong} ({wrong / total:.1%})")  # fmt: skip


def itself(dataset: Dataset, claims: dict[str, Claim], show_misses: bool) -> None:
    """The assertions as they stand: none of them is wrong by the dataset itself."""
    counts = Counter[str]()
    for claim in _sampled(claims.values(), SAMPLE * 2):
        verdict = _verdict(dataset, claim["assertion"], ())
        counts[verdict["verdict"]] += 1
        counts["with W212"] += _is_doubted(verdict)
        if verdict["verdict"] in ("conflict", "not-held") and show_misses and not is_held_out(claim["id"], 2):
            print(
                "  (itself)",
                verdict["verdict"],
                claim["id"],
                claim["assertion"],
                "|",
                verdict["findings"][0]["message"],
            )
    print(f"\nassertions as they stand: {dict(counts)}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", nargs="?", help="a dataset file (default: the one that is shipped)")
    parser.add_argument("--misses", action="store_true", help="also what fails of all that is not held out")
    parser.add_argument("--short", action="store_true", help="the first table alone")
    options = parser.parse_args()
    dataset = Dataset(options.dataset)
    retired = {json.loads(text)["id"] for text in dataset.all_retired()}
    claims: dict[str, Claim] = {claim["id"]: claim for claim in map(json.loads, dataset.claims(Selection(sort="id")))}
    began = perf_counter()
    judged = list(paragraphs(dataset, retired))
    if options.misses:
        misses(judged)
    table(judged)
    by_what_is_wrong(judged)
    by_the_nearest(judged)
    print(f"{perf_counter() - began:.1f} s")
    if not options.short:
        for part in (itself, without_retellings, alterations):
            part(dataset, claims, options.misses)
        paraphrases(dataset, claims)
    print(f"\n{perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
