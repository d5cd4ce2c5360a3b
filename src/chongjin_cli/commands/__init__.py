"""One file a subcommand, named like it: its docstring is the help, `command` parses, asks and hands on."""
