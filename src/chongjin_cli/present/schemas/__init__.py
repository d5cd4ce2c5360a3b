"""JSON Schemas of the file, the output and the exports."""
