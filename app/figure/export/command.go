package export

import (
	"errors"
	"flag"
	"io"
	"strings"
)

// Args returns the arguments of the command that make these options, each field that is not zero.
func (o Options) Args() (all []string) {
	var none Options
	for _, f := range Fields {
		switch text := f.text(&o); {
		case text == f.text(&none):
		case f.Switch:
			all = append(all, dashes(f.Name))
		case f.Name == "o":
			all = append(all, "-o", text)
		default:
			all = append(all, dashes(f.Name)+"="+text)
		}
	}
	return all
}

func dashes(name string) string { return "--" + name }

// Parse reads what Args returns.
func Parse(args []string) (o Options, err error) {
	f := flag.NewFlagSet("export", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	problem := Flags(f, &o)
	if err := errors.Join(f.Parse(args), problem()); err != nil {
		return Options{}, err
	}
	return o, nil
}

// Command returns the command line that makes these options of a file, as a shell reads it.
func (o Options) Command(file string) string {
	var b strings.Builder
	b.WriteString("dateline export")
	for _, arg := range o.Args() {
		b.WriteString(" " + quoted(arg))
	}
	if file != "" {
		if strings.HasPrefix(file, "-") {
			file = "./" + file // it is no flag
		}
		b.WriteString(" " + quoted(file))
	}
	return b.String()
}

// plain are the letters that a shell takes as they stand.
const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,@%+"

// quoted returns an argument as a shell reads it: in quotation marks where it has a letter of
// its own.
func quoted(arg string) string {
	if arg != "" && strings.Trim(arg, plain) == "" {
		return arg
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}
