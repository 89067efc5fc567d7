"""What the keys do that is more than a command of the run."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.ui.operator.wording import translate


@dataclass(frozen=True, slots=True)
class WindowAction:
    """Something that is more than a command of the run: it concerns this window, or needs to know
    who is there."""

    id: str
    title: str
    keys: tuple[str, ...]
    help: str


def window_actions() -> tuple[WindowAction, ...]:
    """All of them, in the language that is spoken now."""
    return (
        WindowAction(
            "help",
            translate("Operator", "Keys"),
            ("F1",),
            translate("Operator", "Shows or hides this page"),
        ),
        WindowAction(
            "message",
            translate("Operator", "Message"),
            ("F2",),
            translate("Operator", "Goes to the message to the emcee, or leaves it"),
        ),
        WindowAction(
            "go_to_line",
            translate("Operator", "Go to a line"),
            ("Ctrl+Shift+PgUp",),
            translate("Operator", "Offers the segment's lines; ↑ ↓ and Enter choose one"),
        ),
        WindowAction(
            "note",
            translate("Operator", "Note"),
            ("Shift+F2",),
            translate("Operator", "Notes down what is to be put right, with the time of the key"),
        ),
        WindowAction(
            "outlook",
            translate("Operator", "Outlook and catch-up"),
            ("Shift+F9",),
            translate("Operator", "When the show will end, and how to catch up; or hides it"),
        ),
        WindowAction(
            "other_output",
            translate("Operator", "Other sound output"),
            ("Ctrl+F3",),
            translate("Operator", "Moves what plays to the second output, and back"),
        ),
        WindowAction(
            "emcee_screen",
            translate("Operator", "Emcee screen"),
            ("F11",),
            translate("Operator", "Fills the emcee's screen, or makes it a window again"),
        ),
        WindowAction(
            "emcee_preview",
            translate("Operator", "What the emcee sees"),
            ("Shift+F11",),
            translate("Operator", "Shows or hides a small picture of the emcee's screen"),
        ),
        WindowAction(
            "hall",
            translate("Operator", "Audience screen"),
            ("Ctrl+H",),
            translate("Operator", "Shows or hides what the hall sees, and what comes next"),
        ),
        WindowAction(
            "prizes",
            translate("Operator", "Draws, games, awards"),
            ("Ctrl+D",),
            translate(
                "Operator", "Shows or hides their panel, with its keys; it comes with a segment"
            ),
        ),
        *_prize_actions(),
        WindowAction(
            "lock",
            translate("Operator", "Lock the keyboard"),
            ("F12",),
            translate("Operator", "No key does anything until F12 is pressed again"),
        ),
        WindowAction(
            "plan",
            translate("Operator", "Plan / Run"),
            ("Ctrl+E",),
            translate("Operator", "Goes from the run to its plan, and back"),
        ),
        WindowAction(
            "row_up",
            translate("Operator", "Row up"),
            ("Up",),
            translate("Operator", "Selects the row above"),
        ),
        WindowAction(
            "row_down",
            translate("Operator", "Row down"),
            ("Down",),
            translate("Operator", "Selects the row below"),
        ),
    )


def _prize_actions() -> tuple[WindowAction, ...]:
    """The keys of the panel of draws, games and awards."""
    return (
        WindowAction(
            "draw_roll",
            translate("Operator", "Draw: roll"),
            ("Ctrl+R",),
            translate("Operator", "Commits to the draw and rolls; after an absence it redraws"),
        ),
        WindowAction(
            "draw_stop",
            translate("Operator", "Draw: stop"),
            ("Ctrl+S",),
            translate("Operator", "The roll stops and the names appear"),
        ),
        WindowAction(
            "winner_before",
            translate("Operator", "Winner before"),
            ("Alt+Left",),
            translate("Operator", "Picks out the winner before; turns to a game's other players"),
        ),
        WindowAction(
            "winner_after",
            translate("Operator", "Winner after"),
            ("Alt+Right",),
            translate("Operator", "Picks out the next winner; turns to a game's other players"),
        ),
        WindowAction(
            "winner_find",
            translate("Operator", "Find a winner or a player"),
            ("Ctrl+F",),
            translate(
                "Operator", "Picks out a winner of many by name or number; in a game, who scores"
            ),
        ),
        WindowAction(
            "winner_absent",
            translate("Operator", "Winner is absent"),
            ("Ctrl+J",),
            translate("Operator", "The prize of the winner picked out goes back"),
        ),
        WindowAction(
            "winner_declined",
            translate("Operator", "Winner declines"),
            ("Alt+J",),
            translate("Operator", "The winner picked out does not want the prize: it goes back"),
        ),
        WindowAction(
            "winner_restored",
            translate("Operator", "Winner restored"),
            ("Alt+K",),
            translate("Operator", "Who was marked absent or declining by mistake has the prize"),
        ),
        WindowAction(
            "winner_claimed",
            translate("Operator", "Prize claimed"),
            ("Ctrl+K",),
            translate("Operator", "The winner picked out has the prize"),
        ),
        WindowAction(
            "draw_cancel",
            translate("Operator", "Cancel a press"),
            ("Ctrl+Backspace",),
            translate("Operator", "The whole press does not count; asks for the reason"),
        ),
        WindowAction(
            "draw_bonus",
            translate("Operator", "Bonus prize"),
            ("Ctrl+G",),
            translate("Operator", "A prize given on the spot; ↑ ↓ choose who may win it"),
        ),
        WindowAction(
            "game_clock",
            translate("Operator", "Game: clock"),
            ("Ctrl+M",),
            translate("Operator", "Starts or stops the game's own countdown"),
        ),
        WindowAction(
            "points_1",
            translate("Operator", "Game: a point"),
            ("Alt+1",),
            translate("Operator", "For the first team or player; up to Alt+8 for the others"),
        ),
        WindowAction(
            "game_scores",
            translate("Operator", "Game: scores"),
            ("Alt+M",),
            translate("Operator", "The hall sees the scores"),
        ),
        WindowAction(
            "game_pick",
            translate("Operator", "Game: pick a player"),
            ("Ctrl+P",),
            translate("Operator", "Picks one of those present at random, nobody twice"),
        ),
        WindowAction(
            "game_won",
            translate("Operator", "Game: the leaders win"),
            ("Alt+L",),
            translate("Operator", "Whoever is first wins the game; the hall sees who"),
        ),
        WindowAction(
            "award_reveal",
            translate("Operator", "Award: reveal"),
            ("Ctrl+L",),
            translate("Operator", "Its winners show, or are secret again"),
        ),
    )


MORE_POINTS = {f"points_{place}": (f"Alt+{place}",) for place in range(2, 9)}

# What the panel of draws, games and awards does; `draw_turn` is a clicker's.
PRIZE_ACTIONS = frozenset((*(each.id for each in _prize_actions()), *MORE_POINTS, "draw_turn"))

_KEYS = {**{each.id: each.keys for each in window_actions()}, **MORE_POINTS}


def key_of(action_id: str) -> str:
    """The key of one of them, in Qt's notation."""
    return _KEYS[action_id][0]
