"""A record that is not signed: refused with a reason, written again, signed, added to."""

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("LAS-174", "LAS-173", "DB-18")
def test_a_record_refused_with_a_reason_is_revised_signed_and_added_to(signed_in):
    supervisee, supervisor = signed_in("Leon Marchetti", on=PHONE), signed_in("Tom Okafor", on=PHONE)
    supervisor.visit("/")
    supervisor.press("Look at the answer to your record")
    supervisor.sees("We agreed on shadowing a colleague, not on a course.")
    supervisor.fill("What is to be done", "Shadow a colleague", supervisor.within("Action point 1"))
    supervisor.press(sessions.FINISHED)
    record = supervisor.path
    supervisee.visit(record)
    changes, agreed = (
        supervisee.page.get_by_role("table", name=name).inner_text() for name in ("Changes", "Agreed Action Points from Supervision"))
    assert "Attend the course on domestic abuse" in changes and "Shadow a colleague" in changes
    assert "Attend the course on domestic abuse" not in agreed and "Shadow a colleague" in agreed
    for person in (supervisee, supervisor):
        sessions.sign_record(person, record)
    supervisor.sees("Signed by both")
    supervisee.visit(record)
    supervisee.sees("Signed by both")
    supervisee.does_not_see("Attend the course on domestic abuse")
    add(supervisee, supervisor, record)


def add(supervisee, supervisor, record):
    supervisee.press("Add to the record")
    supervisee.fill("What you add", "The colleague is on nights until June.")
    supervisee.fill("Your passphrase", supervisee.passphrase)
    supervisee.press("Sign and add")
    supervisor.visit(record)
    supervisor.sees("The colleague is on nights until June.")
    supervisor.fill("Your passphrase", supervisor.passphrase)
    supervisor.press("Sign addendum 1")
    supervisor.sees("You have signed the addendum")


@pytest.mark.ids("LAS-173")
def test_who_refuses_says_why(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor"), newcomer("000509")
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = sessions.write_nothing_further(supervisor, session)
    supervisee.visit(record)
    supervisee.press("Refuse to sign")
    supervisee.press("Refuse to sign", status=422)
    supervisee.sees("Enter why you do not sign")
    supervisee.fill("Your reason", "We agreed on a course.")
    supervisee.press("Refuse to sign")
    supervisee.sees("You have refused to sign, and your reason has been sent")
    supervisor.visit(record)
    supervisor.sees("We agreed on a course.")
    supervisor.press("Change the record and send it again")
