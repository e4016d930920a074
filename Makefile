# The tags: ci compiles without a window and so without OpenGL, migrated_fynedo
# tells Fyne that every call from another goroutine goes through fyne.Do.
HEADLESS := -tags ci,migrated_fynedo
WINDOW   := -buildvcs=false -tags migrated_fynedo
TOOL     := go tool -modfile=.ci/tools/go.mod
SOURCES  := $(wildcard app assets data timeline)
FUZZTIME ?= 20s
N        ?= 400
SEED     ?= 1

.DEFAULT_GOAL := help
.PHONY: help run test window web lint check bench kills mutants eval fuzz build pictures contact clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## open the window on the sample; without a display, draw it into out/
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display: drawing the sample into out/ instead of opening the window."; \
		.ci/setup draw && .ci/draw out png pdf; \
	else \
		echo "Opening the window; its first build takes some minutes."; \
		.ci/setup build && go run $(WINDOW) ./app; \
	fi

test: ## everything that CI holds: format, vet, staticcheck, the real window, all tests; DATELINE_FILES=FOLDER adds files from outside
	@.ci/setup test
	@$(MAKE) --no-print-directory check window
	go test -race -timeout 20m $(HEADLESS) ./...
	go -C .ci/tools test ./...
	@go test $(HEADLESS) -run FilesOfOtherPrograms -v ./data | sed -n 's/.*_test.go:[0-9]*: \(.*left out.*\)/\1/p'

window: ## the smoke test in the real window, on a virtual display
	@.ci/setup test
	@.ci/window

web: ## the pages of `export -o page.html`, stepped through in a headless Chromium and looked at by axe-core
	@.ci/setup web
	@.ci/web

check: ## format, vet and staticcheck
	@files=$$($(TOOL) gofumpt -l $(SOURCES) .ci/tools) || exit 1; \
	if [ -n "$$files" ]; then \
		echo "gofumpt would change these files:"; echo "$$files"; exit 1; \
	fi
	go vet $(HEADLESS) ./...
	go -C .ci/tools vet ./...
	$(TOOL) staticcheck $(HEADLESS) -checks all ./...

lint: check ## check, and functions that nothing reaches
	@dead=$$($(TOOL) deadcode $(HEADLESS) -test ./...) || exit 1; \
	if [ -n "$$dead" ]; then \
		echo "$$dead"; exit 1; \
	fi

bench: ## every benchmark, one figure a line: name value unit; out/bench.txt is for benchstat
	@mkdir -p out
	@.ci/setup test
	@go test $(HEADLESS) -run '^$$' -bench . -benchmem ./... > out/bench.txt || { cat out/bench.txt; exit 1; }
	@DATELINE_WINDOW=1 LIBGL_ALWAYS_SOFTWARE=1 LANG=en_US.UTF-8 xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 +extension GLX" \
		go test -buildvcs=false -tags migrated_fynedo -run '^$$' -bench Window -benchtime 1x ./app >> out/bench.txt || { cat out/bench.txt; exit 1; }
	@awk '/^Benchmark/ { sub(/^Benchmark/, "", $$1); sub(/-[0-9]+$$/, "", $$1); for (i = 3; i < NF; i += 2) print $$1, $$i, $$(i+1) }' out/bench.txt

kills: ## kill a process that works in a document N times, 400 unless given, and see that nothing is lost
	DATELINE_KILLS=$(N) go test $(HEADLESS) -count 1 -timeout 0 -v -run 'TestAKilledProcess' ./data/keep

mutants: ## how many faults put into PKG on purpose its tests find: PKG="./app/scene ./timeline/..." [N=400, 0 for all] [SEED=1] [BY=packages whose tests are run]
	@[ -n "$(PKG)" ] || { echo "mutants: name a package: make mutants PKG=./app/scene" >&2; exit 2; }
	@mkdir -p out
	@go -C .ci/tools build -o ../../out/mutants ./mutants
	@out/mutants $(HEADLESS) -equivalents .ci/tools/mutants/equivalents.txt -n $(N) -seed $(SEED) -by "$(BY)" $(PKG)

eval: ## precision and recall of the extractor on annotated articles
	@go run $(HEADLESS) ./data/news/eval

fuzz: ## every fuzz test for FUZZTIME, 20s unless given
	@.ci/fuzz $(FUZZTIME)

build: ## the program with its window, as dist/dateline
	@.ci/setup build
	go build $(WINDOW) -trimpath -o dist/dateline ./app

contact: ## every export of the gallery side by side, in all sizes, themes and languages, as out/contact/*.png
	DATELINE_CONTACT=$(CURDIR)/out/contact go test $(HEADLESS) -count 1 -run TestContactSheets ./app/figure/page ./app/web ./app/press

pictures: ## draw the README's pictures again
	@.ci/setup draw
	@.ci/draw .github/pictures png

clean: ## remove what the commands above have made
	rm -rf out dist
