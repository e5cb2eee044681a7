"""Somebody does not come: the session did not take place, and is planned anew."""

import datetime

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("LAS-055")
def test_a_session_that_was_missed_is_noted_and_planned_anew(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor", on=PHONE), newcomer("000513", on=PHONE)
    begins = (sessions.now() + datetime.timedelta(seconds=100)).replace(second=0)
    session = sessions.plan(supervisor, supervisee.name, begins)
    supervisor.does_not_see("Somebody did not come")
    supervisor.page.wait_for_timeout(1000 * max(0, (begins - sessions.now()).total_seconds() + 1))
    supervisor.visit(session)
    supervisor.press("Somebody did not come")
    supervisor.press("Note that it did not take place", status=422)
    supervisor.sees("Select who did not come")
    supervisor.choose(supervisee.name)
    supervisor.choose("Called away to work")
    supervisor.fill("What is known of it (optional)", "A long call.")
    supervisor.press("Note that it did not take place")
    for person in (supervisor, supervisee):
        person.visit(session)
        person.sees("Did not take place")
        person.sees("A long call.")
    head = signed_in("Priya Ashworth", on=PHONE)
    head.visit("/sessions?tab=past")
    head.does_not_see("A long call.")
    head.visit(f"{session}/absence")
    head.sees("A long call.")
    supervisor.visit(session)
    supervisor.press("Plan the session anew")
    supervisor.sees(f"Plan a session with {supervisee.name}")
