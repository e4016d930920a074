package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// A report is what a run has found out.
type report struct {
	config
	found      int // all mutants, the equivalent ones too
	equivalent int
	unmatched  []string // lines of the list of equivalents that name no mutant
	unbuilt    int      // of the sample, those that do not compile
	tests      []*test
	results    []result
	took       time.Duration
}

// write prints the survivors, what was left out, and the score of each package
// and of all.
func (r report) write(out io.Writer) {
	for _, one := range r.results {
		switch one.state {
		case survived:
			fmt.Fprintf(out, "survived %d tests: %s:%d: %s | %s\n", one.passed, one.file, one.line, one.where, one.what)
		case unreached:
			fmt.Fprintf(out, "no test comes by: %s:%d: %s | %s\n", one.file, one.line, one.where, one.what)
		}
	}
	for _, t := range r.tests {
		switch {
		case t.fails:
			fmt.Fprintf(out, "left out, since it fails without a mutant: %s of %s\n", t.name, t.binary.pkg)
		case t.slow:
			fmt.Fprintf(out, "left out, since it takes longer than %v: %s of %s\n", longest, t.name, t.binary.pkg)
		}
	}
	for _, line := range r.unmatched {
		fmt.Fprintf(out, "listed as equivalent, but there is no such mutant: %s\n", line)
	}
	var packages []string
	for _, one := range r.results {
		if !slices.Contains(packages, one.pkg) {
			packages = append(packages, one.pkg)
		}
	}
	for _, p := range packages {
		r.score(out, p, func(one result) bool { return one.pkg == p })
	}
	r.score(out, "all", func(result) bool { return true })
	if r.By != "" {
		fmt.Fprintf(out, "only the tests of %s were run: the scores are the least that they can be\n", r.By)
	}
	fmt.Fprintf(out, "%d mutants are possible and %d more are equivalent; %d were taken with seed %d, %d of these do not compile; it took %v\n",
		r.found-r.equivalent, r.equivalent, len(r.results)+r.unbuilt, r.Seed, r.unbuilt, r.took.Round(time.Second))
}

func (r report) score(out io.Writer, name string, in func(result) bool) {
	var counts [timedOut + 1]int
	for _, one := range r.results {
		if in(one) {
			counts[one.state]++
		}
	}
	n := 0
	for _, c := range counts[unreached:] {
		n += c
	}
	if n == 0 {
		return
	}
	dead := counts[killed] + counts[timedOut]
	fmt.Fprintf(out, "%5.1f%%  %4d of %4d  %s (timed out %d, survived %d, not reached %d)",
		100*float64(dead)/float64(n), dead, n, name, counts[timedOut], counts[survived], counts[unreached])
	if counts[waiting] > 0 {
		fmt.Fprintf(out, "; %d were not run in time", counts[waiting])
	}
	fmt.Fprintln(out)
}

// Equivalents are mutants that cannot be told from the program, with reasons.
type equivalents map[string]string

// readEquivalents reads a list: lines of four columns, file | function | change |
// reason; empty ones and those with # in front are left out.
func readEquivalents(path string) (equivalents, error) {
	list := equivalents{}
	if path == "" {
		return list, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := strings.LastIndex(line, " | ")
		if at < 0 || strings.Count(line, " | ") < 3 {
			return nil, fmt.Errorf("%s:%d: %q has not the four columns file | function | change | reason", path, n, line)
		}
		list[line[:at]] = line[at+3:]
	}
	return list, lines.Err()
}

// split parts mutants into those that count and the number of those that do not;
// unmatched are lines of the list about the packages that name no mutant.
func (list equivalents) split(all []*mutant, packages []*pack) (counted []*mutant, equivalent int, unmatched []string) {
	met := map[string]bool{}
	for _, m := range all {
		if _, ok := list[m.key()]; ok {
			met[m.key()] = true
			equivalent++
			continue
		}
		counted = append(counted, m)
	}
	for key := range list {
		file, _, _ := strings.Cut(key, " | ")
		ours := slices.ContainsFunc(packages, func(p *pack) bool {
			return slices.ContainsFunc(p.files, func(s *source) bool { return s.name == file })
		})
		if ours && !met[key] {
			unmatched = append(unmatched, key)
		}
	}
	slices.Sort(unmatched)
	return counted, equivalent, unmatched
}
