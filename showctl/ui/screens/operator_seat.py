"""Where the operator's window stands when it would stand on a screen of others."""

from __future__ import annotations

from showctl.ui.screens.monitors import Monitors
from showctl.ui.screens.roles import Role, Roles

_OUTPUTS = (Role.EMCEE, Role.AUDIENCE)


def keep_operator_from_hall(monitors: Monitors, roles: Roles) -> None:
    """Seat an operator whose own monitor is gone at one that the hall does not see, best at one
    that nobody needs; where there is none they stay, since somebody has to run the show."""
    own = monitors.operator() if monitors.is_operator_displaced else None
    if own is None or roles.of(own) is not Role.AUDIENCE:
        return
    free = [each for each in monitors.others() if roles.of(each) is not Role.AUDIENCE]
    refuge = min(free, key=lambda each: roles.of(each) is Role.EMCEE, default=None)
    if refuge is not None:
        monitors.seat_operator(refuge)


def open_operator_off_outputs(monitors: Monitors, roles: Roles) -> None:
    """Seat an operator whose window opens where the emcee or the hall is to look, as it was left
    there or the monitors are others now, at one that nobody needs; where there is none it stays."""
    own = monitors.operator()
    if own is None or roles.of(own) not in _OUTPUTS:
        return
    free = (each for each in monitors.others() if roles.of(each) not in _OUTPUTS)
    refuge = next(free, None)
    if refuge is not None:
        monitors.seat_operator(refuge)
