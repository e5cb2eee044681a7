"""Takes the pictures of the README from the demo, served for the purpose."""

import pathlib
import tempfile

from playwright.sync_api import sync_playwright

from conftest import the_browser
from served import HOUSE, Served
from visitor import DESK, PHONE, Visitor

PICTURES = HOUSE / "docs/pictures"


def take(browser, served):
    def signed_in(name, device=DESK):
        visitor = Visitor(browser, served.address, device)
        visitor.sign_in(served.account(name))
        return visitor

    supervisee, head = signed_in("Ruth Calloway", PHONE), signed_in("Priya Ashworth")
    keep("home-head-1280", head)
    supervisee.visit("/sessions?tab=toFinish")
    supervisee.page.get_by_role("table").get_by_role("link").first.click()
    supervisee.look()
    keep("hub-390", supervisee)
    keep_record("record-1280", signed_in("Ruth Calloway"))
    keep_policy("matrix-1280", head, "matrix", "lengths")
    neighbour = signed_in("Ruben Castellane")
    keep_record("another-record-1280", neighbour)
    keep_policy("another-policy-1280", neighbour, "planning", "agenda")


def keep_record(name, supervisee):
    supervisee.visit("/sessions?tab=past")
    supervisee.page.get_by_role("table").get_by_role("link").first.click()
    supervisee.press("Read and sign the record")
    top = supervisee.page.get_by_role("heading", level=1).bounding_box()["y"]
    keep(name, supervisee, part=(top, bottom_of(supervisee.page.get_by_role("table", name="Signatures"))))


def keep_policy(name, visitor, first, after):
    visitor.visit("/policy")
    top, bottom = (visitor.page.locator(f"#{part}").bounding_box()["y"] for part in (first, after))
    keep(name, visitor, part=(top, bottom - 48))


def bottom_of(element):
    box = element.bounding_box()
    return box["y"] + box["height"]


def keep(name, visitor, part=None):
    """The whole page, or the part of it between two heights with a margin."""
    clip = part and {"x": 0, "y": part[0] - 24, "width": visitor.device.width, "height": part[1] - part[0] + 48}
    visitor.page.screenshot(path=PICTURES / f"{name}.png", full_page=True, clip=clip)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        served = Served(pathlib.Path(folder))
        try:
            take(the_browser(playwright), served)
        finally:
            served.stop()
