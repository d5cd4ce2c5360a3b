"""A list of things to choose from: filters, or the claims related to one."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.style import Style
from textual.widgets import OptionList

from chongjin_cli.tui.keys import MOTIONS, Moving


class Choices(Moving, OptionList):
    """Things to choose from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOTIONS,
        Binding("enter,space", "select", "choose", key_display="⏎"),
    ]

    def move(self, by: int) -> None:
        """Go to a choice further down or up; headings are none."""
        choices = [index for index, option in enumerate(self.options) if not option.disabled]
        at = choices.index(self.highlighted) if self.highlighted in choices else 0
        self.highlighted = choices[max(0, min(len(choices) - 1, at + by))]

    def screenful(self) -> int:
        """How many there is room for, if each takes a line."""
        return self.scrollable_content_region.height

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """The choice at the cursor is a bar while the keys go there, which a stylesheet cannot say of it."""
        style = super().get_visual_style(*component_classes, partial=partial)
        bar = self.has_focus and "option-list--option-highlighted" in component_classes
        return style + Style(reverse=True) if bar else style
