package scene

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// uprights returns the upper and lower ends of the lines of a grid at an x.
func uprights(s *Scene, x float64) (all [][2]float64) {
	for _, sh := range s.Shapes {
		if sh.Grid && sh.Box.X == x {
			a, b := s.Points[sh.Points[0]], s.Points[sh.Points[1]-1]
			all = append(all, [2]float64{a.Y, b.Y})
		}
	}
	return all
}

func TestALineOfAGridGivesWayToLetters(t *testing.T) {
	line := Style{Stroke: Color{A: 255}, Width: 1}
	font := Font{Size: 10}
	var s Scene
	s.Reset(Pt(200, 100), Color{})
	s.Gridline(Pt(50, 0), Pt(50, 100), line)
	s.Gridline(Pt(150, 0), Pt(150, 100), line)
	s.Rect(Rect{X: 1, Y: 1, W: 5, H: 5}, 0, line)
	s.Text(Pt(40, 50), "across", font, Color{A: 255})
	s.Text(Pt(40, 62), "close below", font, Color{A: 255})
	s.Clip(Rect{X: 0, Y: 0, W: 10, H: 10})
	s.Text(Pt(40, 90), "cut away", font, Color{A: 255})
	s.Unclip()
	s.GiveWay(0)
	if got, want := uprights(&s, 50), [][2]float64{{0, 50 - 8.4}, {62 + 2.8, 100}}; !reflect.DeepEqual(got, want) {
		t.Errorf("the line under letters goes along %v, want %v", got, want)
	}
	if got, want := uprights(&s, 150), [][2]float64{{0, 100}}; !reflect.DeepEqual(got, want) {
		t.Errorf("the line beside letters goes along %v, want %v", got, want)
	}
	kinds := []Kind{}
	for _, sh := range s.Shapes {
		kinds = append(kinds, sh.Kind)
	}
	want := []Kind{KindPolyline, KindPolyline, KindPolyline, KindRect, KindText, KindText, KindClip, KindText, KindEnd}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("the shapes are of the kinds %v, want %v", kinds, want)
	}
}

// Whatever the letters: no piece of a line runs under them, and all of a line that lies beside
// them is still there, but for specks.
func FuzzWhatIsLeftOfAGridLiesBesideLetters(f *testing.F) {
	f.Add(uint64(1), uint8(9))
	f.Add(uint64(2), uint8(60))
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		var s Scene
		s.Reset(Pt(300, 200), Color{})
		for x := 10.0; x < 300; x += 40 {
			s.Gridline(Pt(x, 0), Pt(x, 200), Style{Stroke: Color{A: 255}, Width: 1})
		}
		for range n {
			s.Text(Pt(r.Float64()*300, r.Float64()*200), "letters", Font{Size: 4 + r.Float64()*12}, Color{A: 255})
		}
		s.GiveWay(0)
		for x := 10.0; x < 300; x += 40 {
			left := uprights(&s, x)
			for y := 0.25; y < 200; y += 0.5 {
				under, on, near := false, false, false
				for i := range s.Shapes {
					if sh := &s.Shapes[i]; sh.Kind == KindText {
						box := lettersOf(sh)
						under = under || box.X < x && x < box.Right() && box.Y < y && y < box.Bottom()
						near = near || box.X < x && x < box.Right() && box.Y-leastPiece < y && y < box.Bottom()+leastPiece
					}
				}
				for _, piece := range left {
					on = on || piece[0] < y && y < piece[1]
				}
				if on && under || !on && !near {
					t.Fatalf("at %v, %v: a line is there: %v, letters: %v", x, y, on, under)
				}
			}
		}
	})
}

func TestToGiveWayAllocatesNothingInALaterFrame(t *testing.T) {
	var s Scene
	frame := func() {
		s.Reset(Pt(200, 100), Color{})
		for x := 5.0; x < 200; x += 20 {
			s.Gridline(Pt(x, 0), Pt(x, 100), Style{Width: 1})
		}
		s.Text(Pt(20, 50), "some letters", Font{Size: 10}, Color{A: 255})
		s.GiveWay(0)
	}
	frame()
	if n := testing.AllocsPerRun(20, frame); n > 0 {
		t.Errorf("it allocates %v times a frame", n)
	}
}
