#!/usr/bin/env python3
"""Computes every winner of a report of showctl again, by the rule in fairness.md.

    showctl report SHOW --format json --out report.json
    python3 verify_draw.py report.json

Needs Python 3.8 or newer and nothing else, and takes nothing from showctl: whoever doubts a draw
reads this page, or writes one of their own. Exit status: 0 all right, 1 something is wrong.
"""

import hashlib
import hmac
import json
import sys
from pathlib import Path

USAGE = "usage: python3 verify_draw.py report.json (from showctl report SHOW --format json)"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def numbers(seed, message):
    """HMAC-SHA256 of the message and 0, 1, 2, …, cut into 64-bit numbers, big end first."""
    block = 0
    while True:
        digest = hmac.new(seed, f"{message}{block}\n".encode(), hashlib.sha256).digest()
        for at in range(0, 32, 8):
            yield int.from_bytes(digest[at : at + 8], "big")
        block += 1


def below(limit, stream):
    """A fair number below the limit: those beyond the last whole multiple are passed over."""
    last = 2**64 - 2**64 % limit
    return next(number for number in stream if number < last) % limit


def drawn(seed, entrants, count, list_hash, word):
    """The first places of the list after a shuffle from its front."""
    stream = numbers(seed, f"{list_hash}\n{word}\n")
    places = list(entrants)
    for place in range(count):
        other = place + below(len(places) - place, stream)
        places[place], places[other] = places[other], places[place]
    return places[:count]


def complaint(draw):
    """What is wrong with one press of a draw, None where all is right."""
    entrants, count = draw["entrants"], draw["count"]
    try:
        seed = bytes.fromhex(draw["seed"])
    except ValueError:
        return "the seed cannot be read"
    if entrants != sorted(set(entrants)):
        return "the list is not in order"
    list_hash = sha256("".join(f"{number}\n" for number in entrants).encode())
    if list_hash != draw["list_hash"]:
        return "the list is not the one that was committed to"
    lines = ("showctl-draw-1", draw["draw"], draw["press"], count, sha256(seed), list_hash)
    if sha256("".join(f"{line}\n" for line in lines).encode()) != draw["commitment"]:
        return "seed, list and count do not fit the commitment"
    winners = [winner["number"] for winner in draw["winners"]]
    if winners != drawn(seed, entrants, count, list_hash, draw["word"]):
        return "the winners do not follow from seed and list"
    return None


def main(path):
    try:
        draws = json.loads(Path(path).read_text(encoding="utf-8-sig"))["draws"]
    except OSError as error:
        sys.exit(f"{path} cannot be read: {error.strerror}")
    except (ValueError, KeyError, TypeError):
        sys.exit(f"{path} is no report in JSON\n{USAGE}")
    wrong = 0
    for draw in draws:
        if draw["by_hand"]:
            said = "entered by hand, nothing to compute"
        elif not draw["winners"]:
            said = "not drawn"
        else:
            found = complaint(draw)
            wrong += found is not None
            said = f"WRONG: {found}" if found else "right"
        print(f"{draw['press']}  {draw['title']}  commitment {draw['commitment'][:16]}…: {said}")
    print(f"{len(draws)} draws, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:] in (["-h"], ["--help"]):
        print(USAGE)
        sys.exit(0)
    if len(sys.argv) != 2:
        sys.exit(USAGE)
    sys.exit(main(sys.argv[1]))
