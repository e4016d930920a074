// Package revision makes the edits by which people rework a timeline as a whole: they take
// events over from another one, say that two of them are one, remove what others refer to,
// and change many at once. Nothing is changed here; what is to be done comes as an edit, and
// is done and undone as one.
package revision

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// An edit is made against a timeline, of which each item may be put or dropped once.
type edit struct {
	t     *timeline.Timeline
	done  timeline.Edit
	added map[timeline.ItemKind]int // how many of each kind
	taken map[timeline.Key]bool     // ids that were given to what is added
}

func begin(name timeline.Phrase, t *timeline.Timeline) *edit {
	return &edit{t: t, done: timeline.Edit{Name: name}, added: map[timeline.ItemKind]int{}, taken: map[timeline.Key]bool{}}
}

// put puts an item in the place of the one that has its key, or behind all others; one that
// says the same as what is there is left alone.
func (d *edit) put(one timeline.Item) {
	c := d.t.Put(one)
	if timeline.Same(c.Before, c.After) {
		return
	}
	if c.Before == nil {
		kind := one.Key().Kind
		c.At += d.added[kind]
		d.added[kind]++
		d.taken[one.Key()] = true
	}
	d.done.Changes = append(d.done.Changes, c)
}

func (d *edit) drop(k timeline.Key) {
	if one, _ := d.t.Item(k); one != nil {
		d.done.Changes = append(d.done.Changes, d.t.Drop(k))
	}
}

// free returns an id like another that stands for nothing yet.
func (d *edit) free(k timeline.Key) string {
	id := k.ID
	for n := 2; ; n++ {
		one, _ := d.t.Item(timeline.Key{Kind: k.Kind, ID: id})
		if id != "" && one == nil && !d.taken[timeline.Key{Kind: k.Kind, ID: id}] {
			return id
		}
		id = strings.TrimPrefix(fmt.Sprintf("%s-%d", k.ID, n), "-")
	}
}

// folded is a text as it is compared: whatever its blanks, accents and capitals.
func folded(s string) string { return timeline.Fold(strings.Join(strings.Fields(s), " ")) }
