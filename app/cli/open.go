package cli

import (
	"fmt"
	"slices"
	"strings"

	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/kit/message"
)

// openOne opens the file of a call, standard input for "-", the first sample
// for none.
func openOne(c Call, files []string, o data.Options) (*data.File, error) {
	name := samples.Names[0]
	switch {
	case len(files) > 1:
		return nil, message.Error("one file at a time, not %d: %w", len(files), errCall)
	case len(files) == 1 && files[0] == "-":
		return data.Read("standard input", c.In, o)
	case len(files) == 1 && !slices.Contains(samples.Names, files[0]):
		return data.Load(files[0], o)
	case len(files) == 1:
		name = files[0]
	}
	t, err := data.Sample(name)
	if err != nil {
		return nil, err
	}
	return data.Whole(t), nil
}

// tell writes the problems and notes of a file to the messages.
func tell(c Call, f *data.File) {
	const most = 20
	if !f.Headline.IsZero() {
		fmt.Fprintln(c.Err, f.Headline.In(c.Lang))
	}
	for i, p := range f.Problems {
		if i == most {
			c.say("and %d {problem|problems} more; `dateline check` lists them all", len(f.Problems)-most)
			break
		}
		fmt.Fprintln(c.Err, message.Say(p, c.Lang))
	}
	for _, n := range f.Notes {
		if first, _, long := strings.Cut(n.In(c.Lang), "\n"); long {
			c.say("note: %s; `dateline check` lists them", first)
			continue
		}
		c.say("note: %v", n)
	}
	for _, q := range f.Questions {
		c.say("note: %v settles it", q.Flags())
	}
}
