"""Somebody stands in for one session: they see the open action points, and an earlier record once the supervisee shows it."""

import datetime

import pytest
import sessions
from visitor import PHONE

EARLIER = "What was agreed in confidence, before anybody stood in."


@pytest.mark.ids("DB-45")
def test_a_stand_in_sees_the_open_points_and_what_the_supervisee_shows(signed_in, newcomer):
    supervisor, standing = signed_in("Tom Okafor", on=PHONE), signed_in("Grace Lindqvist", on=PHONE)
    supervisee = newcomer("000543", on=PHONE)
    record = an_earlier_record(supervisor, supervisee)
    next_week = (sessions.now() + datetime.timedelta(days=7)).replace(hour=11, minute=0)
    session = sessions.plan(supervisor, supervisee.name, next_week)
    supervisee.visit(session)
    supervisee.press("Accept time and place")
    supervisor.visit(session)
    supervisor.press("Ask somebody to stand in")
    supervisor.press("Ask them to stand in", status=422)
    supervisor.sees("Select who is to stand in")
    supervisor.select("Who is to stand in?", "Grace Lindqvist")
    supervisor.press("Ask them to stand in")
    supervisor.sees("They have been asked to stand in")
    supervisor.sees("Grace Lindqvist, who stands in for Tom Okafor")
    supervisor.visit(session, status=404)
    standing.visit(session)
    standing.sees("Stands in for")
    standing.press("Accept time and place")
    points_and_no_record(standing, supervisee, session, record)
    shown_and_taken_back(standing, supervisee, session, record)


def an_earlier_record(supervisor, supervisee):
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    supervisor.visit(session)
    supervisor.press("Write the record")
    supervisor.fill("Advice given, and why", EARLIER)
    sessions.fill_action(supervisor, 1, "Training or development need", "Course on recording", supervisee.name)
    supervisor.choose("Yes")
    supervisor.press(sessions.FINISHED)
    supervisor.sees("The record has been sent to be signed")
    record = supervisor.path
    for person in (supervisor, supervisee):
        sessions.sign_record(person, record)
    return record


def points_and_no_record(standing, supervisee, session, record):
    standing.visit(session)
    standing.press(f"Open action points of {supervisee.name}")
    standing.sees(f"{supervisee.name} shows you no earlier record.")
    standing.does_not_see(EARLIER)
    standing.open("Training")
    standing.sees("Course on recording")
    standing.visit("/actions")
    standing.does_not_see(supervisee.name)
    standing.visit(record, status=404)


def shown_and_taken_back(standing, supervisee, session, record):
    supervisee.visit(session)
    supervisee.press("Show Grace Lindqvist your earlier records")
    supervisee.page.get_by_role("button", name="Show this record to Grace Lindqvist").click()
    supervisee.look()
    supervisee.sees("The record is shown for this session")
    standing.visit(f"{session}/earlier")
    standing.open("with Tom Okafor")
    standing.sees(EARLIER)
    standing.does_not_see("Download a copy")
    shown = standing.path
    supervisee.visit(f"{record}/readings")
    supervisee.sees("Grace Lindqvist, stand-in")
    supervisee.sees("Shown to a stand-in for one session")
    supervisee.visit(f"{session}/showing")
    supervisee.page.get_by_role("button", name="Take it back").click()
    supervisee.look()
    supervisee.sees("The record is not shown any more")
    standing.visit(shown, status=404)
