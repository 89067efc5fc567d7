"""`showctl` and `python -m showctl`."""

from __future__ import annotations

import sys

from showctl.cli.main import run


def main() -> None:
    """The entry point of the command."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
