package keep

import (
	"errors"
	"io"
	"path/filepath"
	"sync"

	"dateline/data/keep/disk"
	"dateline/data/kit/message"
)

// A Hold is a document that is worked in by this process alone. Acts are appended on one
// goroutine while another saves; what else is done with it is for one at a time.
type Hold struct {
	mu      sync.Mutex // held for what takes no longer than to sync a little; of journal and stamp
	desk    Desk
	key     string
	path    string // "" as long as it has no file
	lock    io.Closer
	journal *journal
	stamp   disk.Stamp // of the file as it was read or written last
	left    *Left
}

// ErrChanged says that another program has changed the file since it was read or written.
var ErrChanged = message.Error("another program has changed the file since it was opened")

// smallFile is up to which size a file is summed when it is opened: a larger one is told
// from others by its size and time.
const smallFile = 32 << 20

// begin reads the journal that is there, or begins one.
func (h *Hold) begin() (err error) {
	if h.path != "" {
		h.desk.sweep(filepath.Dir(h.path))
		if h.stamp, err = disk.Stamped(h.desk.Files, h.path); err != nil {
			return message.Error("keeping a journal: %w", err)
		}
		if h.stamp.Size > 0 && h.stamp.Size <= smallFile {
			if h.stamp, err = disk.Summed(h.desk.Files, h.path); err != nil {
				return message.Error("keeping a journal: %w", err)
			}
		}
	}
	j, w, wrong := openJournal(h.desk.Files, h.desk.file(h.key, ".journal"))
	if j == nil && wrong == nil {
		return h.beginAnew()
	}
	if wrong == nil && w.head.Path != h.path && len(w.acts) > 0 {
		wrong, w.acts = message.Error("the journal is of another file, %s", w.head.Path), nil
	}
	from, known := 0, true
	if h.path != "" && len(w.acts) > 0 {
		from, known = h.desk.from(h.path, h.stamp, w)
	}
	if wrong == nil && len(w.acts) == from { // all of it stands in the file
		_ = j.file.Close()
		return h.beginAnew()
	}
	h.journal = j
	h.left = &Left{Acts: w.acts, From: from, Changed: !known, Problem: wrong}
	return nil
}

func (h *Hold) beginAnew() (err error) {
	h.journal, err = beginJournal(h.desk.Files, h.desk.file(h.key, ".journal"), Head{h.path, h.stamp})
	return err
}

// Path returns where the file lies, where links lead to; "" where there is none yet.
func (h *Hold) Path() string { return h.path }

// Key returns the name under which the document is kept.
func (h *Hold) Key() string { return h.key }

// Left returns what a former run has left; nil for nothing.
func (h *Hold) Left() *Left { return h.left }

// Take goes on with the journal that was left: its acts are done, and further ones are
// numbered behind them. A journal that is not sound, or of which another program has changed
// the file, is kept beside, and what is sound of it written anew.
func (h *Hold) Take() error {
	l := h.left
	if l != nil && (l.Problem != nil || l.Changed) {
		if err := h.rewrite(l); err != nil {
			return message.Error("keeping a journal: %w", err)
		}
	}
	h.left = nil
	return nil
}

// rewrite puts a journal of what is sound in the place of the one that was left, of which
// a copy is kept. It is whole before it takes the name.
func (h *Hold) rewrite(l *Left) error {
	name := h.desk.file(h.key, ".journal")
	if err := h.desk.copy(name, h.desk.aside(h.key)); err != nil {
		return err
	}
	next, err := beginJournal(h.desk.Files, name+".part", Head{h.path, h.stamp})
	if err != nil {
		return err
	}
	if _, err := next.append(l.Acts); err != nil {
		return errors.Join(err, next.file.Close())
	}
	if l.From > 0 {
		if err := next.save(l.From, h.stamp); err != nil {
			return errors.Join(err, next.file.Close())
		}
	}
	if err := h.desk.Files.Rename(next.path, name); err != nil {
		return errors.Join(err, next.file.Close())
	}
	_ = h.journal.file.Close()
	next.path, h.journal = name, next
	return h.desk.Files.SyncFolder(h.desk.Folder)
}

// SetAside begins a new journal, and keeps the one that was left beside it: it is not
// offered any more.
func (h *Hold) SetAside() error {
	if h.left == nil {
		return nil
	}
	files := h.desk.Files
	if h.journal != nil {
		_ = h.journal.file.Close()
	}
	if err := files.Rename(h.desk.file(h.key, ".journal"), h.desk.aside(h.key)); err != nil {
		return message.Error("keeping a journal: %w", err)
	}
	if err := files.SyncFolder(h.desk.Folder); err != nil {
		return message.Error("keeping a journal: %w", err)
	}
	h.left = nil
	return h.beginAnew()
}

// Append keeps acts: when it has returned they outlast a kill and a power cut. It returns
// how many bytes each takes. After an error nothing was kept, and one may try again.
func (h *Hold) Append(acts ...Act) (sizes []int, err error) {
	if h.left != nil {
		return nil, message.Error("a former run has left changes; take them, or set them aside")
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.journal.append(acts)
}

// Number returns how many acts were kept.
func (h *Hold) Number() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.journal.at)
}

// Act reads an act that was kept, by its number from 1 on.
func (h *Hold) Act(number int) (Act, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.journal.act(number)
}

// Changed tells whether another program has changed the file since it was read or written.
func (h *Hold) Changed() (bool, error) {
	if h.path == "" {
		return false, nil
	}
	now, err := disk.Stamped(h.desk.Files, h.path)
	if err != nil || now.Looks(h.stamp) {
		return false, err
	}
	if h.stamp.Sum == "" {
		return true, nil
	}
	if now, err = disk.Summed(h.desk.Files, h.path); err != nil {
		return false, err
	}
	if now.Sum != h.stamp.Sum {
		return true, nil
	}
	h.stamp = now // it was touched only
	return false, nil
}

// Seen takes the file as it is now for the one that was read: another program has changed
// it, and what it holds was taken over.
func (h *Hold) Seen() (err error) {
	h.stamp, err = disk.Summed(h.desk.Files, h.path)
	return err
}

// Save writes the document, as it is after so many acts, to its file. Where another program
// has changed that it is left alone, and the error is ErrChanged. What the file held before
// is kept as a version; that this failed, where it did, is the error spare.
func (h *Hold) Save(acts int, write func(io.Writer) error) (spare, err error) {
	if h.path == "" {
		return nil, message.Error("the document has no file yet; save it under a name")
	}
	if changed, err := h.Changed(); err != nil {
		return nil, err
	} else if changed {
		return nil, ErrChanged
	}
	draft, err := disk.Write(h.desk.Files, h.path, 0o644, write)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.journal.save(acts, draft.Stamp); err != nil {
		draft.Drop()
		return nil, err
	}
	if h.stamp != (disk.Stamp{}) {
		spare = h.desk.keepVersion(h.key, h.path, h.stamp)
	}
	if err := draft.Place(); err != nil {
		return spare, err
	}
	h.stamp = draft.Stamp
	return spare, nil
}

// SaveAs writes the document to another file, and goes on with that: what was done so far
// stands in the journal of that file, so that it can be undone. What the other file held
// before is kept as a version. Where another process works in it the error is ErrHeld.
func (h *Hold) SaveAs(path string, acts int, write func(io.Writer) error) (next *Hold, spare, err error) {
	path, err = h.desk.Files.Resolve(path)
	if err != nil {
		return nil, nil, message.Error("writing %s: %w", path, err)
	}
	if path == h.path {
		spare, err = h.Save(acts, write)
		return h, spare, err
	}
	next, err = h.desk.hold(keyOf(path), path)
	if err != nil {
		return nil, nil, err
	}
	if err := next.SetAside(); err != nil {
		next.release()
		return nil, nil, err
	}
	if err := next.copy(h.journal); err != nil {
		_ = next.Close(true)
		return nil, nil, err
	}
	if spare, err = next.Save(acts, write); err != nil {
		_ = next.Close(true)
		return nil, spare, err
	}
	return next, spare, h.Close(true)
}

// copy adds all acts of another journal, very many at once.
func (h *Hold) copy(from *journal) error {
	const most = 256
	var some []Act
	for i := range from.at {
		a, err := from.act(i + 1)
		if err != nil {
			return err
		}
		if some = append(some, a); len(some) < most && i < len(from.at)-1 {
			continue
		}
		if _, err := h.journal.append(some); err != nil {
			return err
		}
		some = some[:0]
	}
	return nil
}

// Close ends the work in the document. A journal of which nothing is needed any more, since
// all was saved or is not to be kept, is removed.
func (h *Hold) Close(remove bool) error {
	var err error
	if remove && h.left == nil {
		err = h.desk.Files.Remove(h.desk.file(h.key, ".journal"))
		if h.path == "" {
			_ = h.desk.Files.Remove(h.desk.Base(h.key)) // most have none
		}
	}
	h.release()
	if err != nil {
		return message.Error("removing a journal from %s: %w", filepath.Dir(h.journal.path), err)
	}
	return nil
}

func (h *Hold) release() {
	if h.journal != nil && h.journal.file != nil {
		_ = h.journal.file.Close()
	}
	_ = closers(h.lock)
}
