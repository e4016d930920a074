package revision

import "dateline/timeline"

// Each returns the edit that changes some events, each alike. Those that are not changed by
// it are left out, so the number of changes is that of the events that become others.
func Each(name timeline.Phrase, t *timeline.Timeline, ids []string, change func(*timeline.Full) error) (timeline.Edit, error) {
	d := begin(name, t)
	seen := make(map[string]bool, len(ids))
	for _, id := range ids {
		slot := t.Events.Find(id)
		if slot < 0 || seen[id] {
			continue
		}
		seen[id] = true
		full := t.Events.At(slot).Full()
		if err := change(&full); err != nil {
			return timeline.Edit{}, err
		}
		d.put(full.Compact())
	}
	return d.done, nil
}
