// Command eval scores the extractor: precision, recall and F1 of the spans and
// the values of time expressions on annotated sets, and what it costs a person
// to put the suggested events of articles right.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"

	"dateline/data/news/extract"
)

func main() {
	shared := flag.String("shared", "../shared/data", "the folder of the sets that do not stand in the project")
	misses := flag.Bool("misses", false, "print every expression that is missed, invented or resolved otherwise")
	flag.Usage = func() {
		fmt.Fprintf(flag.CommandLine.Output(), "eval [-misses] [-shared DIR] [SET…]: the sets are %s; all but french-kept when none is named\n", strings.Join(names(), ", "))
		flag.PrintDefaults()
	}
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := run(out, *shared, *misses, flag.Args())
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run scores the sets that are named.
func run(out *bufio.Writer, shared string, misses bool, named []string) error {
	all := len(named) == 0
	if all {
		for _, s := range sets {
			if !s.kept {
				named = append(named, s.name)
			}
		}
	}
	for _, name := range named {
		s, ok := find(name)
		if !ok {
			return fmt.Errorf("there is no set %q: it is one of %s", name, strings.Join(names(), ", "))
		}
		if s.print != nil {
			if err := s.print(out, shared, misses); err != nil {
				return fmt.Errorf("scoring %s: %w", name, err)
			}
			continue
		}
		documents, err := s.read(shared)
		if err != nil && all {
			fmt.Fprintf(out, "%s: not scored: %v\n", s.name, err)
			continue
		}
		if err != nil {
			return fmt.Errorf("reading the set %s: %w", name, err)
		}
		score := Score(documents, extract.Rules{})
		fmt.Fprintf(out, "%s: %s\n", s.name, s.about)
		score.print(out, s.salient)
		if misses {
			score.printMisses(out)
		}
	}
	return nil
}
