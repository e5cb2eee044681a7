"""Who is due, worked out a second time: from the database, the policy and docs/states.md ("How it is worked out") alone.

It shares no code with the product and takes other ways: it looks at days one by one where the product reckons with spans.
"""

import calendar
import datetime
import functools
import sqlite3
import unicodedata
import zoneinfo

import yaml

LONDON = zoneinfo.ZoneInfo("Europe/London")
LONG_LEAVE = 28
DAY = datetime.timedelta(days=1)


def who_is_due(database, code, day):
    """[(employee number, group, obligation, due, state, clause)], in no order."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        return Organisation(connection, code).who_is_due(day)


class Organisation:
    def __init__(self, connection, code):
        self._connection = connection
        [row] = self._rows("SELECT id, year_start_month FROM organisation WHERE code = ?", code)
        self._id, self._start_month = row["id"], row["year_start_month"]
        self._editions = {
            edition["id"]: (edition["starts_on"], edition["adopted_at"], yaml.safe_load(edition["content"]))
            for edition in self._rows("SELECT * FROM policy_edition WHERE organisation_id = ? AND NOT is_overlay", self._id)
        }
        self._members = self._rows("SELECT * FROM membership WHERE organisation_id = ?", self._id)
        self._leaves = grouped(self._rows("SELECT * FROM leave WHERE organisation_id = ?", self._id))
        self._sessions = {row["id"]: row for row in self._rows("SELECT * FROM session WHERE organisation_id = ?", self._id)}
        self._outsets = self._by_session("session_outset")
        self._closings = self._by_session("session_closing")
        self._cancellations = self._by_session("session_cancellation")
        self._missed = self._by_session("session_non_attendance")
        self._declined = {
            (row["session_id"], row["number"], row["membership_id"]): row["at"] for row in self._rows("SELECT * FROM session_decline")
        }
        self._schedules = {}
        for row in self._rows("SELECT * FROM session_schedule ORDER BY number"):
            self._schedules.setdefault(row["session_id"], []).append(row)
        self._invited = grouped(self._rows("SELECT session_id, membership_id FROM session_supervisee"))
        self._attended = grouped(
            row for row in self._rows("SELECT * FROM attendance") if row["kind"] in ("signed", "witnessed"))
        self._imported = grouped(self._rows("SELECT * FROM imported_session WHERE organisation_id = ?", self._id))

    def _rows(self, statement, *values):
        return self._connection.execute(statement, values).fetchall()

    def _by_session(self, table):
        return {row["session_id"]: row for row in self._rows(f"SELECT * FROM {table}")}

    def who_is_due(self, day):
        policy = self._policy(day)
        year = reporting_year(day, self._start_month)
        first_policy_day = min(date(starts_on) for starts_on, _, _ in self._editions.values())
        lines = []
        for row in policy["matrix"]["rows"]:
            number = row["sessionsPerYear"]
            if row["type"] != "mandatory" or row["format"] == "open" or number == "unknown":
                continue
            windows = windows_of(year, number)
            kind = "group" if row["format"] == "group" else "one-to-one"
            obligation = f"{number} {kind} session{'' if number == 1 else 's'} a year"
            for member in self._members_of(row["key"], day):
                here = self._days_here(member, year, first_policy_day)
                owed = [window for window in windows if 2 * sum(d in here for d in window) >= len(window)]
                state, due = self._state(member, row["format"], owed, year, day)
                clause = {"notApplicable": "windowsCountWhenHere", "deferred": "longLeaveDefers"}.get(state, "matrixStatesFrequency")
                lines.append((member["employee_number"] or "", row["group"], obligation, str(due or ""), state, clause))
        return lines

    def _policy(self, day):
        begun = [edition for edition in self._editions.values() if date(edition[0]) <= day]
        return max(begun, key=lambda edition: edition[:2])[2]

    def _members_of(self, key, day):
        for group in self._rows("SELECT * FROM matrix_group WHERE organisation_id = ? AND matrix_row = ?", self._id, key):
            picked = {
                row["membership_id"]
                for row in self._rows("SELECT membership_id FROM matrix_group_member WHERE matrix_group_id = ?", group["id"])
            }
            column = {"staffGroup": "staff_group", "role": "role", "department": "department"}.get(group["rule"])
            for member in self._members:
                belongs = folded(member[column]) == folded(group["rule_value"]) if column else member["id"] in picked
                if belongs and is_between(day, member["starts_on"], member["ends_on"]):
                    yield member

    def _long_leaves(self, member):
        for leave in self._leaves.get(member["id"], []):
            first, last = date(leave["starts_on"]), leave["ends_on"] and date(leave["ends_on"])
            if last is None or (last - first).days + 1 >= LONG_LEAVE:
                yield leave

    def _days_here(self, member, year, first_policy_day):
        first, last = max(date(member["starts_on"]), first_policy_day), date(member["ends_on"] or str(year[-1]))
        away = [(date(leave["starts_on"]), date(leave["ends_on"] or str(year[-1]))) for leave in self._long_leaves(member)]
        return {day for day in year if first <= day <= last and not any(begun <= day <= ended for begun, ended in away)}

    def _state(self, member, format, owed, year, day):
        if any(is_between(day, leave["starts_on"], leave["ends_on"]) for leave in self._long_leaves(member)):
            return "deferred", None
        if not owed:
            return "notApplicable", None
        held = self._held(member, format, year, day)
        if held >= len(owed):
            return "compliant", None
        window = owed[held]
        if window[-1] < day:
            return "overdue", window[-1]
        if window[0] > day:
            return ("compliant", window[-1]) if held else ("notApplicable", None)
        is_booked = any(day <= booked <= window[-1] for booked in self._booked(member, format, day))
        return ("planned" if is_booked else "pending"), window[-1]

    def _held(self, member, format, year, day):
        """How many were held in the year, up to the day. What was imported counts beside them, but not for a day that has one here."""
        here = [
            self._held_on(session) for session in (self._invited_to(member) if format == "individual" else self._attended_by(member))
            if self._meets(session, format) and self._is_held(session) and year[0] <= self._held_on(session) <= day
        ]
        imported = {date(row["held_on"]) for row in self._imported.get(member["id"], []) if row["format"] == format}
        return len(here) + sum(year[0] <= held <= day and held not in here for held in imported)

    def _booked(self, member, format, day):
        """Days of sessions that were booked when the day was over, neither cancelled, missed, declined nor held by then."""
        for session in self._invited_to(member):
            proposals = [row for row in self._schedules.get(session, []) if london(row["proposed_at"]) <= day]
            cancelled = session in self._cancellations and london(self._cancellations[session]["at"]) <= day
            missed = session in self._missed and london(self._missed[session]["noted_at"]) <= day
            held = self._is_held(session) and self._held_on(session) <= day
            if not self._meets(session, format) or not proposals or cancelled or missed or held:
                continue
            declined = self._declined.get((session, proposals[-1]["number"], member["id"]))
            if declined is None or london(declined) > day:
                yield london(proposals[-1]["starts_at"])

    def _invited_to(self, member):
        return self._session_ids(self._invited, member)

    def _attended_by(self, member):
        return self._session_ids(self._attended, member)

    def _session_ids(self, rows, member):
        return [row["session_id"] for row in rows.get(member["id"], []) if row["session_id"] in self._sessions]

    def _is_held(self, session):
        return session in self._closings and session in self._outsets

    def _held_on(self, session):
        return london(self._outsets[session]["started_at"])

    def _meets(self, session, format):
        row = self._sessions[session]
        types = self._editions[row["edition_id"]][2]["sessionTypes"]
        return row["format"] == format and any(type["key"] == row["type"] and type["meetsObligation"] for type in types)


def grouped(rows):
    """By membership."""
    groups = {}
    for row in rows:
        groups.setdefault(row["membership_id"], []).append(row)
    return groups


def reporting_year(day, start_month):
    """Every day of the year."""
    year = day.year if day.month >= start_month else day.year - 1
    first, next_first = datetime.date(year, start_month, 1), datetime.date(year + 1, start_month, 1)
    return [first + DAY * number for number in range((next_first - first).days)]


def windows_of(year, number):
    """The k-th of n ends with the month in which k / n of the year are over."""
    ends = []
    for k in range(1, number + 1):
        whole, rest = divmod(12 * k, number)
        month = year[0].month - 1 + whole + (1 if rest else 0) - 1
        there, month = year[0].year + month // 12, month % 12 + 1
        ends.append(datetime.date(there, month, calendar.monthrange(there, month)[1]))
    windows, first = [], year[0]
    for end in ends:
        windows.append([day for day in year if first <= day <= end])
        first = end + DAY
    return windows


def is_between(day, first, last):
    return date(first) <= day and (last is None or day <= date(last))


CACHE = {}


def date(text):
    if text not in CACHE:
        CACHE[text] = datetime.date.fromisoformat(text)
    return CACHE[text]


def london(instant):
    """The day on which an instant falls in London."""
    if instant not in CACHE:
        CACHE[instant] = datetime.datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(LONDON).date()
    return CACHE[instant]


@functools.cache
def folded(name):
    """Without case, accents and punctuation."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())
