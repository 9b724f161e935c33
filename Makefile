# Tokki (特記). `make help` lists what there is. `make demo` and `make test` are all that a newcomer needs.
#
# There are two builds: debug in .build, for the tests, and release in .build-release, for everything that runs.
# The release build links Swift statically; all its products share these flags, since other flags would rebuild it all.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

PREFIX ?= /usr/local
DESTDIR ?=

build_release := swift build -c release --static-swift-stdlib --scratch-path .build-release
release := .build-release/release

installed := $(DESTDIR)$(PREFIX)
installed_binary := $(installed)/bin/tokki
installed_bash := $(installed)/share/bash-completion/completions/tokki
installed_zsh := $(installed)/share/zsh/site-functions/_tokki
installed_fish := $(installed)/share/fish/vendor_completions.d/tokki.fish

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: build ## check the shipped cases, the real ones as of the day in 2021 when the discrepancy was reported, and write their pages
	check() { $(release)/tokki check "$$@" || { status=$$?; [[ $$status -eq 1 ]] || exit $$status; }; }; \
	check Policies/nerima/incidents-fy2020.yaml --as-of 2021-06-21; \
	check samples/fictional --as-of 2026-02-12; \
	check samples/*.yaml --as-of 2021-06-21; \
	mkdir -p pages; \
	check Policies/nerima/incidents-fy2020.yaml --as-of 2021-06-21 --format html --output pages/incidents.html --force; \
	check samples/fictional --as-of 2026-02-12 --format html --output pages/fictional/ --force; \
	check samples/*.yaml --as-of 2021-06-21 --format html --output pages/nerima-shinjuku/ --force; \
	echo "Pages for a browser: pages/nerima-shinjuku/index.html, pages/fictional/index.html, pages/incidents.html"

.PHONY: test
test: ready ## run the tests
	swift test

.PHONY: build
build: ready ## build the release binary
	$(build_release) --product tokki

.PHONY: test-formats
test-formats: build ## read the machine formats of all samples with stock readers (pinned, from PyPI)
	.ci/check-formats

.PHONY: test-browser
test-browser: build ## read the HTML pages of all samples with a real browser (Debian's Chromium, installed for it)
	.ci/check-pages

.PHONY: test-sheets
test-sheets: build ## read the workbooks of all samples with openpyxl and LibreOffice (Debian's, installed for it), and what they saved
	.ci/check-sheets

.PHONY: install
install: build ## install the binary and shell completions (PREFIX=/usr/local, DESTDIR=)
	install -D -m 755 --strip $(release)/tokki "$(installed_binary)"
	$(release)/tokki --generate-completion-script bash | install -D -m 644 /dev/stdin "$(installed_bash)"
	$(release)/tokki --generate-completion-script zsh | install -D -m 644 /dev/stdin "$(installed_zsh)"
	$(release)/tokki --generate-completion-script fish | install -D -m 644 /dev/stdin "$(installed_fish)"

.PHONY: uninstall
uninstall: ## remove what install put there (same PREFIX, DESTDIR)
	rm -f "$(installed_binary)" "$(installed_bash)" "$(installed_zsh)" "$(installed_fish)"

.PHONY: lint
lint: ready ## check the format of the Swift files
	git ls-files -z --cached --others --exclude-standard '*.swift' | \
	  xargs -0 --no-run-if-empty swift format lint --strict --parallel

.PHONY: format
format: ready ## format the Swift files
	git ls-files -z --cached --others --exclude-standard '*.swift' | \
	  xargs -0 --no-run-if-empty swift format --in-place --parallel

.PHONY: docs
docs: ready ## write docs/vocabulary.md anew from the vocabulary
	$(build_release) --product vocabulary-docs
	$(release)/vocabulary-docs

.PHONY: mutate
mutate: ready ## break the shipped policies at every position and see that a test notices (SAMPLE=N: only N)
	$(build_release) --product mutate
	$(release)/mutate $(if $(SAMPLE),--sample $(SAMPLE))

.PHONY: bench
bench: build ## measure speed and memory beside other tools (ONLY="check yaml evaluation rules portfolio pages sheets": only these)
	swift build -c release --static-swift-stdlib --package-path Benchmarks --scratch-path .build-benchmarks
	Benchmarks/prepare-peers
	.build-benchmarks/release/benchmarks $(ONLY)

.PHONY: clean
clean: ## remove everything that was built
	rm -rf .build .build-*/ Benchmarks/.build pages

.PHONY: ready
ready:
	@.ci/install-packages
	@command -v swift > /dev/null || { \
	  echo "No 'swift' on PATH. Tokki needs a Swift 6 toolchain: https://www.swift.org/install/linux/" >&2; \
	  echo "(Under sudo, keep PATH: sudo env \"PATH=\$$PATH\" make …)" >&2; exit 1; }
