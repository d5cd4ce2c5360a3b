"""Measures how fast the program is, as ratios against a bare interpreter and a hello-world in the same run.

Times are of whole processes, the fastest and slowest included. A million claims take minutes and some 5 GB of disk.
"""

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import synthetic

SIZES = (1_000, 10_000, 100_000, 1_000_000)
RUNS = 20
WORD, RARER = "sanctions", "bureau"
"""A word of every tenth claim, and one of every hundredth."""
QUERIES = Path(__file__).parent / "queries.jsonl"
HELLO = """import typer
app = typer.Typer()
@app.command()
def main(name: str = "x") -> None:
    print("hello")
app()
"""


def main() -> None:
    """Measure every size and print a table."""
    sizes = synthetic.sizes(__doc__, SIZES)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        bare = bench.cold("bare interpreter", [sys.executable, "-c", "pass"])
        hello = bench.cold("hello-world of Typer", [sys.executable, str(bench.hello)], bare)
        smallest = rarest = None
        for size in sizes:
            data = bench.dataset(size)
            bench.build(size, data)
            search = bench.search(data)
            ours = bench.cold(f"search {WORD} -n 10 --json, {size:,} claims", search, bare, hello, smallest)
            smallest = smallest or ours
            rarer = bench.cold(f"search {RARER} …, {size:,} claims", bench.program("search", RARER, data), rarest)
            rarest = rarest or rarer
            bench.cold(f"era colonial -n 10 --json, {size:,} claims", bench.program("era", "colonial", data))
            bench.at_once(search, 20)
            bench.at_once(search, 100)
        plain = bench.cold("era colonial --json, curated data", bench.program("era", "colonial", None))
        drawn = bench.program("era", "colonial", None, "--format", "table")
        bench.cold("era colonial, drawn, curated data", drawn, plain)
        bench.many_queries()


class Bench:
    """What is measured in one run, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hello = folder / "hello.py"
        self.hello.write_text(HELLO, encoding="utf-8")
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        # Without its bytecode, each call would compile the program anew, which no installed one does.
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def program(self, command: str, argument: str, data: Path | None, *more: str) -> list[str]:
        """A call of the program; with --json and a limit unless told otherwise."""
        chosen = ["--data", str(data)] if data else []
        limit = ["-n", "10"] if data else []
        return [sys.executable, "-m", "chongjin_cli", command, argument, *limit, *chosen, *(more or ("--json",))]

    def search(self, data: Path) -> list[str]:
        """The search that is measured most."""
        return self.program("search", WORD, data)

    def dataset(self, size: int) -> Path:
        """A synthetic dataset of a size."""
        path = self.folder / f"{size}.jsonl"
        synthetic.write(size, path)
        return path

    def cold(self, name: str, command: Sequence[str], *against: float | None) -> float:
        """Run a command again and again in processes of its own; print p50, p95, memory and the ratios of p50."""
        self._measured(command)
        times, memory = [], 0
        for _ in range(RUNS):
            seconds, kilobytes = self._measured(command)
            times.append(seconds)
            memory = max(memory, kilobytes)
        times.sort()
        p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
        ratios = " ".join(f"×{p50 / other:.2f}" for other in against if other)
        print(f"{name:<52} p50 {p50 * 1000:7.1f} ms  p95 {p95 * 1000:7.1f} ms  {memory // 1024:5} MB  {ratios}")
        return p50

    def build(self, size: int, data: Path) -> None:
        """Compile an index anew."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)
        seconds, kilobytes = self._measured(self.program("era", "colonial", data))
        print(f"{f'compile {size:,} claims':<52} {size / seconds:,.0f} claims/s  {kilobytes // 1024} MB")

    def at_once(self, command: Sequence[str], count: int) -> None:
        """Many processes started together on an index that is there."""
        started = time.perf_counter()
        processes = [subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL) for _ in range(count)]
        failed = sum(process.wait() != 0 for process in processes)
        each = (time.perf_counter() - started) / count
        print(f"{f'{count} processes at once':<52} {each * 1000:7.1f} ms each, {failed} failed")

    def many_queries(self) -> None:
        """Queries a second in one process, on the curated data: of queries.jsonl, half of them less a word."""
        chance = random.Random(1908)  # noqa: S311 - not for secrets
        judged = [json.loads(line)["query"].split() for line in QUERIES.read_text(encoding="utf-8").splitlines()]
        asked = chance.choices(judged, k=4000)
        asked[::2] = [chance.sample(query, max(1, len(query) - 1)) for query in asked[::2]]
        queries = self.folder / "queries.txt"
        queries.write_text("".join(f"{' '.join(query)}\n" for query in asked), encoding="utf-8")
        seconds, _ = self._measured([sys.executable, "-m", "chongjin_cli", "search", "--queries", str(queries)])
        print(f"{'search --queries, curated data':<52} {len(asked) / seconds:,.0f} queries/s")

    def _measured(self, command: Sequence[str]) -> tuple[float, int]:
        """Seconds and peak memory in kilobytes of one process."""
        started = time.perf_counter()
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = 0
        return seconds, _peak(usage)


def _peak(usage: resource.struct_rusage) -> int:
    return usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss


if __name__ == "__main__":
    main()
