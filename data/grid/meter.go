package grid

import "sync/atomic"

// A meter tells how much of a table has become rows, from all cores, and hears
// whether to go on. A nil meter tells nobody.
type meter struct {
	tell  func(done, total int64) error
	total int64
	done  atomic.Int64
	ended atomic.Pointer[error] // why the reading was ended
}

// often is how many rows are read between two reports.
const often = 8192

// ends reports that so many bytes more are read; true when to stop.
func (m *meter) ends(more int) bool {
	if m == nil {
		return false
	}
	if err := m.tell(m.done.Add(int64(more)), m.total); err != nil {
		m.ended.Store(&err)
	}
	return m.ended.Load() != nil
}

// err returns why the reading was ended, nil when it was not.
func (m *meter) err() error {
	if m == nil || m.ended.Load() == nil {
		return nil
	}
	return *m.ended.Load()
}
