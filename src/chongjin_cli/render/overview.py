"""What bare `chongjin` shows: the shape of the dataset on one screen."""

from typing import Any

from rich.text import Text

from chongjin_cli.render import parts

LARGEST = 10


def draw(about: dict[str, Any]) -> None:
    """Draw what the dataset holds: claims by status, eras, the largest topics, and what to try."""
    screen = parts.console()
    counts = " · ".join(f"{about[kind]:,} {kind}" for kind in ("claims", "sources", "places", "actors", "disputes"))
    screen.print(Text(about["title"], style="bold"))
    edition = f"Version {about['version']}, updated {about['updated']}. {about['license']}."
    screen.print(Text(f"{counts}\n{edition}", style="dim"))
    screen.print()
    statuses = [(status, "", count, parts.STYLES[status]) for status, count in about["statuses"].items()]
    screen.print(parts.bars(statuses, screen.width))
    screen.print()
    eras = [(era["id"], era["dates"]["label"], era["claims"], "cyan") for era in about["eras"]]
    screen.print(parts.bars(eras, screen.width))
    topics = sorted((topic for topic in about["topics"] if topic["broader"]), key=lambda topic: -topic["claims"])
    largest = " · ".join(f"{topic['id']} {topic['claims']}" for topic in topics[:LARGEST])
    screen.print(Text.assemble("\n", ("Largest topics: ", "bold"), largest, "\n"))
    screen.print(
        Text("Try:  chongjin era colonial\n      chongjin search sanctions\n      chongjin disputes --topic steel")
    )
