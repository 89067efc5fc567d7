"""The words of the import window: fields, doubts, changes and what can go wrong."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from showctl.app.plan_diff import Change, FieldChange, RowChange
from showctl.app.sentences import places_in
from showctl.app.tables import PASTED, TableWarning
from showctl.domain.plan import EndRule, Kind, StartRule
from showctl.ui.operator.wording import kind_word

translate = QCoreApplication.translate

# The sentences of the importer, with their places; a test keeps them alike.
FAULTS: Final = (
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} is larger than {size} MB, which no rundown is: keep only the rundown in the table.",
    ),
    QT_TRANSLATE_NOOP("Fault", "There is no table {path}: check the name."),
    QT_TRANSLATE_NOOP("Fault", "{path} cannot be read: {why}."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} has more than {most} rows, which no rundown has: "
        "keep only the rundown in the table.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} has more than {most} lines, which no rundown has: keep only the rundown.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} has more than {most} columns in row {row}: keep only the rundown in the table.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} has a cell of more than {most} characters in row {row}: "
        "look there for a quotation mark that is never closed.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} has more than {most} columns: keep only the rundown in the table."
    ),
    QT_TRANSLATE_NOOP("Fault", "{file} merges more cells than any rundown has: unmerge them."),
    QT_TRANSLATE_NOOP("Fault", "{file} is not a readable csv table ({why})."),
    QT_TRANSLATE_NOOP("Fault", "{file} is {what}, not a table: save the table as xlsx or csv."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} is not a table of text in UTF-8, UTF-16 or GB18030: save it as csv (UTF-8) again.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "The pasted text is larger than any rundown: paste only the rundown."
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} is protected by a password: open it, save a copy without one, and import that.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} is an old Office file (.xls): save it as .xlsx or csv first."
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} cannot be read as an Excel workbook, it is damaged or something else: "
        "open it in Excel or WPS and save it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} unpacks to far more than any rundown holds: copy the rundown into a new workbook.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file} defines entities of its own, as no spreadsheet program does: "
        "copy the rundown into a new workbook.",
    ),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} is empty: it needs a header row and a row for each segment."
    ),
    QT_TRANSLATE_NOOP("Fault", "{file} has a header and no segments below it: add its rows."),
    QT_TRANSLATE_NOOP(
        "Fault", "{file} needs a column of titles and one of times: say which they are."
    ),
    QT_TRANSLATE_NOOP(
        "Fault",
        "{file}, row {row}: the {column} is a formula without a result ({formula}): "
        "mend it, or type the value, and save the table again.",
    ),
)
# Those that tell what to write on a command line, and what the window says in their place.
FOR_THE_WINDOW: Final = (
    (
        "{file} has no column of times: add one called 时间, 开始 or 时长 (start, duration), "
        "or name it with --map start=COLUMN.",
        QT_TRANSLATE_NOOP(
            "Fault", "{file} has no column of times that is known: say in the header which it is."
        ),
    ),
    (
        "{file} has no header row with a time and a title: call the columns 时间 and 环节 "
        "(start, title), or name them with --map title=COLUMN.",
        QT_TRANSLATE_NOOP(
            "Fault",
            "{file} has no header that is known: say in the header below which columns are the "
            "start and the title.",
        ),
    ),
    (
        "{file} gives no start times: it needs --start HH:MM.",
        QT_TRANSLATE_NOOP(
            "Fault", "{file} gives only durations: write above when the show starts."
        ),
    ),
    (
        "{file} has no times in its rows: give them a start or a duration, "
        "or name the column with --map start=COLUMN.",
        QT_TRANSLATE_NOOP(
            "Fault",
            "{file} has no times in its rows: say in the header which column is the start or "
            "the duration.",
        ),
    ),
)


def import_fault_text(sentence: str) -> str:
    """What the importer refused, in the language of the windows."""
    for template, said in (*((known, known) for known in FAULTS), *FOR_THE_WINDOW):
        places = places_in(sentence, str(template))
        if places is not None:
            if places.get("file") == PASTED:
                places["file"] = translate("Import", "The pasted text")
            if "column" in places:
                places["column"] = field_word(places["column"])
            return translate("Fault", str(said)).format(**places)
    return sentence


def source_name(name: str) -> str:
    """What a table is called: its file, or that it was pasted."""
    return translate("Import", "Pasted text") if name == PASTED else name


def field_word(field: str) -> str:
    """What a column means, or what of a row has changed."""
    return {
        "number": translate("Import", "No."),
        "start": translate("Import", "Start"),
        "end": translate("Import", "End"),
        "duration": translate("Import", "Duration"),
        "duration_ms": translate("Import", "Duration"),
        "title": translate("Import", "Title"),
        "kind": translate("Import", "Kind"),
        "owner": translate("Import", "Owner"),
        "performers": translate("Import", "Performers"),
        "microphones": translate("Import", "Microphones"),
        "lighting": translate("Import", "Lighting"),
        "music": translate("Import", "Music"),
        "video": translate("Import", "Video"),
        "props": translate("Import", "Props"),
        "notes": translate("Import", "Notes"),
        "start_rule": translate("Import", "Start rule"),
        "end_rule": translate("Import", "End rule"),
        "min_duration": translate("Import", "Shortest"),
        "min_duration_ms": translate("Import", "Shortest"),
        "can_cut": translate("Import", "Can be cut"),
        "standby": translate("Import", "Standby call"),
        "standby_ms": translate("Import", "Standby call"),
        "background": translate("Import", "Background"),
        "is_background": translate("Import", "Background"),
        "reserve": translate("Import", "Reserve"),
        "is_reserve": translate("Import", "Reserve"),
        "lines": translate("Import", "Lines"),
        "cues": translate("Import", "Cues"),
    }.get(field, field)


def doubt_text(doubt: TableWarning) -> str:
    """A doubt as one sentence, without its row."""
    said = {
        "above_header": translate("Import", "Above the header, not imported: {about}"),
        "afternoon": translate("Import", "{about}: taken as twelve hours later than written"),
        "another_date": translate(
            "Import", "{about}: another date than above; the day follows from the times alone"
        ),
        "assumed_unit": translate("Import", "{about}: the unit of this number was assumed"),
        "bad_time": translate("Import", "{about}: not understood as a time, kept as text"),
        "bad_value": translate("Import", "{about}: not understood here, kept as text"),
        "date_ignored": translate("Import", "{about}: dates in the table are passed over"),
        "disagree": translate(
            "Import", "{about}: start, end and duration disagree; start and duration count"
        ),
        "duplicate_number": translate("Import", "The number {about} stands there twice"),
        "end_before_start": translate("Import", "{about}: ends before it starts; the end is left"),
        "formula_error": translate("Import", "{about}: a formula without a result, kept as text"),
        "more_of_above": translate("Import", "Taken as more of {about} in the row above"),
        "morning": translate(
            "Import", "{about}: taken as of the morning; write 19:00 for the evening"
        ),
        "next_day": translate("Import", "{about}: taken as the next day's"),
        "no_duration": translate("Import", "{about}: has no duration, it lasts 0 minutes"),
        "no_header": translate("Import", "No header row: columns are taken by what they hold"),
        "no_time": translate("Import", "{about}: has no time"),
        "no_title": translate("Import", "A time without a title"),
        "other_sheets": translate("Import", "Other sheets look like a rundown, too: {about}"),
        "overlap": translate(
            "Import",
            "{about}: starts before the row above it ends; Ctrl+B lets it run beside the others",
        ),
        "relative_clock": translate(
            "Import", "{about}: starts at 0:00; if times count from the start, give the start above"
        ),
        "skipped": translate("Import", "No title and no time, not imported: {about}"),
        "start_ignored": translate("Import", "{about}: the start given otherwise is passed over"),
        "total": translate("Import", "A total, not imported: {about}"),
        "unknown_kind": translate("Import", "{about}: no kind that is known, kept as text"),
    }.get(doubt.code)
    return doubt.message if said is None else said.format(about=" ".join(doubt.about.split()))


def change_text(change: RowChange) -> str:
    """What becomes of a row, in one line."""
    parts = []
    if Change.MOVED in change.kinds:
        moved = translate("Import", "moved from {number}")
        parts.append(moved.format(number=change.number_before))
    parts += [_field_text(field) for field in change.fields]
    return f"{change.title}  ({' · '.join(parts)})" if parts else change.title


def change_word(change: RowChange) -> str:
    """A sign and a word for what becomes of a row."""
    if Change.ADDED in change.kinds:
        return "+ " + translate("Import", "new")
    if Change.REMOVED in change.kinds:
        return "− " + translate("Import", "gone")
    return "~ " + translate("Import", "changed")


def _field_text(field: FieldChange) -> str:
    before, after = (_value(field.field, value) for value in (field.before, field.after))
    return f"{field.own or field_word(field.field)} {before} → {after}"


def _value(field: str, value: str) -> str:
    if field == "kind":
        return kind_word(Kind(value))
    if field == "start_rule":
        return {
            StartRule.FOLLOW: translate("Import", "follows"),
            StartRule.AT: translate("Import", "on time"),
        }[StartRule(value)]
    if field == "end_rule":
        return {
            EndRule.MANUAL: translate("Import", "by hand"),
            EndRule.AUTO: translate("Import", "by itself"),
            EndRule.CLOCK: translate("Import", "to the clock"),
        }[EndRule(value)]
    if field in ("can_cut", "is_background", "is_reserve"):
        return translate("Import", "yes") if value == "yes" else translate("Import", "no")
    return " ".join(value.split()) or "—"
