"""Policy files that are made to harm, read by the product's own command: how much memory that takes."""

import os
import pathlib
import subprocess

import pytest

HOUSE = pathlib.Path(__file__).parents[2]
EXECUTABLE = os.environ.get("CORNERSTONE_EXECUTABLE", str(HOUSE / ".build/debug/cornerstone"))
SOUND = HOUSE / "Policies/london-ambulance-service.yaml"
GROWTH = 32 * 1024  # kB beside a sound pack: what 256 KB of names, the most that is read, take as names and values

BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
HARM = {
    "a gigabyte that is never written": None,
    "aliases that multiply": BOMB.encode(),
    "an alias of itself": b"a: &a [*a]\n",
    "lists in lists": b"[" * 200_000,
    "maps in maps": b"{a: " * 60_000,
    "thousands of names": b"".join(b"a%d: b\n" % n for n in range(20_000)),
    "the other encoding": "key: small\n".encode("utf-16"),
}


def check(file):
    """What the command prints of a file, its exit status, and the most memory that it had, in kB."""
    process = subprocess.Popen([EXECUTABLE, "policy", "check", str(file)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return printed, process.returncode, usage.ru_maxrss


@pytest.mark.parametrize("harm", HARM)
def test_a_file_made_to_harm_is_refused_with_its_line_and_takes_the_memory_of_a_long_pack_at_most(harm, tmp_path):
    file = tmp_path / "pack.yaml"
    with open(file, "wb") as pack:
        pack.truncate(1 << 30) if HARM[harm] is None else pack.write(HARM[harm])
    _, passed, usual = check(SOUND)
    printed, status, most = check(file)
    assert passed == 0 and status == 1
    assert all(line.startswith(f"{file}:") for line in printed.splitlines()) and printed
    assert most <= usual + GROWTH, f"{most} kB beside {usual} kB"
