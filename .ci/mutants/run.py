"""Tries every error that `cargo mutants` would plant in the core, and lists those that no test notices.

`cargo mutants` builds the program anew for each of them, which takes days. Here they are all compiled at once, each
asleep behind a number that the environment wakes, and each meets only the tests that come by it, the quickest first.

    cargo install cargo-mutants --locked
    python3 -m venv target/mutants-python && target/mutants-python/bin/pip install tree-sitter tree-sitter-rust
    target/mutants-python/bin/python .ci/mutants/run.py [--tests WORD,WORD] [FILE ...]

With `--tests` only tests whose names hold one of the words are met: for a file that every text comes by, whose errors
would meet nearly all tests, name those that are about it. What they miss, others may catch. Works in `target/mutants`, a copy of the tree; the result is `target/mutants.json`, and a table.
"""
import argparse
import collections
import concurrent.futures
import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

import tree_sitter
import tree_sitter_rust

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "target/mutants"
CORE = ["src/assess/*", "src/figure/*", "src/merge.rs", "src/disclosure/**", "src/history/*"]
WORKERS = int(os.environ.get("WORKERS", os.cpu_count() or 1))
CHUNK = 2.0
ASLEEP = """//! Which planted error is awake.
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::LazyLock;
static AWAKE: LazyLock<usize> = LazyLock::new(|| std::env::var("MUTANT").ok().and_then(|n| n.parse().ok()).unwrap_or(usize::MAX));
static REACHED: LazyLock<Option<std::ffi::OsString>> = LazyLock::new(|| std::env::var_os("MUTANT_REACH"));
static HIT: [AtomicBool; 4096] = [const { AtomicBool::new(false) }; 4096];
pub fn on(n: usize) -> bool {
    if REACHED.is_some() && !HIT[n].swap(true, Ordering::Relaxed) {
        if let Some(path) = &*REACHED {
            let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
            let _ = file.and_then(|mut file| file.write_all(format!("{n}\\n").as_bytes()));
        }
    }
    *AWAKE == n
}
"""


def listed(files):
    wanted = [part for file in files or CORE for part in ("-f", file)]
    found = subprocess.run(["cargo", "mutants", "--list", "--json", *wanted], cwd=ROOT, capture_output=True, check=True)
    return json.loads(found.stdout)


def offsets(source):
    """Byte offsets of the lines."""
    starts, lines = [0], source.decode().split("\n")
    for line in lines:
        starts.append(starts[-1] + len(line.encode()) + 1)
    return lambda at: starts[at["line"] - 1] + len(lines[at["line"] - 1][: at["column"] - 1].encode())


def covering(root, start, end, kinds):
    node = root.descendant_for_byte_range(start, max(start, end - 1))
    while node is not None and node.type not in kinds:
        node = node.parent
    return node


def is_free(node):
    """Not part of a condition that binds names: those stand in no parentheses."""
    return "let " not in node.text.decode().split("{")[0]


def planted(number, mutant, root, source, at):
    """The texts to put in, with where; `None` for what cannot sleep."""
    start, end = at(mutant["span"]["start"]), at(mutant["span"]["end"])
    text = lambda a, b: source[a:b].decode()
    on = f"crate::mutant::on({number})"
    match mutant["genre"]:
        case "FnValue":
            # Of the concrete type behind `impl` a function has one.
            if "impl " in mutant["function"]["return_type"]:
                return None
            return [(start, f"if {on} {{ return {mutant['replacement']}; }} ")]
        case "BinaryOperator":
            node = covering(root, start, end, ("binary_expression", "compound_assignment_expr"))
            if node is None or node.child_by_field_name("operator").start_byte != start or not is_free(node):
                return None
            other = text(node.start_byte, start) + mutant["replacement"] + text(end, node.end_byte)
            return [(node.start_byte, f"(if {on} {{ {other} }} else {{ "), (node.end_byte, " })")]
        case "UnaryOperator":
            node = covering(root, start, end, ("unary_expression", "negative_literal"))
            if node is None or node.start_byte != start or not is_free(node):
                return None
            return [(node.start_byte, f"(if {on} {{ {text(end, node.end_byte)} }} else {{ "), (node.end_byte, " })")]
        case "MatchArm":
            node = covering(root, start, end, ("match_arm",))
            pattern = node.child_by_field_name("pattern")
            condition = pattern.child_by_field_name("condition")
            if condition is None:
                return [(pattern.end_byte, f" if !{on} ")]
            return [(condition.start_byte, f"!{on} && ("), (condition.end_byte, ")")]
        case "MatchArmGuard":
            if mutant["replacement"] == "true":
                return [(start, f"{on} || ("), (end, ")")]
            return [(start, f"!{on} && ("), (end, ")")]
    return None


def plant(mutants, left_out):
    """Writes the copy; returns where each text came to stand, by file."""
    places = {}
    by_file = collections.defaultdict(list)
    for number, mutant in enumerate(mutants):
        by_file[mutant["file"]].append((number, mutant))
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_rust.language()))
    for file, own in by_file.items():
        source = (ROOT / file).read_bytes()
        root, at = parser.parse(source).root_node, offsets(source)
        texts = []
        for number, mutant in own:
            if number in left_out:
                continue
            put = planted(number, mutant, root, source, at)
            if put is None:
                left_out[number] = "cannot sleep"
                continue
            if len(put) == 2:
                width = put[1][0] - put[0][0]
                # Of those that begin at one place the widest is outermost, of those that end there the narrowest first.
                texts.append((put[0][0], 1, -width, -number, number, put[0][1]))
                texts.append((put[1][0], 0, width, number, number, put[1][1]))
            else:
                texts.append((put[0][0], 1, -(1 << 30), number, number, put[0][1]))
        out, last, places[file] = bytearray(), 0, []
        for where, _, _, _, number, put in sorted(texts):
            out += source[last:where]
            places[file].append((len(out), len(out) + len(put.encode()), number))
            out += put.encode()
            last = where
        out += source[last:]
        (COPY / file).write_bytes(bytes(out))
    return places


def build(mutants):
    """Leaves out what does not compile; returns the test programs."""
    left_out = {}
    for part in ("target/mutants", "target/mutants-build/debug/incremental"):
        shutil.rmtree(ROOT / part, ignore_errors=True)
    shutil.copytree(ROOT, COPY, ignore=lambda folder, names: {"target", ".git", "node_modules"} & set(names), symlinks=True)
    library = (ROOT / "src/lib.rs").read_text()
    while True:
        places = plant(mutants, left_out)
        (COPY / "src/mutant.rs").write_text(ASLEEP)
        (COPY / "src/lib.rs").write_text(library.replace("pub mod merge;", "pub mod merge;\nmod mutant;"))
        done = subprocess.run(
            ["cargo", "test", "--no-run", "--message-format=json", "--target-dir", str(ROOT / "target/mutants-build")],
            cwd=COPY, capture_output=True, text=True,
        )
        programs, blamed, lost = [], set(), []
        for line in done.stdout.splitlines():
            message = json.loads(line)
            if message.get("executable") and message.get("profile", {}).get("test"):
                programs.append(message["executable"])
            error = message.get("message")
            if not isinstance(error, dict) or error.get("level") != "error" or not error.get("spans"):
                continue
            hits = set()
            for span in error["spans"]:
                for start, end, number in places.get(span["file_name"], []):
                    if span["byte_start"] < end and start < span["byte_end"]:
                        hits.add(number)
            blamed |= hits
            if not hits:
                lost.append(error["rendered"])
        if done.returncode == 0:
            return programs, left_out
        if not blamed:
            sys.exit("\n".join(lost) or done.stderr)
        for number in blamed:
            left_out[number] = "does not compile"
        print(f"{len(blamed)} do not compile", flush=True)


def run(program, names, seconds, **variables):
    """True if all pass."""
    running = subprocess.Popen(
        [program, "--exact", "--test-threads=1", *names], cwd=COPY, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **variables},
    )
    try:
        return running.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        # With the programs that it started: an endless one would run on.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def reach(programs, words):
    """Each test alone, of those with one of the words in their names: how long it takes, and what it comes by."""
    tests = []
    for program in programs:
        names = subprocess.run([program, "--list", "--format=terse"], cwd=COPY, capture_output=True, text=True, check=True).stdout
        names = [line.removesuffix(": test") for line in names.splitlines() if line.endswith(": test")]
        tests += [(program, name) for name in names if not words or any(word in name for word in words)]

    def one(test):
        index, (program, name) = test
        path = ROOT / f"target/mutants-reach/{index}"
        start = time.monotonic()
        passed = run(program, [name], 300, MUTANT_REACH=str(path))
        took = time.monotonic() - start
        numbers = {int(line) for line in path.read_text().split()} if path.exists() else set()
        return (program, name, took, numbers) if passed else None

    shutil.rmtree(ROOT / "target/mutants-reach", ignore_errors=True)
    (ROOT / "target/mutants-reach").mkdir()
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        found = list(pool.map(one, enumerate(tests)))
    print(f"{len(tests)} tests, {sum(one is None for one in found)} of them not used: they fail in the copy", flush=True)
    return [one for one in found if one]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tests", default="", help="words, with commas between them")
    options.add_argument("files", nargs="*")
    given = options.parse_args()
    mutants = listed(given.files)
    programs, left_out = build(mutants)
    print(f"{len(mutants)} mutants, {len(left_out)} left out", flush=True)
    tests = reach(programs, [word for word in given.tests.split(",") if word])
    fates = dict(left_out)
    kills = collections.Counter()

    def fate(number):
        meet = [test for test in tests if number in test[3]]
        if not meet:
            return number, "not reached"
        file = mutants[number]["file"]
        meet.sort(key=lambda test: test[2] / (1 + kills[file, test[1]]))
        while meet:
            program, names, budget = meet[0][0], [], 0.0
            rest = []
            for test in meet:
                if test[0] == program and (not names or budget + test[2] <= CHUNK):
                    names.append(test[1])
                    budget += test[2]
                else:
                    rest.append(test)
            meet = rest
            if not run(program, names, 20 + 10 * budget, MUTANT=str(number)):
                for name in names:
                    kills[file, name] += 1 / len(names)
                return number, "caught"
        return number, "missed"

    todo = [number for number in range(len(mutants)) if number not in left_out]
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for count, (number, how) in enumerate(pool.map(fate, todo)):
            fates[number] = how
            if how in ("missed", "not reached"):
                print(f"{how}: {mutants[number]['name']}", flush=True)
            if count % 50 == 49:
                print(f"{count + 1} of {len(todo)}", flush=True)
    found = [{"name": mutant["name"], "fate": fates[number]} for number, mutant in enumerate(mutants)]
    (ROOT / "target/mutants.json").write_text(json.dumps(found, indent=1, ensure_ascii=False))
    print(collections.Counter(one["fate"] for one in found))


main()
