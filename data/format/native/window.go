package native

import (
	"io"
	"unicode/utf8"

	"dateline/data/kit/message"
)

// The bounds of what is read: of values in one another, of the fields of one
// object and of the bytes of one value, which --limit raises.
const (
	maxDepth  = 64
	maxFields = 10_000
	maxValue  = 16 << 20
	window    = 256 << 10
)

// A scanner walks over JSON (RFC 8259), of which a window lies in memory. Once it
// meets a fault it stands at the end, so that whoever reads with it comes to an end
// too.
type scanner struct {
	src   io.ReaderAt // nil where the window is all there is
	size  int64
	buf   []byte
	at    int   // of the next byte in buf
	base  int64 // of buf[0] in the file
	keep  int   // from here on buf is needed; -1 for from at on
	start int64 // where the value begins whose length is bounded; -1 for none
	most  int64 // bytes of it
	many  int   // elements of a list that say nothing
	empty int   // objects and lists with nothing in them, so far
	sound int   // buf is UTF-8 up to here
	spoil bool  // what follows buf is not

	progress func(done, total int64) error
	fault    *Problem
	err      error // of the reading
}

// scan returns a scanner at the beginning of a file, with the bounds that limit
// raises.
func scan(r io.ReaderAt, size, limit int64) *scanner {
	return &scanner{
		src: r, size: size, buf: make([]byte, 0, window), keep: -1, start: -1,
		most: max(maxValue, limit), many: int(max(large, limit/64)),
	}
}

// offset returns where the next byte stands in the file.
func (s *scanner) offset() int64 { return s.base + int64(s.at) }

// fail ends the walk with a fault.
func (s *scanner) fail(offset int64, says, want message.Message) {
	if s.fault == nil && s.err == nil {
		s.fault = &Problem{Offset: offset, Says: says, Want: want}
	}
	s.stop()
}

func (s *scanner) stop() { s.src, s.buf, s.at, s.keep, s.spoil = nil, s.buf[:0], 0, -1, false }

// fill brings more of the file into the window; false at its end.
func (s *scanner) fill() bool {
	if s.spoil {
		s.fail(s.base+int64(len(s.buf)), message.New("a byte is not UTF-8"), message.New("save the file as UTF-8"))
	}
	if s.src == nil || s.base+int64(len(s.buf)) >= s.size {
		return false
	}
	from := s.keep
	if from < 0 {
		from = s.at
	}
	if s.start >= 0 && s.base+int64(len(s.buf))-s.start > s.most {
		s.fail(s.start, message.New("the value is longer than %d MB", s.most>>20), message.New("a note belongs in a file of its own; --limit allows longer ones"))
		return false
	}
	if from > 0 {
		s.buf = s.buf[:copy(s.buf, s.buf[from:])]
		s.base, s.at, s.sound = s.base+int64(from), s.at-from, max(0, s.sound-from)
		s.keep = min(s.keep, 0)
	}
	if len(s.buf) == cap(s.buf) {
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf...)
	}
	n, err := s.src.ReadAt(s.buf[len(s.buf):min(cap(s.buf), len(s.buf)+window)], s.base+int64(len(s.buf)))
	s.buf = s.buf[:len(s.buf)+n]
	if s.progress != nil && n > 0 {
		if stopped := s.progress(s.base+int64(len(s.buf)), s.size); stopped != nil {
			err = stopped
			n = 0
		}
	}
	if n == 0 {
		if err == nil || err == io.EOF {
			err = io.ErrUnexpectedEOF // the file has become shorter meanwhile
		}
		s.err = err
		s.stop()
		return false
	}
	s.check()
	return s.at < len(s.buf) || s.fill()
}

// check ends the window before the first byte that is not UTF-8.
func (s *scanner) check() {
	end := len(s.buf)
	if s.base+int64(end) < s.size {
		for back := 1; back <= 3 && back <= end-s.sound; back++ { // the last letter may be cut
			if c := s.buf[end-back]; utf8.RuneStart(c) {
				if !utf8.FullRune(s.buf[end-back : end]) {
					end -= back
				}
				break
			}
		}
	}
	if utf8.Valid(s.buf[s.sound:end]) {
		s.sound = end
		return
	}
	for {
		r, size := utf8.DecodeRune(s.buf[s.sound:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		s.sound += size
	}
	s.buf, s.spoil = s.buf[:s.sound], true
}
