"""The one place where anything is left to chance: the system's own random source."""

from __future__ import annotations

import secrets

from showctl.domain.fair import SEED_BYTES


class SystemRandomness:
    """The Randomness of this computer."""

    def seed(self) -> str:
        return secrets.token_hex(SEED_BYTES)

    def name(self) -> str:
        return secrets.token_hex(8)
