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

# These hear what is played, against the clock: nothing runs beside them.
SOUNDING := $(wildcard tests/integration/test_player_*.py)

test: export QT_QPA_PLATFORM := offscreen
test:
	@bash .ci/setup test
	$(BIN)/pytest -q tests -n 2 --dist loadfile --max-worker-restart=0 --ignore-glob='*/test_player_*.py'
	$(BIN)/pytest -q $(SOUNDING)

lint:
	@bash .ci/setup lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench:
	@bash .ci/setup test
	$(BIN)/python -m tests.bench

# What the tests do a few times, many times: a draw killed at 200 moments.
soak: export SHOWCTL_KILLS := 200
soak:
	@bash .ci/setup test
	$(BIN)/pytest tests/integration/test_draw_restart.py

# Qt's own tools: the texts in the code into the .ts to translate, and that into the .qm to load.
TS := assets/translations/showctl_zh_CN.ts
translations:
	@bash .ci/setup test
	$(BIN)/pyside6-lupdate $$(find showctl -name '*.py' | sort) -source-language en -target-language zh_CN -locations none -no-obsolete -ts $(TS)
	$(BIN)/pyside6-lrelease $(TS) -qm $(TS:.ts=.qm)
