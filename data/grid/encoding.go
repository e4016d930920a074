package grid

import (
	"bytes"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/data/kit/message"
)

// decoded returns a file's text in UTF-8, and the name of the encoding when it
// was another: UTF-16 by its mark or by its zeros, else Windows-1252 for what is
// not UTF-8. Where it is UTF-8 already, the text shares the memory of raw, which
// must not change any more.
func decoded(raw []byte) (text, name string, err error) {
	var from encoding.Encoding
	zeros := bytes.Count(raw[:min(len(raw), 400)], []byte{0})
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}), bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		from, name = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	case zeros > 100 && raw[0] == 0:
		from, name = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"
	case zeros > 100:
		from, name = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"
	case !utf8.Valid(raw):
		from, name = charmap.Windows1252, "Windows-1252"
	default:
		raw = trimBOM(raw)
		return unsafe.String(unsafe.SliceData(raw), len(raw)), "", nil
	}
	out, err := from.NewDecoder().Bytes(raw)
	if err != nil {
		return "", name, message.Error("reading it as %s: %w", name, err)
	}
	return string(out), name, nil
}

// Text returns a file's text in UTF-8, and the name of its encoding when it was
// another. It shares the memory of raw, which must not change any more.
func Text(raw []byte) (text, encoding string, err error) { return decoded(raw) }
