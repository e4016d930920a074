package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"dateline/data"
	"dateline/data/kit/message"
)

// A meter says how far a long work is, on one line that it writes again and again.
type meter struct {
	out   io.Writer
	shows bool
	last  time.Time
	begun time.Time
	said  bool
}

// say tells how many bytes are done, of a total where that is known.
func (m *meter) say(doing string, done, total int64) {
	now := time.Now()
	if m.begun.IsZero() {
		m.begun = now
	}
	if !m.shows || now.Sub(m.last) < 200*time.Millisecond {
		return
	}
	m.last, m.said = now, true
	text := fmt.Sprintf("\r%s: %s", doing, data.Size(done))
	if total > 0 {
		text += fmt.Sprintf(" / %s, %d %%", data.Size(total), 100*done/total)
	}
	fmt.Fprintf(m.out, "%-60s", text)
}

// end clears the line.
func (m *meter) end() {
	if m.said {
		fmt.Fprintf(m.out, "\r%60s\r", "")
	}
	m.said = false
}

// counted is a writer that tells a meter what it has written, and fails when the
// work is interrupted.
type counted struct {
	ctx context.Context
	io.Writer
	meter *meter
	done  int64
}

// Write writes unless the work is interrupted.
func (c *counted) Write(p []byte) (int, error) {
	if c.ctx.Err() != nil {
		return 0, message.Error("interrupted: nothing was left behind")
	}
	n, err := c.Writer.Write(p)
	c.done += int64(n)
	c.meter.say("writing", c.done, 0)
	return n, err
}

// isTerminal tells whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
