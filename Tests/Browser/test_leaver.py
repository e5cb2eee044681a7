"""A record that will never get its second signature: closed by the other party, with the reason."""

import datetime

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("DB-46", "LAS-174")
def test_the_record_of_somebody_who_has_left_is_closed_unsigned(signed_in, newcomer):
    supervisor, leaver = signed_in("Tom Okafor", on=PHONE), newcomer("000520", on=PHONE)
    session = sessions.plan(supervisor, leaver.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = sessions.write_nothing_further(supervisor, session)
    sessions.sign_record(supervisor, record)
    supervisor.visit(f"{record}/closing")
    supervisor.sees("has had 28 days to sign it")
    leave(signed_in("Ada Fenwick"), leaver.name)
    supervisor.visit(record)
    supervisor.press("Close the record without the other signature")
    supervisor.press("Close the record", status=422)
    supervisor.sees("Select why it will not be signed")
    supervisor.choose("They have left")
    supervisor.fill("What happened", "They have moved to another trust.")
    supervisor.press("Close the record")
    supervisor.sees("The record has been closed")
    supervisor.sees(f"Closed without the signature of {leaver.name}")
    supervisor.visit(f"{record}/print")
    supervisor.sees("They have moved to another trust.")
    supervisor.visit(session)
    supervisor.sees(f"Closed without {leaver.name}")
    supervisor.visit("/sessions?tab=past")
    supervisor.sees("Closed unsigned")


def leave(administrator, name):
    administrator.visit("/people?search=000520")
    administrator.press(name)
    administrator.press("Correct these details")
    yesterday = sessions.now().date() - datetime.timedelta(days=1)
    administrator.fill_date(yesterday, administrator.within("Last day (optional)"))
    administrator.press("Save")
