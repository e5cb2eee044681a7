"""The report of a quarter, counted a second time: from the database, the policy and docs/report.md alone.

It shares no code with the product, which counts in SQL; this walks through sessions, records and action points one by one.
"""

import calendar
import datetime
import sqlite3

from obligations import Organisation, date, folded, london, reporting_year, windows_of

DAY = datetime.timedelta(days=1)
STATES = ["overdue", "pending", "planned", "compliant", "deferred", "notApplicable"]
FORMATS = ["individual", "group"]
FATES = [
    "cancelledBySupervisor", "cancelledBySupervisee", "cancelledByOthers", "supervisorAbsent", "superviseeAbsent", "unsettled", "toCome",
]


def count(database, code, first, as_of):
    """{table: {row: {column: figure}}} of the quarter that begins on a day, as it stands when another is over."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        return Report(connection, code, first, as_of).tables()


def last_day(first):
    month = first.month + 2
    year, month = first.year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def adding_up(rows):
    """With a row of the sums; what is unknown in all of them stays so."""
    columns = dict.fromkeys(column for figures in rows.values() for column in figures)
    total = {}
    for column in columns:
        known = [figures[column] for figures in rows.values() if figures[column] is not None]
        total[column] = sum(known) if known else None
    return {**rows, "total": total}


class Report(Organisation):
    def __init__(self, connection, code, first, as_of):
        super().__init__(connection, code)
        self._first, self._last = first, last_day(first)
        self._as_of = min(as_of, self._last)
        self._pack = self._policy(self._as_of)
        self._closed_sessions = [
            session for session in self._sessions if self._is_held(session) and first <= self._held_on(session) <= self._as_of
        ]
        self._late = self._by_session("late_entry")
        self._types = self._known("sessionTypes", {self._sessions[session]["edition_id"] for session in self._sessions})
        self._rows_of = self._rows_of_members()

    def _known(self, part, editions):
        """By key, of the policy in force and then of those under which something was done."""
        known = {}
        for pack in [self._pack] + [self._editions[edition][2] for edition in sorted(editions)]:
            for entry in pack[part]:
                known.setdefault(entry["key"], entry)
        return known

    def tables(self):
        return {
            "designated": self._designated(), "standing": self._standing(),
            "formats": self._taken(FORMATS, lambda session: self._sessions[session]["format"]),
            "types": self._taken(self._types, lambda session: self._sessions[session]["type"]),
            "demand": self._demand(), "fates": self._fates(), "invitations": self._invitations(), "entries": self._entries(),
            "agreements": self._agreements(), "records": self._records(), "groupRecords": self._group_records(),
            "actions": self._actions(False), "earlierActions": self._actions(True), "surgeries": self._surgeries(),
        }

    # Due and held

    def _obliging(self):
        for row in self._pack["matrix"]["rows"]:
            if row["type"] == "mandatory" and row["format"] != "open" and row["sessionsPerYear"] not in ("unknown", 0):
                yield row

    def _rows_of_members(self):
        """The rows of the matrix that each member is in, here or gone."""
        rows_of = {}
        for row in self._obliging():
            for group in self._rows("SELECT * FROM matrix_group WHERE organisation_id = ? AND matrix_row = ?", self._id, row["key"]):
                column = {"staffGroup": "staff_group", "role": "role", "department": "department"}.get(group["rule"])
                picked = {
                    found["membership_id"]
                    for found in self._rows("SELECT membership_id FROM matrix_group_member WHERE matrix_group_id = ?", group["id"])
                }
                for member in self._members:
                    if folded(member[column]) == folded(group["rule_value"]) if column else member["id"] in picked:
                        rows_of.setdefault(member["id"], []).append(row)
        return rows_of

    def _has_members(self, key):
        return bool(self._rows("SELECT 1 FROM matrix_group WHERE organisation_id = ? AND matrix_row = ?", self._id, key))

    def _came(self, session):
        """Whose attendance counts."""
        if self._sessions[session]["format"] == "individual":
            return [row["membership_id"] for row in self._rows("SELECT * FROM session_supervisee WHERE session_id = ?", session)]
        return [
            row["membership_id"] for row in self._rows("SELECT * FROM attendance WHERE session_id = ?", session)
            if row["kind"] in ("signed", "witnessed")
        ]

    def _attendances(self):
        """(row of the matrix or None, whether it meets it, session) of each."""
        for session in self._closed_sessions:
            for member in self._came(session):
                rows = self._rows_of.get(member, [])
                met = [row for row in rows if self._meets_row(session, row["format"])]
                yield (met or rows or [None])[0], bool(met), session

    def _meets_row(self, session, format):
        row = self._sessions[session]
        types = self._editions[row["edition_id"]][2]["sessionTypes"]
        return row["format"] == format and any(type["key"] == row["type"] and type["meetsObligation"] for type in types)

    def _designated(self):
        attendances = list(self._attendances())
        rows = {row["key"]: self._group(row, attendances) for row in self._obliging()}
        others = [session for row, _, session in attendances if row is None]
        rows["everybodyElse"] = {
            "members": None, "due": None, "met": None, "unmet": None, "counted": None, "other": len(others), "attendances": len(others),
            "staffMinutes": sum(map(self._minutes, others)),
        }
        return adding_up(rows)

    def _group(self, row, attendances):
        columns = ["members", "due", "met", "unmet", "counted", "other", "attendances", "staffMinutes"]
        if not self._has_members(row["key"]):
            return dict.fromkeys(columns)
        due = met = members = 0
        for member, owed, held, _ in self._obligations(row):
            members += 1
            for place, window in enumerate(owed):
                if self._first <= window[-1] <= self._last:
                    due += 1
                    met += place < held
        own = [(counts, session) for group, counts, session in attendances if group and group["key"] == row["key"]]
        counted = sum(counts for counts, _ in own)
        minutes = sum(self._minutes(session) for _, session in own)
        return dict(zip(columns, [members, due, met, due - met, counted, len(own) - counted, len(own), minutes]))

    def _obligations(self, row):
        """(member, windows owed, how many were held, state) of everybody in it on the last day."""
        year = reporting_year(self._as_of, self._start_month)
        first_policy_day = min(date(starts_on) for starts_on, _, _ in self._editions.values())
        for member in self._members_of(row["key"], self._as_of):
            here = self._days_here(member, year, first_policy_day)
            owed = [
                window for window in windows_of(year, row["sessionsPerYear"]) if 2 * sum(d in here for d in window) >= len(window)
            ]
            state, _ = self._state(member, row["format"], owed, year, self._as_of)
            yield member, owed, self._held(member, row["format"], year, self._as_of), state

    def _standing(self):
        rows = {}
        for row in self._obliging():
            states = [state for _, _, _, state in self._obligations(row)]
            known = self._has_members(row["key"])
            rows[row["key"]] = {
                "members": len(states) if known else None, **{state: states.count(state) if known else None for state in STATES}}
        return adding_up(rows)

    # Sessions

    def _minutes(self, session):
        return self._closings[session]["minutes_held"]

    def _taken(self, keys, key_of):
        rows = {key: dict.fromkeys(["sessions", "minutes", "attendances", "staffMinutes"], 0) for key in keys}
        for session in self._closed_sessions:
            figures, came = rows[key_of(session)], len(self._came(session))
            figures["sessions"] += 1
            figures["minutes"] += self._minutes(session)
            figures["attendances"] += came
            figures["staffMinutes"] += came * self._minutes(session)
        return adding_up(rows)

    def _demand(self):
        rows = {key: {"arranged": 0} for key, type in self._types.items() if not type["meetsObligation"]}
        for row in self._sessions.values():
            if row["type"] in rows and self._first <= london(row["planned_at"]) <= self._as_of:
                rows[row["type"]]["arranged"] += 1
        return adding_up(rows)

    def _fates(self):
        rows = {fate: dict.fromkeys(FORMATS, 0) for fate in ["held"] + FATES}
        for session, row in self._sessions.items():
            if session in self._closings:
                if session in self._closed_sessions:
                    rows["held"][row["format"]] += 1
            elif self._first <= london(self._schedules[session][-1]["starts_at"]) <= self._last:
                rows[self._fate(session, row)][row["format"]] += 1
        return adding_up({fate: {**figures, "sessions": sum(figures.values())} for fate, figures in rows.items()})

    def _fate(self, session, row):
        cancelled, missed = self._cancellations.get(session), self._missed.get(session)
        invited = {found["membership_id"] for found in self._rows("SELECT * FROM session_supervisee WHERE session_id = ?", session)}
        if cancelled:
            by = cancelled["cancelled_by"]
            return "cancelledBySupervisor" if by == row["supervisor_id"] else (
                "cancelledBySupervisee" if by in invited else "cancelledByOthers")
        if missed:
            return "supervisorAbsent" if missed["absent_id"] == row["supervisor_id"] else "superviseeAbsent"
        return "unsettled" if london(self._schedules[session][-1]["starts_at"]) <= self._as_of else "toCome"

    def _invitations(self):
        counts = dict.fromkeys(["signed", "witnessed", "notSigned", "declined", "absent"], 0)
        for session in self._closed_sessions:
            if self._sessions[session]["format"] != "group":
                continue
            kinds = {row["membership_id"]: row["kind"] for row in self._rows("SELECT * FROM attendance WHERE session_id = ?", session)}
            for kind in kinds.values():
                counts[kind] += 1
            number = self._schedules[session][-1]["number"]
            for row in self._rows("SELECT * FROM session_supervisee WHERE session_id = ?", session):
                if row["membership_id"] not in kinds:
                    declined = (session, number, row["membership_id"]) in self._declined
                    counts["declined" if declined else "absent"] += 1
        return adding_up({key: {"people": number} for key, number in counts.items()})

    def _entries(self):
        late = sum(session in self._late for session in self._closed_sessions)
        return adding_up({"inTime": {"sessions": len(self._closed_sessions) - late}, "late": {"sessions": late}})

    def _one_to_ones(self):
        return [session for session in self._closed_sessions if self._sessions[session]["format"] == "individual"]

    def _agreements(self):
        signed = sum(self._closings[session]["agreement_id"] is not None for session in self._one_to_ones())
        return adding_up({"with": {"sessions": signed}, "without": {"sessions": len(self._one_to_ones()) - signed}})

    # Records and action points

    def _records(self):
        counts = dict.fromkeys(["signed", "waiting", "refused", "closedUnsigned", "notSent"], 0)
        for session in self._one_to_ones():
            found = self._rows("SELECT * FROM record WHERE session_id = ?", session)
            counts[self._standing_of(found[0]) if found else "notSent"] += 1
        return adding_up({key: {"records": number} for key, number in counts.items()})

    def _by_then(self, rows, column):
        return [row for row in rows if london(row[column]) <= self._as_of]

    def _standing_of(self, record):
        sent = self._by_then(self._rows("SELECT * FROM record_version WHERE record_id = ? ORDER BY number", record["id"]), "sent_at")
        if not sent:
            return "notSent"
        signatures = self._by_then(self._rows("SELECT * FROM signature WHERE subject_id = ?", record["id"]), "at")
        signers = {
            row["signer_id"] for row in signatures if row["version"] == sent[-1]["number"] and row["digest"] == sent[-1]["digest"]}
        if {record["supervisor_id"], record["supervisee_id"]} <= signers:
            return "signed"
        if self._by_then(self._rows("SELECT * FROM unsigned_closing WHERE record_id = ?", record["id"]), "closed_at"):
            return "closedUnsigned"
        answers = self._by_then(self._rows("SELECT * FROM record_response WHERE record_id = ?", record["id"]), "at")
        return "refused" if any(
            row["kind"] == "refusal" and row["number"] == sent[-1]["number"] for row in answers) else "waiting"

    def _group_records(self):
        groups = [session for session in self._closed_sessions if self._sessions[session]["format"] == "group"]
        closings = self._by_session("group_record_closing")
        closed = sum(session in closings and london(closings[session]["at"]) <= self._as_of for session in groups)
        return adding_up({"closed": {"records": closed}, "notClosed": {"records": len(groups) - closed}})

    def _actions(self, earlier):
        standings = ["done", "dropped", "overdue", "stillOpen"] + ([] if earlier else ["nothingToDo"])
        first = "open" if earlier else "agreed"
        kinds = self._pack["actionPoints"]["kinds"]
        rows = {kind["key"]: dict.fromkeys([first] + standings, 0) for kind in kinds}
        outcomes = {row["action_point_id"]: row for row in self._rows("SELECT * FROM action_outcome")}
        for point in self._rows("SELECT * FROM action_point WHERE organisation_id = ?", self._id):
            agreed, outcome = self._agreed_on(point), outcomes.get(point["id"])
            standing = self._action_standing(point, outcome)
            if agreed is None or agreed > self._as_of or (agreed < self._first) != earlier:
                continue
            if earlier and (standing == "nothingToDo" or outcome and date(outcome["outcome_on"]) < self._first):
                continue
            figures = rows.setdefault(point["kind"], dict.fromkeys([first] + standings, 0))
            figures[first] += 1
            figures[standing] += 1
        return adding_up(rows)

    def _agreed_on(self, point):
        if point["record_id"]:
            moments = [
                row["at"] for row in self._rows("SELECT * FROM signature WHERE subject = 'record' AND subject_id = ?", point["record_id"])]
        else:
            moments = [row["at"] for row in self._rows("SELECT * FROM group_record_closing WHERE session_id = ?", point["session_id"])]
        return london(max(moments)) if moments else None

    def _action_standing(self, point, outcome):
        if outcome and date(outcome["outcome_on"]) <= self._as_of:
            return outcome["kind"]
        if point["owner_id"] is None and point["due_on"] is None:
            return "nothingToDo"
        return "overdue" if point["due_on"] and date(point["due_on"]) < self._as_of else "stillOpen"

    def _surgeries(self):
        rows = [row for row in self._pack["matrix"]["rows"] if row["type"] == "surgery"]
        return {
            row["key"]: {
                "planned": None if row["sessionsPerYear"] == "unknown" else row["sessionsPerYear"] * len(row["locations"]), "people": None}
            for row in rows
        }
