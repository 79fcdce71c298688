#!/bin/bash
# The older project's workbooks, written by the program from annual.txt and saved by LibreOffice as its users would.
set -euo pipefail
cd "$(dirname "$0")/../.."
KEEP=older cargo test --quiet --test main -- older::every_figure >/dev/null
from=target/tmp/older/project to=tests/older/nn-2020
mkdir -p "$to/HELAR"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
save() { soffice --headless "-env:UserInstallation=file://$profile" --convert-to "xlsx:Calc MS Excel 2007 XML" --outdir "$2" "$1" >/dev/null; }
save "$from/namndplan.xlsx" "$to"
save "$from/HELAR/forvaltning.xlsx" "$to/HELAR"
