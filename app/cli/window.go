package cli

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data/gazetteer"
	"dateline/data/kit/message"
)

// A Window is a call that opens the window.
type Window struct {
	Names  []string // of files and samples, "-" for standard input; none is the first sample
	Lang   string   // of the window, as long as it is open; "" for the one that was chosen
	Frames string   // the file to which a line is written for each frame, "" for none
	Still  bool     // without motion
}

// windows are the calls that open the window, and what each does.
var windows = [][2]string{
	{"[FILE…]", "open the window, on several files with a tab for each"},
	{"--lang fr [FILE…]", "the same, in French"},
	{"--still [FILE…]", "the same, without motion"},
	{"--frames OUT [FILE…]", "the same, with a line of CSV for each frame"},
}

// AsWindow reads a call that opens the window. Where it opens none, it has said why, or has
// helped, and code is the exit code.
func AsWindow(c Call, args []string) (w Window, code int, opens bool) {
	c.Lang = langOf(args)
	f := flags(c, "")
	f.Usage = func() {}
	f.StringVar(&w.Lang, "lang", "", "")
	f.StringVar(&w.Frames, "frames", "", "")
	f.BoolVar(&w.Still, "still", false, "")
	names, err := parse(f, args)
	if errors.Is(err, flag.ErrHelp) {
		usage(c.Out, c.Lang)
		return w, fine, false
	}
	if err != nil && !strings.HasPrefix(args[0], "-") {
		if mistyped := opensWindow(args[0]); mistyped != nil {
			err = mistyped // the flags are those of a command that was meant
		}
	}
	for _, name := range names {
		if err == nil && !slices.Contains(w.Names, name) {
			w.Names = append(w.Names, name)
			err = opensWindow(name)
		}
	}
	if err == nil && w.Lang != "" && !translations.Known(w.Lang) {
		err = message.Error("there is no language %q: it is %s: %w", w.Lang, message.Words(translations.Languages()), errCall)
	}
	if err != nil {
		fmt.Fprintf(c.Err, "dateline: %s\n", message.Say(err, c.Lang))
		return w, badCall, false
	}
	return w, fine, true
}

// opensWindow returns what is wrong with a name that is to be opened, and what would be right.
func opensWindow(name string) error {
	if name == "-" || slices.Contains(samples.Names, name) {
		return nil
	}
	if IsCommand(name) {
		return message.Error("a command comes first: dateline %s …: %w", name, errCall)
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return message.Error("%q is a folder: name a file in it", name)
	case err == nil:
		return nil
	}
	if like := alike(name); len(like) > 0 {
		return message.Error("%q is neither a command nor a file nor a sample; there is %s: %w", name, strings.Join(like, ", "), errCall)
	}
	return message.Error("%q is neither a command nor a file nor a sample (dateline samples lists these): %w", name, errCall)
}

// alike returns what a mistyped name may stand for, the nearest first: commands, samples, and
// files of the same folder.
func alike(name string) []string {
	const most, slips = 3, 2
	names := slices.Clone(samples.Names)
	for _, one := range commands {
		names = append(names, one.name)
	}
	if files, err := os.ReadDir(filepath.Dir(name)); err == nil {
		for _, one := range files {
			if !one.IsDir() && !strings.HasPrefix(one.Name(), ".") {
				names = append(names, filepath.Join(filepath.Dir(name), one.Name()))
			}
		}
	}
	far := func(other string) int {
		a, b := strings.ToLower(filepath.Clean(name)), strings.ToLower(other)
		stem := strings.TrimSuffix(b, filepath.Ext(b))
		if len(a) > slips && (strings.HasPrefix(b, a) || strings.TrimSuffix(a, filepath.Ext(a)) == stem) {
			return 0 // begun and not ended, or with another ending
		}
		return gazetteer.Distance(a, b, slips)
	}
	names = slices.DeleteFunc(names, func(other string) bool { return far(other) > slips || far(other) >= len(name) })
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(far(a), far(b)) })
	return slices.Clip(names[:min(most, len(names))])
}

// usage lists the calls of the window and the commands.
func usage(w io.Writer, lang string) {
	fmt.Fprint(w, help(lang, "Dateline shows events in time and space, and what is not known of them."), "\n\n")
	for _, one := range windows {
		fmt.Fprintf(w, "  dateline %-27s %s\n", one[0], help(lang, one[1]))
	}
	for _, c := range commands {
		fmt.Fprintf(w, "  dateline %-27s %s\n", c.name+" "+c.args, help(lang, c.help))
	}
	fmt.Fprintln(w)
	for _, one := range usageEnd {
		fmt.Fprintln(w, help(lang, one))
	}
}
