"""Where the program begins: the `chongjin` command, and `python -m chongjin_cli`."""

import sys


def main() -> None:
    """Load and run the program; an interrupt while it is loaded ends it like any other."""
    try:
        from chongjin_cli.app.program import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
