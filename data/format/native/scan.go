package native

import (
	"bytes"
	"unicode/utf8"

	"dateline/data/kit/message"
)

var wantJSON = message.New("the file must be JSON (RFC 8259)")

// unexpected fails for the next byte, or for the end of the file.
func (s *scanner) unexpected(looking string) {
	c := s.next()
	if s.fault != nil || s.err != nil {
		return
	}
	if s.at >= len(s.buf) {
		s.fail(s.offset(), message.New("the file ends in the middle of a value"), wantJSON)
		return
	}
	r, _ := utf8.DecodeRune(s.buf[s.at:])
	if c < utf8.RuneSelf {
		r = rune(c)
	}
	s.fail(s.offset(), message.New("invalid character %q %v", r, message.New(looking)), wantJSON)
}

// next returns the next byte that is no blank, without taking it; 0 at the end.
func (s *scanner) next() byte {
	for {
		for ; s.at < len(s.buf); s.at++ {
			if c := s.buf[s.at]; c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
				return c
			}
		}
		if !s.fill() {
			return 0
		}
	}
}

// more steps to the next member of an object or element of a list, of which n were
// taken; false behind the closing bracket, and at a fault.
func (s *scanner) more(n int, closing byte) bool {
	switch c := s.next(); {
	case c == closing:
		s.at++
		if n == 0 {
			s.empty++
		}
		return false
	case n == 0 && c != 0:
		return true
	case c == ',':
		s.at++
		return true
	case closing == '}':
		s.unexpected("after object key:value pair")
	default:
		s.unexpected("after array element")
	}
	return false
}

// key takes the key of a member and its colon; false at a fault. The key stands in
// quotes at s.buf[from:to].
func (s *scanner) key() (from, to int, ok bool) {
	if s.next() != '"' {
		s.unexpected("looking for beginning of object key string")
		return 0, 0, false
	}
	base := s.offset()
	s.text()
	end := s.offset()
	if s.next() != ':' {
		s.unexpected("after object key")
		return 0, 0, false
	}
	s.at++
	return int(base - s.base), int(end - s.base), true
}

// skip walks over a value that lies in depth others.
func (s *scanner) skip(depth int) {
	c := s.next()
	if depth > maxDepth && (c == '{' || c == '[') {
		s.fail(s.offset(), message.New("values are nested deeper than %d", maxDepth), message.New("a timeline needs no such depth"))
		return
	}
	switch {
	case c == '{':
		s.at++
		for n := 0; s.more(n, '}'); n++ {
			if n == maxFields {
				s.fail(s.offset(), message.New("an object has more than %d fields", maxFields), message.New("what is many belongs in a list"))
				return
			}
			if _, _, ok := s.key(); !ok {
				return
			}
			s.skip(depth + 1)
		}
	case c == '[':
		s.at++
		for n := 0; s.more(n, ']'); n++ {
			s.skip(depth + 1)
		}
	case c == '"':
		s.text()
	case c == '-' || c >= '0' && c <= '9':
		s.number()
	case c == 't':
		s.word("true")
	case c == 'f':
		s.word("false")
	case c == 'n':
		s.word("null")
	default:
		s.unexpected("looking for beginning of value")
	}
}

// byte returns the next byte, blank or not; 0 at the end.
func (s *scanner) byte() byte {
	if s.at < len(s.buf) || s.fill() {
		return s.buf[s.at]
	}
	return 0
}

// text walks over a text in quotes; true where something in it is escaped.
func (s *scanner) text() (escaped bool) {
	for s.at++; ; {
		for s.at < len(s.buf) {
			switch c := s.buf[s.at]; {
			case c == '"':
				s.at++
				return escaped
			case c == '\\':
				escaped = true
				s.at++
				s.escape()
			case c < ' ':
				s.unexpectedHere("in string literal")
			default:
				s.at++
			}
		}
		if !s.fill() {
			s.unexpectedHere("in string literal")
			return escaped
		}
	}
}

func (s *scanner) escape() {
	c := s.byte()
	if bytes.IndexByte([]byte(`"\/bfnrtu`), c) < 0 {
		s.unexpectedHere("in string escape code")
		return
	}
	s.at++
	for n := 0; c == 'u' && n < 4; n++ {
		if bytes.IndexByte([]byte("0123456789abcdefABCDEF"), s.byte()) < 0 {
			s.unexpectedHere("in \\u hexadecimal character escape")
			return
		}
		s.at++
	}
}

// unexpectedHere fails for the next byte, be it a blank.
func (s *scanner) unexpectedHere(looking string) {
	if c := s.byte(); c != 0 || s.at < len(s.buf) {
		s.fail(s.offset(), message.New("invalid character %q %v", rune(c), message.New(looking)), wantJSON)
		return
	}
	s.unexpected(looking)
}

// number walks over a number.
func (s *scanner) number() {
	if s.byte() == '-' {
		s.at++
	}
	if s.byte() == '0' {
		s.at++
	} else if !s.digits() {
		return
	}
	if s.byte() == '.' {
		s.at++
		if !s.digits() {
			return
		}
	}
	if c := s.byte(); c == 'e' || c == 'E' {
		s.at++
		if c := s.byte(); c == '+' || c == '-' {
			s.at++
		}
		s.digits()
	}
}

// digits takes one digit or more.
func (s *scanner) digits() bool {
	n := 0
	for ; ; n++ {
		if c := s.byte(); c < '0' || c > '9' {
			break
		}
		s.at++
	}
	if n == 0 {
		s.unexpectedHere("in numeric literal")
	}
	return n > 0
}

func (s *scanner) word(word string) {
	for i := range len(word) {
		if s.byte() != word[i] {
			s.unexpectedHere("in literal " + word)
			return
		}
		s.at++
	}
}
