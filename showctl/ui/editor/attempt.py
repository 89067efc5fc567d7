"""Something that may be refused: then nothing has changed, and it is said why."""

from __future__ import annotations

from collections.abc import Callable

from showctl.app.errors import UserError
from showctl.domain.faults import PlanError
from showctl.domain.refusal import Refused
from showctl.ui.operator.wording import fault_text
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import reason_text


def attempt(do: Callable[[], None], source: RunSource) -> bool:
    """Do something, and say whether it was done; a notice tells why not."""
    try:
        do()
    except Refused as refused:
        source.notice("warning", reason_text(refused.reason))
    except PlanError as fault:
        source.notice("warning", fault_text(str(fault)))
    except UserError as fault:
        source.notice("error", fault_text(str(fault)))
    else:
        return True
    return False
