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
    supervisee = signed_in("Ruth Calloway")
    supervisee.visit("/sessions?tab=past")
    supervisee.page.get_by_role("table").get_by_role("link").first.click()
    supervisee.press("Read and sign the record")
    signatures = supervisee.page.get_by_role("table", name="Signatures").bounding_box()
    keep("record-1280", supervisee, clip={"x": 0, "y": 0, "width": DESK.width, "height": signatures["y"] + signatures["height"] + 24})
    head.visit("/policy")
    top, bottom = (head.page.locator(f"#{part}").bounding_box()["y"] for part in ("matrix", "lengths"))
    keep("matrix-1280", head, clip={"x": 0, "y": top - 24, "width": DESK.width, "height": bottom - top})


def keep(name, visitor, **options):
    visitor.page.screenshot(path=PICTURES / f"{name}.png", full_page=True, **options)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        served = Served(pathlib.Path(folder))
        try:
            take(the_browser(playwright), served)
        finally:
            served.stop()
