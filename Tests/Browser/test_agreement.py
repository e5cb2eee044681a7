"""The agreement of a pair: signed again in one tap, and never in the way."""

import pytest
import sessions
from visitor import PHONE


@pytest.mark.ids("LAS-167")
def test_a_pair_that_signed_these_terms_before_signs_them_again_in_one_tap(signed_in):
    supervisor, supervisee = signed_in("Tom Okafor"), signed_in("Mina Haddad", on=PHONE)
    session = sessions.plan(supervisor, "Mina Haddad")
    sessions.start(supervisor, session)
    for person in (supervisee, supervisor):
        person.visit(f"{session}/agreement")
        person.does_not_see("Your passphrase")
        person.page.get_by_role("button", name="Sign: same terms as on").click()
        person.look()
        person.sees("You have signed the agreement")
    supervisor.visit(f"{session}/agreement")
    supervisor.sees("Signed, signed in, same terms as signed before")


@pytest.mark.ids("LAS-167", "DB-15", "GAP-30")
def test_a_first_session_after_a_childs_death_is_closed_without_an_agreement_and_its_page_and_record_say_so(signed_in, newcomer):
    supervisor, supervisee = signed_in("Grace Lindqvist", on=PHONE), newcomer("000510", on=PHONE)
    session = sessions.plan(supervisor, supervisee.name, type="Case Involving Child Death")
    sessions.start(supervisor, session)
    supervisor.press("Close the session")
    supervisor.sees(f"The agreement has not been signed by {supervisee.name} or Grace Lindqvist.")
    supervisor.press("Close the session")
    supervisor.sees("Closed with no agreement")
    record = sessions.write_nothing_further(supervisor, session)
    for person in (supervisee, supervisor):
        sessions.sign_record(person, record)
        person.sees("No agreement")
