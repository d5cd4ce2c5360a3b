"""The page: the dataset, or what the filters leave of it, as one HTML file.

`content` gathers what is shown, `script_data` what the script works with; `charts`, `timeline` and `sketch_map` lay out
the drawings, `rendering` fills the templates beside them; page.css and page.js go into the file as they stand.
"""
