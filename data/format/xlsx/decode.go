package xlsx

import (
	"archive/zip"
	"bytes"
	"strings"

	"github.com/xuri/excelize/v2"

	"dateline/data/grid/sheet"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/unzip"
)

// maxShared bounds the table of texts of a workbook, which is read at once.
const maxShared = 32 << 20

// from1904 is how many days later the days of a workbook lie that counts them from
// 1904 and not from 1900 (ECMA-376 part 1, 18.17.4.1).
const from1904 = 1462

// Decode reads a workbook.
func Decode(raw []byte, o draft.Options) (r draft.Result, err error) {
	defer func() { // the library panics on some broken files
		if fault := recover(); fault != nil {
			r, err = draft.Result{}, message.Error("1: the workbook is broken: %v", fault)
		}
	}()
	limit := int64(unzip.Most)
	if o.Limit > 0 {
		limit = o.Limit
	}
	if err := bounded(raw, limit); err != nil {
		return r, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: limit, UnzipXMLSizeLimit: limit, RawCellValue: true})
	if err != nil {
		return r, message.Error("1: not an Excel workbook: %w", err)
	}
	defer book.Close()
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		o.Later = from1904
	}
	var all []sheet.Sheet
	for _, name := range book.GetSheetList() {
		all = append(all, sheet.Sheet{Name: name, Rows: func(yield func([]string) bool) error {
			return each(book, name, openStyled(book, raw, name, o.Later), yield)
		}})
	}
	return sheet.Decode(all, o)
}

// each yields the rows of a sheet, read one by one; numbers that are shown as dates
// are dates.
func each(book *excelize.File, name string, styles *styled, yield func([]string) bool) error {
	if styles != nil {
		defer styles.close()
	}
	rows, err := book.Rows(name)
	if err != nil {
		return message.Error("reading the sheet %q: %w", name, err)
	}
	defer rows.Close()
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return message.Error("reading the sheet %q: %w", name, err)
		}
		styles.dated(n, cells)
		if !yield(cells) {
			return nil
		}
	}
	return rows.Error()
}

// bounded refuses an archive that would be too large when unpacked, by the sizes
// that it tells of itself; what it unpacks to is bounded once more by the library.
func bounded(raw []byte, limit int64) error {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return message.Error("1: not a zip archive: %w", err)
	}
	var total uint64
	for _, f := range archive.File {
		total += f.UncompressedSize64
		if total > uint64(limit) {
			return message.Error("1: the workbook is larger than %d MB when unpacked; --limit allows more", limit>>20)
		}
		if strings.HasSuffix(strings.ToLower(f.Name), "sharedstrings.xml") && f.UncompressedSize64 > max(maxShared, uint64(limit)/8) {
			return message.Error("1: the texts of the workbook are larger than %d MB when unpacked; --limit allows more", max(maxShared, uint64(limit)/8)>>20)
		}
	}
	return nil
}
