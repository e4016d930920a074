package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// A test is one test function with what it comes by.
type test struct {
	binary  *binary
	name    string
	took    time.Duration
	reaches map[int]bool // ids of mutants
	fails   bool         // without any mutant, so it proves nothing
	slow    bool         // it takes longer than is waited for
}

// A result is what became of a mutant.
type result struct {
	*mutant
	state  state
	by     string // the package whose tests killed it
	passed int    // how many tests came by it and passed
}

type state int

const (
	waiting   state = iota // the time was over before it was run
	unreached              // no test comes by it
	survived               // tests came by it, and all passed
	killed                 // a test failed
	timedOut               // a test hung
)

// longest is how long a test may take to be run at all: one that takes longer
// costs more than it tells, a thousand times over.
const longest = 20 * time.Second

// trace runs each test by itself and notes which mutants it comes by.
func (b *built) trace(ctx context.Context) ([]*test, error) {
	var tests []*test
	for i := range b.binaries {
		one := &b.binaries[i]
		out, err := b.start(ctx, one, nil, time.Minute, "-test.list=^(Test|Fuzz|Example)")
		if err != nil {
			return nil, fmt.Errorf("listing the tests of %s: %w\n%s", one.pkg, err, out)
		}
		for _, name := range strings.Fields(out) {
			tests = append(tests, &test{binary: one, name: name})
		}
	}
	var failed atomic.Pointer[error]
	b.each(ctx, len(tests), func(i int) {
		if err := b.traceOne(ctx, tests[i], filepath.Join(b.dir, "trace"+strconv.Itoa(i))); err != nil {
			failed.Store(&err)
		}
	})
	if err := failed.Load(); err != nil {
		return nil, *err
	}
	slices.SortStableFunc(tests, func(x, y *test) int { return int(x.took - y.took) })
	return tests, nil
}

func (b *built) traceOne(ctx context.Context, t *test, path string) error {
	began := time.Now()
	_, err := b.start(ctx, t.binary, []string{"MUTANT_TRACE=" + path}, longest, "-test.count=1", "-test.run=^"+t.name+"$")
	t.took, t.reaches = time.Since(began), map[int]bool{}
	t.slow = t.took >= longest
	t.fails = err != nil && !t.slow
	raw, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, word := range strings.Fields(string(raw)) {
		id, err := strconv.Atoi(word)
		if err != nil {
			return fmt.Errorf("reading what %s comes by: %w", t.name, err)
		}
		t.reaches[id] = true
	}
	return nil
}

// run runs, for each mutant, the tests that come by it, until one fails: those of
// its own package first, then the quick ones.
func (b *built) run(ctx context.Context, tests []*test) []result {
	results := make([]result, len(b.mutants))
	b.each(ctx, len(b.mutants), func(i int) { results[i] = b.runOne(ctx, b.mutants[i], tests) })
	for i, m := range b.mutants {
		results[i].mutant = m
	}
	return results
}

func (b *built) runOne(ctx context.Context, m *mutant, tests []*test) result {
	type group struct {
		binary *binary
		names  []string
		took   time.Duration
	}
	var groups []*group
	for _, t := range tests {
		if !t.reaches[m.id] || t.fails || t.slow {
			continue
		}
		at := slices.IndexFunc(groups, func(g *group) bool { return g.binary == t.binary })
		if at < 0 {
			at = len(groups)
			groups = append(groups, &group{binary: t.binary})
		}
		groups[at].names, groups[at].took = append(groups[at].names, t.name), groups[at].took+t.took
	}
	slices.SortStableFunc(groups, func(x, y *group) int {
		if own := x.binary.pkg == m.pkg; own != (y.binary.pkg == m.pkg) {
			if own {
				return -1
			}
			return 1
		}
		return int(x.took - y.took)
	})
	r := result{state: unreached}
	for _, g := range groups {
		limit := b.Patience + 5*g.took
		began := time.Now()
		_, err := b.start(ctx, g.binary, []string{"MUTANT=" + strconv.Itoa(m.id)}, limit,
			"-test.count=1", "-test.failfast", "-test.run=^("+strings.Join(g.names, "|")+")$")
		switch {
		case ctx.Err() != nil:
			return result{state: waiting}
		case err != nil && time.Since(began) >= limit:
			return result{state: timedOut, by: g.binary.pkg}
		case err != nil:
			return result{state: killed, by: g.binary.pkg}
		}
		r.state, r.passed = survived, r.passed+len(g.names)
	}
	return r
}

// start runs a binary, at most so long.
func (b *built) start(ctx context.Context, one *binary, env []string, limit time.Duration, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, one.path, args...)
	cmd.Dir = one.work
	cmd.Env = append(os.Environ(), env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = time.Second
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return out.String(), err
}

// each calls do for 0 to n-1, on as many workers as there are to be.
func (b *built) each(ctx context.Context, n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range max(1, b.Workers) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	workers.Wait()
}

// withoutGit is a module's files without the folders that hold its history and
// what was built.
type withoutGit struct{ fs.FS }

func (f withoutGit) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(f.FS, name)
	return slices.DeleteFunc(all, func(e fs.DirEntry) bool {
		return e.Name() == ".git" || name == "." && (e.Name() == "out" || e.Name() == "dist")
	}), err
}
