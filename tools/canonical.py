"""Rewrites a dataset file in canonical layout, so that a diff shows the edit and nothing else.

Use: python tools/canonical.py [FILE]; without FILE, data/facts.json. Also renews the schema beside it.
"""

import json
import sys
from pathlib import Path

from chongjin_cli.dataset.canonical import canonical_text
from chongjin_cli.dataset.model import file_schema

DEFAULT = Path(__file__).parent.parent / "data" / "facts.json"


def main() -> None:
    """Rewrite the file that the command line names."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    path.write_text(canonical_text(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    schema = json.dumps(file_schema(), ensure_ascii=False, indent=2) + "\n"
    path.with_name("facts.schema.json").write_text(schema, encoding="utf-8")


if __name__ == "__main__":
    main()
