"""The way in: finds the subcommand, reads the command line, turns errors into exit codes."""
