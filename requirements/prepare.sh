#!/bin/sh
# Finds a Python and lets prepare.py make .venv, unless .venv already holds what level $1 (runtime, dev) asks for.
# Called from the root of the checkout. PYTHON=... in the environment names the Python to use.
set -u

.venv/bin/python requirements/prepare.py --check "$1" 2>/dev/null && exit 0

recent='import sys; sys.exit(sys.version_info < (3, 11))'
complete='import venv, ensurepip'
command -v uv >/dev/null 2>&1 && complete='import venv'
level=$1
if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else set -- python3.13 python3.12 python3.11 python3.14 python3 python; fi
incomplete=''
for python in "$@"; do
    "$python" -c "$recent" >/dev/null 2>&1 || continue
    "$python" -c "$complete" >/dev/null 2>&1 && exec "$python" requirements/prepare.py "$level"
    incomplete=$python
done

if [ -n "$incomplete" ]; then
    echo "lkjip: $incomplete tidak dapat membuat venv; pada Debian/Ubuntu: apt install python3-venv" >&2
    echo "lkjip: $incomplete cannot make a venv; on Debian/Ubuntu: apt install python3-venv" >&2
else
    echo "lkjip: butuh Python 3.11 ke atas; pada Debian 12/Ubuntu 24.04: apt install python3 python3-venv" >&2
    echo "lkjip: needs Python 3.11 or newer; on Debian 12/Ubuntu 24.04: apt install python3 python3-venv" >&2
fi
exit 2
