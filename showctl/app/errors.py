"""What a user can put right."""

from __future__ import annotations


class UserError(Exception):
    """One clear sentence: what is wrong, where, and what to do about it.

    Shown as it is: a notice in the windows, exit status 2 on the command line.
    """


class UnreadableLog(UserError):
    """A run's log holds an entry that this version cannot read."""
