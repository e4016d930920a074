package desktop

import (
	"errors"
	"io"
	"testing"

	"dateline/app/state"
)

// An endless stream is a table without an end, that is given up when some of it was read.
type endless struct {
	read   int
	giveUp func()
}

// mostEndless is how much of it is read where nothing ends it.
const mostEndless = 32 << 20

func (e *endless) Read(p []byte) (int, error) {
	const row = "title,when,an event,2019\n"
	if e.read += len(p); e.read > mostEndless {
		return 0, io.EOF
	}
	if e.read > 1<<20 {
		e.giveUp()
	}
	for i := range p {
		p[i] = row[i%len(row)]
	}
	return len(p), nil
}

func TestGivingUpEndsTheReadingOfStandardInput(t *testing.T) {
	var told []state.Message
	r := newRunner(func(msg state.Message) { told = append(told, msg) }, nil, nil)
	r.answer, r.begin = func(do func()) { do() }, func(work func()) { work() }
	in := &endless{giveUp: func() { r.run(state.GiveUp{Job: 1}) }}
	r.in = in
	r.run(state.Read{Job: 1, Path: state.StandardInput})
	if len(told) != 1 || in.read > 8<<20 {
		t.Fatalf("%d bytes are read, told is %v", in.read, told)
	}
	if f, ok := told[0].(state.Failed); !ok || f.Job != 1 || !errors.Is(f.Problem, errGivenUp) {
		t.Errorf("told is %+v", told[0])
	}
}
