"""Forms on paper, printed by the browser: the headings of a policy's appendix, in the appendix's order."""

import datetime
import io
import os
import pathlib
import re

import pairs
import pypdf
import pytest
import sessions

# Where a form repeats "Signature" and "Date" for each who signs, they stand once, above the rows of those who do.
FORM_I = (
    "Record of Supervision Not Relating to Adult/Child/Family (Form I)", "Supervisor", "Supervisee", "Date",
    "Discussion/Action for Supervisee/Supervisor", "Outcome/Actions", "Other discussion", "Supervisee's Comments", "Signature of Supervisor",
    "Signature of Supervisee", "Review Date")
CONTRACT = (
    "Safeguarding Supervision Contract", "Between", "Name of Supervisee", "Name of Supervisor", "HWCCG Expectations",
    "As a Supervisee I agree to", "As a Safeguarding Supervisor I agree to", "Review Date", "Date", "Signed (Supervisee)",
    "Signed (Supervisor)")
SAFEGUARDING_CHILDREN = (
    "Safeguarding Children Agreement", "one to one meetings / supervision sessions", "Designated Professional", "Named Professional",
    "Contractual agreement", "Name", "Signature", "Date", "Designated Professional", "Named Professional")
CHILDREN_IN_CARE = (
    "Children in Care Health Supervision Agreement (1:1)", "Boundaries", "Process", "Signed", "Date", "Designated Nurse for Children in Care",
    "Named Nurse for Children in Care")
SUPERVISION_RECORD = (
    "Private and Confidential", "Supervision Record", "Type of meeting", "Name and role of supervisor", "Name and role of supervisee",
    "Review of previous supervision / 1:1 session", "Discussion of issues or concerns brought to supervision",
    "Professional challenges / escalation/ risk", "Case discussion and reflections", "Development / training needs and opportunities",
    "Plan and actions", "Any other business", "Date and time of next meeting", "Signature and date of supervisor",
    "Signature and date of supervisee")
INDIVIDUAL_AGREEMENT = (
    "Individual (one to one) Safeguarding Supervision Agreement", "As a Supervisee and Supervisor, we agree", "As a Supervisee, I agree",
    "As a Supervisor, I agree", "Signature", "Date", "Supervisee", "Supervisor")
INDIVIDUAL_RECORD = (
    "Individual (one to one) Safeguarding Supervision Record", "Name of Supervisee", "Supervisee Role / Department", "Name of Supervisor",
    "Supervisor Role / Department", "Date and Time of Safeguarding Supervision", "Venue", "Format of Supervision", "Type of Supervision",
    "Agreed Action Points from Supervision", "By whom", "Date for Completion", "1", "2", "3", "4", "5", "Date", "Signature of Supervisee",
    "Signature of Supervisor")
GROUP_AGREEMENT = (
    "Group Safeguarding Supervision Agreement", "As a Supervisee and Supervisor, we agree", "As Supervisees, we agree",
    "As a Supervisor, I agree")
ATTENDANCE_RECORD = (
    "Group Safeguarding Supervision Attendance Record", "Supervisor", "Supervisor Role / Department", "Date and Time of Group Supervision",
    "Venue", "With our signatures here", "Name", "Role / Department", "Signature")
GROUP_RECORD = (
    "Group Safeguarding Supervision Record", "Supervisor", "Supervisor Role / Department", "Date and Time of Group Supervision", "Venue",
    "Format of Supervision", "Type of Supervision", "Agreed Action Points from Supervision", "By whom", "Date for Completion", "1", "2", "3",
    "4", "5")
MATRIX = (
    "The matrix", "Group", "Format", "Supervisor", "Sessions a year", "Members", "Hours each", "Supervisor’s hours", "Emergency Bed Service",
    "Head of Safeguarding", "Safeguarding Specialists", "Safeguarding Officer", "Safeguarding Administrator", "Mental Health Nurses",
    "Frequent Caller Team", "Operational Staff, EOC and 111", "EOC Bow, EOC Waterloo & 111 Croydon")
THEMES = ("Themes of Group Supervision", "Session lead", "Date", "Themes", "Actions")
OWN_LOG = ("Your log of group sessions", "Date", "Kind", "Led by", "Your reflection")


def on_paper(person, path):
    """What the browser prints of the page, with each run of spaces and line ends as one space."""
    person.visit(path)
    pdf = person.page.pdf(prefer_css_page_size=True)
    if folder := os.environ.get("CORNERSTONE_SCREENSHOTS"):
        name = re.sub("[^a-z]+", "-", person.page.title().split(" – ")[0].lower()).strip("-")
        (pathlib.Path(folder) / f"{name}.pdf").write_bytes(pdf)
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def bears(paper, headings):
    """Each heading stands as words of its own, behind the one before it."""
    place = 0
    for heading in headings:
        found = re.compile(rf"(?<!\w){re.escape(heading)}(?!\w)").search(paper, place)
        assert found, f"“{heading}” is not where the appendix has it; there stands: {paper[place:place + 600]}"
        place = found.end()


def first(person, page):
    """The way to what the page lists first."""
    person.visit(page)
    return person.page.locator("main tbody a").first.get_attribute("href")


@pytest.mark.ids("HWCCG-096", "HWCCG-097", "HWCCG-098", "HWCCG-109", "HWCCG-113", "HWCCG-123", "HWCCG-124", "HWCCG-125", "HWCCG-126")
def test_the_contract_of_a_commissioning_group_prints_as_its_second_appendix(signed_in):
    supervisee = signed_in("Elspeth Rowntree")
    bears(on_paper(supervisee, f"{first(supervisee, '/agreements')}/print"), CONTRACT)


@pytest.mark.ids(
    "HWCCG-085", "HWCCG-086", "HWCCG-087", "HWCCG-088", "HWCCG-089", "HWCCG-090", "HWCCG-091", "HWCCG-092", "HWCCG-093", "HWCCG-094",
    "HWCCG-095")
def test_form_i_of_a_commissioning_group_prints_as_its_first_appendix(signed_in):
    supervisee, supervisor = signed_in("Elspeth Rowntree"), signed_in("Jasper Winterbourne")
    session = sessions.plan(supervisee, supervisee.name, type="One-to-one supervision", supervisor=supervisor.name)
    sessions.start(supervisor, session)
    sessions.close(supervisor, session)
    record = pairs.write(
        supervisor, session, ("Action", "Ask for a second room", supervisee.name),
        {"Discussion/Action for Supervisee/Supervisor": "How calls are shared out.", "Other discussion": "Cover in winter."},
        {"Review Date": sessions.now().date() + datetime.timedelta(days=60)})
    pairs.signed_by_both(record, supervisee, supervisor)
    bears(on_paper(supervisee, f"{record}/print"), FORM_I)


@pytest.mark.ids("HWCCG-069", "HWCCG-070", "HWCCG-071")
def test_themes_of_a_group_and_the_log_of_whoever_took_part_print_although_no_appendix_has_them(signed_in):
    lead, member = signed_in("Jasper Winterbourne"), signed_in("Elspeth Rowntree")
    session = meet_as_a_group(lead, member)
    lead.visit(session)
    lead.press("Write the group's record")
    lead.fill("Themes", "How calls are shared out.")
    lead.select("Kind", "No further action", lead.within("Action point 1"))
    lead.press("Save and close the record")
    bears(on_paper(lead, f"{session}/record/print"), THEMES)
    bears(on_paper(member, f"{session}/record/print"), THEMES)
    bears(on_paper(member, "/sessions/log"), OWN_LOG)


def meet_as_a_group(lead, member):
    """A group of which its supervisor notes who is there, because nobody signs."""
    lead.visit("/sessions/new/group")
    lead.choose("Other people")
    lead.press("Continue")
    lead.page.get_by_label(f"{member.name},").check()
    lead.page.get_by_label("Oona Blackwell,").check()
    begins = sessions.now() + datetime.timedelta(minutes=20)
    lead.choose("Group supervision")
    lead.fill_date(begins)
    lead.fill("Start time", f"{begins:%H:%M}")
    lead.fill("Venue", "Training room")
    lead.choose("I have made sure that this place is private and free of interruption")
    lead.choose("Ask everybody who has not been asked yet what they need to take part")
    sessions.send_invitations(lead)
    session = lead.path
    sessions.start(lead, session)
    lead.press("Attendance record")
    lead.press("Note somebody who is here and does not sign")
    lead.select("Who?", member.name)
    lead.press("Save")
    sessions.close(lead, session)
    return session


@pytest.mark.ids("DDICB-116", "DDICB-139", "DDICB-140", "DDICB-141", "DDICB-142", "DDICB-143", "DDICB-144")
def test_the_agreement_for_safeguarding_children_prints_as_the_first_appendix_of_a_care_board(signed_in):
    supervisee = signed_in("Tess Aldwin")
    bears(on_paper(supervisee, f"{first(supervisee, '/agreements')}/print"), SAFEGUARDING_CHILDREN)


@pytest.mark.ids("DDICB-145", "DDICB-146", "DDICB-150", "DDICB-160", "DDICB-161")
def test_the_agreement_for_children_in_care_prints_as_the_second_appendix_of_a_care_board(new_visitor, served):
    nurse = new_visitor(served.address)
    nurse.sign_in({"name": "Bram Elderfield", "email": "bram.elderfield@pwh.example", "passphrase": served.passphrase})
    session = sessions.plan(nurse, nurse.name, type="Children in Care Supervision", supervisor="Joanna Pike")
    bears(on_paper(nurse, f"{pairs.agreement_of(nurse, session)}/print"), CHILDREN_IN_CARE)


@pytest.mark.ids(
    "DDICB-082", "DDICB-162", "DDICB-163", "DDICB-164", "DDICB-165", "DDICB-166", "DDICB-167", "DDICB-168", "DDICB-169", "DDICB-170",
    "DDICB-171", "DDICB-172", "DDICB-173", "DDICB-174", "DDICB-175")
def test_the_record_of_a_care_board_prints_as_its_third_appendix(signed_in):
    supervisee = signed_in("Tess Aldwin")
    bears(on_paper(supervisee, f"{first(supervisee, '/copies')}/print"), SUPERVISION_RECORD)
    bears(on_paper(supervisee, "/copies/print"), SUPERVISION_RECORD[1:])


@pytest.mark.ids(
    "LAS-104", "LAS-108", "LAS-111", "LAS-114", "LAS-115", "LAS-116", "LAS-117", "LAS-118", "LAS-119", "LAS-120", "LAS-121", "LAS-122",
    "LAS-123", "LAS-124", "LAS-125", "LAS-126", "LAS-127", "LAS-128")
def test_agreement_and_record_of_two_print_as_the_first_appendix_of_an_ambulance_service(signed_in):
    supervisee = signed_in("Mina Haddad")
    record = first(supervisee, "/copies")
    bears(on_paper(supervisee, f"{record}/print"), INDIVIDUAL_RECORD)
    supervisee.visit(record)
    supervisee.press("Back")
    bears(on_paper(supervisee, f"{supervisee.path}/agreement/print"), INDIVIDUAL_AGREEMENT)


@pytest.mark.ids(
    "LAS-130", "LAS-131", "LAS-132", "LAS-133", "LAS-134", "LAS-135", "LAS-136", "LAS-137", "LAS-138", "LAS-139", "LAS-140", "LAS-141",
    "LAS-142", "LAS-143", "LAS-144", "LAS-145")
def test_agreement_register_and_record_of_a_group_print_as_the_second_appendix_of_an_ambulance_service(signed_in):
    lead = signed_in("Tom Okafor")
    lead.visit("/sessions?tab=past")
    session = lead.page.locator("tr", has_text=re.compile(r", .*, .* with Tom Okafor")).locator("a").first.get_attribute("href")
    bears(on_paper(lead, f"{session}/agreement/print"), GROUP_AGREEMENT)
    bears(on_paper(lead, f"{session}/register/print"), ATTENDANCE_RECORD)
    record = on_paper(lead, f"{session}/record/print")
    bears(record, GROUP_RECORD)
    assert "Signature" not in record


@pytest.mark.ids("LAS-146", "LAS-147", "LAS-148", "LAS-149", "LAS-150", "LAS-151", "LAS-152", "LAS-153", "LAS-154", "LAS-155")
def test_the_matrix_prints_with_the_columns_and_rows_of_the_third_appendix_of_an_ambulance_service(signed_in):
    bears(on_paper(signed_in("Tom Okafor"), "/policy"), MATRIX)
