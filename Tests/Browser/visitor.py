"""A person at a device. Whatever page they come to is looked at: console, accessibility, width, and kept for the HTML checker."""

import contextlib
import hashlib
import os
import pathlib
import re
from typing import NamedTuple
from urllib.parse import urlsplit

CACHE = pathlib.Path(__file__).parents[2] / ".cache"
AXE = CACHE / "axe/pytest_playwright_axe/resources/axe.min.js"
RENDERED = pathlib.Path(os.environ.get("CORNERSTONE_RENDERED", CACHE / "rendered"))
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
IDENTIFIER = re.compile(r"(?<=/)(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d+)(?=/|$)")
MARKUP = re.compile(r"</(?:p|li|ul|a|strong|div|td|h[1-6])>")
NARROWEST = 320
WIDER_THAN = """limit => [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > limit)
    .map(element => `<${element.tagName.toLowerCase()} class="${element.className}">`)"""


class Device(NamedTuple):
    width: int
    height: int
    script: bool = True

    def __str__(self):
        return f"{self.width}{'' if self.script else '-without-script'}"


DESK, PHONE = Device(1280, 900), Device(390, 844)
DEVICES = [DESK, PHONE, DESK._replace(script=False), PHONE._replace(script=False)]


class Visitor:
    """`page` is Playwright's. What people do has a method here, because each new page that it leads to is looked at."""

    looked_at = set()

    def __init__(self, browser, address, device):
        self.address, self.device = address, device
        self._context = browser.new_context(
            viewport={"width": device.width, "height": device.height}, java_script_enabled=device.script,
            base_url=address, locale="en-GB", timezone_id="Europe/London",
        )
        self._context.set_default_timeout(15_000)
        self.page = self._context.new_page()
        if not device.script:
            self._devtools = self._context.new_cdp_session(self.page)
            self._devtools.send("Emulation.setScriptExecutionDisabled", {"value": True})
        self._answer = None
        self._console = []
        self.page.on("console", lambda message: self._console.append((message.text, message.location.get("url"))))
        self.page.on("pageerror", lambda error: self._console.append((str(error), None)))
        self.page.on("response", self._remember)

    def visit(self, path, status=200):
        """Goes to the address and looks at the page."""
        self.page.goto(path)
        self.look(status)

    def press(self, name, status=200):
        """Presses the button, or follows the link, of that name, and looks at the page that it leads to."""
        button = self.page.get_by_role("button", name=name, exact=True)
        target = button.or_(self.page.get_by_role("link", name=name, exact=True)).first
        with self.page.expect_navigation():
            target.click()
        self.look(status)

    def open(self, words):
        """Follows the first link with these words in its name."""
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=words).first.click()
        self.look()

    def download(self, name):
        """Follows the link to a file; a page that is kept as a file is handed to the HTML checker too."""
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=name, exact=True).click()
        file = coming.value
        text = pathlib.Path(file.path()).read_text(encoding="utf-8")
        if file.suggested_filename.endswith(".html"):
            RENDERED.mkdir(parents=True, exist_ok=True)
            (RENDERED / f"download-{re.sub('[^a-z]+', '-', name.lower())}.html").write_text(text, encoding="utf-8")
        return text

    def within(self, legend):
        """The fields under that legend, where a page asks the same more than once."""
        return self.page.get_by_role("group", name=legend, exact=True)

    def fill(self, label, text, within=None):
        (within or self.page).get_by_label(label, exact=True).fill(text)

    def fill_date(self, date, within=None):
        for part in ("day", "month", "year"):
            self.fill(part.title(), str(getattr(date, part)), within)

    def select(self, label, words, within=None):
        """Selects the first choice that begins with the words."""
        field = (within or self.page).get_by_label(label, exact=True)
        choices = [choice for choice in field.locator("option").all() if choice.inner_text().startswith(words)]
        assert choices, f"“{words}” cannot be selected as {label} on {self._where}"
        field.select_option(value=choices[0].get_attribute("value"))

    def choose(self, label):
        """Chooses the radio button or ticks the box."""
        self.page.get_by_label(label, exact=True).check()

    def sees(self, text):
        assert text in self.page.inner_text("body"), f"“{text}” is not on {self._where}:\n{self.page.inner_text('main')}"

    def does_not_see(self, text):
        assert text not in self.page.inner_text("body"), f"“{text}” is on {self._where}"

    def sign_in(self, account):
        self.name, self.email, self.passphrase = account["name"], account["email"], account["passphrase"]
        self.visit("/sign-in")
        self.page.locator("input[type=email]").fill(account["email"])
        self.page.locator("input[type=password]").fill(account["passphrase"])
        self.press("Sign in")

    def picture(self, name):
        """Keeps a screenshot of a moment, where CORNERSTONE_SCREENSHOTS names a folder."""
        if folder := os.environ.get("CORNERSTONE_SCREENSHOTS"):
            self.page.screenshot(path=pathlib.Path(folder) / f"{name}-{self.device}.png", full_page=True)

    def look(self, status=200):
        """Fails where the page is not what every page must be. A face of a page is searched once on each device."""
        self.page.wait_for_load_state()
        assert self._answer, f"No page came for {self._where}"
        assert self._answer.status == status, f"{self._where} answered {self._answer.status}, not {status}"
        self.listen()
        shown = MARKUP.search(self.page.inner_text("body"))
        assert not shown, f"Markup is shown as text on {self._where}: {shown[0]}"
        face = (self._pattern, status, self._structure())
        # Without script a page is laid out alike and searched alike on each screen: one search of a face is enough there.
        seen = (face, self.device if self.device.script else None)
        if seen not in Visitor.looked_at:
            self._keep_for_the_html_checker(face)
            self._search_with_axe()
            self._squeeze()
            self.listen()
            Visitor.looked_at.add(seen)

    def listen(self):
        """Fails where the console said anything: an error, a violation of the content security policy, a forgotten log."""
        said = [f"{text} ({url})" for text, url in self._console if not self._is_own_refusal(text, url)]
        self._console.clear()
        assert not said, f"The console spoke on {self._where}: " + "; ".join(said)

    def leave(self):
        try:
            self.listen()
        finally:
            self._context.close()

    def _remember(self, response):
        if response.request.is_navigation_request() and response.frame == self.page.main_frame:
            self._answer = response

    def _is_own_refusal(self, text, url):
        """Chromium notes a page that answers 4xx in the console; that page is looked at like any other."""
        return bool(re.match(r"Failed to load resource: the server responded with a status of 4\d\d", text)) and url == self._answer.url

    @property
    def path(self):
        return urlsplit(self.page.url).path

    @property
    def _where(self):
        return f"{self.page.url} at {self.device}"

    @property
    def _pattern(self):
        return IDENTIFIER.sub(":id", self.path)

    def _structure(self):
        """Two pages with the same elements and classes have the same face, whatever their words."""
        elements = self.page.evaluate("[...new Set([...document.querySelectorAll('*')].map(e => e.tagName + '.' + e.className))].sort().join(' ')")
        return hashlib.sha256(elements.encode()).hexdigest()[:8]

    def _keep_for_the_html_checker(self, face):
        pattern, status, structure = face
        name = f"{re.sub('[^a-z0-9]+', '-', pattern.lower()).strip('-') or 'home'}-{status}-{structure}.html"
        RENDERED.mkdir(parents=True, exist_ok=True)
        (RENDERED / name).write_bytes(self._answer.body())

    def _search_with_axe(self):
        with self._script_for_the_search():
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
            found = self.page.evaluate("tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", STANDARDS)
        faults = [f"{fault['id']}: {fault['help']}: {node['html']}" for fault in found["violations"] for node in fault["nodes"]]
        assert not faults, f"axe on {self._where}:\n" + "\n".join(faults)

    @contextlib.contextmanager
    def _script_for_the_search(self):
        """axe needs timers, which a browser without script lacks: they run once the page has come without them."""
        if self.device.script:
            yield
            return
        self._devtools.send("Emulation.setScriptExecutionDisabled", {"value": False})
        yield
        self._devtools.send("Emulation.setScriptExecutionDisabled", {"value": True})

    def _squeeze(self):
        """Text twice the size on a small screen leaves 320 pixels: nothing may be read by scrolling sideways (WCAG 1.4.10)."""
        self.page.set_viewport_size({"width": NARROWEST, "height": self.device.height})
        width = self._width_once_settled()
        wide = [] if width <= NARROWEST else self.page.evaluate(WIDER_THAN, NARROWEST)
        self.page.set_viewport_size({"width": self.device.width, "height": self.device.height})
        assert width <= NARROWEST, f"{self._where} is {width} pixels wide on a screen of {NARROWEST}: " + "; ".join(wide)

    def _width_once_settled(self):
        """The header folds its menu anew a moment after the screen has changed."""
        for _ in range(20):
            width = self.page.evaluate("screen => innerWidth === screen ? document.documentElement.scrollWidth : innerWidth", NARROWEST)
            if width <= NARROWEST:
                break
            self.page.wait_for_timeout(50)
        return width
