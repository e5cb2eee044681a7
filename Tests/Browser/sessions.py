"""What two people do in and around a session, page by page."""

import datetime
import zoneinfo

LONDON = zoneinfo.ZoneInfo("Europe/London")
FINISHED = "Save and send for signature"
KEEP = "I know, keep this time and place"


def now():
    return datetime.datetime.now(LONDON)


def ordinary(day):
    """Seven minutes past eleven on that day of the next month that has no bank holiday: nothing asks whether the time is kept."""
    first = now().replace(day=1, hour=11, minute=7, second=0, microsecond=0)
    months = (first.replace(year=first.year + (first.month + step - 1) // 12, month=(first.month + step - 1) % 12 + 1) for step in range(1, 13))
    return next(month for month in months if month.month in (2, 6, 7, 9, 10, 11)).replace(day=day)


def plan(planner, supervisee, begins=None, venue="Quiet room 2", type="Mandatory", supervisor=None):
    """Somebody proposes a session, a little later today where nothing else is said; its address comes back."""
    fill_plan(planner, supervisee, begins or now() + datetime.timedelta(minutes=20), venue, type, supervisor)
    send_invitations(planner)
    planner.sees("The session has been booked")
    return planner.path


def send_invitations(planner):
    press_and_keep(planner, "Send invitations")


def press_and_keep(planner, name):
    """What other journeys have planned for the same time is kept."""
    button = planner.page.get_by_role("button", name=name, exact=True)
    with planner.page.expect_navigation():
        button.click()
    if planner.page.get_by_label(KEEP, exact=True).count():
        planner.look(422)
        planner.choose(KEEP)
        planner.press(name)
    else:
        planner.look()


def fill_plan(planner, supervisee, begins, venue, type="Mandatory", supervisor=None):
    """A supervisor who plans stands there as such already."""
    planner.visit("/sessions")
    planner.press("Plan a session")
    planner.select("Who is the session for?", supervisee)
    planner.press("Continue")
    ask = planner.page.get_by_label(f"Ask {supervisee} now what they need to take part", exact=True)
    if ask.count():
        ask.check()
    planner.choose(type)
    if supervisor:
        planner.select("Supervisor", supervisor)
    planner.fill_date(begins)
    planner.fill("Start time", f"{begins:%H:%M}")
    planner.fill("Venue", venue)
    planner.choose("I have made sure that this place is private and free of interruption")


def accept(person, session):
    person.visit(session)
    person.press("Accept time and place")
    person.sees("You have accepted the time and place")


def start(supervisor, session):
    supervisor.visit(session)
    supervisor.press("Start the session")
    supervisor.press("Start the session")
    supervisor.sees("The session has started")


def sign_agreement(person, session):
    person.visit(session)
    person.press("Agreement")
    sign_terms(person)


def sign_terms(person):
    """The agreement whose page is open."""
    person.choose("I have read the agreement and sign it")
    person.fill("Your passphrase", person.passphrase)
    person.press("Sign agreement")
    person.sees("You have signed the agreement")


def close(supervisor, session):
    supervisor.visit(session)
    supervisor.press("Close the session")
    supervisor.press("Close the session")
    supervisor.sees("The session has been closed")


def fill_action(supervisor, number, kind, text, owner, days=14):
    row = supervisor.within(f"Action point {number}")
    supervisor.select("Kind", kind, row)
    supervisor.fill("What is to be done", text, row)
    supervisor.select("By whom", owner, row)
    supervisor.fill_date(now().date() + datetime.timedelta(days=days), row)


def write_nothing_further(supervisor, session):
    """The shortest record that there can be, sent for signature; its address comes back."""
    supervisor.visit(session)
    supervisor.press("Write the record")
    supervisor.select("Kind", "No further action", supervisor.within("Action point 1"))
    supervisor.choose("Yes")
    supervisor.press(FINISHED)
    supervisor.sees("The record has been sent to be signed")
    return supervisor.path


def sign_record(person, record):
    person.visit(record)
    person.fill("Your passphrase", person.passphrase)
    person.press("Sign record")
    person.sees("You have signed the record")
