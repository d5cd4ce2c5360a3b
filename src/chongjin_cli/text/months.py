"""The months and seasons of a year by their English names."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""By the number that EDTF gives them in place of a month's."""
MONTHS_OF = {
    "spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11), "winter": (1, 2, 12),
}  # fmt: skip
"""The numbers of the months that a year has of a season, by each of its names."""
