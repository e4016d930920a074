// Command dateline shows events in time and space, and what is not known of
// them.
package main

import (
	"os"

	"dateline/app/cli"
)

func main() {
	os.Exit(cli.Run(cli.Call{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, os.Args[1:]))
}
