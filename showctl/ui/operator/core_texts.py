"""The sentences of the core that windows show, where lupdate finds them.

The core knows no toolkit, so its English is declared here once more; a test keeps the two alike.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

REASONS: Final = (
    QT_TRANSLATE_NOOP(
        "Reason", "The run has not begun: start it with Start the show (开演, Ctrl+Enter)."
    ),
    QT_TRANSLATE_NOOP("Reason", "The run has already begun."),
    QT_TRANSLATE_NOOP("Reason", "The run is over."),
    QT_TRANSLATE_NOOP(
        "Reason", "A second GO came too soon after the last advance and was ignored."
    ),
    QT_TRANSLATE_NOOP("Reason", "This is the last segment: finish the run with End."),
    QT_TRANSLATE_NOOP("Reason", "There is nothing to go back to: this is where the run began."),
    QT_TRANSLATE_NOOP("Reason", "The countdown is already held."),
    QT_TRANSLATE_NOOP("Reason", "The countdown is not held."),
    QT_TRANSLATE_NOOP("Reason", "No time is left to take away."),
    QT_TRANSLATE_NOOP("Reason", "No time was given to add or take away."),
    QT_TRANSLATE_NOOP("Reason", "There is no such segment."),
    QT_TRANSLATE_NOOP("Reason", "Only a segment that is still to come can be skipped."),
    QT_TRANSLATE_NOOP("Reason", "No segment is left to skip."),
    QT_TRANSLATE_NOOP("Reason", "This segment is already on."),
    QT_TRANSLATE_NOOP("Reason", "A background segment runs by itself and cannot be gone to."),
    QT_TRANSLATE_NOOP(
        "Reason", "This is a reserve: put it in with Put in a reserve (垫场, Shift+F6)."
    ),
    QT_TRANSLATE_NOOP("Reason", "No reserve is left: mark a segment of the plan as one."),
    QT_TRANSLATE_NOOP("Reason", "This is no reserve that is still to come: choose another."),
    QT_TRANSLATE_NOOP("Reason", "There is no such cue."),
    QT_TRANSLATE_NOOP("Reason", "No manual cue is left in this segment."),
    QT_TRANSLATE_NOOP("Reason", "That sound is not playing."),
    QT_TRANSLATE_NOOP("Reason", "No sound has been fired that could start again."),
    QT_TRANSLATE_NOOP("Reason", "That cue is not waiting."),
    QT_TRANSLATE_NOOP("Reason", "That sound is paused already."),
    QT_TRANSLATE_NOOP("Reason", "That sound is not paused."),
    QT_TRANSLATE_NOOP("Reason", "The playlist has no track after this one."),
    QT_TRANSLATE_NOOP("Reason", "No sound is waiting to be brought back."),
    QT_TRANSLATE_NOOP("Reason", "There is no such alert to acknowledge."),
    QT_TRANSLATE_NOOP("Reason", "This segment has started: a run keeps what has begun as it was."),
    QT_TRANSLATE_NOOP(
        "Reason", "The run has passed these rows: change what comes after the current one."
    ),
    QT_TRANSLATE_NOOP(
        "Reason", "The run has begun: its date, its start and its time zone are fixed."
    ),
    QT_TRANSLATE_NOOP("Reason", "Nothing was chosen to catch up with."),
    QT_TRANSLATE_NOOP(
        "Reason", "A segment of this proposal is no longer in the plan: choose again."
    ),
    QT_TRANSLATE_NOOP(
        "Reason", "A segment of this proposal has begun, or is left out already: choose again."
    ),
    QT_TRANSLATE_NOOP("Reason", "A background segment saves no time: choose again."),
    QT_TRANSLATE_NOOP(
        "Reason", "A reserve takes no planned time, and so saves none: choose again."
    ),
    QT_TRANSLATE_NOOP("Reason", "A segment of this proposal may not be left out: choose again."),
    QT_TRANSLATE_NOOP(
        "Reason", "A segment of this proposal does not wait for its time: choose again."
    ),
    QT_TRANSLATE_NOOP(
        "Reason", "A segment of this proposal may not become so short: choose again."
    ),
    QT_TRANSLATE_NOOP("Reason", "No catch-up has been applied that could be taken back."),
    QT_TRANSLATE_NOOP("Reason", "A note needs words."),
    QT_TRANSLATE_NOOP("Reason", "This segment has no lines."),
    QT_TRANSLATE_NOOP("Reason", "This is the segment's first line."),
    QT_TRANSLATE_NOOP("Reason", "This is the segment's last line: GO leads to the next ones."),
    QT_TRANSLATE_NOOP("Reason", "There is no such line in this segment."),
    QT_TRANSLATE_NOOP("Reason", "The lines are not scrolling."),
    QT_TRANSLATE_NOOP("Reason", "There is no message that the emcee has not seen."),
    QT_TRANSLATE_NOOP(
        "Reason", "Nothing is prepared for the audience screen, and nothing comes next."
    ),
    QT_TRANSLATE_NOOP("Reason", "No slides are on the audience screen."),
    QT_TRANSLATE_NOOP("Reason", "There is no such page: these slides end here."),
    QT_TRANSLATE_NOOP("Reason", "The show has no segments."),
    QT_TRANSLATE_NOOP("Reason", "There is no such draw."),
    QT_TRANSLATE_NOOP("Reason", "A draw is in progress: stop its roll, or cancel it."),
    QT_TRANSLATE_NOOP("Reason", "This draw has begun and cannot be changed any more."),
    QT_TRANSLATE_NOOP("Reason", "This game has begun: a run keeps what has begun as it was."),
    QT_TRANSLATE_NOOP("Reason", "This award is revealed: make it secret again to change it."),
    QT_TRANSLATE_NOOP("Reason", "No draw is on."),
    QT_TRANSLATE_NOOP("Reason", "No draw is ready to roll: prepare one first."),
    QT_TRANSLATE_NOOP("Reason", "The names are rolling already."),
    QT_TRANSLATE_NOOP("Reason", "No names are rolling."),
    QT_TRANSLATE_NOOP(
        "Reason", "Nobody is checked in: check people in, or say that everybody counts."
    ),
    QT_TRANSLATE_NOOP("Reason", "Nobody can win this draw: look at who takes part in it."),
    QT_TRANSLATE_NOOP(
        "Reason", "Fewer can win than there are prizes: draw fewer, or let more take part."
    ),
    QT_TRANSLATE_NOOP("Reason", "All prizes of this draw have a winner."),
    QT_TRANSLATE_NOOP("Reason", "That is more than there are prizes left."),
    QT_TRANSLATE_NOOP("Reason", "At least one prize has to be drawn."),
    QT_TRANSLATE_NOOP("Reason", "No winner of this draw was marked as absent or declining."),
    QT_TRANSLATE_NOOP("Reason", "No winner was given."),
    QT_TRANSLATE_NOOP("Reason", "One of these has won already and is out of this draw."),
    QT_TRANSLATE_NOOP("Reason", "That is no winner of this draw."),
    QT_TRANSLATE_NOOP("Reason", "This prize was claimed already."),
    QT_TRANSLATE_NOOP("Reason", "This prize is not noted as claimed."),
    QT_TRANSLATE_NOOP("Reason", "There is no such draw to cancel."),
    QT_TRANSLATE_NOOP("Reason", "This draw was cancelled already."),
    QT_TRANSLATE_NOOP("Reason", "A draw is cancelled with a reason."),
    QT_TRANSLATE_NOOP("Reason", "There is no such game."),
    QT_TRANSLATE_NOOP("Reason", "No game is on."),
    QT_TRANSLATE_NOOP("Reason", "Fewer are present than players are to be picked."),
    QT_TRANSLATE_NOOP("Reason", "Nobody was given who does not play already."),
    QT_TRANSLATE_NOOP("Reason", "That is no player of this game."),
    QT_TRANSLATE_NOOP("Reason", "No points were given, or nobody to give them to."),
    QT_TRANSLATE_NOOP("Reason", "There is no such award."),
    QT_TRANSLATE_NOOP("Reason", "This award was revealed already."),
    QT_TRANSLATE_NOOP("Reason", "This award is still secret."),
)

ACTIONS: Final = (
    QT_TRANSLATE_NOOP("Action", "Start the show"),
    QT_TRANSLATE_NOOP("Action", "Begins the run with the first segment"),
    QT_TRANSLATE_NOOP("Action", "GO"),
    QT_TRANSLATE_NOOP("Action", "Advances to the next segment; F5 works while you type, too"),
    QT_TRANSLATE_NOOP("Action", "Next cue"),
    QT_TRANSLATE_NOOP("Action", "Fires the segment's next manual cue"),
    QT_TRANSLATE_NOOP("Action", "Back"),
    QT_TRANSLATE_NOOP("Action", "Takes the last advance back as if it had not been"),
    QT_TRANSLATE_NOOP("Action", "Hold"),
    QT_TRANSLATE_NOOP("Action", "Stops the segment's countdown, or lets it go on"),
    QT_TRANSLATE_NOOP("Action", "+1 min"),
    QT_TRANSLATE_NOOP("Action", "Gives the segment another minute"),
    QT_TRANSLATE_NOOP("Action", "−1 min"),
    QT_TRANSLATE_NOOP("Action", "Takes a minute from the segment"),
    QT_TRANSLATE_NOOP("Action", "Skip"),
    QT_TRANSLATE_NOOP(
        "Action", "Takes the selected segment, else the next one, out of the evening"
    ),
    QT_TRANSLATE_NOOP("Action", "Jump here"),
    QT_TRANSLATE_NOOP("Action", "Goes on with the selected segment"),
    QT_TRANSLATE_NOOP("Action", "Put in a reserve"),
    QT_TRANSLATE_NOOP(
        "Action",
        "The selected reserve, else the first one left, is on at once; GO then leads to what was "
        "not ready",
    ),
    QT_TRANSLATE_NOOP("Action", "Panic"),
    QT_TRANSLATE_NOOP("Action", "All sound fades in a second; once more: silence now"),
    QT_TRANSLATE_NOOP("Action", "Bring the sound back"),
    QT_TRANSLATE_NOOP("Action", "What a panic or a restart left silent sounds again"),
    QT_TRANSLATE_NOOP("Action", "Safe title"),
    QT_TRANSLATE_NOOP("Action", "The audience screen shows the show's title and nothing else"),
    QT_TRANSLATE_NOOP("Action", "Black"),
    QT_TRANSLATE_NOOP("Action", "The audience screen goes dark; again: it shows what it showed"),
    QT_TRANSLATE_NOOP("Action", "Take"),
    QT_TRANSLATE_NOOP("Action", "Puts what is prepared on the audience screen"),
    QT_TRANSLATE_NOOP("Action", "Other program"),
    QT_TRANSLATE_NOOP("Action", "Leaves the audience screen to another program, or takes it back"),
    QT_TRANSLATE_NOOP("Action", "Slide: next"),
    QT_TRANSLATE_NOOP("Action", "Turns the slides on the audience screen on"),
    QT_TRANSLATE_NOOP("Action", "Slide: before"),
    QT_TRANSLATE_NOOP("Action", "Turns the slides on the audience screen back"),
    QT_TRANSLATE_NOOP("Action", "Manual cue"),
    QT_TRANSLATE_NOOP(
        "Action",
        "Fires the segment's first to ninth manual cue, fired already or not",
    ),
    QT_TRANSLATE_NOOP("Action", "Restart the cue"),
    QT_TRANSLATE_NOOP("Action", "Plays the last sound from its start; the countdown goes on"),
    QT_TRANSLATE_NOOP("Action", "Louder"),
    QT_TRANSLATE_NOOP("Action", "Turns the master up by 2 dB"),
    QT_TRANSLATE_NOOP("Action", "Softer"),
    QT_TRANSLATE_NOOP("Action", "Turns the master down by 2 dB"),
    QT_TRANSLATE_NOOP("Action", "Acknowledge all"),
    QT_TRANSLATE_NOOP("Action", "Marks all alerts as seen"),
    QT_TRANSLATE_NOOP("Action", "Lines: on"),
    QT_TRANSLATE_NOOP("Action", "The emcee goes on to the next line"),
    QT_TRANSLATE_NOOP("Action", "Lines: back"),
    QT_TRANSLATE_NOOP("Action", "The emcee goes back to the line before"),
    QT_TRANSLATE_NOOP("Action", "Lines: scroll"),
    QT_TRANSLATE_NOOP(
        "Action", "The lines go on by themselves, to end with the segment; or stand still"
    ),
    QT_TRANSLATE_NOOP("Action", "End the show"),
    QT_TRANSLATE_NOOP("Action", "Finishes the run; asks first"),
)

# Faults are told by the adapters as whole sentences; what stands in braces is theirs.
FAULTS: Final = (
    QT_TRANSLATE_NOOP("Fault", "{file} is a folder, not a sound"),
    QT_TRANSLATE_NOOP("Fault", "{file} is a folder, not a video"),
    QT_TRANSLATE_NOOP("Fault", "{file} holds no picture that can be shown"),
    QT_TRANSLATE_NOOP("Fault", "{file} stands still"),
    QT_TRANSLATE_NOOP("Fault", "{file} is not shown: what plays videos breaks down each time"),
    QT_TRANSLATE_NOOP("Fault", "{file} holds no pictures: put some there, named in order"),
    QT_TRANSLATE_NOOP("Fault", "{file} is no picture that can be shown: {why}"),
    QT_TRANSLATE_NOOP("Fault", "page {page} of {file} cannot be read: {why}"),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} cannot be shown: LibreOffice is not installed; "
        "save the slides as a PDF and use that",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} cannot be shown: LibreOffice did not convert it; "
        "save the slides as a PDF and use that",
    ),
    QT_TRANSLATE_NOOP("Fault", "{file} is missing: there is no {path}"),
    QT_TRANSLATE_NOOP("Fault", "{file} cannot be opened: nobody but its owner may read it"),
    QT_TRANSLATE_NOOP("Fault", "{file} cannot be opened: {why}"),
    QT_TRANSLATE_NOOP("Fault", "{file} holds no sound that can be played"),
    QT_TRANSLATE_NOOP("Fault", "{file} is empty"),
    QT_TRANSLATE_NOOP("Fault", "{file} cannot be played: it brings the decoder down"),
    QT_TRANSLATE_NOOP("Fault", "{file} is not heard: this computer has no sound output that works"),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} is not heard: the sound output that it is to play on is not there"
    ),
    QT_TRANSLATE_NOOP("Fault", "{file} is not heard: the programme plays on that output"),
    QT_TRANSLATE_NOOP("Fault", "{file} broke off: the sound output went away"),
    QT_TRANSLATE_NOOP("Fault", "{file} is not heard: the player breaks down each time"),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} cannot be played: libvlc cannot be loaded; "
        "install VLC (Debian: libvlc5 and vlc-plugin-base)",
    ),
    QT_TRANSLATE_NOOP("Fault", "{path} cannot be written: {why}."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "A PDF needs the libraries Pango and HarfBuzz, which are not installed here: "
        "call 'make run' once, or choose HTML.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "{path} is in use by another program: close it there and try again."
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "{path} cannot be written, the disk is full: make room and try again."
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{path} cannot be written, the file or its folder is read-only: "
        "copy it to a folder of your own and open the copy.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{path} cannot be written or read, the disk reports an error ({why}): "
        "make room or copy the file to another disk.",
    ),
    QT_TRANSLATE_NOOP("Fault", "segment {title}: a duration cannot be negative"),
    QT_TRANSLATE_NOOP("Fault", "segment {title} would start before the show's date"),
    QT_TRANSLATE_NOOP("Fault", "a start must lie within five days of the show's date"),
    QT_TRANSLATE_NOOP("Fault", "a time must lie within five days of the show's date"),
    QT_TRANSLATE_NOOP("Fault", "a show needs a title"),
    QT_TRANSLATE_NOOP("Fault", "there is no time zone {zone}"),
    QT_TRANSLATE_NOOP("Fault", "a column needs a name"),
    QT_TRANSLATE_NOOP("Fault", "there is a column {name} already"),
    QT_TRANSLATE_NOOP("Fault", "game {title}: a countdown is longer than nothing"),
    QT_TRANSLATE_NOOP("Fault", "a draw, a game or an award needs a title"),
    QT_TRANSLATE_NOOP("Fault", "cue {title}: an audio cue needs a file"),
    QT_TRANSLATE_NOOP("Fault", "cue {title}: a time cannot be negative"),
    QT_TRANSLATE_NOOP(
        "Fault", "{path} is open in another showctl: use that window, or close it first."
    ),
    QT_TRANSLATE_NOOP("Fault", "{path} is there already: choose another name."),
    QT_TRANSLATE_NOOP("Fault", "{path} is not empty: choose a new folder for the packed show."),
    QT_TRANSLATE_NOOP("Fault", "{path} cannot be written or read ({why}): choose another folder."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} cannot be copied beside the show ({why}): make room or copy it there yourself.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{path} is not a show of showctl: name a .showctl file, "
        "or make one from a table with 'showctl import'.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "There is no show at {path}: check the name, or make it with 'showctl import'.",
    ),
    QT_TRANSLATE_NOOP("Fault", "{path} cannot be written: {reason}."),
    QT_TRANSLATE_NOOP(
        "Fault", "{path} was not made: the program that makes it ended early; try again."
    ),
    QT_TRANSLATE_NOOP("Fault", "{path} is no folder that can be read: choose another."),
    QT_TRANSLATE_NOOP("Fault", "There is no script {path}: check the name."),
    QT_TRANSLATE_NOOP("Fault", "{file} has no text in it: it needs the emcee's lines."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} is an old Word file (.doc) or protected by a password: "
        "save it as .docx without one.",
    ),
    QT_TRANSLATE_NOOP("Fault", "{file} is larger than any script: keep only the text in it."),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} is no script in text or Word: save it as .docx, or paste its text."
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} cannot be read as a Word document, it is damaged or something else: "
        "open it in Word or WPS and save it as .docx again.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} unpacks to far more than any script holds: copy its text out."
    ),
    QT_TRANSLATE_NOOP("Fault", "The cards printed before, {path}, cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "{path} is no set of cue cards: it is far too large."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{path} holds no cue cards that showctl made: name the file of the set printed before.",
    ),
    QT_TRANSLATE_NOOP("Fault", "What {path} says of its cards is damaged: print the whole set."),
    QT_TRANSLATE_NOOP("Fault", "{show} has no lines yet, so there is nothing for cue cards."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "A PDF needs the libraries Pango and HarfBuzz, which are not installed here: "
        "call 'make run' once, or choose HTML.",
    ),
)
