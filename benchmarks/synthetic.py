"""Makes datasets of any size that look like the curated one: its words, lengths, links and shares of conflict.

Use: python benchmarks/synthetic.py CLAIMS FILE; the same arguments always make the same file.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CURATED = Path(__file__).parent.parent / "data" / "facts.json"


def claims(count: int, seed: int = 1908) -> Iterator[dict[str, Any]]:
    """Claims with words drawn as often as the curated statements have them, and the links of curated claims."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    curated = json.loads(CURATED.read_text(encoding="utf-8"))
    models = curated["claims"]
    vocabulary = [word for claim in models for word in claim["statement"].split()]
    for number in range(1, count + 1):
        model = chance.choice(models)
        claim = {**model, "id": f"CJ-{number:04}", "kind": "claim"}
        claim["statement"] = _text(chance, vocabulary, len(model["statement"].split()))[:280].strip()
        claim["evidence"] = [
            {**evidence, "says": _text(chance, vocabulary, len(evidence["says"].split()))}
            for evidence in model["evidence"]
        ]
        claim["relations"] = [
            {"type": "follows", "claim": f"CJ-{chance.randrange(1, number):04}"}
            for _ in model.get("relations", [])[:1]
            if number > 1
        ]
        yield claim


def _text(chance: random.Random, vocabulary: list[str], length: int) -> str:
    return " ".join(chance.choices(vocabulary, k=length))


def write(count: int, path: Path) -> None:
    """Write a dataset of JSON Lines: everything but the claims in the first line, then a claim a line."""
    curated = json.loads(CURATED.read_text(encoding="utf-8"))
    del curated["claims"]
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps({**curated, "name": f"synthetic-{count}"}, ensure_ascii=False) + "\n")
        for claim in claims(count):
            file.write(json.dumps(claim, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
