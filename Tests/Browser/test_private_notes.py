"""Notes of one's own on a session: for their author alone."""

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("LAS-086", "DB-54")
def test_a_private_note_is_for_its_author_alone(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor", on=PHONE), newcomer("000514", on=PHONE)
    session = sessions.plan(supervisor, supervisee.name)
    supervisor.press("Your private notes")
    supervisor.sees("They can still be asked for by law")
    supervisor.press("Save note", status=422)
    supervisor.fill("A new note", "Ask about the rota.")
    supervisor.press("Save note")
    supervisor.sees("Your note has been saved")
    note = supervisor.page.get_by_role("link", name="Change or delete").get_attribute("href")
    supervisee.visit(f"{session}/notes")
    supervisee.does_not_see("Ask about the rota.")
    supervisee.visit(note, status=404)
    supervisor.open("Change or delete")
    supervisor.fill("Your note", "Ask about the new rota.")
    supervisor.press("Save note")
    supervisor.sees("Ask about the new rota.")
    supervisor.open("Change or delete")
    supervisor.press("Delete note")
    supervisor.sees("You have no notes on this session.")
