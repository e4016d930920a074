// Command mutants measures tests by faults put in on purpose: it changes one
// thing of a package at a time (a mutant) and sees whether a test fails. Its
// score is killed / all that compile. What no test reaches has survived; a
// mutant under which the tests hang is killed; mutants that cannot be told from
// the program are listed with their reasons in equivalents.txt and not counted.
//
// Building a program anew for each mutant would take days. So all mutants are
// written into one build, each behind a question to the environment; the tests
// are built once and run once a mutant, those only that come by it.
//
//	go run ./mutants -root ../.. [-n 400] [-seed 1] ./app/scene ./timeline/...
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"time"
)

// config is what a call asks for.
type config struct {
	Root        string        // of the module whose tests are measured
	Tags        string        // build tags
	Packages    []string      // patterns
	By          string        // the packages whose tests are run, patterns with spaces between; "" for all that know a changed one
	N           int           // how many mutants to sample; 0 for all
	Seed        uint64        // of the sample
	Workers     int           // how many run at once
	Most        time.Duration // when to stop; what has not run by then is said
	Patience    time.Duration // what a mutant's tests may take longer than they take without
	Equivalents string        // the file of mutants that are not counted; "" for none
}

func main() {
	var c config
	flag.StringVar(&c.Root, "root", ".", "the module whose tests are measured")
	flag.StringVar(&c.Tags, "tags", "", "build tags")
	flag.StringVar(&c.By, "by", "", "the packages whose tests are run: fewer are quicker, and the score is then the least that it can be")
	flag.IntVar(&c.N, "n", 0, "how many mutants to take; 0 takes all")
	flag.Uint64Var(&c.Seed, "seed", 1, "which mutants are taken")
	flag.IntVar(&c.Workers, "workers", runtime.NumCPU(), "how many run at once")
	flag.DurationVar(&c.Most, "most", 2*time.Hour, "when to stop")
	flag.DurationVar(&c.Patience, "patience", 10*time.Second, "what tests may take longer under a mutant before they are said to hang")
	flag.StringVar(&c.Equivalents, "equivalents", "", "the file of mutants that are not counted")
	flag.Parse()
	if c.Packages = flag.Args(); len(c.Packages) == 0 {
		fmt.Fprintln(os.Stderr, "mutants: no package is named; right would be: make mutants PKG=./app/scene")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := measure(ctx, os.Stdout, c); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		stop()
		os.Exit(1)
	}
}

// measure finds the mutants, samples them, builds the tests with them, runs
// these and writes the report.
func measure(ctx context.Context, out io.Writer, c config) error {
	ctx, cancel := context.WithTimeout(ctx, c.Most)
	defer cancel()
	started := time.Now()
	packages, err := load(c)
	if err != nil {
		return err
	}
	all := find(packages)
	list, err := readEquivalents(c.Equivalents)
	if err != nil {
		return err
	}
	counted, equivalent, unmatched := list.split(all, packages)
	sample := take(counted, c.N, c.Seed)
	dir, err := os.MkdirTemp("", "mutants-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b, err := build(ctx, c, dir, packages, sample)
	if err != nil {
		return err
	}
	tests, err := b.trace(ctx)
	if err != nil {
		return err
	}
	results := b.run(ctx, tests)
	report{
		config: c, found: len(all), equivalent: equivalent, unmatched: unmatched,
		unbuilt: len(sample) - len(b.mutants), tests: tests, results: results, took: time.Since(started),
	}.write(out)
	return nil
}
