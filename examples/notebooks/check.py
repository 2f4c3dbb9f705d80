#!/usr/bin/env python3
"""Runs the notebook beside this script from top to bottom, and holds what comes out against what is saved in it.

    python3 check.py             fails when a cell fails, or when an output is not the saved one
    python3 check.py --update    saves what comes out instead; read the difference before you commit it

The kernel must be where Jupyter looks for it: sicetnon jupyter install, into JUPYTER_DATA_DIR if that is set.
It calls jupyter nbconvert, in Debian jupyter-nbconvert.
"""

import difflib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

NOTEBOOK = Path(__file__).with_name("two-accounts-of-nineteen-days.ipynb")


def executed(folder):
    """The notebook as it comes out of a run from top to bottom; nothing when a cell fails."""
    run = subprocess.run(
        ["jupyter", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=600",
         "--ExecutePreprocessor.record_timing=False", "--output-dir", folder, str(NOTEBOOK)],
        capture_output=True, text=True, check=False)
    if run.returncode:
        print(f"A cell of {NOTEBOOK.name} fails, or the notebook cannot be run.\n{run.stderr}", file=sys.stderr)
        return None
    return json.loads(Path(folder, NOTEBOOK.name).read_text("utf-8"))


def code(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def outputs(cell):
    """What a cell shows, kind by kind: text and HTML."""
    return [(kind, "".join(value).splitlines())
            for output in cell["outputs"]
            for kind, value in sorted(output.get("data", {output["output_type"]: ""}).items())]


def differences(number, saved, now):
    before, after = outputs(saved), outputs(now)
    if [kind for kind, _ in before] != [kind for kind, _ in after]:
        yield f"Cell {number} shows {[kind for kind, _ in after]}, but {[kind for kind, _ in before]} is saved."
        return
    for (kind, old), (_, new) in zip(before, after):
        if old != new:
            yield f"Cell {number} has another {kind} than is saved."
            # A page of HTML is one long line, which nobody could read here.
            if kind == "text/plain":
                yield from difflib.unified_diff(old, new, "saved", "now", lineterm="", n=1)


def main(arguments):
    if arguments not in ([], ["--update"]):
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        now = executed(folder)
    if now is None:
        return 1
    if arguments:
        now["metadata"].pop("widgets", None)
        NOTEBOOK.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(f"{NOTEBOOK.name} is saved with what came out.")
        return 0
    saved = json.loads(NOTEBOOK.read_text("utf-8"))
    found = [line
             for number, (old, new) in enumerate(zip(code(saved), code(now), strict=True), 1)
             for line in differences(number, old, new)]
    print("\n".join(found) if found else f"{NOTEBOOK.name}: {len(code(now))} cells, all as they are saved.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
