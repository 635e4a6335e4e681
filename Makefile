# lkjip. `make` or `make help` lists the targets. The work is done in .venv, which every target makes when it is missing.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup audit corpus test check test-all lock

# A report's name may hold anything. It reaches the shell in the environment, where nothing expands it: $(value) keeps
# make from expanding a `$` in it, and `unexport` (which must come last: it defines REPORT) from exporting it expanded.
export LKJIP_REPORT := $(if $(filter undefined,$(origin REPORT)),examples/lkjip-contoh.pdf,$(value REPORT))
unexport REPORT
export LKJIP_REPORTS := $(value REPORTS)
unexport REPORTS
# After `make -C checkout audit REPORT=x.pdf` the name is relative to where that was typed.
export LKJIP_TYPED_IN := $(value PWD)

# An `audit` or `schemas` of the user's must not be imported instead of ours.
unexport PYTHONPATH PYTHONHOME

PREPARE := sh requirements/prepare.sh

# Two workers keep `make test` under its five minutes. Not `auto`: a container may see more cores than it may use.
# ARGS="-n 0" goes back to one, for a debugger.
TWO_CORES := -n 2 --dist worksteal

# Status 1 says "there are notes", but Python also ends with 1 when a module cannot be imported.
IMPORTS := .venv/bin/python -P -c 'import lkjip.cli'

help: ## daftar perintah / this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' Makefile
	@echo 'ARGS="..."     opsi lain untuk / more options for: audit (lkjip audit --help), test (pytest)'

setup: ## siapkan .venv/bin/lkjip / prepare .venv/bin/lkjip
	@$(PREPARE) runtime

audit: ## reviu REPORT=laporan.pdf (tanpa REPORT: contoh) / audit REPORT=report.pdf (without: the example)
	@$(PREPARE) runtime
	@case $$LKJIP_REPORT in \
	/* | '') ;; \
	*) [ -e "$$LKJIP_REPORT" ] || [ ! -e "$$LKJIP_TYPED_IN/$$LKJIP_REPORT" ] || LKJIP_REPORT=$$LKJIP_TYPED_IN/$$LKJIP_REPORT ;; \
	esac; \
	.venv/bin/lkjip audit $(value ARGS) -- "$$LKJIP_REPORT" || { status=$$?; \
	case $$status in 3) ;; 1) $(IMPORTS) || exit 4 ;; *) exit $$status ;; esac; }

corpus: ## dataset dari REPORTS=folder/ (ARGS="--db BERKAS") / dataset of REPORTS=folder/
	@$(PREPARE) runtime
	@[ -n "$$LKJIP_REPORTS" ] || { echo "lkjip: REPORTS=folder/ belum disebut / is not given" >&2; exit 2; }
	@case $$LKJIP_REPORTS in \
	/*) ;; \
	*) [ -e "$$LKJIP_REPORTS" ] || [ ! -e "$$LKJIP_TYPED_IN/$$LKJIP_REPORTS" ] || LKJIP_REPORTS=$$LKJIP_TYPED_IN/$$LKJIP_REPORTS ;; \
	esac; \
	.venv/bin/lkjip corpus add $(value ARGS) -- "$$LKJIP_REPORTS"

EXAMPLE_CORPUS := hasil/contoh-korpus

.PHONY: example-corpus
example-corpus: ## dataset contoh: dua instansi rekaan selama tiga tahun / an example dataset: two fictional agencies over three years
	@$(PREPARE) dev
	@.venv/bin/python -m synthetic --example-corpus --out $(EXAMPLE_CORPUS)/laporan
	@.venv/bin/lkjip audit $(EXAMPLE_CORPUS)/laporan --out $(EXAMPLE_CORPUS) >/dev/null || { status=$$?; \
	case $$status in 1) $(IMPORTS) || exit 4 ;; *) exit $$status ;; esac; }
	@.venv/bin/lkjip corpus add $(EXAMPLE_CORPUS)/laporan --db $(EXAMPLE_CORPUS)/korpus.db $(value ARGS)
	@.venv/bin/lkjip corpus series --out $(EXAMPLE_CORPUS) --db $(EXAMPLE_CORPUS)/korpus.db
	@.venv/bin/lkjip corpus report --out $(EXAMPLE_CORPUS)/wilayah.html --db $(EXAMPLE_CORPUS)/korpus.db

test: ## uji (kurang dari 5 menit) / tests (less than 5 minutes)
	@$(PREPARE) dev
	.venv/bin/python -m pytest $(TWO_CORES) -m "not slow and not chromium and not libreoffice and not postgresql" $(value ARGS)

check: ## ruff, mypy, import-linter, test
	@$(PREPARE) dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/mypy requirements/*.py requirements/luring/*.py
	.venv/bin/lint-imports
	@$(MAKE) --no-print-directory test

test-all: ## semua uji, juga yang lama, dengan Chromium, LibreOffice, dan PostgreSQL / every test, slow ones and those in Chromium, LibreOffice and PostgreSQL too
	@$(PREPARE) dev
	@command -v chromium >/dev/null || [ "$$(id -u)" -ne 0 ] || { apt-get -qq update && apt-get -qq install -y chromium >/dev/null; } \
	|| echo "lkjip: chromium tidak terpasang, ujinya dilewati / chromium is not installed, its tests are skipped" >&2
	@command -v soffice >/dev/null || [ "$$(id -u)" -ne 0 ] || { apt-get -qq update && apt-get -qq install -y --no-install-recommends libreoffice-calc libreoffice-writer >/dev/null; } \
	|| echo "lkjip: LibreOffice tidak terpasang, ujinya dilewati / LibreOffice is not installed, its tests are skipped" >&2
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || [ "$$(id -u)" -ne 0 ] || { apt-get -qq update && apt-get -qq install -y postgresql >/dev/null; } \
	|| echo "lkjip: postgresql tidak terpasang, ujinya dilewati / postgresql is not installed, its tests are skipped" >&2
	.venv/bin/python -m pytest $(TWO_CORES) $(value ARGS)

.PHONY: hostile advisories
export LKJIP_HOSTILE := $(value DIR)
unexport DIR

hostile: ## reviu PDF rusak dan jahat: buatan kami, atau DIR=folder/ / review bad PDFs: ours, or those of DIR=folder/ (about 10 minutes)
	@$(PREPARE) dev
	@if [ -n "$$LKJIP_HOSTILE" ]; then .venv/bin/python -m bench.hostile $(value ARGS) -- "$$LKJIP_HOSTILE"; \
	else .venv/bin/python -m bench.hostile $(value ARGS); fi

advisories: ## celah keamanan yang diketahui dalam paket terkunci / known flaws of the locked packages (needs the network)
	@$(PREPARE) dev
	.venv/bin/python requirements/advisories.py

.PHONY: soak
soak: ## uji ketahanan: dataset dimatikan 20 kali, lalu 2.000 laporan kecil, 400 laporan dirusak, semua PDF jahat (sekitar 40 menit) / endurance: a build is killed 20 times, then 2,000 small reports, then 400 accidents and all bad PDFs (about 40 minutes)
	@$(PREPARE) dev
	LKJIP_KILLS=20 LKJIP_SMALL_REPORTS=2000 .venv/bin/python -m pytest -n 0 -rP -k "killed_build or memory_does_not_grow" tests/lkjip/test_corpus_command.py tests/lkjip/test_memory.py $(value ARGS)
	LKJIP_MUTATIONS=400 LKJIP_HOSTILE=1 .venv/bin/python -m pytest $(TWO_CORES) tests/lkjip/test_mutations.py tests/lkjip/test_hostile.py $(value ARGS)

.PHONY: bench bench-speed bench-scale
bench: ## ukur ketelitian, tulis docs/accuracy.md / measure accuracy (about 10 minutes)
	@$(PREPARE) dev
	.venv/bin/python -m bench $(value ARGS)

bench-speed: ## ukur kecepatan, tulis docs/speed.md / measure speed (about 3 minutes)
	@$(PREPARE) dev
	.venv/bin/python -m bench.speed $(value ARGS)

bench-scale: ## ukur biaya banyak laporan, tulis docs/scale.md / measure what many reports cost (about 8 minutes)
	@$(PREPARE) dev
	.venv/bin/python -m bench.scale $(value ARGS)

.PHONY: pictures
pictures: ## gambar panduan dari laporan contoh / the pictures of the guide from the example report
	@$(PREPARE) dev
	.venv/bin/python -m tests.pictures $(value ARGS)

.PHONY: wheelhouse
wheelhouse: ## zip untuk kantor tanpa internet, di dist/ (ARGS="--system windows --python 3.12" lebih kecil) / zip for offices without internet
	@$(PREPARE) dev
	.venv/bin/python requirements/wheelhouse.py $(value ARGS)

lock: ## perbarui requirements/*.lock dengan uv / renew requirements/*.lock with uv
	@$(PREPARE) dev
	.venv/bin/python requirements/lock.py
