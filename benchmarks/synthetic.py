"""Makes datasets of any size that look like the curated one: its words, lengths, links and shares of conflict.

The same arguments always make the same file.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

CURATED = Path(__file__).parent.parent / "data" / "facts.json"
LONGEST = 200
"""Characters of an assertion, at most."""


def claims(count: int, seed: int = 1908) -> Iterator[dict[str, Any]]:
    """Claims with words drawn as often as the curated assertions have them, and the links of curated claims."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    models = _curated()["claims"]
    vocabulary = [word for claim in models for word in claim["assertion"].rstrip(".").split()]
    for number in range(1, count + 1):
        model = chance.choice(models)
        claim = {**model, "id": _id(number), "kind": "claim"}
        words = _text(chance, vocabulary, len(model["assertion"].split()))
        claim["assertion"] = words[: LONGEST - 1].strip().rstrip(".") + "."
        claim["evidence"] = [
            {**evidence, "says": _text(chance, vocabulary, len(evidence["says"].split()))}
            for evidence in model["evidence"]
        ]
        claim["relations"] = [
            {"type": "follows", "claim": _id(chance.randrange(1, number))}
            for _ in model.get("relations", [])[:1]
            if number > 1
        ]
        yield claim


def disputes(count: int, seed: int = 1908) -> list[dict[str, Any]]:
    """Disputes between claims of such a dataset, in the curated share and with as many answers."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    curated = _curated()
    models = curated["disputes"]
    share = len(models) / len(curated["claims"])
    found = []
    for number in range(1, round(count * share) + 1):
        model = chance.choice(models)
        answers = chance.sample(range(1, count + 1), min(count, len(model["claims"])))
        found.append({**model, "id": f"dispute-{number}", "claims": sorted(map(_id, answers))})
    return found


def _curated() -> dict[str, Any]:
    curated: dict[str, Any] = json.loads(CURATED.read_text(encoding="utf-8"))
    return curated


def _id(number: int) -> str:
    return f"CJ-{number:04}"


def _text(chance: random.Random, vocabulary: list[str], length: int) -> str:
    return " ".join(chance.choices(vocabulary, k=length))


def write(count: int, path: Path) -> None:
    """Write a dataset of JSON Lines: everything but the claims in the first line, then a claim a line."""
    head = {key: value for key, value in _curated().items() if key not in ("$schema", "claims")}
    head |= {"name": f"synthetic-{count}", "disputes": disputes(count), "retired": []}
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps(head, ensure_ascii=False) + "\n")
        for claim in claims(count):
            file.write(json.dumps(claim, ensure_ascii=False) + "\n")


def sizes(about: str, default: Sequence[int]) -> Sequence[int]:
    """The numbers of claims that the command line of a benchmark has; `about` is its help."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    listed = ", ".join(f"{size:,}" for size in default)
    parser.add_argument("claims", nargs="*", type=number, default=default, help=f"how many claims (default: {listed})")
    asked: Sequence[int] = parser.parse_args().claims
    return asked


def number(text: str) -> int:
    """A number as it is typed, `1000` or `1,000`. Raises ValueError if it is none."""
    return int(text.replace(",", ""))


def main() -> None:
    """Write the file that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=number, help="how many claims, as in 1,000")
    parser.add_argument("file", type=Path, help="the dataset file to write (JSON Lines)")
    options = parser.parse_args()
    write(options.claims, options.file)


if __name__ == "__main__":
    main()
