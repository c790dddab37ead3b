# All there is to do in this repository. `make demo` and `make test` set themselves up: they need python3
# (with venv) or python3 and uv, and make. Written for GNU make 3.81, which macOS has.

PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
CODE := $(wildcard strategy_cli tests bench)
TODAY := 2026-11-23# the examples are clean on this day
RIM := strategy_cli/reading/*,strategy_cli/writing/*,strategy_cli/output/show.py# read what strangers wrote, write, or print it: tested branch by branch
EDITING := edit inserting removing extents lines data forms pasting order naming repair sentences tidy

.DEFAULT_GOAL := help
.PHONY: help demo test check format golden coverage promises fuzz mutants bench lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: .venv/.runtime ## lint the example and print one team's briefing
	$(BIN)/strat -C examples/analytics --today $(TODAY) lint
	@echo
	$(BIN)/strat -C examples/analytics --today $(TODAY) brief insights

test: check ## everything that must hold before a push: check, then the tests
	$(BIN)/pytest -n auto --maxprocesses 4

check: .venv/.dev ## its static half: format, lint, types, imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy $(CODE)
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 $(CODE)
	$(BIN)/lint-imports

format: .venv/.dev ## format the code and repair what ruff can
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

golden: .venv/.dev ## rewrite the golden files; read the diff before you commit it
	STRAT_UPDATE_GOLDEN=1 $(BIN)/pytest -k golden

coverage: .venv/.dev ## branches that no test takes; fails where reading, writing or escaping has one
	$(BIN)/pytest -n auto --maxprocesses 4 --cov --cov-report=term
	$(BIN)/coverage report --include='$(RIM)' --fail-under=100

# Without network, where the system lets us cut it off.
CUT_OFF = $(shell unshare -rn true 2>/dev/null && echo unshare -rn)
promises: .venv/.dev ## the long runs: 10,000 hypothesis examples a property, the whole hostile corpus
	HYPOTHESIS_PROFILE=promises $(CUT_OFF) $(BIN)/pytest -n auto --maxprocesses 4

fuzz: .venv/.dev ## fresh mutations of whole workspaces; `make fuzz SECONDS=600`
	$(BIN)/python -m tests.hostile --seconds $(or $(SECONDS),60)

mutants: .venv/.dev ## small faults put into escaping and writing, one by one: which does no test mind?
	$(BIN)/python -m tests.mutants strategy_cli/output/show.py --tests tests/output/test_signs.py tests/output/test_show.py
	$(BIN)/python -m tests.mutants $(EDITING:%=strategy_cli/writing/%.py) --tests tests/writing

bench: .venv/.bench ## speed beside other tools, into docs/speed.md; SIZES="10000" for other numbers of teams
	$(BIN)/python -m bench $(SIZES)

# The locks hold for each Python and system that we support, and say nothing about where packages come from.
# Versions stay as they are unless pyproject.toml asks for others; `make lock UPGRADE=--upgrade` takes the newest.
COMPILE = uv pip compile -q --universal --generate-hashes --custom-compile-command 'make lock' $(UPGRADE) pyproject.toml
lock: ## pin the packages of pyproject.toml in requirements/ (needs uv)
	$(if $(UV),,$(error uv is not on the PATH: install it, only `make lock` cannot do without))
	$(COMPILE) --group build -o requirements/runtime.txt
	$(COMPILE) --group build --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(COMPILE) --group build --group bench -c requirements/dev.txt -o requirements/bench.txt

clean: ## remove what the other targets made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage dist

# The environment is built anew when a pinned package or pyproject.toml changes; a stamp stands for each stage.
ifdef UV
INSTALL := uv pip install -q --python $(BIN)/python
VENV := uv venv -q --python $(PYTHON) .venv
else
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
VENV := $(PYTHON) -m venv .venv
endif
can = $(shell $(PYTHON) -c $(1) >/dev/null 2>&1 && echo yes)

.venv/.runtime: requirements/runtime.txt pyproject.toml
	$(if $(call can,'import sys; sys.exit(sys.version_info < (3, 11))'),,$(error \
	  $(PYTHON) is not Python 3.11 or newer: install one, or name yours with `make PYTHON=python3.12`))
	$(if $(UV)$(call can,'import venv; import ensurepip'),,$(error \
	  $(PYTHON) cannot make virtual environments: install its venv module (apt install python3-venv) or uv))
	@echo 'setting up .venv (once)'
	@rm -rf .venv
	@$(VENV)
	@$(INSTALL) --require-hashes -r requirements/runtime.txt
	@$(INSTALL) --no-build-isolation --no-deps -e .
	@touch $@

.venv/.dev .venv/.bench: .venv/.%: requirements/%.txt .venv/.runtime
	@echo 'adding the tools of $< (once)'
	@$(INSTALL) --require-hashes -r $<
	@touch $@
