package simile

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Name is the name under which fields of SIMILE stand beside an event.
const Name = "simile"

// known are the fields that are read; JSON may write them short.
var known = map[string]string{
	"start": "s", "latestStart": "ls", "earliestEnd": "ee", "end": "e", "isDuration": "", "durationEvent": "de", "title": "t", "link": "", "eventID": "eid", "id": "",
	"description": "d", "caption": "c",
}

// An entry is an event as it stands in a file.
type entry struct {
	get  func(name string) string
	fail func(name string, err error)
	xml  bool
	note string
	rest map[string]string
}

// elementsSeen is the code of a message that counts events as they stand in a file.
const elementsSeen = "%d {element|elements}"

// Decode reads a file of SIMILE Timeline.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	d := draft.New()
	d.Account.Sees(elementsSeen, 0)
	if markup.Root(raw[:min(len(raw), 1<<14)]) == "data" {
		return d.Result, markedUp(d, raw)
	}
	return d.Result, objects(d, raw, o.Limit)
}

// markedUp reads XML.
func markedUp(d *draft.Draft, raw []byte) error {
	root, err := markup.Parse(raw)
	if err != nil {
		return err
	}
	for _, e := range root.All("event") {
		d.Account.Sees(elementsSeen, 1)
		rest := map[string]string{}
		for _, a := range e.Attrs {
			if _, read := known[a.Name.Local]; !read {
				rest[a.Name.Local] = a.Value
			}
		}
		event(d, entry{
			get: e.Attr, xml: true, note: e.Text, rest: rest,
			fail: func(name string, err error) { d.Fail(draft.Problem{Line: e.Line, Path: "event@" + name, Err: err}) },
		})
	}
	return nil
}

var (
	bareName   = regexp.MustCompile(`([{,]\s*)([A-Za-z_][\w-]*)(\s*:)`)
	singleText = regexp.MustCompile(`'((?:[^'\\]|\\.)*)'`)
	lastComma  = regexp.MustCompile(`,(\s*[}\]])`)
)

// objects reads JSON, and what its authors took for JSON: names without marks,
// texts in single marks, a comma behind the last element.
func objects(d *draft.Draft, raw []byte, limit int64) error {
	doc, err := jsontree.Parse(raw, limit)
	if err != nil {
		loose := singleText.ReplaceAllFunc(raw, func(s []byte) []byte {
			return []byte(`"` + strings.ReplaceAll(strings.ReplaceAll(string(s[1:len(s)-1]), `\'`, `'`), `"`, `\"`) + `"`)
		})
		loose = lastComma.ReplaceAll(bareName.ReplaceAll(loose, []byte(`$1"$2"$3`)), []byte("$1"))
		again, failed := jsontree.Parse(bytes.TrimSpace(loose), limit)
		if failed != nil {
			return err
		}
		doc = again
		d.Note("read as JavaScript: the file is no JSON")
	}
	events := doc.Root.Get("events")
	if events == nil {
		return message.Error(`1: there is no list "events"; SIMILE's JSON is {"dateTimeFormat": "iso8601", "events": [{"start": "2019", "title": "…"}]}`)
	}
	for i := range events.Items {
		n := &events.Items[i]
		d.Account.Sees(elementsSeen, 1)
		find := func(name string) *jsontree.Node {
			if v := n.Get(name); v != nil || known[name] == "" {
				return v
			}
			return n.Get(known[name])
		}
		rest := map[string]string{}
		for _, m := range n.Members {
			rest[m.Name] = m.Value.Str()
		}
		for long, short := range known {
			delete(rest, long)
			delete(rest, short)
		}
		event(d, entry{
			get: func(name string) string { return find(name).Str() }, note: find("description").Str(), rest: rest,
			fail: func(name string, err error) { d.Fail(doc.Problem(find(name), err)) },
		})
	}
	return nil
}

// event reads an event.
func event(d *draft.Draft, in entry) {
	e := timeline.Full{ID: in.get("eventID")}
	if e.ID == "" {
		e.ID = in.get("id")
	}
	e.Title = timeline.Say("", draft.Plain(in.get("title")))
	if len(e.Title) == 0 {
		e.Title = timeline.Say("", draft.Plain(in.get("caption")))
	}
	e.Note = timeline.Say("", draft.Plain(folded(in.note)))
	if len(e.Title) == 0 { // the first of what is said of it
		e.Title = timeline.Say("", firstWords(e.Note.In("")))
	}
	link := in.get("link") // a page that its title leads to, which need not say that it took place
	if link != "" && !d.Value(&e, "link", 0, link) {
		in.rest["link"] = link
	}
	e.When.Date = when(in)
	for _, name := range []string{"latestStart", "earliestEnd"} {
		if v := in.get(name); v != "" {
			in.rest[name] = v
		}
	}
	for _, name := range slices.Sorted(maps.Keys(in.rest)) {
		if name != "latestStart" && name != "earliestEnd" && d.Value(&e, name, 0, in.rest[name]) {
			delete(in.rest, name)
		}
	}
	e.Extra = draft.Keep(e.Extra, Name, in.rest)
	d.Add(e)
}

// firstWords returns a text up to the end of its line, or of the word before the
// eightieth letter.
func firstWords(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	letters := []rune(line)
	if len(letters) <= 80 {
		return line
	}
	line = string(letters[:80])
	if at := strings.LastIndexByte(line, ' '); at > 0 {
		line = line[:at]
	}
	return line + " …"
}

// folded joins the lines of a text that was broken to fit a screen.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }
