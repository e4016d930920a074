// Command dateline shows events in time and space, and what is not known of
// them.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"dateline/app/cli"
	"dateline/app/desktop"
)

func main() {
	args := os.Args[1:]
	how, args := windowOptions(args)
	if len(args) > 0 && (cli.IsCommand(args[0]) || strings.HasPrefix(args[0], "-")) {
		paceMemory(commandSpare)
		os.Exit(cli.Run(cli.Call{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, args))
	}
	path := ""
	if len(args) > 0 {
		path = args[0]
	}
	if path != "" {
		if _, err := os.Stat(path); err != nil {
			fmt.Fprintf(os.Stderr, "dateline: %q is neither a command nor a file: %v\nThe commands are listed by: dateline --help\n", path, err)
			os.Exit(2)
		}
	}
	paceMemory(windowSpare)
	if err := desktop.Run(path, how); err != nil {
		fmt.Fprintln(os.Stderr, "dateline:", err)
		if errors.Is(err, desktop.ErrNoDisplay) {
			os.Exit(2)
		}
		os.Exit(1)
	}
}

// windowOptions takes what the window is told before the name of a file: --frames FILE logs
// what each frame took, --still shows no motion.
func windowOptions(args []string) (how desktop.Options, rest []string) {
	for {
		switch {
		case len(args) > 1 && args[0] == "--frames":
			how.Frames, args = args[1], args[2:]
		case len(args) > 0 && args[0] == "--still":
			how.Still, args = true, args[1:]
		default:
			return how, args
		}
	}
}
