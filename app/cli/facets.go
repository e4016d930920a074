package cli

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/export"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// countFacets counts the events of a file by what they say of its facets.
func countFacets(c Call, args []string) error {
	f := flags(c, "facets")
	asJSON := f.Bool("json", false, "an object a line, of every value: facet, value, count")
	by := f.String("by", "", "the facets to count, apart by commas; all unless given")
	asked, err := c.asks(f, args)
	if err != nil {
		return err
	}
	t := asked.t
	names := t.ToldNames()
	if *by != "" {
		names = cutNames(*by)
	}
	all := make([]timeline.Told, len(names))
	for i, name := range names {
		var known bool
		if all[i], known = t.Tells(name); !known {
			return message.Error("%s: there is no facet %q: it is %s: %w", "--by", name, someOf(t.ToldNames()), errCall)
		}
	}
	counts := make([]map[string]int, len(all))
	for i := range counts {
		counts[i] = map[string]int{}
	}
	for _, e := range t.Events.All() {
		if asked.keeps(e) {
			for i, told := range all {
				told.Each(e, func(word string) { counts[i][word]++ })
			}
		}
	}
	for i, told := range all {
		values := sortedCounts(told.Name, counts[i])
		switch {
		case *asJSON:
			err = writeLines(c.Out, values)
		case *by == "" && len(values) == 1 && values[0].Value == "":
			// nothing is said of it, and nobody asked
		default:
			err = c.printCounts(values, *by != "")
		}
		if err != nil {
			return err
		}
	}
	return asked.sayNone(c)
}

// A valueCount is how many events have a value of a facet; an event of several values counts
// for each.
type valueCount struct {
	Facet string `json:"facet"`
	Value string `json:"value"` // as the file has it, "" for none
	Count int    `json:"count"`
}

// sortedCounts returns the values of a facet, those of most events first; none comes last.
func sortedCounts(facet string, of map[string]int) []valueCount {
	all := make([]valueCount, 0, len(of))
	for value, n := range of {
		all = append(all, valueCount{facet, value, n})
	}
	slices.SortFunc(all, func(a, b valueCount) int {
		if (a.Value == "") != (b.Value == "") {
			return cmp.Compare(b.Value, a.Value)
		}
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	return all
}

// printCounts prints the values of a facet, so that a person sees the first of very many; all
// where they were asked for.
func (c Call) printCounts(values []valueCount, whole bool) error {
	const most = 12
	if len(values) == 0 {
		return nil
	}
	fmt.Fprintln(c.Out, values[0].Facet)
	for i, v := range values {
		if i == most && !whole && len(values) > most+1 {
			fmt.Fprintln(c.Out, "         "+message.New("and %d more; --by %s shows them", len(values)-most, quotedName(v.Facet)).In(c.Lang))
			break
		}
		value := v.Value
		if value == "" {
			value = "(" + message.New("none").In(c.Lang) + ")"
		}
		if _, err := fmt.Fprintf(c.Out, "%8d %s\n", v.Count, oneLine(value)); err != nil {
			return err
		}
	}
	return nil
}

// quotedName returns the name of a facet as --by reads it.
func quotedName(name string) string {
	if strings.ContainsAny(name, `, "'`) {
		return `'"` + name + `"'`
	}
	return name
}

// oneLine returns a text as it may stand in a line of a table.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// writeLines writes each of some values as JSON on a line of its own.
func writeLines[T any](out io.Writer, all []T) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, one := range all {
		if err := e.Encode(one); err != nil {
			return message.Error("writing JSON: %w", err)
		}
	}
	return nil
}

// cutNames cuts names apart at the commas that stand in no quotation marks.
func cutNames(s string) (names []string) {
	quoted := false
	for _, name := range strings.FieldsFunc(s, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ',' && !quoted
	}) {
		if name = strings.TrimSpace(strings.ReplaceAll(name, `"`, "")); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// someOf lists names, of very many the first.
func someOf(names []string) string {
	const most = 40
	if len(names) > most {
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// An asking is the file of a call, and which of its events the filter of the call keeps.
type asking struct {
	t      *timeline.Timeline
	filter timeline.Filter
	keep   func(*timeline.Event) bool
	zone   edtf.Zone
	kept   *int
}

func (a asking) keeps(e *timeline.Event) bool {
	keeps := a.keep == nil || a.keep(e)
	if keeps {
		*a.kept++
	}
	return keeps
}

// sayNone says of a filter that keeps nothing which of its terms did it. An empty list is an
// answer all the same, and no error.
func (a asking) sayNone(c Call) error {
	if *a.kept == 0 && a.t.Events.Len() > 0 {
		c.say("note: %v", export.KeepsNone(a.t, a.filter))
	}
	return nil
}

// asks reads the flags that facets and list share, opens the file and reads the filter.
func (c Call) asks(f *flag.FlagSet, args []string) (asking, error) {
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	text := f.String("filter", "", "which events: type:meeting after:2019 -status:denied kim")
	clock := f.String("zone", "source", "the clock of times of day: source, local, UTC or UTC+03:00")
	rest, err := parse(f, args)
	if err != nil {
		return asking{}, err
	}
	a := asking{kept: new(int)}
	if a.zone, err = edtf.ParseZone(*clock); err != nil {
		return asking{}, message.Error("--zone: %w: %w", err, errCall)
	}
	if _, err = timeline.ParseFilter(*text); err != nil {
		return asking{}, err
	}
	o, err := settle.options()
	if err != nil {
		return asking{}, err
	}
	file, err := openOne(c, rest, o)
	if err != nil {
		return asking{}, err
	}
	tell(c, file)
	filter, err := figure.Written(*text, file.Timeline)
	if err != nil {
		return asking{}, err
	}
	a.t, a.filter = file.Timeline, filter.On(a.zone)
	a.keep = a.filter.Keep(a.t)
	return a, nil
}
