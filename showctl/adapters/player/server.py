"""The player's own process: `python -m showctl.adapters.player.server SOCKET FOLDER AOUT`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from showctl.adapters.player.mixing import MixingPlayer, States
from showctl.adapters.player.sounds import Decoder
from showctl.adapters.player.systems import system_opener
from showctl.adapters.process.link import Link
from showctl.adapters.process.messages import Answer, Order
from showctl.adapters.process.serving import Server, Signs, run, take_up

_CLOSING_S = 2.0


class _PlayerServer(Server):
    """Joins a link and a player."""

    def __init__(self, link: Link, player: MixingPlayer) -> None:
        self._link, self._player = link, player
        self._signs = Signs(link)
        player.subscribe(link.send)
        player.watch(link.send)

    def restore(self, states: States) -> None:
        self._player.restore(states)
        # Told before that, the program would forget what was handed over.
        self._player.post(self._begin_to_tell)

    def do(self, order: Order) -> None:
        if order.name == "outputs":
            self._player.outputs(lambda found: self._link.send(Answer(order.number, found)))
        else:
            getattr(self._player, order.name)(*order.arguments)

    def post(self, step: Callable[[], None]) -> None:
        self._player.post(step)

    def _begin_to_tell(self) -> None:
        self._player.when_turned = self._tell

    def _tell(self, states: States) -> None:
        # Between two of these everything moves on evenly.
        self._signs.tell(
            self.done, states, [(s.playback.firing, s.is_moving, s.has_started) for s in states]
        )


def main() -> None:
    """Serve until the other end of the socket is gone, or says to close."""
    folder, aout = Path(sys.argv[2]), sys.argv[3]
    decoder = Decoder()
    link, begin = take_up(decoder.warm_up)
    player = MixingPlayer(system_opener(aout), folder, decoder)
    _PlayerServer(link, player).serve(link, begin)
    player.close()
    player.wait_until_closed(_CLOSING_S)


if __name__ == "__main__":
    run(main)
