// Package cli is the command line: it reads files, prints what they hold and
// writes pictures, without a window and without a display.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"dateline/app/figure/export"

	"dateline/assets/translations"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Call is one call of the program.
type Call struct {
	In       io.Reader
	Out, Err io.Writer
	Lang     string // of what is said; "" is English. Run takes it from --lang.
}

// say says a line to the person: what went wrong, or how something was understood.
func (c Call) say(says string, args ...any) {
	fmt.Fprintln(c.Err, message.New(says, args...).In(c.Lang))
}

// langOf returns the language that a call asks for: it is needed for errors of the
// call too, before its flags are read.
func langOf(args []string) string {
	for i, arg := range args {
		if name, ok := strings.CutPrefix(strings.TrimLeft(arg, "-"), "lang"); ok && strings.HasPrefix(arg, "-") {
			switch lang, ok := strings.CutPrefix(name, "="); {
			case ok:
				return lang
			case name == "" && i+1 < len(args):
				return args[i+1]
			}
		}
	}
	return ""
}

// Exit codes.
const (
	fine     = 0
	badInput = 1 // the input is wrong
	badCall  = 2 // the call is wrong
)

// A command is a row of the table of commands.
type command struct {
	name, args, help string
	run              func(Call, []string) error
}

var commands []command

func init() { // a table that help reads too cannot be initialised in place
	commands = []command{
		{"export", "[--view V] -o OUT [FILE]", "write a picture, .svg, .png or .pdf, a web page, .html, or slides, .pptx", exportFile},
		{"date", "[--json] [--zone Z] EDTF…", "say what a date means; - reads one a line", dates},
		{"check", "FILE…", "name every problem of a file", check},
		{"info", "[--json] FILE", "say what a file holds", info},
		{"list", "[--filter F] [--json|--csv] FILE", "list the events that a filter keeps; --columns says what of each", listEvents},
		{"facets", "[--filter F] [--by F,…] FILE", "count the events by type, actor, columns and the like", countFacets},
		{"convert", "IN OUT", "write a file in the format of OUT; says what that cannot carry", convert},
		{"diff", "[--json] A [B]", "say what differs from A to B: exit code 0 alike, 1 different, 2 in error; one file as text", diff},
		{"compare", "[--left F --right F] A [B]", "what two files, or two filters of one, tell alike, differently or alone; -o OUT writes it as a timeline", compareSides},
		{"merge", "BASE OURS THEIRS -o OUT", "take in what others have changed: exit code 0 clean, 1 with conflicts that stay in OUT, 129 nothing written", merge},
		{"synth", "[--kind crowd|actors|quakes] -n N --seed S -o OUT", "make a timeline for tests", synthesise},
		{"extract", "[-o OUT] ARTICLE…", "suggest the events of articles; --explain says where each date is from", extractArticles},
		{"samples", "", "list the samples", listSamples},
		{"formats", "", "list the formats", listFormats},
	}
}

// errCall marks an error of the call, not of the input.
var errCall = export.ErrCall

// An ending is an exit code of a command's own, and the error that led to it, if any.
type ending struct {
	code int
	err  error
}

func (e ending) Error() string { return fmt.Sprint(e.err) }

func (e ending) Unwrap() error { return e.err }

// IsCommand tells whether a word is a command of the command line.
func IsCommand(word string) bool {
	return isHelp(word) || slices.ContainsFunc(commands, func(c command) bool { return c.name == word })
}

func isHelp(word string) bool { return strings.TrimLeft(word, "-") == "help" || word == "-h" }

// Run runs a command and returns the exit code; of what is no command it says what would be right.
func Run(c Call, args []string) int {
	if len(args) == 0 || isHelp(args[0]) {
		usage(c.Out, langOf(args))
		return fine
	}
	for _, one := range commands {
		if one.name != args[0] {
			continue
		}
		c.Lang = langOf(args[1:])
		err := one.run(c, args[1:])
		var ends ending
		var wrong *timeline.FilterError
		switch {
		case err == nil || errors.Is(err, flag.ErrHelp):
			return fine
		case errors.As(err, &ends):
			if ends.err != nil {
				fmt.Fprintf(c.Err, "dateline %s: %s\n", one.name, message.Say(ends.err, c.Lang))
			}
			return ends.code
		case errors.As(err, &wrong):
			fmt.Fprintf(c.Err, "dateline %s: --filter: %s\n%s\n", one.name, message.Say(wrong, c.Lang), marked(wrong))
			return badCall
		case errors.Is(err, errCall):
			fmt.Fprintf(c.Err, "dateline %s: %s\n", one.name, message.Say(err, c.Lang))
			return badCall
		}
		fmt.Fprintln(c.Err, message.Say(err, c.Lang))
		return badInput
	}
	_, code, _ := AsWindow(c, args) // which is not opened from here
	return code
}

// help says a sentence of the help in a language.
func help(lang, english string) string { return translations.Help(lang, english) }

// usageEnd is what holds for all commands.
var usageEnd = []string{
	"The flags of a command are listed by: dateline COMMAND --help. All of this is in French by: dateline --help --lang fr, in German by --lang de",
	"A FILE of - is standard input, an OUT of - standard output. The name of a sample stands for its file, and without FILE it is the first.",
	"The exit code is 0 when all is well, 1 when the input is wrong, 2 when the call is wrong.",
}

// flags returns the flag set of a command, whose errors are errors of the call.
func flags(c Call, name string) *flag.FlagSet {
	f := flag.NewFlagSet("dateline "+name, flag.ContinueOnError)
	f.SetOutput(io.Discard) // what is wrong we say ourselves, in the language of the person
	f.Usage = func() { listFlags(c, name, f) }
	return f
}

// listFlags says what a command does and what each of its flags is for.
func listFlags(c Call, name string, f *flag.FlagSet) {
	for _, one := range commands {
		if one.name == name {
			fmt.Fprintf(c.Err, "dateline %s %s\n  %s\n\n", name, one.args, help(c.Lang, one.help))
		}
	}
	f.VisitAll(func(one *flag.Flag) {
		dashes := "--"
		if len(one.Name) == 1 {
			dashes = "-"
		}
		value, _ := flag.UnquoteUsage(one)
		if value != "" {
			value = " " + strings.ToUpper(value)
		}
		standing := ""
		if one.DefValue != "" && one.DefValue != "false" && one.DefValue != "0" {
			standing = " (" + one.DefValue + ")"
		}
		fmt.Fprintf(c.Err, "  %s%s%s\n        %s%s\n", dashes, one.Name, value, help(c.Lang, one.Usage), standing)
	})
}

// flagSentences say what is wrong with a flag, in the order of flagLooks.
var flagSentences = []string{"there is no flag %s", "the flag %s needs a value", "%s is no value of the flag %s", "%s is no flag"}

// flagLooks is how the library says the same.
var flagLooks = []*regexp.Regexp{
	regexp.MustCompile(`^flag provided but not defined: (-\S+)$`),
	regexp.MustCompile(`^flag needs an argument: (-\S+)$`),
	regexp.MustCompile(`^invalid (?:boolean )?value (".*") for (?:flag )?(-\S+?): ?.*$`),
	regexp.MustCompile(`^bad flag syntax: (\S+)$`),
}

// flagError says an error of the library in our words.
func flagError(err error) error {
	for i, looks := range flagLooks {
		if m := looks.FindStringSubmatch(err.Error()); m != nil {
			var args []any
			for _, arg := range m[1:] {
				args = append(args, arg)
			}
			return message.Error(flagSentences[i], args...)
		}
	}
	return err
}

// parse reads flags that may stand before, between and behind the arguments.
func parse(f *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	if slices.ContainsFunc(args, func(arg string) bool { return arg == "--help" || arg == "-help" || arg == "-h" }) {
		f.Usage() // whatever else stands there: --lang, too, where the command has no use for it
		return nil, flag.ErrHelp
	}
	for {
		// A year BCE begins with a minus, and no flag with a digit.
		for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' && args[0][1] >= '0' && args[0][1] <= '9' {
			rest, args = append(rest, args[0]), args[1:]
		}
		if err := f.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, message.Error("%w: %w", flagError(err), errCall)
		}
		args = f.Args()
		if len(args) == 0 {
			return rest, nil
		}
		rest, args = append(rest, args[0]), args[1:]
	}
}
