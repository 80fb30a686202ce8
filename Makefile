# Everything a newcomer needs: make run, make test.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Locks are installed as they stand: a resolver asks for more as soon as a newer release of something has other extras.
INSTALL := $(PIP) install -q --no-deps --require-hashes -r
WHOLE := found=$$($(PIP) check) || { echo "$$found"; echo "The libraries in .venv don't fit together: make clean, then once more."; exit 1; }
PYTEST := $(BIN)/python -m pytest -n auto --dist worksteal
NODE_MODULES := tests/local-slack/node_modules

.PHONY: run ready test test-all cover lint docs lock bench clean

run: .venv/run-ready
	@$(BIN)/comeback run

ready: .venv/test-ready $(NODE_MODULES)

test: ready
	$(PYTEST) $(if $(CI),--cov --cov-report=term:skip-covered)

# Every dialogue on every platform, too.
test-all: ready
	$(PYTEST) -m ""

# After CI=true make test. The floors: every branch of the core, nine tenths of each of the rest.
cover:
	$(BIN)/coverage report --include='core/*' --fail-under=100 --format=total
	$(BIN)/coverage report --include='adapters/*' --fail-under=90 --format=total
	$(BIN)/coverage report --include='bot/*' --fail-under=90 --format=total

lint: .venv/test-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/test-ready
	$(BIN)/python -m docs.generate

bench: .venv/test-ready
	$(BIN)/python -m bench.commands
	$(BIN)/python -m bench.nudges

# Needs uv; the universal lock serves every supported Python.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group build pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group build --group dev pyproject.toml -c requirements/run.txt -o requirements/test.txt

clean:
	rm -rf .venv $(NODE_MODULES)

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Comeback needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try make PYTHON=python3.12 run.")'
	$(PYTHON) -m venv .venv || $(PYTHON) -m venv --clear .venv  # of one that was left half made
	@touch $@

.venv/run-ready: .venv/made requirements/run.txt pyproject.toml
	@echo "Fetching the libraries into .venv, once: about 60 MB to fetch, 300 MB on disk."
	@$(INSTALL) requirements/run.txt
	@$(PIP) install -q --no-deps --no-build-isolation --no-index -e .
	@$(WHOLE)
	@touch $@

.venv/test-ready: .venv/run-ready requirements/test.txt
	@echo "Fetching what the tests need, once: about 55 MB more, 165 MB on disk."
	@$(INSTALL) requirements/test.txt
	@$(WHOLE)
	@touch $@

# The Slack stand-in comes from npm where node is there; without it those tests are skipped, and say so.
$(NODE_MODULES): tests/local-slack/package-lock.json
	@if command -v npm >/dev/null; then cd tests/local-slack && (npm ci --no-audit --no-fund || npm ci --no-audit --no-fund); else echo "npm is not here: the tests on local-slack will be skipped"; fi
	@[ ! -d $@ ] || touch $@
