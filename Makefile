# Every verb of this project. `make run` and `make test` need nothing but Rust, Node 20.19 and this folder.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: help run test check ctl e2e bindings screens bench bench-engine bench-screen fuzz bundle window screen

export PATH := $(PATH):$(HOME)/.cargo/bin
export CARGO_TERM_COLOR ?= auto

BUILT := $(or $(CARGO_TARGET_DIR),target)/debug
RELEASED := $(or $(CARGO_TARGET_DIR),target)/release
# One command shape for all Tauri work: another set of features or members compiles Tauri anew (minutes).
SHAPE := --workspace --features custom-protocol --locked

help: ## this list
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## /  make \1\t/' | expand -t 18

run: ## open the window on your book; without a display, show the first call on an example book in pictures
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  scripts/install all && $(MAKE) --no-print-directory window && exec $(BUILT)/belrij; \
	else \
	  scripts/install tests && $(MAKE) --no-print-directory window && exec $(BUILT)/demonstrate; \
	fi

test: ## every test, the real window included
	@scripts/install tests
	@$(MAKE) --no-print-directory window
	cd ui && npm run --silent check && npm test --silent
	cargo test $(SHAPE) --no-fail-fast
	@echo "All tests passed."

check: ## the quick part: format, lints, types, bindings, unit tests
	@scripts/install tests
	cargo fmt --all --check
	cd ui && npm run --silent check
	@[ -d ui/dist ] || $(MAKE) --no-print-directory screen
	cargo clippy $(SHAPE) --all-targets -- -D warnings
	cargo test $(SHAPE) --lib --bins --test tidy --no-fail-fast

ctl: ## the headless command, in release: target/release/belrijctl
	@scripts/install ctl
	cargo build --release --workspace --bin belrijctl --locked

e2e: ## the tests in the real window only
	@scripts/install tests
	@$(MAKE) --no-print-directory window
	cargo test $(SHAPE) --test e2e -- --nocapture

bindings: ## write the typed wire of the screen anew from the commands
	@scripts/install tests
	@[ -d ui/dist ] || $(MAKE) --no-print-directory screen
	UPDATE_BINDINGS=1 cargo test $(SHAPE) --lib bindings

screens: ## pictures of all screens and parts in every look, in artifacts; one group of them with only=gallery
	@scripts/install tests
	@$(MAKE) --no-print-directory window
	$(BUILT)/photograph $(only)

bench: $(or $(only:%=bench-%),bench-engine bench-screen) ## how engine and screen hold up beside their peers; one of them with only=engine, more leads with leads=1000000

bench-engine:
	@scripts/install bench
	cargo build --release --workspace --bin measure-engine --bin belrijctl --locked
	$(RELEASED)/measure-engine $(leads)

bench-screen:
	@scripts/install tests
	@$(MAKE) --no-print-directory window
	$(BUILT)/measure-screen

# rustc itself puts the counters in, and libFuzzer comes with the package. With a target named, what only builds is
# left without them.
COUNTED := --cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares
FUZZED := $(abspath $(or $(CARGO_TARGET_DIR),target)/fuzz)

fuzz: ## models and facts as nobody would write them, for ten minutes; seconds=60 for less. What fails goes to artifacts
	@scripts/install ctl
	mkdir -p $(FUZZED)/inputs artifacts
	host=$$(rustc -vV | sed -n 's/^host: //p'); \
	cd fuzz && RUSTFLAGS="$(COUNTED)" cargo build --release --locked --target "$$host" --target-dir $(FUZZED) && cd .. && \
	SEEDS=$(FUZZED)/seeds $(FUZZED)/$$host/release/model $(FUZZED)/inputs $(FUZZED)/seeds \
	  -max_total_time=$(or $(seconds),600) -max_len=16384 -timeout=10 -artifact_prefix=artifacts/fuzz-

bundle: ## deb and rpm in target/release/bundle
	@scripts/install all
	ui/node_modules/.bin/tauri build --bundles deb,rpm

# The screen first: the window's binary carries it inside.
window: screen
	cargo build $(SHAPE)

# With the gallery of the kit, for tests and pictures; what is bundled is built without it.
screen:
	cd ui && npm run --silent build:gallery
