"""Who else sees an action point: whoever carries it out, while both parties say yes."""

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("LAS-068", "LAS-176", "DB-05")
def test_an_action_point_of_somebody_else_is_shared_by_consent_and_closed_by_its_withdrawal(signed_in, newcomer):
    supervisor, supervisee, manager = signed_in("Tom Okafor", on=PHONE), newcomer("000410", on=PHONE), signed_in("Nadia Petrov", on=PHONE)
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = write(supervisor, supervisee, session)
    supervisee.visit(record)
    supervisee.sees("By signing you say this too, for yourself")
    for person in (supervisee, supervisor):
        sessions.sign_record(person, record)
    action = name_it(supervisor, supervisee, record, manager)
    withdraw(supervisee, record, manager, action)


def write(supervisor, supervisee, session):
    supervisor.visit(session)
    supervisor.press("Write the record")
    sessions.fill_action(supervisor, 1, "Training or development need", "Book the refresher course", supervisee.name)
    supervisor.press("Add another action point")
    sessions.fill_action(supervisor, 2, "Training or development need", "Release the team for the course", "Nadia Petrov")
    supervisor.choose("Only those that we name")
    supervisor.press(sessions.FINISHED)
    supervisor.sees("The record has been sent to be signed")
    return supervisor.path


def name_it(supervisor, supervisee, record, manager):
    """Each names it; until both have, nobody else finds it."""
    for person in (supervisor, supervisee):
        manager.visit("/actions")
        manager.does_not_see("Training or development need")
        person.visit("/")
        person.press("Say who may see the action points")
        person.choose("Only those that I tick")
        person.press("Save answer", status=422)
        person.sees("Select which action points may be shared")
        person.choose("Training or development need")
        person.press("Save answer")
        person.sees("Your answer has been saved")
    manager.visit("/actions")
    manager.open("Training or development need")
    manager.sees("Release the team for the course")
    manager.does_not_see("Book the refresher course")
    manager.visit(record, status=404)
    manager.visit("/actions")
    manager.open("Training or development need")
    return manager.path


def withdraw(supervisee, record, manager, action):
    supervisee.visit(record)
    supervisee.press("Who may see the action points")
    supervisee.picture("consent")
    supervisee.choose("No")
    supervisee.press("Save answer")
    manager.visit(action, status=404)
    manager.visit("/actions")
    manager.does_not_see("Training or development need")
