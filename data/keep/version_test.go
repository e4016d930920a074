package keep

import (
	"fmt"
	"path/filepath"
	"testing"

	"dateline/data/keep/disk/frail"
	"dateline/timeline"
)

func TestTheLastVersionsAreKept(t *testing.T) {
	files, d, h := keptIn(t)
	want := []string{files.Get("/d/road.json")}
	at := "Road"
	for n := range 5 {
		next := fmt.Sprint("title ", n)
		if _, err := h.Append(retitled(at, next)); err != nil {
			t.Fatal(err)
		}
		at = next
		tl := blank()
		tl.Title = timeline.Say("", next)
		if spare, err := h.Save(n+1, writes(tl)); spare != nil || err != nil {
			t.Fatal(spare, err)
		}
		want = append([]string{files.Get("/d/road.json")}, want...)
	}
	all, err := d.VersionsOf("/d/road.json")
	if err != nil || len(all) != d.Versions {
		t.Fatalf("%d versions are kept, %v, want %d", len(all), err, d.Versions)
	}
	for i, v := range all {
		if files.Get(v.Path) != want[i+1] || v.Size != int64(len(want[i+1])) || filepath.Ext(v.Path) != ".json" || i > 0 && !v.Time.Before(all[i-1].Time) {
			t.Errorf("version %d is %+v", i, v)
		}
	}
	if none, err := d.VersionsOf("/d/other.json"); len(none) != 0 || err != nil {
		t.Errorf("of another file there are %v, %v", none, err)
	}
}

func TestADocumentIsSavedUnderAnotherNameWithItsHistory(t *testing.T) {
	files := &frail.Files{}
	d := deskOn(files, "/state")
	h, err := d.HoldNew(nil)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 300 {
		if _, err := h.Append(retitled(fmt.Sprint(n), fmt.Sprint(n+1))); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.Save(300, writes(blank())); err == nil {
		t.Error("a document without a file is saved")
	}
	next, spare, err := h.SaveAs("/d/new.json", 300, writes(blank()))
	if err != nil || spare != nil || next.Path() != "/d/new.json" || next.Number() != 300 {
		t.Fatalf("saved as %q with %d acts: %v, %v", next.Path(), next.Number(), err, spare)
	}
	if a, err := next.Act(300); err != nil || a.Edit.Name.Says != "title 300" {
		t.Errorf("the last act is %+v, %v", a, err)
	}
	if again, _, err := next.SaveAs("/d/new.json", 300, writes(blank())); err != nil || again != next {
		t.Errorf("saved under its own name it is another: %v", err)
	}
	_ = next.Close(false)
	if lost := d.Lost(); len(lost) != 0 {
		t.Errorf("lost are %v", lost)
	}
}
