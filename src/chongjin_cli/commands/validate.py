"""Check a dataset file: errors and warnings with places.

Findings with E make the file unusable, those with W ask for a second look. All are given at once; where there are none,
nothing is printed. Exits with 3 if there are errors.
"""

from pathlib import Path
from typing import Annotated

from chongjin_cli.cli.options import Argument, DataFile, Output, data_path, naming_the_variable
from chongjin_cli.cli.printing import as_json, chosen, write_objects
from chongjin_cli.cli.stdin import is_waiting
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.flags import STDIN
from chongjin_cli.present.formats import FINDINGS
from chongjin_cli.present.wrapping import columns, wrapped
from chongjin_cli.shipped import default_path

File = Annotated[str | None, Argument("FILE", "Instead of the dataset in use; - is stdin.")]

AS_FILE = "after validate: chongjin validate FILE"
"""How it is told which file to read."""

EXAMPLES = (
    "chongjin validate",
    "chongjin validate --json",
    "chongjin export json --topic {topic:navy} | chongjin validate -",
)


def command(file: File = None, data: DataFile = None, *, output: Output) -> int:
    """Check a dataset file."""
    from chongjin_cli.dataset.dataset_file import WITH_DATA
    from chongjin_cli.dataset.loading import examine

    if file is not None and data is not None:
        raise UsageError("validate takes a file or --data, not both", "leave one of them out")
    named = data if file is None else file
    path = file if file == STDIN else data_path(named)
    with naming_the_variable(named):
        _, findings = examine(Path(default_path() if path is None else path), WITH_DATA if file is None else AS_FILE)
    if named is None and is_waiting():  # to stay silent would call sound what was not read
        raise UsageError("validate was given no file, and stdin was not read", "to check it: chongjin validate -")
    if chosen(output) == "table":
        for finding in findings:
            print(*wrapped(str(finding), columns(), hang=len(finding.code) + 1), sep="\n")
    else:
        write_objects(as_json(finding._asdict() for finding in findings), FINDINGS, output)
    return DatasetError.exit_code if any(finding.is_error for finding in findings) else 0
