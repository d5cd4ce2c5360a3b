"""Two editions of a dataset: `edition` reads one, `comparing` tells what differs, `regrading` why grades do."""
