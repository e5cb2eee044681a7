"""What people do by mistake: nothing typed is lost, nothing is done twice, and the page says what to do."""

import datetime
import re

import pytest
import sessions
from visitor import DESK, PHONE


@pytest.mark.ids("LAS-161", "LAS-162", "DB-31")
def test_an_empty_plan_is_answered_with_every_message_and_keeps_what_was_typed(signed_in, device):
    supervisor = signed_in("Tom Okafor", on=device)
    supervisor.visit("/sessions/new")
    supervisor.select("Who is the session for?", "Patrick Odell")
    supervisor.press("Continue")
    supervisor.fill("Length in minutes", "75")
    supervisor.press("Send invitations", status=422)
    for message in (
        "There is a problem", "Select the type of session", "Enter the date of the session", "Enter where the session will be",
        "Confirm that the place is private and free of interruption",
    ):
        supervisor.sees(message)
    assert supervisor.page.get_by_label("Length in minutes").input_value() == "75"
    assert supervisor.page.title().startswith("Error: ")
    if device.script:
        assert "nhsuk-error-summary" in supervisor.page.evaluate("document.activeElement.className")
    supervisor.page.get_by_role("link", name="Enter the date of the session").click()
    assert supervisor.page.evaluate("document.activeElement.name") == "date-day"


@pytest.mark.ids("LAS-161")
@pytest.mark.parametrize("day, month, year, message", [
    ("31", "2", "2030", "Session date must be a real date"),
    ("1", "3", "2020", "Session date must be today or in the future"),
    ("", "3", "2030", "Session date must include a day"),
])
def test_a_date_that_cannot_be_is_named_and_kept(signed_in, day, month, year, message):
    supervisor = signed_in("Tom Okafor")
    sessions.fill_plan(supervisor, "Patrick Odell", sessions.now() + datetime.timedelta(days=3), "Quiet room 2")
    for label, part in (("Day", day), ("Month", month), ("Year", year)):
        supervisor.fill(label, part)
    supervisor.press("Send invitations", status=422)
    supervisor.sees(message)
    assert supervisor.page.get_by_label("Year", exact=True).input_value() == year
    assert supervisor.page.get_by_label("Venue", exact=True).input_value() == "Quiet room 2"


@pytest.mark.ids("LAS-160")
def test_a_topic_that_is_too_long_is_refused_and_kept(signed_in, device):
    supervisee = signed_in("Callum Reyes", on=device)
    supervisee.visit("/sessions")
    supervisee.page.get_by_role("table").get_by_role("link").first.click()
    supervisee.look()
    supervisee.press("Prepare")
    supervisee.choose("Something else")
    supervisee.fill("What would you like to talk about?", "a" * 10_000)
    supervisee.press("Save topic", status=422)
    supervisee.sees("What you would like to talk about must be 2,000 characters or fewer")
    assert supervisee.page.get_by_label("What would you like to talk about?").input_value() == "a" * 10_000


@pytest.mark.ids("LAS-161")
@pytest.mark.parametrize("device", [DESK, DESK._replace(script=False)], ids=str)
def test_a_double_click_plans_one_session(signed_in, device):
    supervisor = signed_in("Grace Lindqvist", on=device)
    begins = sessions.ordinary(10 if device.script else 11)
    sessions.fill_plan(supervisor, "Patrick Odell", begins, "Quiet room 2")
    supervisor.page.get_by_role("button", name="Send invitations").dblclick()
    supervisor.page.wait_for_url(re.compile(r"/sessions/[0-9a-f]{8}-"))
    supervisor.look()
    assert len(sessions_at(supervisor, begins)) == 1


@pytest.mark.ids("LAS-161")
def test_a_form_that_is_sent_twice_at_once_plans_one_session(signed_in):
    supervisor = signed_in("Grace Lindqvist")
    begins = sessions.ordinary(12)
    sessions.fill_plan(supervisor, "Patrick Odell", begins, "Quiet room 2")
    answers = supervisor.page.evaluate("""() => {
        const form = document.querySelector("form[method=post]");
        const send = () => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        return Promise.all([send(), send()]).then((answers) => answers.map((answer) => answer.url));
    }""")
    assert answers[0].split("?")[0] == answers[1].split("?")[0]
    assert len(sessions_at(supervisor, begins)) == 1


def sessions_at(person, begins):
    person.visit("/sessions")
    return person.page.get_by_role("row").filter(has_text=f"{begins.day} {begins:%B} {begins.year}").all()


@pytest.mark.ids("LAS-174")
@pytest.mark.parametrize("device, number", [(DESK, "000511"), (PHONE._replace(script=False), "000512")], ids=str)
def test_after_signing_the_way_back_shows_what_is_signed_and_a_wrong_passphrase_signs_nothing(signed_in, newcomer, device, number):
    supervisor, supervisee = signed_in("Tom Okafor", on=device), newcomer(number, on=device)
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = sessions.write_nothing_further(supervisor, session)
    supervisee.visit(record)
    supervisee.press("Sign record", status=422)
    supervisee.sees("Enter your passphrase")
    supervisee.fill("Your passphrase", "not the passphrase at all")
    supervisee.press("Sign record", status=422)
    supervisee.sees("The passphrase is not right")
    supervisee.sees("Not signed yet")
    sessions.sign_record(supervisee, record)
    supervisee.page.go_back()
    supervisee.page.goto(record)
    supervisee.look()
    assert not supervisee.page.get_by_role("button", name="Sign record").count()


@pytest.mark.ids("LAS-174")
def test_a_signature_whose_answer_was_lost_on_the_way_is_sent_again_and_stands_once(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor"), newcomer("000522", on=PHONE)
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = sessions.write_nothing_further(supervisor, session)
    supervisee.visit(record)
    supervisee.fill("Your passphrase", supervisee.passphrase)
    supervisee.page.evaluate("""() => {
        const form = document.querySelector("form[action$='/signature']");
        return fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).then(() => null);
    }""")
    supervisee.press("Sign record")
    supervisee.sees("You have signed the record")
    signatures = supervisee.page.get_by_role("table", name="Signatures")
    assert signatures.get_by_role("row").filter(has_text=supervisee.name).count() == 1
    assert signatures.inner_text().count("Not signed yet") == 1


@pytest.mark.ids("LAS-165")
def test_two_windows_that_write_one_draft_lose_neither_text(signed_in, newcomer):
    desk, phone, supervisee = signed_in("Tom Okafor"), signed_in("Tom Okafor", on=PHONE), newcomer("000515")
    session = sessions.plan(desk, supervisee.name)
    sessions.start(desk, session)
    for window in (desk, phone):
        window.visit(session)
        window.press("Write the record")
    desk.fill("Advice given, and why", "Written at the desk")
    desk.press("Save and come back later")
    phone.fill("Advice given, and why", "Written on the phone")
    phone.press("Save and come back later", status=409)
    phone.sees("Written at the desk")
    phone.sees("Written on the phone")
    phone.press("Keep what I wrote here")
    desk.visit(session)
    desk.press("Write the record")
    assert desk.page.get_by_label("Advice given, and why").input_value() == "Written on the phone"


@pytest.mark.ids("LAS-165")
def test_a_draft_is_kept_while_it_is_written_and_the_button_goes_on_from_there(signed_in, newcomer):
    supervisor, supervisee = signed_in("Tom Okafor"), newcomer("000516")
    session = sessions.plan(supervisor, supervisee.name)
    sessions.start(supervisor, session)
    supervisor.visit(session)
    supervisor.press("Write the record")
    supervisor.fill("Advice given, and why", "Kept without a button")
    supervisor.page.get_by_text("Saved at").wait_for()
    supervisor.page.reload()
    assert supervisor.page.get_by_label("Advice given, and why").input_value() == "Kept without a button"
    day = supervisor.page.get_by_label("Day").first
    day.fill("12")
    supervisor.page.get_by_text("Not saved").wait_for()
    supervisor.listen()
    day.fill("")
    held = []
    supervisor.page.route("**/draft/saving", lambda saving: held.append(saving))
    with supervisor.page.expect_request("**/draft/saving"):
        supervisor.fill("Advice given, and why", "Kept while the button is pressed")
    supervisor.page.get_by_role("button", name="Save and come back later").click(no_wait_after=True)
    with supervisor.page.expect_navigation():
        held[0].continue_()
    supervisor.look()
    supervisor.sees("The record has been saved")


@pytest.mark.ids("LAS-068")
def test_a_visit_that_is_over_leads_through_signing_in_to_the_page_that_was_wanted(signed_in, served, device):
    person = signed_in("Yusuf Karim", on=device)
    person.visit("/actions")
    person.page.context.clear_cookies()
    person.visit("/sessions")
    person.sees("Work email")
    person.fill("Work email", served.account("Yusuf Karim")["email"])
    person.fill("Passphrase", person.passphrase)
    person.press("Sign in")
    assert person.path == "/sessions"
