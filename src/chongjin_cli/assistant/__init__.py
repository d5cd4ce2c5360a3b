"""The server for assistants: the dataset's questions as tools of the Model Context Protocol."""
