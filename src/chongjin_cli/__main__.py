"""Lets `python -m chongjin_cli` stand for the `chongjin` command."""

from chongjin_cli.cli import main

main()
