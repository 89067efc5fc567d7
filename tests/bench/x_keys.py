"""Keys as a keyboard gives them: put into the X server by its XTEST extension."""

from __future__ import annotations

import ctypes
import time
from types import TracebackType

_LIBRARIES = ("libX11.so.6", "libXtst.so.6")


def missing_libraries() -> list[str]:
    """Which of X's libraries are not installed here."""
    return [name for name in _LIBRARIES if not _is_there(name)]


def _is_there(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


class Keyboard:
    """The keyboard of a display; use it as a context. A key goes to the window with the focus."""

    def __init__(self, display: str) -> None:
        self._x, self._test = (ctypes.CDLL(name) for name in _LIBRARIES)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise RuntimeError(f"no X server answers at {display}")
        self._display = ctypes.c_void_p(opened)

    def __enter__(self) -> Keyboard:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._x.XCloseDisplay(self._display)

    def press(self, key: str) -> float:
        """Press and release a key by its X name; the instant (perf_counter) just before."""
        keysym = ctypes.c_ulong(self._x.XStringToKeysym(key.encode()))
        code = self._x.XKeysymToKeycode(self._display, keysym)
        pressed = time.perf_counter()
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
            self._x.XFlush(self._display)
        return pressed
