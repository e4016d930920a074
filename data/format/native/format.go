package native

import (
	"bytes"
	"io"

	"dateline/data/format"
	"dateline/data/kit/draft"
)

// Format is Dateline's own file, JSON.
var Format = format.Format{
	Name: "native", Title: "Dateline's own file, JSON", Extensions: []string{".json", ".dateline"},
	Sniff: Sniff, Decode: decodeWhole, Encode: Encode, Limit: 512 * format.Mega, Pieces: decodePieces, Whole: true,
}

func decodeWhole(raw []byte, o draft.Options) (draft.Result, error) {
	o.Progress = nil // was told already
	return decodePieces(bytes.NewReader(raw), int64(len(raw)), o)
}

func decodePieces(r io.ReaderAt, size int64, o draft.Options) (draft.Result, error) {
	t, notes, err := DecodeAt(r, size, o)
	if err != nil {
		return draft.Result{}, err
	}
	result := draft.Result{Timeline: t, Notes: notes}
	result.Account.Sees("%d {event|events} of its own", t.Events.Len())
	return result, nil
}
