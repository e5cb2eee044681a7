import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from served import Served
from visitor import DESK, DEVICES, Visitor


def the_browser(playwright):
    """Debian's; Playwright's own is never fetched."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "There is no Chromium on this machine: run bin/setup"
    # Chromium's sandbox refuses root.
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox"] if os.geteuid() == 0 else [])


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = the_browser(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    demo = Served(tmp_path_factory.mktemp("demo"))
    yield demo
    demo.stop()


@pytest.fixture
def new_visitor(chromium):
    """Makes visitors, each in a browser of their own, at an address and on a device."""
    visitors = []

    def make(address, device=DESK):
        visitors.append(Visitor(chromium, address, device))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.leave()


@pytest.fixture
def signed_in(new_visitor, served):
    """Somebody of the demo who has signed in: `amira = signed_in("supervisor", on=PHONE)`. Two people are two calls."""

    def sign_in(name, on=DESK):
        visitor = new_visitor(served.address, on)
        visitor.sign_in(served.account(name))
        return visitor

    return sign_in


@pytest.fixture
def newcomer(new_visitor, signed_in, served):
    """Somebody of the staff list, by employee number, who was invited just now and has signed in for the first time."""

    def invite(number, on=DESK):
        administrator = signed_in("Ada Fenwick")
        administrator.visit(f"/people?search={number}")
        name = administrator.page.locator("tbody a").inner_text()
        administrator.press(name)
        email = administrator.page.locator(".nhsuk-summary-list").get_by_text("@").inner_text()
        administrator.press("Make an invitation link")
        visitor = new_visitor(served.address, on)
        visitor.visit(administrator.page.locator("a[href*='/welcome/']").get_attribute("href"))
        visitor.fill("Passphrase", served.passphrase)
        visitor.press("Set passphrase")
        visitor.sees("Your passphrase has been set")
        visitor.sign_in({"name": name, "email": email, "passphrase": served.passphrase})
        return visitor

    return invite


@pytest.fixture(params=DEVICES, ids=str)
def device(request):
    """A test that takes this runs on a desk and on a phone, with script and without."""
    return request.param
