"""Histories made up by chance, written straight into a database: people who join, leave and are away, sessions that are planned, moved,
cancelled, held one to one and in groups, and entered late."""

import datetime
import random
import sqlite3
import uuid

FIRST, LAST = datetime.date(2024, 6, 1), datetime.date(2027, 6, 30)
DAY = datetime.timedelta(days=1)
# Spelled in several ways that mean the same, beside some that do not.
SPELLINGS = {
    "Bed Service": ["Bed Service", "bed service", "BED-SERVICE", "Béd  Service"],
    "Mental Health Nurse": ["Mental Health Nurse", "mental health nurse"],
    "Specialist": ["Specialist", "Spécialist"],
    "Other": ["Other", "Bed Services", "Nurse"],
}
RULES = [
    ("emergencyBedService", "department", "Bed service"), ("mentalHealthNurses", "role", "Mental health nurse"),
    ("safeguardingSpecialists", "staffGroup", "SPECIALIST"), ("headOfSafeguarding", "handPicked", ""),
    ("frequentCallerTeam", "handPicked", ""),
]


class Histories:
    def __init__(self, database, code, seed, people):
        self._chance = random.Random(seed)
        self._connection = sqlite3.connect(database)
        self._connection.execute("PRAGMA foreign_keys = ON")
        [(self._organisation,)] = self._all("SELECT id FROM organisation WHERE code = ?", code)
        [(self._edition,)] = self._all("SELECT id FROM policy_edition WHERE organisation_id = ?", self._organisation)
        with self._connection:
            self._members = [self._person(number) for number in range(people)]
            self._rules()
            for member in self._members:
                self._leaves(member)
                self._one_to_ones(member)
            for _ in range(people // 3):
                self._group_session()
            self._imports()
        self._connection.close()

    def _all(self, statement, *values):
        return self._connection.execute(statement, values).fetchall()

    def _insert(self, table, **values):
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        self._connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))

    def _day(self, first=FIRST, last=LAST):
        return first + DAY * self._chance.randrange((last - first).days + 1)

    def _often(self, share):
        return self._chance.random() < share

    def _spelled(self, share, name):
        return self._chance.choice(SPELLINGS[name if self._often(share) else "Other"])

    def _id(self):
        return str(uuid.UUID(int=self._chance.getrandbits(128), version=4))

    def _person(self, number):
        person, member = self._id(), self._id()
        self._insert("person", id=person, first_name="Ann", last_name=f"Reed{number}", folded_name=f"reed{number} ann")
        joined = datetime.date(2020, 1, 6) if self._often(0.5) else self._day()
        left = self._day(joined, LAST + 60 * DAY) if self._often(0.3) else None
        self._insert(
            "membership", id=member, organisation_id=self._organisation, person_id=person, kind="staff",
            employee_number=f"{number:05}" if self._often(0.97) else None, staff_group=self._spelled(0.3, "Specialist"),
            role=self._spelled(0.4, "Mental Health Nurse"), department=self._spelled(0.4, "Bed Service"), starts_on=str(joined),
            ends_on=str(left) if left else None, status="active")
        return member

    def _rules(self):
        for row, rule, value in RULES:
            group = self._id()
            self._insert("matrix_group", id=group, organisation_id=self._organisation, matrix_row=row, rule=rule, rule_value=value)
            if rule == "handPicked":
                for member in self._chance.sample(self._members, len(self._members) // 6):
                    self._insert("matrix_group_member", matrix_group_id=group, membership_id=member)

    def _leaves(self, member):
        while self._often(0.25):
            first = self._day()
            days = self._chance.choice([1, 14, 26, 27, 28, 40, 91, 92, 120, 250, 400])
            last = None if self._often(0.15) else first + DAY * days
            self._insert(
                "leave", id=self._id(), organisation_id=self._organisation, membership_id=member, starts_on=str(first),
                ends_on=str(last) if last else None, at=self._instant(first))

    def _imports(self):
        """Days from before the system, of the years before and of those in between; some of them are in the records as well."""
        brought = self._id()
        self._insert(
            "first_day_import", id=brought, organisation_id=self._organisation, sheet="sessions", file_name="held.csv",
            received_at=self._instant(FIRST), applied_at=self._instant(FIRST), taken=1, refused=0)
        held = self._all("SELECT substr(started_at, 1, 10) FROM session_outset")
        facts = set()
        for member in self._members:
            for _ in range(self._chance.choice([0, 0, 0, 1, 2, 4])):
                day = self._chance.choice(held)[0] if held and self._often(0.2) else str(self._day())
                facts.add((member, self._chance.choice(["individual", "group"]), day))
        shared = self._all(
            "SELECT DISTINCT invited.membership_id, session.format, substr(outset.started_at, 1, 10) FROM session_supervisee AS invited"
            " JOIN session ON session.id = invited.session_id JOIN session_outset AS outset ON outset.session_id = session.id")
        facts.update(self._chance.sample(sorted(shared), len(shared) // 10))
        for line, (member, format, day) in enumerate(sorted(facts), 2):
            self._insert(
                "imported_session", import_id=brought, line=line, organisation_id=self._organisation, membership_id=member,
                format=format, held_on=day)

    def _instant(self, day):
        """Some moment of about that day; near midnight often, where London's day is another than Greenwich's."""
        hour, minute = self._chance.choice([(0, 0), (9, 15), (14, 30), (22, 59), (23, 0), (23, 30), (23, 59)])
        return f"{day}T{hour:02}:{minute:02}:00.{self._chance.choice(['000', '250'])}Z"

    def _one_to_ones(self, member):
        for _ in range(self._chance.choice([0, 0, 1, 2, 3, 6, 14])):
            self._session("individual", [member])

    def _group_session(self):
        invited = self._chance.sample(self._members, self._chance.randrange(1, 12))
        session, is_over, entered = self._session("group", invited)
        # Somebody who was not invited may be there.
        for member in invited + [self._chance.choice(self._members)]:
            if is_over and self._often(0.85):
                kind = self._chance.choice(["signed", "signed", "witnessed", "notSigned"])
                self._connection.execute(
                    "INSERT INTO attendance (session_id, membership_id, kind, agreement_digest, witness, entered_by, at)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    (session, member, kind, None if kind == "notSigned" else "digest", "Somebody" if kind == "witnessed" else None,
                     invited[0], entered))

    def _session(self, format, invited):
        session, day = self._id(), self._day()
        planned = day - DAY * self._chance.choice([0, 1, 30, 60, 120])
        supervisor = self._chance.choice(self._members)
        self._insert(
            "session", id=session, organisation_id=self._organisation, edition_id=self._edition, format=format,
            type=self._chance.choice(["mandatory"] * 6 + ["onRequest", "childDeath"]), is_telling=0, supervisor_id=supervisor,
            arranger_id=supervisor, planned_at=self._instant(planned))
        for member in invited:
            self._insert("session_supervisee", session_id=session, membership_id=member)
        self._proposals(session, planned, day, supervisor)
        if format == "group":
            self._answers(session, invited, planned, day)
        if self._often(0.15):
            self._insert(
                "session_cancellation", session_id=session, cancelled_by=supervisor, at=self._instant(self._day(planned, day)))
            return session, False, None
        if self._often(0.1):
            self._insert(
                "session_non_attendance", session_id=session, absent_id=invited[0], noted_by=supervisor,
                noted_at=self._instant(day + DAY * self._chance.choice([0, 0, 1, 20])))
            return session, False, None
        # Begun and never closed is not held.
        if self._often(0.85):
            self._insert("session_outset", session_id=session, started_at=self._instant(day), minutes_agreed=60)
        else:
            return session, False, None
        if self._often(0.1):
            return session, False, None
        # Written down on the day, or weeks later.
        entered = self._instant(day + DAY * self._chance.choice([0, 0, 0, 5, 45]))
        self._insert("session_closing", session_id=session, minutes_held=60, closed_by=supervisor, closed_at=entered)
        return session, True, entered

    def _proposals(self, session, planned, day, supervisor):
        moves = self._chance.choice([0, 0, 1, 2])
        for number in range(1, moves + 2):
            at = planned if number == 1 else self._day(planned, day)
            planned = at
            self._insert(
                "session_schedule", session_id=session, number=number,
                starts_at=self._instant(day if number > moves else day + DAY * self._chance.randrange(-40, 90)), minutes=60,
                venue="Quiet room", venue_is_private=1, proposed_by=supervisor, proposed_at=self._instant(at))

    def _answers(self, session, invited, planned, day):
        """Some of a group say of one of the proposals that they do not come."""
        proposals = self._connection.execute("SELECT COUNT(*) FROM session_schedule WHERE session_id = ?", (session,)).fetchone()[0]
        for member in invited:
            if self._often(0.3):
                self._insert(
                    "session_decline", session_id=session, number=self._chance.randrange(proposals) + 1, membership_id=member,
                    at=self._instant(self._day(planned, day)))
