"""Who reads a record, who sees that they did, and for whom there is nothing to find."""

import pytest
import sessions


@pytest.mark.ids("LAS-073", "DB-06")
def test_the_head_reads_for_audit_after_saying_why_and_the_parties_see_it(signed_in, device):
    head, supervisee = signed_in("Priya Ashworth", on=device), signed_in("Ruth Calloway", on=device)
    head.visit("/audit")
    head.open("Ruth Calloway with Tom Okafor")
    record = head.path.removesuffix("/read")
    head.does_not_see("Book the refresher")
    head.press("Open the record", status=422)
    head.sees("Select why you read this record")
    head.choose("Audit")
    head.press("Open the record")
    head.sees("Agreed Action Points from Supervision")
    supervisee.visit(f"{record}/readings")
    supervisee.sees("Priya Ashworth, Head of Safeguarding")
    supervisee.sees("Audit")


@pytest.mark.ids("LAS-073", "DB-06", "DB-51")
def test_the_head_does_not_find_the_record_of_her_own_session_among_those_for_audit(signed_in):
    head = signed_in("Priya Ashworth")
    head.visit("/audit")
    head.does_not_see("Priya Ashworth with Helena Voss")
    own = record_of(head, session_with(head, "Helena Voss"))
    head.visit(own)
    head.visit(f"{own}/read", status=404)


STRANGERS = ["Nadia Petrov", "Ada Fenwick", "Helena Voss"]
NOWHERE = "/records/5b0f2c4e-9a53-4f2b-8c55-0c1d6a1f9e77"


@pytest.mark.ids("DB-08", "LAS-068")
@pytest.mark.parametrize("stranger", STRANGERS)
def test_what_one_may_not_see_is_not_found(signed_in, stranger):
    supervisee, stranger = signed_in("Ruth Calloway"), signed_in(stranger)
    session = session_with(supervisee, "Tom Okafor")
    record = record_of(supervisee, session)
    stranger.visit(NOWHERE, status=404)
    nothing = stranger.page.inner_text("body")
    hidden = [session] + [f"{session}/{page}" for page in ("agreement", "agreement/print", "topics", "start", "close", "move")]
    hidden += [record] + [f"{record}/{page}" for page in ("draft", "read", "print", "readings", "comment", "addendum")]
    for address in hidden:
        stranger.visit(address, status=404)
        assert stranger.page.inner_text("body") == nothing, f"{address} looks different from what is not there"


@pytest.mark.ids("DB-08", "LAS-068")
def test_a_line_manager_sees_when_somebody_is_to_be_released_and_nothing_else(signed_in, newcomer):
    supervisor, manager, supervisee = signed_in("Tom Okafor"), signed_in("Nadia Petrov"), newcomer("000402")
    session = sessions.plan(supervisor, supervisee.name)
    manager.visit("/")
    manager.sees(supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = sessions.write_nothing_further(supervisor, session)
    for address in (session, f"{session}/agreement", f"{session}/topics", record, f"{record}/read", f"{record}/readings"):
        manager.visit(address, status=404)


@pytest.mark.ids("DB-08")
def test_whoever_arranges_sessions_is_not_told_a_type_that_tells_something(signed_in):
    supervisee, administrator = signed_in("Callum Reyes"), signed_in("Ada Fenwick")
    supervisee.visit("/sessions")
    supervisee.sees("On Request")
    administrator.visit("/sessions")
    administrator.does_not_see("On Request")
    administrator.does_not_see("Case Involving Child Death")


def session_with(person, other):
    """The address of the last session of these two that was held."""
    person.visit("/sessions?tab=past")
    person.page.get_by_role("row").filter(has_text=other).get_by_role("link").first.click()
    person.look()
    return person.path


def record_of(person, session):
    person.visit(session)
    person.press("Read and sign the record")
    return person.path
