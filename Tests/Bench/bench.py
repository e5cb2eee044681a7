#!/usr/bin/env python3
"""Asks the served product for its pages as fast as it answers, and prints what that costs. See bin/bench."""

import argparse
import contextlib
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

HOUSE = pathlib.Path(__file__).resolve().parents[2]
RELEASE = HOUSE / ".build/release"
PACK = HOUSE / "Policies/london-ambulance-service.yaml"
CONNECTIONS = 16
# The key of the tests' vault.
MASTER_KEY = "07" * 32

# Who asks for what, and what it is called in the table.
PAGES = [
    ("supervisor", "/sessions", "Session list, a supervisor's"),
    ("head", "/sessions", "Session list, of everybody"),
    ("head", "/sessions?tab=past", "Past sessions, of everybody"),
    ("head", "/people", "List of people"),
    ("head", "/people/{person}", "Page of a person"),
    ("supervisor", "/sessions/{session}", "Page of a session"),
    ("supervisee", "/", "Home, a supervisee's"),
    ("supervisor", "/", "Home, a supervisor's"),
    ("manager", "/", "Home, a line manager's"),
    ("head", "/", "Home, the head's"),
    ("administrator", "/", "Home, an administrator's"),
    ("head", "/due", "Who is due, everybody"),
]


def main():
    parser = argparse.ArgumentParser(prog="bin/bench")
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cornerstone-bench.")))
        database = stack.enter_context(postgres()) if options.engine == "postgres" else str(folder / "bench.sqlite")
        report = Report(options)
        measure(report, folder, database, options.seconds)
    print(report.text())
    if options.keep:
        keep(report.text(), options.engine)


@contextlib.contextmanager
def postgres():
    conninfo = run(HOUSE / "bin/postgres-for-tests").strip()
    folder = re.search(r"host=(\S+)", conninfo)[1]
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    # The tests' server has no database of ours: one is made on it.
    run(programs / "createdb", "-h", folder, "-U", "cornerstone", "-T", "template0", "-E", "UTF8", "--locale=C", "bench")
    try:
        yield re.sub(r"dbname=\S+", "", conninfo) + " dbname=bench sslmode=disable"
    finally:
        run(HOUSE / "bin/postgres-for-tests", "stop", folder)


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def measure(report, folder, database, seconds):
    began = time.monotonic()
    filled = json.loads(run(RELEASE / "Bench", "fill", database, PACK))
    report.note(f"{filled['sessions']:,} sessions and 5,000 staff made in {time.monotonic() - began:.0f} s")
    visits = {visit["who"]: visit for visit in filled["visits"]}
    pages = [(visits[who], address(path, visits[who]), name) for who, path, name in PAGES]
    queries = counted(database, pages)
    timed = run(RELEASE / "Bench", "time", database, *(f"{who}={visit['member']}" for who, visit in visits.items() if who in ("supervisor", "head")))
    with serving(folder, database) as (server, base, start):
        report.note(f"Start-up, from the command to the first answer: {start * 1000:.0f} ms")
        report.note(f"Resident memory before the run: {resident(server):.0f} MB")
        with bare() as bare_base:
            report.row("A bare route of the web library", load(bare_base + "/bare", None, seconds), None, None)
        report.row("/health, behind our front", load(base + "/health", None, seconds), None, None)
        for (visit, path, name), count in zip(pages, queries):
            size = weight(base + path, visit["cookie"])
            report.row(name, load(base + path, visit["cookie"], seconds), size, count)
        report.note(f"Resident memory after the run: {resident(server):.0f} MB")
    for line in timed.splitlines():
        report.operation(*line.split("\t"))


def address(path, visit):
    return path.format(session=visit.get("session"), person=visit.get("person"))


def counted(database, pages):
    """What each page asks of the database, the visit's own look-up included."""
    server = subprocess.Popen(
        [RELEASE / "Bench", "count", database, HOUSE / ".assets"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    port = int(server.stdout.readline())

    def statements():
        server.stdin.write("\n")
        server.stdin.flush()
        return int(server.stdout.readline())

    counts = []
    for visit, path, _ in pages:
        # The first asking reads the policy, which is kept.
        for _ in range(2):
            statements()
            weight(f"http://127.0.0.1:{port}{path}", visit["cookie"])
        counts.append(statements())
    server.stdin.close()
    server.wait()
    return counts


def weight(url, cookie):
    with urllib.request.urlopen(urllib.request.Request(url, headers={"Cookie": f"__Host-visit={cookie}"})) as answer:
        body = answer.read()
        if answer.status != 200 or "/sign-in" in answer.url:
            sys.exit(f"{url} answered {answer.status} at {answer.url}")
        return len(body)


@contextlib.contextmanager
def serving(folder, database):
    """The product itself, as an operator starts it; its log goes nowhere."""
    key = folder / "master.key"
    key.write_text(MASTER_KEY + "\n")
    key.chmod(0o400)
    environment = dict(
        os.environ, CORNERSTONE_DATABASE=database, CORNERSTONE_MASTER_KEY_FILE=str(key), CORNERSTONE_PORT="8391",
        CORNERSTONE_ASSETS=str(HOUSE / ".assets"), CORNERSTONE_EXECUTABLE=str(RELEASE / "cornerstone"))
    base, began = "http://127.0.0.1:8391", time.monotonic()
    server = subprocess.Popen([HOUSE / "bin/serve"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield server, base, answering(base + "/health", began)
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def bare():
    server = subprocess.Popen([RELEASE / "Bench", "bare", "8392"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        answering("http://127.0.0.1:8392/bare", time.monotonic())
        yield "http://127.0.0.1:8392"
    finally:
        server.terminate()
        server.wait()


def answering(url, began):
    while time.monotonic() - began < 30:
        try:
            urllib.request.urlopen(url).read()
            return time.monotonic() - began
        except OSError:
            time.sleep(0.01)
    sys.exit(f"{url} does not answer")


def resident(server):
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def load(url, cookie, seconds):
    """Requests a second, the middle and the 99th of a hundred in milliseconds, by sixteen connections that stay open."""
    headers = ["-H", f"Cookie: __Host-visit={cookie}"] if cookie else []
    said = run("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", *headers, url)
    if "Non-2xx" in said or "Socket errors" in said:
        print(said, file=sys.stderr)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), milliseconds(said, "50%"), milliseconds(said, "99%")


def milliseconds(said, share):
    number, unit = re.search(rf"\s{share}\s+([\d.]+)(us|ms|s)", said).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


class Report:
    def __init__(self, options):
        self.engine = options.engine
        self.notes, self.rows, self.operations = [], [], []

    def note(self, line):
        self.notes.append(line)
        print(line, file=sys.stderr)

    def row(self, name, measured, size, queries):
        rate, middle, late = measured
        shown = f"{size / 1024:.1f}" if size else "", "" if queries is None else str(queries)
        self.rows.append(f"| {name} | {rate:,.0f} | {middle:.1f} | {late:.1f} | {shown[0]} | {shown[1]} |")
        print(self.rows[-1], file=sys.stderr)

    def operation(self, name, middle, late, rate):
        self.operations.append(f"| {name} | {float(middle):.2f} | {float(late):.2f} | {float(rate):,.0f} |")

    def text(self):
        return "\n".join([
            f"{datetime.date.today():%-d %B %Y}, commit {commit()}, {machine()}, {ENGINES[self.engine]}.", "",
            *(f"* {note}." for note in self.notes), "",
            f"{CONNECTIONS} connections that stay open; the one who asks and the server share the machine:", "",
            "| Page | Requests a second | Middle, ms | 99th of 100, ms | KB, as sent | Queries |",
            "|---|---:|---:|---:|---:|---:|", *self.rows, "",
            "The same questions to the store, without visit, page or network:", "",
            "| Operation | Alone, middle, ms | Alone, 99th of 100, ms | Sixteen at once, a second |",
            "|---|---:|---:|---:|", *self.operations])


ENGINES = {"sqlite": "SQLite", "postgres": "PostgreSQL on the same machine"}


def commit():
    return run("git", "-C", HOUSE, "rev-parse", "--short", "HEAD").strip()


def machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return f"{os.cpu_count()} cores of {model[1].strip() if model else platform.machine()}"


def keep(text, engine):
    page = HOUSE / "docs/performance.md"
    begins, ends = f"<!-- {engine} -->", f"<!-- end of {engine} -->"
    before, rest = page.read_text(encoding="utf-8").split(begins)
    page.write_text(before + begins + "\n" + text + "\n" + ends + rest.split(ends)[1], encoding="utf-8")


main()
