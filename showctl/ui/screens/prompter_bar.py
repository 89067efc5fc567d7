"""How the emcee's lines are set on one monitor: a button for each choice, with what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from showctl.ui.emcee.look import faces
from showctl.ui.emcee.prompter_look import Change, PrompterLook
from showctl.ui.widgets.command_button import CommandButton


class PrompterBar(QWidget):
    """Each press goes to the next choice. `look_of` tells what holds now, `change` changes it."""

    def __init__(
        self, look_of: Callable[[], PrompterLook], change: Callable[[Change], object]
    ) -> None:
        super().__init__()
        self._look_of, self._change = look_of, change
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 0, 8)
        self._row.setSpacing(4)
        self.smaller = self._button("A−", self.tr("Smaller lines"), lambda look: look.larger(-1))
        self.larger = self._button("A+", self.tr("Larger lines"), lambda look: look.larger(1))
        self.bold = self._button(
            self.tr("Bold"), self.tr("The lines in bold letters"), PrompterLook.bolder
        )
        self.face = self._button(
            self.tr("Typeface"),
            self.tr("The lines in another typeface, of those that this computer has"),
            lambda look: look.in_next_face(faces()),
        )
        self.face.setVisible(len(faces()) > 1)
        self.rows = self._button(
            self.tr("Rows"), self.tr("More room between the rows"), PrompterLook.in_wider_rows
        )
        self.margins = self._button(
            self.tr("Margins"), self.tr("More room beside the lines"), PrompterLook.in_wider_margins
        )
        self.theme = self._button(
            self.tr("Colours"),
            self.tr("Dark, light for a bright room, or as much contrast as there is"),
            PrompterLook.in_next_theme,
        )
        self.turn = self._button(
            self.tr("⟳ Upright"),
            self.tr("For a screen that stands upright: turned right, left, or not"),
            PrompterLook.turned,
        )
        self.mirror = self._button(
            self.tr("⇋ Mirrored"), self.tr("Mirrored, for a pane of glass"), PrompterLook.mirrored
        )
        self.overrun = self._button(
            self.tr("Overrun in speeches"),
            self.tr("Shows here by how much a guest overruns; mind who can see this screen"),
            PrompterLook.with_overrun,
        )
        self._row.addStretch(1)
        self.follow()

    def follow(self) -> None:
        """Say what is chosen."""
        look = self._look_of()
        turns = {0: self.tr("no"), 90: self.tr("right"), 270: self.tr("left")}
        themes = {
            "dark": self.tr("dark"),
            "light": self.tr("light"),
            "strong": self.tr("strong"),
        }
        written = {
            "hei": self.tr("sans"),
            "song": self.tr("serif"),
            "kai": self.tr("Kai"),
            "fang": self.tr("Fangsong"),
        }
        self.face.set_effect(
            self.face.effect, written[look.face if look.face in faces() else "hei"]
        )
        self.smaller.set_effect("A−", f"{look.size} %")
        self.larger.set_effect("A+", f"{look.size} %")
        self.rows.set_effect(self.rows.effect, f"{look.rows} %")
        self.margins.set_effect(self.margins.effect, f"{look.margin} %")
        self.theme.set_effect(self.theme.effect, themes[look.theme])
        self.turn.set_effect(self.turn.effect, turns[look.turn])
        for button, is_on in (
            (self.bold, look.is_bold),
            (self.mirror, look.is_mirrored),
            (self.overrun, look.shows_overrun),
        ):
            button.set_effect(button.effect, self.tr("yes") if is_on else self.tr("no"))

    def _button(self, said: str, tip: str, change: Change) -> CommandButton:
        button = CommandButton(said, repeats=True)
        button.setToolTip(tip)
        button.clicked.connect(lambda: self._press(change))
        self._row.addWidget(button)
        return button

    def _press(self, change: Change) -> None:
        self._change(change)
        self.follow()
