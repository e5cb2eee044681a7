"""The staff file: uploaded, looked at, applied."""

HEADINGS = "employee_number,first_name,last_name,work_email,staff_group,role,department,start_date,assignment_status"


def test_a_staff_file_is_shown_before_it_changes_anything(signed_in, device):
    administrator = signed_in("Ada Fenwick", on=device)
    administrator.visit("/people")
    before = count(administrator)
    administrator.press("Import staff")
    administrator.press("Continue", status=422)
    administrator.sees("Select a staff file")
    file = f"{HEADINGS}\n009901,Sample,Newcomer,,,Paramedic,Emergency Operations,2026-01-05,Active\n"
    administrator.page.get_by_label("Staff file").set_input_files({"name": "staff.csv", "mimeType": "text/csv", "buffer": file.encode()})
    administrator.press("Continue")
    administrator.sees("1 new")
    administrator.sees("Sample Newcomer")
    administrator.press("Apply changes", status=422)
    administrator.sees("There is a problem")
    administrator.visit("/people")
    assert count(administrator) == before


def count(administrator):
    return administrator.page.get_by_text(" people", exact=False).first.inner_text()
