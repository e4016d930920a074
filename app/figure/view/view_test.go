package view_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline/calendar"
	"dateline/timeline/geo"
	"dateline/timeline/lane"
)

// full has no field that is zero.
var full = view.View{
	Window: calendar.Span{
		Start: calendar.Instant{Day: calendar.Civil(-13_800_000_000, 1, 2), Nano: 3},
		End:   calendar.Instant{Day: calendar.Civil(2019, 4, 27), Nano: 45_296_120_000_000},
	},
	Camera: view.Camera{Projection: geo.Projection{Kind: geo.Lambert, About: geo.LonLat{Lon: 150, Lat: 38}}, X: 0.1, Y: -1.25, Scale: 333.3, Near: 2.2, On: geo.LonLat{Lon: 131.9, Lat: 43.1}},
	Lanes:  view.ByActor, Sorting: lane.ByName, ByHand: view.KeysOf([]string{"kim", "", `a "b", c`}), Folded: view.KeysOf([]string{""}),
	FirstLane: 7, Filter: `type:meeting -"not this"`, Selected: "hanoi-summit", Actor: "kim", Chart: "gaps", Projection: "globe", Colour: view.ByCountry,
	Columns: view.KeysOf([]string{"date", "title"}), Sort: "-title", FirstRow: 3, Picked: view.KeysOf([]string{"a", "b"}), Bonds: view.Any,
	Left: "source:afp", Right: "source:tass", Notes: view.Off,
}

func TestTheSampleOfTheseTestsHasNoFieldThatIsZero(t *testing.T) {
	v := reflect.ValueOf(full)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Errorf("%s is zero", v.Type().Field(i).Name)
		}
	}
	if v.NumField() != len(view.Fields) {
		t.Errorf("a view has %d fields, its table %d", v.NumField(), len(view.Fields))
	}
}

func TestEachFieldIsWrittenAndReadByItself(t *testing.T) {
	for i, f := range view.Fields {
		one := view.Set(1 << i)
		got, err := f.Read(view.View{}, f.Text(full))
		if want := full.Only(one); err != nil || got != want {
			t.Errorf("%s: %q reads as %+v (%v), want %+v", f.Name, f.Text(full), got, err, want)
		}
		if got := view.Changed(view.View{}, full.Only(one)); got != one {
			t.Errorf("%s: the changed fields are %b, want %b", f.Name, got, one)
		}
		if got := (view.View{}).With(one, full); got != full.Only(one) {
			t.Errorf("%s: taken over alone it is %+v", f.Name, got)
		}
		if got, err := f.Read(full, ""); err != nil || got != full.Only(view.All&^one) {
			t.Errorf("%s: the empty text reads as %+v (%v)", f.Name, got, err)
		}
	}
}

func TestAViewIsWrittenAsJSONAndReadBack(t *testing.T) {
	text, err := json.Marshal(full)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"window":"-13800000000-01-02T00:00:00.000000003/2019-04-27T12:34:56.12","camera":"lambert 150 38 0.1 -1.25 333.3 2.2 131.9 43.1",` +
		`"lanes":"actor","order":"name","by-hand":"kim,,\"a \"\"b\"\", c\"","folded":"\"\"","first-lane":"7",` +
		`"filter":"type:meeting -\"not this\"","selected":"hanoi-summit","actor":"kim","chart":"gaps","projection":"globe","colour":"country","columns":"date,title","sort":"-title","first-row":"3","picked":"a,b","bonds":"any","left":"source:afp","right":"source:tass","annotations":"off"}`
	if string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
	var got view.View
	if err := json.Unmarshal(text, &got); err != nil || got != full {
		t.Errorf("read back as %+v (%v), want %+v", got, err, full)
	}
}

func TestWhatAViewCannotReadIsToldAndTheRestIsRead(t *testing.T) {
	var got view.View
	err := json.Unmarshal([]byte(`{"order":"size","window":"2019-02-30T00:00:00/2020","first-lane":"-1","camera":"1 2","by-hand":"\"a","filter":"before:x","hue":"red","projection":"round","chart":"gaps"}`), &got)
	if want := (view.View{Chart: "gaps"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	want := `reading the view's window: "2019-02-30T00:00:00/2020" is no window of time: right is 2019-04-22T00:00:00/2019-04-27T12:30:00
reading the view's camera: a camera has a projection and 8 numbers, not 2 words
reading the view's order: there is no order "size": it is first, count or name
reading the view's by-hand: "\"a" are no lanes: right is a list apart by commas: parse error on line 1, column 3: extraneous or missing " in quoted-field
reading the view's first-lane: "-1" is no number of lanes: a number from 0 on
reading the view's filter: filter: "before:x" has no date that can be read; write EDTF, such as during:2019-04-18
reading the view's projection: there is no projection "round": it is equal-earth, lambert, globe, mercator
reading a view: there is no field "hue"`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestACameraOfBeforeHadOnlyAMeridian(t *testing.T) {
	got, err := view.Fields[1].Read(view.View{}, "150 0.1 -1.25 333.3 2.2 131.9 43.1")
	want := view.View{Camera: full.Camera}
	want.Camera.Projection = geo.Projection{About: geo.LonLat{Lon: 150}}
	if err != nil || got != want {
		t.Errorf("got %+v (%v), want %+v", got, err, want)
	}
	if _, err := view.Fields[1].Read(view.View{}, "round 150 38 0.1 -1.25 333.3 2.2 131.9 43.1"); err == nil || err.Error() != `there is no projection "round": it is equal-earth, lambert, globe, mercator` {
		t.Errorf("got %v", err)
	}
}

func TestKeysTurnEachLaneByItself(t *testing.T) {
	f := view.Keys("").Turned("meeting").Turned("").Turned("visit")
	for key, want := range map[string]bool{"meeting": true, "": true, "visit": true, "meet": false} {
		if got := f.Has(key); got != want {
			t.Errorf("Has(%q) = %v, want %v", key, got, want)
		}
	}
	if f = f.Turned("").Turned("meeting").Turned("visit"); f != "" {
		t.Errorf("all unfolded is %q, want none", f)
	}
}

func FuzzSpansOfViewsAreReadAsWritten(f *testing.F) {
	f.Add(int64(0), int64(0), int64(1), int64(5))
	f.Add(int64(-719529), int64(86_399_999_999_999), int64(40_000), int64(1))
	f.Fuzz(func(t *testing.T, day, nano, days, more int64) {
		const most = 1 << 50
		start := calendar.At(calendar.Day(day%most), nano%calendar.NanosPerDay)
		want := view.View{Window: calendar.Span{Start: start, End: calendar.At(start.Day+calendar.Day(days%most), start.Nano+more%calendar.NanosPerDay)}}
		if want.Window.Empty() {
			return
		}
		got, err := view.Fields[0].Read(view.View{}, view.Fields[0].Text(want))
		if err != nil || got != want {
			t.Errorf("%q reads as %v (%v), want %v", view.Fields[0].Text(want), got.Window, err, want.Window)
		}
	})
}
