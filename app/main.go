// Command dateline shows events in time and space, and what is not known of
// them.
package main

import (
	"errors"
	"fmt"
	"os"

	"dateline/app/cli"
	"dateline/app/desktop"
	"dateline/data/kit/message"
)

func main() {
	args := os.Args[1:]
	call := cli.Call{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}
	if len(args) > 0 && cli.IsCommand(args[0]) {
		paceMemory(commandSpare)
		os.Exit(cli.Run(call, args))
	}
	w, code, opens := cli.AsWindow(call, args)
	if !opens {
		os.Exit(code)
	}
	paceMemory(windowSpare)
	if err := desktop.Run(w.Names, desktop.Options{Frames: w.Frames, Still: w.Still, Lang: w.Lang, In: os.Stdin}); err != nil {
		fmt.Fprintln(os.Stderr, "dateline:", message.Say(err, w.Lang))
		if errors.Is(err, desktop.ErrNoDisplay) {
			os.Exit(2)
		}
		os.Exit(1)
	}
}
