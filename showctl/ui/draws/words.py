"""What the panel of draws, games and awards says."""

from __future__ import annotations

from datetime import datetime

from showctl.app import text
from showctl.domain.draw import Draw, RejectedWinners, RollStyle
from showctl.domain.draw_commands import AddBonus
from showctl.domain.draw_events import Rejection
from showctl.domain.draw_state import Press, PressPhase, Win
from showctl.domain.drawing import ANYBODY, call_remaining, prizes_left
from showctl.domain.state import RunState
from showctl.ui.operator.wording import translate

_SHORT_HASH = 12


def draw_line(state: RunState, draw: Draw, pool: tuple[int, int] | None) -> str:
    """The prize, how many are left, and how many can win (pool, there)."""
    left = translate("Draws", "{left} of {count} left").format(
        left=prizes_left(state, draw), count=draw.count
    )
    parts = [draw.prize or draw.title, draw.value, draw.donor, left]
    if pool is not None:
        counted = translate("Draws", "{pool} can win ({here} checked in)")
        parts.append(counted.format(pool=pool[0], here=pool[1]))
    return "  ·  ".join(part for part in parts if part)


def press_line(press: Press | None, now: datetime) -> str:
    """Where the press is, how long its winners have to come on stage, and what binds it."""
    if press is None:
        return translate("Draws", "Ready to roll")
    said = {
        PressPhase.COMMITTED: translate("Draws", "Committed: roll it"),
        PressPhase.ROLLING: translate("Draws", "Rolling…"),
        PressPhase.DRAWN: translate("Draws", "Drawn"),
        PressPhase.CANCELLED: translate("Draws", "Cancelled"),
    }[press.phase]
    left = call_remaining(press, now)
    if left and press.phase is PressPhase.DRAWN:
        called = translate("Draws", "{time} to come on stage").format(time=text.countdown(left))
        said = f"{said}  ·  {called}"
    if not press.commitment:
        return said
    bound = translate("Draws", "commitment {hash}").format(hash=press.commitment[:_SHORT_HASH])
    return f"{said}  ·  {bound}"


def shortage(pool: int, wanted: int) -> str:
    """Said before the roll where the list is too short."""
    return translate(
        "Draws", "⚠ {wanted} to draw and only {pool} can win: let more take part, or draw fewer"
    ).format(pool=pool, wanted=wanted)


def win_words(win: Win) -> str:
    """One winner, and what became of the prize."""
    who = " ".join(part for part in (win.winner.name, win.winner.department) if part)
    if win.rejected is Rejection.ABSENT and win.is_in_later:
        return translate("Draws", "✗ {who} (absent, in later draws)").format(who=who)
    if win.rejected is Rejection.DECLINED and win.is_in_later:
        return translate("Draws", "✗ {who} (declined, in later draws)").format(who=who)
    if win.rejected is Rejection.ABSENT:
        return translate("Draws", "✗ {who} (absent)").format(who=who)
    if win.rejected is Rejection.DECLINED:
        return translate("Draws", "✗ {who} (declined)").format(who=who)
    if win.claimed_at is not None and win.claimed_by:
        return translate("Draws", "✓ {who} (by {other})").format(who=who, other=win.claimed_by)
    return f"✓ {who}" if win.claimed_at is not None else who


def rejection_rule(rule: RejectedWinners) -> str:
    """What becomes of a winner who is absent or declines."""
    return {
        RejectedWinners.OUT: translate("Draws", "Such a winner is out of later draws."),
        RejectedWinners.IN: translate("Draws", "Such a winner takes part in later draws."),
    }[rule]


def bonus_thanks(bonus: AddBonus) -> str:
    """What the emcee reads of a prize given on the spot."""
    said = translate("Draws", "Bonus prize: {prize} × {count}. Thanks to {donor}!")
    if not bonus.donor:
        said = translate("Draws", "Bonus prize: {prize} × {count}")
    return said.format(prize=bonus.prize, count=bonus.count, donor=bonus.donor)


def pool_word(pool: Draw) -> str:
    """Who may win a bonus prize."""
    if pool == ANYBODY:
        return translate("Draws", "From: all here")
    return translate("Draws", "As in: {draw}").format(draw=pool.title)


def style_word(style: RollStyle) -> str:
    """How the names roll."""
    return {
        RollStyle.NAMES: translate("Draws", "Names"),
        RollStyle.CARDS: translate("Draws", "Cards"),
        RollStyle.SPHERE: translate("Draws", "Sphere"),
    }[style]


def usual_reasons() -> tuple[str, ...]:
    """Why a press does not count, mostly."""
    return (
        translate("Draws", "Pressed by mistake"),
        translate("Draws", "A technical fault"),
        translate("Draws", "At the leader's wish"),
    )
