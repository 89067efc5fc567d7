# From a fresh clone on Debian: `make run` for the show, `make test` for the tests.
# Each target first sets up what is missing (.ci/setup) and never anything twice.

PYTHON ?= python3
export PYTHON

# Under a C or POSIX locale Python and Qt would read Chinese as ASCII.
export PYTHONUTF8 := 1
ifneq ($(shell locale charmap 2>/dev/null),UTF-8)
ifdef LC_ALL
export LC_ALL := C.UTF-8
else
export LC_CTYPE := C.UTF-8
endif
endif

BIN := .venv/bin

.PHONY: run test lint bench soak translations

run:
	@bash .ci/setup run
	@$(BIN)/showctl open

# These hear or see what is played, against the clock: nothing runs beside them. What only needs a
# player has another name (test_players_*), and runs with the rest.
SOUNDING := $(wildcard tests/integration/test_player_*.py) tests/ui/test_film_process.py

# Hypothesis' profile "ci" draws the same examples for the same code: a gate that fails
# by chance says nothing of the change before it. `make soak` looks for new ones.
PYTEST := $(BIN)/pytest -q --hypothesis-profile=ci

test: export QT_QPA_PLATFORM := offscreen
test:
	@bash .ci/setup test
	$(PYTEST) tests -n 2 --dist loadfile --max-worker-restart=0 $(SOUNDING:%=--ignore=%)
	$(PYTEST) $(SOUNDING)

lint:
	@bash .ci/setup lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench:
	@bash .ci/setup test
	$(BIN)/python -m tests.bench

# What the tests do a few times, many times: a draw killed at 200 moments, and ten times
# other evenings, edits, tables and draws than those of `make test`.
RULES := $(shell grep -rlE '^@given' tests --include='test_*.py')

soak: export SHOWCTL_KILLS := 200
soak: export QT_QPA_PLATFORM := offscreen
soak:
	@bash .ci/setup test
	$(BIN)/pytest tests/integration/test_draw_restart.py
	for seed in 1 2 3 4 5 6 7 8 9 10; do \
	  $(BIN)/pytest -q -n 2 --hypothesis-seed=$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ') $(RULES) || exit 1; \
	done

# Qt's own tools: the texts in the code into the .ts to translate, and that into the .qm to load.
TS := assets/translations/showctl_zh_CN.ts
translations:
	@bash .ci/setup test
	$(BIN)/pyside6-lupdate $$(find showctl -name '*.py' | sort) -source-language en -target-language zh_CN -locations none -no-obsolete -ts $(TS)
	$(BIN)/pyside6-lrelease $(TS) -qm $(TS:.ts=.qm)
