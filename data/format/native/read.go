package native

import (
	"hash/maphash"
	"runtime"
	"sync"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// timeline reads the parts in the order in which they need one another. The file's
// language comes first, wherever it stands, since the texts are in it.
func (f *file) timeline() *timeline.Timeline {
	h := head{Timeline: &timeline.Timeline{}}
	if !f.object {
		f.problems = append(f.problems, &Problem{Offset: f.root, Says: message.New("is not an object"), Want: message.New("write {…}")})
		return h.Timeline
	}
	f.head(&h)
	t := h.Timeline
	t.Sources = list(f, "sources", source, func(s *timeline.Source) string { return s.ID }, nil)
	t.Places = list(f, "places", place, func(p *timeline.Place) string { return p.ID }, nil)
	t.Actors = list(f, "actors", actor, func(a *timeline.Actor) string { return a.ID }, nil)
	t.Events = timeline.EventsOf(list(f, "events", event, func(e *timeline.Event) string { return e.ID }, dangling(t)))
	plain, known := understood(f, t, "story", inner(stepFields), nil)
	if known && len(plain) > 0 {
		t.Stories = []timeline.Story{{ID: timeline.PlainStory, Steps: plain}}
	}
	others, _ := understood(f, t, "stories", inner(storyFields), func(s *timeline.Story) string { return s.ID })
	t.Stories = append(t.Stories, others...)
	t.Annotations, _ = understood(f, t, "annotations", annotation, func(a *timeline.Annotation) string { return a.ID })
	t.Views, _ = understood(f, t, "views", inner(viewFields), nil)
	return t
}

// understood reads a list of the model; where a file of a newer version has one that this program
// cannot read, it is kept as it stands, and false.
func understood[T any](f *file, t *timeline.Timeline, name string, read func(*decoder, *T), id func(*T) string) ([]T, bool) {
	whole := len(f.problems)
	all := list(f, name, read, id, nil)
	if f.newer() && len(f.problems) > whole {
		f.problems = f.problems[:whole]
		f.keep(t, name)
		return nil, false
	}
	return all, true
}

// head reads what is no list of the model.
func (f *file) head(h *head) {
	for _, p := range f.parts {
		switch p.name {
		case "lang":
			f.open(p).plain(&f.lang)
		case "dateline":
			f.open(p).integer(&f.version)
		}
	}
	seen := map[string]bool{}
	for _, p := range f.parts {
		field, known := headFields[p.name]
		d := f.open(p)
		switch {
		case seen[p.name]:
			d.wrong(message.New("the field %q stands twice", p.name), message.New("leave one of them"))
		case known && !f.newer():
			field.read(d, h)
		case known && understands(d, field.read, h):
		case lists[p.name]:
			if d.next() != '[' {
				d.wrong(message.New("is not a list"), message.New("write […]"))
			}
		default:
			if h.Extra == nil {
				h.Extra = timeline.Extra{}
			}
			d.note()
			h.Extra[p.name] = d.compact()
		}
		seen[p.name] = true
		f.problems = append(f.problems, d.problems...)
		f.count(d)
	}
	if f.newer() {
		h.Version = f.version
	} else if h.version != Version {
		f.problems = append(f.problems, &Problem{
			Offset: f.root, Says: message.New("the field \"dateline\", the version of the format, is %d", h.version), Want: message.New("this program reads version %d", Version),
		})
	}
}

// open returns a decoder that stands before the value of a part; of a list of the
// model it has the beginning alone.
func (f *file) open(p part) *decoder {
	d, end := f.decoder(), p.end
	if lists[p.name] {
		end = min(end, p.from+1)
	}
	raw, err := f.bytes(nil, p.from, end)
	if err != nil {
		f.err = err
	}
	d.take(raw, p.from)
	d.path = append(d.path, step{key: p.name})
	return d
}

// A reading is a list on its way into the model, one run after another on all
// cores. Ids that stand twice and references that lead nowhere are counted on the
// way, so that a file full of them is not read to its end.
type reading[T any] struct {
	*file
	part *part
	read func(*decoder, *T)
	id   func(*T) string // nil for what has no id
	bad  func(*T) int    // how many references lead nowhere; nil for what has none

	all  []T
	seed maphash.Seed

	sync.Mutex // of what follows
	next       int
	seen       map[uint64]struct{} // hashes of ids
	strikes    int
	done       int64
}

// list reads a list of the model; where there are too many problems, its beginning.
func list[T any](f *file, name string, read func(*decoder, *T), id func(*T) string, bad func(*T) int) []T {
	var p *part
	for i := range f.parts {
		if f.parts[i].name == name {
			p = &f.parts[i]
			break
		}
	}
	if p == nil || p.count == 0 || f.early || f.err != nil {
		return nil
	}
	r := reading[T]{file: f, part: p, read: read, id: id, bad: bad, all: make([]T, p.count), seed: maphash.MakeSeed(), seen: map[uint64]struct{}{}}
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(p.runs)) {
		workers.Go(r.work)
	}
	workers.Wait()
	if f.early {
		last := p.runs[r.next-1]
		return r.all[:last.first+last.count]
	}
	return r.all
}

// work reads runs as long as there are any.
func (r *reading[T]) work() {
	d := r.decoder()
	var raw []byte
	hashes := make([]uint64, 0, 1024)
	for {
		one, ok := r.take()
		if !ok {
			return
		}
		var err error
		if raw, err = r.bytes(raw, one.from, one.end); err == nil {
			d.take(raw, one.from)
			r.run(d, one)
			if d.fault != nil {
				err = message.Error("reading a native file: it has changed meanwhile: %v", d.fault.Says)
			}
		}
		strikes := 0
		hashes = hashes[:0]
		for i := one.first; i < one.first+one.count; i++ {
			if r.id != nil {
				hashes = append(hashes, maphash.String(r.seed, r.id(&r.all[i])))
			}
			if r.bad != nil {
				strikes += r.bad(&r.all[i])
			}
		}
		r.finish(d, one, hashes, strikes, err)
	}
}

// take returns a run that nobody has begun.
func (r *reading[T]) take() (run, bool) {
	r.Lock()
	defer r.Unlock()
	if r.next == len(r.part.runs) || r.err != nil || r.early {
		return run{}, false
	}
	r.next++
	return r.part.runs[r.next-1], true
}

// run reads the elements of a run.
func (r *reading[T]) run(d *decoder, one run) {
	for i := range one.count {
		if i > 0 && !d.more(i, ']') {
			return
		}
		d.path = append(d.path[:0], step{key: r.part.name}, step{index: one.first + i})
		r.read(d, &r.all[one.first+i])
	}
}

// finish takes account of a run that was read.
func (r *reading[T]) finish(d *decoder, one run, hashes []uint64, strikes int, err error) {
	r.Lock()
	defer r.Unlock()
	for _, h := range hashes {
		if _, twice := r.seen[h]; twice {
			strikes++
		}
		r.seen[h] = struct{}{}
	}
	r.problems = append(r.problems, d.problems...)
	d.problems = nil
	r.count(d)
	r.strikes += strikes
	r.done += one.end - one.from
	if r.early = len(r.problems)+r.strikes > maxProblems; err == nil && r.understood != nil {
		err = r.understood(r.done, r.part.end-r.part.from)
	}
	if err != nil {
		r.err = err
	}
}

// dangling returns how many references of an event lead nowhere, of those to lists
// that were read before it.
func dangling(t *timeline.Timeline) func(*timeline.Event) int {
	var once sync.Once
	var places, actors, sources map[string]bool
	return func(e *timeline.Event) (n int) {
		once.Do(func() {
			places = idsOf(t.Places, func(p *timeline.Place) string { return p.ID })
			actors = idsOf(t.Actors, func(a *timeline.Actor) string { return a.ID })
			sources = idsOf(t.Sources, func(s *timeline.Source) string { return s.ID })
		})
		if e.Place.ID != "" && !places[e.Place.ID] {
			n++
		}
		for i := range e.Actors {
			if !actors[e.Actors[i].Actor] {
				n++
			}
		}
		for _, c := range e.More().Claims {
			if s := c.Source; s != "" && !sources[s] {
				n++
			}
		}
		return n
	}
}

func idsOf[T any](all []T, id func(*T) string) map[string]bool {
	ids := make(map[string]bool, len(all))
	for i := range all {
		ids[id(&all[i])] = true
	}
	return ids
}
