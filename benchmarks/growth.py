"""Measures how cost grows with the number of claims, and prints the table of docs/SCALE.md.

Times are of the processor, not of the clock, so that they mean the same on a machine that is busy with other things;
memory is the peak of the largest process.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

import synthetic

SIZES = (1_000, 10_000, 100_000)
RUNS = 7
QUESTIONS = (("search", "sanctions"), ("era", "colonial"), ("disputes", "--topic", "industry"))
"""A word, an era, disputes: the questions of docs/SCALE.md."""


def main() -> None:
    """Measure every size and print a row for each."""
    sizes = synthetic.sizes(__doc__, SIZES)
    print(
        "| claims | file | compile | index | a word | an era | disputes |\n| --: | --: | --: | --: | --: | --: | --: |"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(f"| {size:,} | {' | '.join(_measures(size, Path(folder)))} |", flush=True)


def _measures(size: int, folder: Path) -> Iterator[str]:
    data = folder / "facts.jsonl"
    # Apart, since a process begins with the peak of the one that starts it.
    subprocess.run([sys.executable, synthetic.__file__, str(size), str(data)], check=True)
    yield _bytes(data.stat().st_size)
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    program = [sys.executable, "-m", "chongjin_cli"]
    asked = [[*program, *question, "-n", "10", "--json", "--data", str(data)] for question in QUESTIONS]
    seconds, memory = _cost(asked[0], environment)
    yield f"{seconds:,.1f} s, {_bytes(memory)}"
    yield _bytes(sum(path.stat().st_size for path in (folder / "cache").rglob("*") if path.is_file()))
    for question in asked:
        costs = [_cost(question, environment) for _ in range(RUNS)]
        yield f"{median(cost[0] for cost in costs) * 1000:,.0f} ms, {_bytes(max(cost[1] for cost in costs))}"
    shutil.rmtree(folder / "cache")


def _cost(command: Sequence[str], environment: dict[str, str]) -> tuple[float, int]:
    """Seconds of the processor and bytes of memory at the peak, of a process and those that it started."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _bytes(count: int) -> str:
    return (
        f"{count / 1e9:,.1f} GB"
        if count >= 1e9
        else f"{count / 1e6:,.1f} MB"
        if count < 1e7
        else f"{count / 1e6:,.0f} MB"
    )


if __name__ == "__main__":
    main()
