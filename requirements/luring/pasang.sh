#!/bin/sh
# Memasang lkjip dari folder ini, tanpa internet. / Installs lkjip from this folder, without a network.
# PYTHON=... di lingkungan menyebut Python yang dipakai. / PYTHON=... in the environment names the Python to use.
set -u
cd "$(dirname "$0")" || exit 2

if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else set -- python3.13 python3.12 python3.11 python3; fi
for python in "$@"; do
    "$python" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1 || continue
    exec "$python" -P bantu/pasang.py
done
echo "lkjip: butuh Python 3.11 sampai 3.13 dengan venv; pada Debian/Ubuntu: paket python3 dan python3-venv" >&2
echo "lkjip: needs Python 3.11 to 3.13 with venv; on Debian/Ubuntu: the packages python3 and python3-venv" >&2
exit 2
