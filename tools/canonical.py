"""Rewrites a dataset file in canonical layout, so that a diff shows the edit and nothing else.

Also renews the schema beside it.
"""

import argparse
import json
from pathlib import Path

from chongjin_cli.dataset.canonical import canonical_text
from chongjin_cli.dataset.model import file_schema

DEFAULT = Path(__file__).parent.parent / "data" / "facts.json"


def main() -> None:
    """Rewrite the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT, help="the file (default: data/facts.json)")
    path: Path = parser.parse_args().file
    path.write_text(canonical_text(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    schema = json.dumps(file_schema(), ensure_ascii=False, indent=2) + "\n"
    path.with_name("facts.schema.json").write_text(schema, encoding="utf-8")


if __name__ == "__main__":
    main()
