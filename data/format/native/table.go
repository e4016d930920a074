package native

import (
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A table says how the fields of an object are read.
type table[T any] map[string]field[T]

type field[T any] struct {
	read func(*decoder, *T)
	bit  uint64 // of its own
	name string
}

func fieldsOf[T any](all map[string]func(*decoder, *T)) table[T] {
	t := table[T]{}
	for name, read := range all {
		t[name] = field[T]{read, 1 << len(t), name}
	}
	return t
}

// fields reads an object by the table of its fields, and returns those that are
// not in the table as they stand.
func fields[T any](d *decoder, t table[T], to *T) (extra timeline.Extra) {
	if d.next() != '{' {
		d.wrong(message.New("is not an object"), message.New("write {…}"))
		return nil
	}
	d.at++
	var seen uint64
	d.path = append(d.path, step{})
	for n := 0; d.more(n, '}'); n++ {
		from, end, ok := d.key()
		if !ok {
			break
		}
		key := unquoted(d.buf[from:end])
		f, known := t[string(key)]
		twice := seen&f.bit != 0
		name := f.name
		if seen |= f.bit; !known {
			name = string(key)
			_, twice = extra[name]
		}
		d.path[len(d.path)-1].key = name
		switch {
		case twice:
			d.wrong(message.New("the field %q stands twice", name), message.New("leave one of them"))
		case known && d.unknown == nil:
			f.read(d, to)
		case known && understands(d, f.read, to):
		default:
			if extra == nil {
				extra = timeline.Extra{}
			}
			d.note()
			extra[name] = d.compact()
		}
	}
	d.path = d.path[:len(d.path)-1]
	return extra
}

// known reads an object that has room for no other fields than the table's.
func known[T any](d *decoder, t table[T], to *T) {
	d.next()
	at := d.offset()
	for key := range fields(d, t, to) {
		d.failAt(at, message.New("the field %q is not known here", key), message.New("remove it, or keep it on the event"))
	}
}

// each reads a list, element by element.
func each[T any](d *decoder, to *[]T, room *slab[T], read func(*decoder, *T)) {
	if d.next() != '[' {
		d.wrong(message.New("is not a list"), message.New("write […]"))
		return
	}
	d.at++
	room.begin()
	d.path = append(d.path, step{})
	for n := 0; d.more(n, ']'); n++ {
		d.path[len(d.path)-1].index = n
		read(d, room.add())
	}
	d.path = d.path[:len(d.path)-1]
	*to = room.end()
}
