package cli

import (
	"fmt"
	"io"
	"strings"

	"dateline/app/paint"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline/compare"
)

// Exit codes of merge: git takes those up to 128 for the number of conflicts.
const (
	conflicting    = 1
	nothingWritten = 129
)

// merge takes what THEIRS has changed since BASE into OURS, and writes OUT.
func merge(c Call, args []string) error {
	f := flags(c, "merge")
	out := f.String("o", "", "the file to write; git has %A here")
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	files, err := parse(f, args)
	if err == nil && (len(files) != 3 || *out == "") {
		err = message.Error("name three files, BASE OURS THEIRS, and -o OUT: %w", errCall)
	}
	if err != nil {
		return ending{nothingWritten, err}
	}
	o, err := settle.options()
	if err != nil {
		return ending{nothingWritten, err}
	}
	conflicts, err := c.mergeInto(*out, files, o)
	if err != nil {
		return ending{nothingWritten, err}
	}
	for _, one := range conflicts {
		fmt.Fprintln(c.Err, conflictMessage(one).In(c.Lang))
	}
	if len(conflicts) > 0 {
		return ending{code: conflicting}
	}
	return nil
}

func (c Call) mergeInto(out string, files []string, o data.Options) ([]compare.Conflict, error) {
	var sides [3]side
	for i, path := range files {
		one, err := readSide(c, path, o)
		if err != nil {
			return nil, err
		}
		if n := len(one.Problems); n > 0 && i > 0 {
			return nil, message.Error("%s has %d {problem|problems}, and what could not be read would be lost: mend {it|them} first, `dateline check` lists {it|them}", path, n)
		}
		sides[i] = one
	}
	merged, conflicts := compare.Merge(sides[0].compared(), sides[1].compared(), sides[2].compared())
	format, known := data.FormatOf(out)
	if !known {
		format = sides[1].Format
	}
	if !format.Writes() {
		return nil, message.Error("%s is read and not written; give OUT the name of another format, as in -o merged.json", format.Title)
	}
	for _, loss := range format.Losses(merged) {
		fmt.Fprintf(c.Err, "%s: %s\n", format.Name, loss.In(c.Lang))
	}
	if out == "-" {
		return conflicts, format.Write(c.Out, merged)
	}
	return conflicts, paint.Beside(out, func(w io.Writer) error { return format.Write(w, merged) })
}

// conflictMessage says what the two sides disagree on, and where both versions stand.
func conflictMessage(one compare.Conflict) message.Message {
	switch {
	case len(one.Fields) == 0:
		return message.New("%s: one side removed it and the other uses or changed it, so it stays", one.Key.String())
	case one.Beside.ID == "":
		return message.New("%s: both sides changed %s; what theirs says stands in the field %q", one.Key.String(), strings.Join(one.Fields, ", "), compare.Mark)
	}
	return message.New("%s: both sides changed %s; what theirs says stands as %s", one.Key.String(), strings.Join(one.Fields, ", "), one.Beside.String())
}
