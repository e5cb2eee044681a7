"""The harness finds what it is there to find: each page has one fault, planted on purpose."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import visitor as harness

RIGHT = """<!DOCTYPE html>
<html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg"></head>
<body><main><h1>A page</h1><p>With words.</p><p><a href="/right">A link</a></p><form><button>A button</button></form>PLANTED</main></body></html>"""
POLICY = "default-src 'none'; script-src 'self'; img-src 'self'; form-action 'self'; require-trusted-types-for 'script'"

FAULTS = {
    "/picture-without-words": ('<img src="/icon.svg">', "image-alt"),
    "/console": ('<script src="/script.js"></script>', "The console spoke.*forgotten"),
    "/inline-style": ('<p style="width: 50%">Words</p>', "The console spoke.*Content Security Policy"),
    "/inline-script": ("<script>go()</script>", "The console spoke.*Content Security Policy"),
    "/picture-not-there": ('<img src="/missing.svg" alt="A picture">', "The console spoke.*404"),
    "/wide": ("<p>" + "W" * 100 + "</p>", "pixels wide on a screen of 320"),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        kind, body = {
            "/icon.svg": ("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'),
            "/script.js": ("text/javascript", "console.log('forgotten')"),
        }.get(self.path, ("text/html", RIGHT.replace("PLANTED", FAULTS.get(self.path, ("", ""))[0])))
        self.send_response(404 if self.path.startswith("/missing") else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(autouse=True)
def rendered(tmp_path, monkeypatch):
    """Pages with faults are none of the product's, and are not handed to the HTML checker."""
    monkeypatch.setattr(harness, "RENDERED", tmp_path)
    monkeypatch.setattr(harness.Visitor, "looked_at", set())
    return tmp_path


@pytest.mark.parametrize("path", FAULTS)
def test_a_planted_fault_is_found(new_visitor, site, path):
    with pytest.raises(AssertionError, match=FAULTS[path][1]):
        new_visitor(site).visit(path)


def test_a_fault_of_the_markup_is_found_without_script(new_visitor, site):
    with pytest.raises(AssertionError, match="image-alt"):
        new_visitor(site, harness.PHONE._replace(script=False)).visit("/picture-without-words")


def test_what_is_right_is_left_alone_and_kept_as_it_came(new_visitor, site, device, rendered):
    visitor = new_visitor(site, device)
    visitor.visit("/people/3f0e8a52-4a6e-4d0c-9a55-0f4a8f0c1d11/records")
    visitor.press("A link")
    visitor.press("A button")
    visitor.sees("With words.")
    kept = {file.name.rsplit("-", 1)[0]: file.read_text() for file in rendered.iterdir()}
    assert kept == {"people-id-records-200": RIGHT.replace("PLANTED", ""), "right-200": RIGHT.replace("PLANTED", "")}


def test_a_page_that_answers_not_found_is_looked_at_where_that_was_expected(new_visitor, site):
    visitor = new_visitor(site)
    visitor.visit("/missing-page", status=404)
    with pytest.raises(AssertionError, match="answered 404, not 200"):
        visitor.visit("/missing-page")
