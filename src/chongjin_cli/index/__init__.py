"""Records to the SQLite index that every query reads."""
