#!/usr/bin/env python3
"""Writes what `terraform console` answers into the tables in `functions/`.

A table is made of blocks: `> expression`, the answer of the console below it (`error` where there is one), and an empty
line. A line `ours: ...` behind the expression says what our evaluator answers where it knows less than the console, or
something else; it is kept as it is, and so are comments, which begin with `#`. To add a case, write its first line and run

    regenerate.py [--check] [table ...]

with a terraform on the PATH. With --check nothing is written; it fails where an answer is not the one in the table, and
where a function that this terraform has is in no table.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# Stands between two answers, to tell them apart.
MARK = "-- next answer --"
# Expressions that are asked at once.
BATCH = 50
ENVIRONMENT = dict(os.environ, TF_CLI_CONFIG_FILE=os.devnull, TF_CLI_ARGS="", NO_COLOR="1", CHECKPOINT_DISABLE="1")


def console(expression, directory):
    """What the console says; nothing where it is an error."""
    run = subprocess.run(
        ["terraform", "console"], input=expression + "\n", capture_output=True, text=True, cwd=directory, env=ENVIRONMENT
    )
    return run.stdout.removesuffix("\n") if run.returncode == 0 else None


def together(expressions, directory):
    """The answers to all, asked as one tuple; nothing where one of them is an error."""
    if len(expressions) == 1:
        return [console(expressions[0], directory) or "error"]
    text = console("[" + f', "{MARK}", '.join(expressions) + "]", directory)
    if text is None:
        return None
    # Each item is written two columns further to the right, and ends with a comma.
    lines = [line.removeprefix("  ") for line in text.splitlines()[1:-1]]
    given = "\n".join(lines).removesuffix(",").split(f',\n"{MARK}",\n')
    # Text of several lines is not written the same way within a tuple.
    return [
        console(expression, directory) if "<<-EOT" in answer else answer
        for expression, answer in zip(expressions, given, strict=True)
    ]


def halved(expressions, directory):
    found = together(expressions, directory)
    if found is not None:
        return found
    half = len(expressions) // 2
    return halved(expressions[:half], directory) + halved(expressions[half:], directory)


def answers(expressions, directory):
    answered = {}
    for start in range(0, len(expressions), BATCH):
        batch = expressions[start : start + BATCH]
        # Those that fail are told apart first, as far as that can be asked.
        fails = halved([f"can({expression})" for expression in batch], directory)
        failing = [expression for expression, can in zip(batch, fails) if can in ("false", "error")]
        sound = [expression for expression in batch if expression not in failing]
        answered |= dict(zip(sound, halved(sound, directory) if sound else []))
        answered |= {expression: "error" for expression in failing}
    return [answered[expression] for expression in expressions]


def blocks(text):
    """The table as lines that stay, and expressions with what is said of ours."""
    parts = []
    for line in text.splitlines():
        if line.startswith("> "):
            parts.append([line[2:], None])
        elif parts and isinstance(parts[-1], list) and line.startswith("ours: "):
            parts[-1][1] = line
        elif line.startswith("#"):
            parts.append(line)
    return parts


def regenerated(text, directory):
    parts = blocks(text)
    expressions = [part[0] for part in parts if isinstance(part, list)]
    given = iter(answers(expressions, directory))
    written = []
    for part in parts:
        if isinstance(part, str):
            written.append(f"{part}\n")
        else:
            ours = [part[1]] if part[1] else []
            written.append("\n".join([f"> {part[0]}", *ours, next(given)]) + "\n\n")
    return "".join(written)


def missing_functions(tables, directory):
    metadata = subprocess.run(
        ["terraform", "metadata", "functions", "-json"], capture_output=True, text=True, cwd=directory, env=ENVIRONMENT
    )
    names = json.loads(metadata.stdout)["function_signatures"]
    text = "\n".join(tables)
    plain = [name for name in names if "::" not in name]
    return [name for name in plain if not re.search(rf"^> .*\b{name}\(", text, re.MULTILINE)]


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    check = "--check" in sys.argv[1:]
    tables = [pathlib.Path(argument) for argument in arguments] or sorted((HERE / "functions").glob("*.txt"))
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        directory = pathlib.Path(scratch) / "module"
        shutil.copytree(HERE / "module", directory)
        subprocess.run(["terraform", "init"], cwd=directory, env=ENVIRONMENT, check=True, capture_output=True)
        for table in tables:
            before = table.read_text()
            after = regenerated(before, directory)
            if check and before != after:
                print(f"{table.name} is not what this terraform answers")
                failed = True
            elif before != after:
                table.write_text(after)
        if not arguments:
            missing = missing_functions([table.read_text() for table in tables], directory)
            if missing:
                print("in no table:", " ".join(missing))
                failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
