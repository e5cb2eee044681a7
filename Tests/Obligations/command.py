"""The product as an operator uses it: its command over a database in a folder."""

import csv
import io
import os
import pathlib
import re
import subprocess
import time

HOUSE = pathlib.Path(__file__).parents[2]
EXECUTABLE = os.environ.get("CORNERSTONE_EXECUTABLE", str(HOUSE / ".build/debug/cornerstone"))
POLICY = HOUSE / "Policies/london-ambulance-service.yaml"
PATIENCE = 300  # seconds: a debug build takes its time over the demo


class Command:
    def __init__(self, folder):
        self.database = folder / "cornerstone.sqlite"
        self._key = folder / "master.key"

    def create_key(self):
        self("key", "create", str(self._key))

    def __call__(self, *arguments):
        done = subprocess.run(
            [EXECUTABLE, *arguments], env=self._environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{arguments}: {done.stderr}"
        return done.stdout

    @property
    def _environment(self):
        return {
            **os.environ, "CORNERSTONE_DATABASE": str(self.database), "CORNERSTONE_MASTER_KEY_FILE": str(self._key),
            "CORNERSTONE_ASSETS": str(HOUSE / ".assets"),
        }

    def who_is_due(self, code, day):
        """What the command says, line by line."""
        printed = self("obligations", "--organisation", code, "--as-of", str(day), "--format", "csv")
        heading, *lines = csv.reader(io.StringIO(printed, newline=""))
        assert heading == ["employeeNumber", "group", "obligation", "due", "state", "clause"]
        return [tuple(line) for line in lines]


def demo(folder, last_day):
    """The demo with its history up to a day, no longer served."""
    said = folder / "output"
    with said.open("wb") as output:
        process = subprocess.Popen(
            [EXECUTABLE, "demo", "--port", "0", "--data", str(folder), "--as-of", str(last_day)],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            env={**os.environ, "CORNERSTONE_ASSETS": str(HOUSE / ".assets")})
    try:
        end = time.monotonic() + PATIENCE
        while not re.search(r"\bhttp://", said.read_text(encoding="utf-8", errors="replace")):
            assert process.poll() is None and time.monotonic() < end, said.read_text(encoding="utf-8", errors="replace")
            time.sleep(0.1)
    finally:
        process.terminate()
        process.wait(30)
    return Command(folder)
