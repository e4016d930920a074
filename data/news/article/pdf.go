package article

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/ledongthuc/pdf"

	"dateline/data/news/extract"
)

// readPDF reads the text of a PDF, a line a row. A picture of a text has none.
func readPDF(_ string, raw []byte) (d extract.Document, err error) {
	defer func() { // the library panics on some broken files
		if broken := recover(); broken != nil {
			err = fmt.Errorf("reading the PDF: it is broken: %v", broken)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return d, fmt.Errorf("reading the PDF: %w", err)
	}
	var text strings.Builder
	for n := 1; n <= r.NumPage(); n++ {
		p := r.Page(n)
		if p.V.IsNull() {
			continue
		}
		rows, err := p.GetTextByRow()
		if err != nil {
			return d, fmt.Errorf("reading page %d of the PDF: %w", n, err)
		}
		for _, row := range rows {
			for _, part := range row.Content {
				text.WriteString(part.S)
			}
			text.WriteByte('\n')
		}
		text.WriteByte('\n')
	}
	if strings.TrimSpace(text.String()) == "" {
		return d, fmt.Errorf("the PDF has no text: it may be scanned; write its text to a .txt file")
	}
	d.Text = text.String()
	return d, nil
}
