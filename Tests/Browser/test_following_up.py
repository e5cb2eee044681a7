"""What a pair agreed comes first next time, and goes with the supervisee to a new supervisor."""

import pytest
import sessions
from visitor import DESK, PHONE

FIRST = "First: what came of earlier action points"
KINDS = ["Training or development need", "Seek further guidance", "Follow-up with further supervision"]


@pytest.mark.ids("DB-19", "DB-53", "LAS-052", "LAS-110", "LAS-068")
@pytest.mark.parametrize(("number", "device"), [("000545", PHONE), ("000547", DESK)], ids=["phone", "desk"])
def test_actions_come_first_next_time_and_follow_to_a_new_supervisor(signed_in, newcomer, number, device):
    supervisor, successor = signed_in("Tom Okafor", on=device), signed_in("Grace Lindqvist", on=device)
    supervisee = newcomer(number, on=device)
    an_earlier_record(supervisor, supervisee)
    supervisor.visit("/")
    supervisor.sees(f"Plan a follow-up session with {supervisee.name}")
    session = sessions.plan(supervisor, supervisee.name)
    supervisor.visit("/")
    supervisor.does_not_see(f"Plan a follow-up session with {supervisee.name}")
    each_has_a_status(supervisor, supervisee, session)
    handed_over(supervisor, supervisee, successor)


def an_earlier_record(supervisor, supervisee):
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    supervisor.visit(session)
    supervisor.press("Write the record")
    for number, kind in enumerate(KINDS, 1):
        if number > 1:
            supervisor.press("Add another action point")
        sessions.fill_action(supervisor, number, kind, f"To do: {kind}", supervisee.name)
    supervisor.choose("Yes")
    supervisor.press(sessions.FINISHED)
    record = supervisor.path
    for person in (supervisor, supervisee):
        sessions.sign_record(person, record)


def each_has_a_status(supervisor, supervisee, session):
    supervisee.visit(session)
    supervisee.sees(FIRST)
    supervisee.open("Prepare")
    supervisee.sees(FIRST)
    sessions.start(supervisor, session)
    supervisor.press("Close the session")
    supervisor.sees("Nobody has said yet how these stand")
    supervisor.visit(session)
    supervisor.sees(FIRST)
    supervisor.picture("carried")
    supervisor.open("Training")
    supervisor.sees("To do: Training")
    supervisor.press("Save", status=422)
    supervisor.sees("Select how it stands")
    supervisor.choose("Done")
    supervisor.fill("What came of it, or why", "The course was taken.")
    supervisor.picture("review")
    supervisor.press("Save")
    supervisor.sees("It is noted how the action point stands")
    supervisee.visit(session)
    supervisee.open("Seek")
    supervisee.choose("Going on")
    supervisee.press("Save")
    supervisee.sees("Under way")
    supervisee.open("Follow-up")
    supervisee.choose("Dropped")
    supervisee.press("Save", status=422)
    supervisee.sees("Enter why it is dropped")
    supervisee.fill("What came of it, or why", "We met today instead.")
    supervisee.press("Save")
    supervisor.visit(session)
    supervisor.press("Close the session")
    supervisor.does_not_see("Nobody has said yet")
    supervisor.press("Close the session")
    supervisor.sees("The session has been closed")


def handed_over(supervisor, supervisee, successor):
    supervisor.visit("/")
    supervisor.press("Hand-overs")
    supervisor.press("Whom you supervise")
    supervisor.sees(supervisee.name)
    for box in supervisor.page.locator("input[name=supervisee]").all():
        box.uncheck()
    supervisor.choose(supervisee.name)
    supervisor.picture("caseload")
    supervisor.press("Begin the hand-over", status=422)
    supervisor.sees("Select who supervises them from now on")
    supervisor.select("Who supervises them from now on?", "Grace Lindqvist")
    supervisor.press("Begin the hand-over")
    supervisor.sees("The hand-over has begun")
    supervisor.press(supervisee.name)
    handover = supervisor.path
    supervisor.fill("What to watch", "Long shifts.")
    supervisor.fill("What helps", "Meeting before the shift.")
    supervisor.fill("Risk of harm, if there is one", "Somebody at home may come to harm.")
    supervisor.press("Lay it before everybody")
    successor.visit(handover)
    successor.sees("Somebody at home may come to harm.")
    successor.does_not_see("Meeting before the shift.")
    supervisee.visit("/")
    supervisee.sees("Read and agree to a hand-over")
    supervisee.visit(handover)
    supervisee.sees("The risk of harm is handed over whatever you choose.")
    supervisee.press("Agree to the hand-over", status=422)
    supervisee.sees("Select which of your earlier records the new supervisor may read")
    supervisee.choose("All")
    supervisee.picture("hand-over")
    supervisee.press("Agree to the hand-over")
    supervisee.sees("You have agreed to the hand-over")
    for person in (supervisor, successor):
        person.visit(handover)
        person.press("Agree to the hand-over")
    successor.sees("Meeting before the shift.")
    successor.picture("handed-over")
    successor.page.locator("a[href^='/handed-over/']").first.click()
    successor.look()
    successor.sees("To do: Seek further guidance")
    successor.visit("/actions")
    successor.sees("Seek further guidance")
    next_session = sessions.plan(successor, supervisee.name)
    successor.visit(next_session)
    successor.sees(FIRST)
    successor.open("Seek")
    successor.sees("To do: Seek further guidance")
