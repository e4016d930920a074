# make test: what CI runs. make help lists the rest.
TAGS := ci,migrated_fynedo
TOOL := go tool -modfile=.ci/tools/go.mod

.PHONY: help test lint
help:
	@grep -E '^[a-z]+: ## ' $(MAKEFILE_LIST) | sed 's/: ## /\t/'

test: ## format check, vet, staticcheck and the tests
test: lint
	go test -race -tags $(TAGS) ./...

lint: ## format check, vet and staticcheck
	@test -z "$$($(TOOL) gofumpt -l app timeline data assets)" || { echo "these files are not formatted by gofumpt:"; $(TOOL) gofumpt -l .; exit 1; }
	go vet -tags $(TAGS) ./...
	$(TOOL) staticcheck -tags $(TAGS) ./...
