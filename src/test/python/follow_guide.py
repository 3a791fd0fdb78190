"""Follows docs/adapter-guide.md as a newcomer does, in an empty folder: what it says to write is written, what it says to
run is run, and what it says to expect has to come.

usage: python3 follow_guide.py KIT FOLDER
"""

import re
import subprocess
import sys
from pathlib import Path

KIT, FOLDER = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
GUIDE = (KIT / "docs/adapter-guide.md").read_text(encoding="utf-8")


def run(*words):
    """Runs the kit as the guide has it, with the folder in the place of the one that it names."""
    done = subprocess.run(
        ["./lifeboat", *words], cwd=KIT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    print(f"$ ./lifeboat {' '.join(words)}\n{done.stdout}")
    return done


def expect(done, code, *lines):
    assert done.returncode == code, f"expected exit code {code}, not {done.returncode}"
    for line in lines:
        assert line in GUIDE, f"the guide no longer says '{line}'"
        assert line in done.stdout, f"the guide shows '{line}', which was not printed"


def put(text, place, block, keep=False):
    """Puts a block in the place of the one line that begins with some words, or before it."""
    found = re.findall(rf"^ *{re.escape(place)}.*\n", text, re.MULTILINE)
    assert len(found) == 1, f"the guide's place '{place}' is there {len(found)} times"
    return text.replace(found[0], block + (found[0] if keep else ""))


def main():
    mine = FOLDER / "my-adapter"
    adapter = f"python3 {mine}/adapter.py"
    blocks = re.findall(r"^```python\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 6, f"the guide has {len(blocks)} pieces of Python, and this knows where to put six"
    module, above, claim, actions, accounts, below = blocks

    expect(run("adapter", "init", "--lang", "python", str(mine)), 0)
    expect(run("adapter", "check", "--adapter", adapter), 0, "The protocol holds: 72 steps.", "No claim is made yet")

    (mine / "third_party.py").write_text(module, encoding="utf-8")
    app = (mine / "app.py").read_text(encoding="utf-8")
    app = put(app, "STATEMENT = {", above + "\n", keep=True)
    app = put(app, '"accountKinds": []', claim)
    app = put(app, "self.actions = {", actions).replace(actions, "        self.actions = {\n" + actions)
    app = put(app, '"accounts": self.accounts', accounts)
    app = put(app, "def screen(self):", below + "\n", keep=True)
    (mine / "app.py").write_text(app, encoding="utf-8")

    expect(run("adapter", "check", "--adapter", adapter), 0, "works: add-account, scan-qr, cancel")
    report = FOLDER / "report"
    judged = run("run", "--adapter", adapter, "--rules", "R47", "--platform", "ios", "--out", str(report))
    expect(judged, 0, "1 not applicable, 1 passed")
    assert judged.stdout.startswith("PARTIAL  My authenticator 0.1.0")

    asks = [line for line in app.splitlines(keepends=True) if "os/permissions/camera" in line and "if not" in line]
    assert len(asks) == 1
    (mine / "app.py").write_text(app.replace(asks[0], "        if False:\n"), encoding="utf-8")
    expect(run("run", "--adapter", adapter, "--rules", "R47", "--platform", "ios", "--out", str(report)), 1)


main()
