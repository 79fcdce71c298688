"""Kills compilations at many moments, lets files grow beyond the system's limit, and runs two at once: what is in the
folder afterwards is all old, all new, or says itself that it is a mixture; and the next run leaves nothing behind."""
import hashlib
import pathlib
import resource
import shutil
import subprocess
import sys
import time

program, project, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])
out = pathlib.Path("target/ci-interrupt")
shutil.rmtree(out, ignore_errors=True)
MARKER = "tertial-interrupted.txt"


def command(lang):
    return [program, "--lang", lang, "compile", project, "--period", "T2", "--out", str(out)]


def compile(lang, **options):
    done = subprocess.run(command(lang), capture_output=True, **options)
    return done.returncode


def contents():
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(out.iterdir())}


def limited():
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


start = time.monotonic()
assert compile("sv") == 0
took = time.monotonic() - start
swedish = contents()
assert compile("en") == 0
english = contents()
assert len(swedish) == 4 and not swedish.items() & english.items() - set(swedish.items() & english.items())
states = {"old": 0, "new": 0, "marked": 0}
for number in range(kills):
    assert compile("sv") == 0 and contents() == swedish, contents()
    running = subprocess.Popen(command("en"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # The last tenth of a run is where it writes.
    time.sleep(took * (0.75 + 0.35 * number / kills))
    running.kill()
    running.wait()
    found = contents()
    whole = {name: found.get(name) for name in swedish}
    if MARKER in found:
        states["marked"] += 1
    elif whole == swedish:
        states["old"] += 1
    elif whole == english:
        states["new"] += 1
    else:
        sys.exit(f"kill {number}: a mixture that nothing tells of: {found}")
assert compile("sv") == 0 and contents() == swedish, f"left behind: {contents()}"
code = compile("en", preexec_fn=limited)
assert code == 2, f"a file too large for the system: exit {code}"
assert contents() == swedish, f"after a file that was too large: {contents()}"
both = [subprocess.Popen(command(lang), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for lang in ("sv", "en")]
assert [one.wait() for one in both] == [0, 0]
assert contents() in (swedish, english), f"two runs at once: {contents()}"
print(f"{kills} kills: {states}; a limit for files; two runs at once")
