package desktop

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A chooser asks for a file by its path, where the desktop has no dialog for it: what is
// typed is completed from the list of what lies there, which the pointer can choose from,
// too. (Fyne's own dialog empties a file as soon as it is chosen to be written.)
type chooser struct {
	choosing
	path    *pathEntry
	list    *leavingList
	names   []string // of what lies in the folder of the path and begins as its name does; folders end in a slash
	said    *widget.Label
	dialog  *dialog.ConfirmDialog
	say     func(key string, args ...any) string
	window  fyne.Window
	chosen  func(path string)
	replace bool // the person knows that the file is there
	stays   bool // its button was pressed, and says what is wrong
	done    bool // a file is chosen
}

// A pathEntry is the field for a path: Tab completes it.
type pathEntry struct {
	leavingEntry
	complete func()
}

// AcceptsTab implements fyne.Tabbable.
func (e *pathEntry) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (e *pathEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyTab {
		e.complete()
		return
	}
	e.leavingEntry.TypedKey(k)
}

func newChooser(c choosing, window fyne.Window, say func(string, ...any) string, chosen func(string)) *chooser {
	ch := &chooser{choosing: c, path: &pathEntry{}, said: widget.NewLabel(""), say: say, window: window, chosen: chosen}
	ch.path.ExtendBaseWidget(ch.path)
	ch.path.complete, ch.path.leave = ch.complete, func() { ch.dialog.Hide() }
	ch.list = newLeavingList(func() int { return len(ch.names) }, func() fyne.CanvasObject {
		return container.NewBorder(nil, nil, widget.NewIcon(nil), nil, widget.NewLabel(""))
	}, ch.fill, func() { ch.dialog.Hide() })
	ch.list.OnSelected = func(i widget.ListItemID) {
		ch.list.UnselectAll()
		ch.write(ch.folderOf() + ch.names[i])
		window.Canvas().Focus(ch.path)
	}
	ch.path.OnChanged = func(string) { ch.look() }
	ch.path.OnSubmitted = func(string) { ch.submit() }
	ch.path.SetText(filepath.Join(c.folder, c.name))
	if c.name == "" {
		ch.path.SetText(strings.TrimSuffix(c.folder, "/") + "/")
	}
	top := container.NewVBox(widget.NewLabel(say("path")), ch.path, ch.said)
	ch.dialog = dialog.NewCustomConfirm(c.title, c.accept, say("cancel"), container.NewBorder(top, nil, nil, nil, ch.list), func(ok bool) {
		if ok {
			ch.submit()
			ch.stays = !ch.done
		}
	}, window)
	ch.dialog.Resize(fyne.NewSize(min(720, 0.9*window.Canvas().Size().Width), min(480, 0.8*window.Canvas().Size().Height)))
	return ch
}

// show shows the dialog with the keys in the field, and all of it marked, so that what is typed stands in its place.
func (ch *chooser) show() {
	ch.dialog.Show()
	ch.window.Canvas().Focus(ch.path)
	ch.path.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// write writes a path in which nothing is marked, with the caret behind it.
func (ch *chooser) write(path string) {
	ch.path.SetText(path)
	ch.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// full returns the whole path of one that is typed: a name alone is in the folder where the dialog began.
func (ch *chooser) full(typed string) string {
	if path := expand(typed); path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(ch.folder, typed)
}

// folderOf returns the folder that the path names so far, with a slash.
func (ch *chooser) folderOf() string {
	return ch.path.Text[:strings.LastIndexByte(ch.path.Text, '/')+1]
}

// look lists what lies in the folder and begins as the name does.
func (ch *chooser) look() {
	folder := ch.folderOf()
	name := strings.ToLower(ch.path.Text[len(folder):])
	ch.names, ch.replace = nil, false
	lies := cmp.Or(ch.full(folder), ch.folder)
	entries, err := os.ReadDir(lies)
	for _, e := range entries {
		isFolder := e.IsDir()
		if e.Type()&os.ModeSymlink != 0 {
			info, err := os.Stat(filepath.Join(lies, e.Name()))
			isFolder = err == nil && info.IsDir()
		}
		one := e.Name()
		if strings.HasPrefix(one, ".") || !isFolder && !ch.fits(one) || !ch.saves && !strings.HasPrefix(strings.ToLower(one), name) {
			continue
		}
		if isFolder {
			one += "/"
		}
		ch.names = append(ch.names, one)
	}
	slices.SortStableFunc(ch.names, func(a, b string) int { // folders first
		return strings.Compare(rank(a), rank(b))
	})
	ch.said.SetText("")
	if err != nil && folder != "" {
		ch.said.SetText(ch.say("no folder", folder))
	}
	ch.list.Refresh()
}

func rank(name string) string {
	if strings.HasSuffix(name, "/") {
		return "0" + strings.ToLower(name)
	}
	return "1" + strings.ToLower(name)
}

// fits tells whether a file can be opened, by its name.
func (ch *chooser) fits(name string) bool {
	return len(ch.endings) == 0 || slices.ContainsFunc(ch.endings, func(ending string) bool { return strings.HasSuffix(strings.ToLower(name), ending) })
}

// expand writes the home folder out.
func expand(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		return filepath.Join(home(), rest)
	}
	return path
}

func (ch *chooser) fill(i widget.ListItemID, row fyne.CanvasObject) {
	parts := row.(*fyne.Container).Objects
	parts[0].(*widget.Label).SetText(ch.names[i])
	icon := theme.FileIcon()
	if strings.HasSuffix(ch.names[i], "/") {
		icon = theme.FolderIcon()
	}
	parts[1].(*widget.Icon).SetResource(icon)
}

// complete writes as much as all names that fit have in common.
func (ch *chooser) complete() {
	folder := ch.folderOf()
	typed := ch.path.Text[len(folder):]
	common := ""
	for n, name := range ch.names {
		if !strings.HasPrefix(strings.ToLower(name), strings.ToLower(typed)) {
			continue
		}
		if n == 0 || common == "" {
			common = name
		}
		for !strings.HasPrefix(name, common) {
			common = common[:len(common)-1]
		}
	}
	if len(common) >= len(typed) && common != "" {
		ch.write(folder + common)
	}
}

// submit takes the path: of a folder that is listed, and a file that is there is only replaced
// when that was said twice.
func (ch *chooser) submit() {
	path := ch.full(strings.TrimSpace(ch.path.Text))
	info, err := os.Stat(path)
	in, none := os.Stat(filepath.Dir(path))
	switch {
	case path == "":
		ch.dialog.Show()
	case err == nil && info.IsDir():
		ch.dialog.Show()
		ch.window.Canvas().Focus(ch.path)
		ch.write(strings.TrimSuffix(path, "/") + "/")
	case err != nil && !ch.saves:
		ch.dialog.Show()
		ch.said.SetText(ch.say("no file", filepath.Base(path)))
	case none != nil || !in.IsDir():
		ch.dialog.Show()
		ch.said.SetText(ch.say("no folder", filepath.Dir(path)))
	case err == nil && ch.saves && !ch.replace:
		ch.dialog.Show()
		ch.replace = true
		ch.said.SetText(ch.say("there already", filepath.Base(path)))
	default:
		ch.done = true
		ch.dialog.Hide()
		ch.chosen(path)
	}
}
