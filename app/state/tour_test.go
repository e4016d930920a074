package state

import (
	"strings"
	"testing"
)

func TestTheTourHasFiveStopsThatFollowEachOther(t *testing.T) {
	m := send(t, open(t), KeysAsked{}, TourTaken{})
	for n := range stops {
		if m.Notice == nil || m.Dialog != nil || !strings.HasPrefix(m.Notice.In(m.Lang), m.say("tour stop", n+1, 5)) {
			t.Fatalf("at stop %d told is %+v, asked %+v", n+1, m.Notice, m.Dialog)
		}
		if n == 1 && m.Selected == "" {
			t.Error("the stop about details selects nothing")
		}
		if n+1 == len(stops) {
			break
		}
		m = send(t, m, m.Notice.Answers[0].Means)
	}
	if len(m.Notice.Answers) != 0 {
		t.Errorf("the last stop leads on: %+v", m.Notice.Answers)
	}
	if m = send(t, m, TourTaken{len(stops)}); m.Notice != nil {
		t.Errorf("after the last stop told is %+v", m.Notice)
	}
}
