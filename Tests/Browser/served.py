"""The demo, served for the journeys as bin/demo serves it, but from the debug build and with a folder of its own."""

import json
import os
import pathlib
import re
import socket
import subprocess
import time

HOUSE = pathlib.Path(__file__).parents[2]
EXECUTABLE = os.environ.get("CORNERSTONE_EXECUTABLE", HOUSE / ".build/debug/cornerstone")
PATIENCE = 300  # seconds: a debug build takes its time over a year's history and sixty passphrases
TRUST = "northbridge.example"
# Others of the cast, for whom the demo tells no story, by the domain of their organisation; who is not here is the trust's.
SUPPORTING = {
    "fct.example": ["Kit Harrowgate", "Noor Lindgren", "Wilma Dorn"],
    "smc.example": ["Lucian Orme", "Hamish Torrance", "Philippa Tarn"],
    "svb.example": ["Rosalind Quayle"],
    "hva.example": ["Yolande Strand"],
}


class Served:
    """`address` is where it answers, `accounts` is who can sign in: story, email, passphrase, name, organisation."""

    def __init__(self, folder):
        self._output = folder / "output"
        self.staff_file = folder / "data/staff.csv"
        accounts = folder / "accounts.json"
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [EXECUTABLE, "demo", "--port", str(free_port()), "--data", folder / "data", "--accounts", accounts],
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                env={"CORNERSTONE_ASSETS": str(HOUSE / ".assets"), **os.environ},
            )
        try:
            self.address = self._address()
            self.accounts = json.loads(accounts.read_text(encoding="utf-8"))
        except BaseException:
            self.stop()
            raise

    @property
    def passphrase(self):
        return self.accounts[0]["passphrase"]

    def account(self, name):
        """The account of the person, or of the story, of that name."""
        for account in self.accounts:
            if name in (account["name"], account["story"]):
                return account
        return self._supporting(name)

    def _supporting(self, name):
        """All of the cast sign in with the same passphrase."""
        domain = next((domain for domain, names in SUPPORTING.items() if name in names), TRUST)
        return {**self.accounts[0], "name": name, "email": f"{name.lower().replace(' ', '.')}@{domain}"}

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _address(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            said = self._output.read_text(encoding="utf-8", errors="replace")
            if found := re.search(r"\bhttp://[\w.]+:\d+", said):
                return found[0]
            assert self._process.poll() is None, f"The demo ended instead of serving:\n{said}"
            time.sleep(0.1)
        raise AssertionError(f"The demo did not say within {PATIENCE} seconds that it serves:\n{said}")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
