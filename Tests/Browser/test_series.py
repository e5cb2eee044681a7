"""A series: planned once, accepted with one tap, moved and cancelled from one of its dates on."""

import datetime

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("LAS-054", "LAS-059", "LAS-161")
def test_a_series_is_planned_accepted_moved_and_cancelled(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor", on=PHONE), newcomer("000541", on=PHONE)
    begins = sessions.now().replace(hour=10, minute=0) + datetime.timedelta(days=7)
    session = plan(supervisor, supervisee.name, begins)
    accept(supervisee, session)
    move(supervisor, supervisee, session, begins + datetime.timedelta(days=1))
    cancel(supervisor, supervisee)


def plan(supervisor, supervisee, begins):
    sessions.fill_plan(supervisor, supervisee, begins, "Quiet room 2")
    supervisor.select("Repeat", "Every 4 weeks")
    supervisor.press("Send invitations", status=422)
    supervisor.sees("Enter how many more times it takes place")
    supervisor.fill("How many more times?", "3")
    sessions.send_invitations(supervisor)
    supervisor.sees("4 sessions have been booked")
    supervisor.sees("1 of 4 in a series")
    return supervisor.path


def accept(supervisee, session):
    supervisee.visit(session)
    supervisee.press("Accept this and the 3 following")
    supervisee.sees("You have accepted the time and place")
    supervisee.visit("/sessions")
    for number in range(1, 5):
        supervisee.sees(f"{number} of 4 in a series")
    supervisee.does_not_see("Awaiting answer")


def move(supervisor, supervisee, session, begins):
    supervisor.visit(session)
    supervisor.press("Move the session")
    supervisor.fill_date(begins)
    supervisor.fill("Start time", "2pm")
    supervisor.choose("I have made sure that this place is private and free of interruption")
    supervisor.choose("This and the 3 following")
    supervisor.fill("Why is it moved?", "My shift has changed.")
    sessions.press_and_keep(supervisor, "Send the new proposal")
    supervisor.sees("4 sessions have been moved")
    supervisee.visit(session)
    supervisee.sees("My shift has changed.")
    last = begins + datetime.timedelta(weeks=12)
    supervisee.sees(f"{last:%A} {last.day} {last:%B %Y}, 2pm to 3pm")


def cancel(supervisor, supervisee):
    supervisor.visit("/sessions")
    row = supervisor.page.locator("tr", has_text=supervisee.name).filter(has_text="3 of 4 in a series")
    with supervisor.page.expect_navigation():
        row.get_by_role("link").first.click()
    supervisor.look()
    supervisor.press("Cancel the session")
    supervisor.choose("This and the following one")
    supervisor.fill("Why is it cancelled?", "We meet in the group instead.")
    supervisor.press("Cancel the session")
    supervisor.sees("2 sessions have been cancelled")
    supervisee.visit("/sessions")
    supervisee.sees("2 of 4 in a series")
    supervisee.does_not_see("3 of 4 in a series")
    supervisee.visit("/sessions?tab=past")
    supervisee.sees("4 of 4 in a series")
