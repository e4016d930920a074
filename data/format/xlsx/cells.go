package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// A styled walks over the cells of a sheet beside the library, which reads what
// they hold and not how it is to be shown: a number whose format is that of a date
// is one.
type styled struct {
	book  *excelize.File
	xml   *xml.Decoder
	close func() error
	days  map[int]bool // by style: its number format shows a date
	later int          // by how many days the workbook counts later than from 1900
	row   int          // of the next row element, from 1; 0 before the first is read
	next  []int        // the columns of that row whose numbers are dates
	ended bool
}

// openStyled opens the cells of a sheet; nil where no number in it can be a date.
func openStyled(book *excelize.File, raw []byte, sheet string, later int) *styled {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil
	}
	part := partOf(archive, sheet)
	if part == "" {
		return nil
	}
	f, err := archive.Open(part)
	if err != nil {
		return nil
	}
	return &styled{book: book, xml: xml.NewDecoder(f), close: f.Close, days: map[int]bool{}, later: later}
}

// partOf returns the part of the archive that holds a sheet; "" for none.
func partOf(archive *zip.Reader, sheet string) string {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var links struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if !partTo(archive, "xl/workbook.xml", &book) || !partTo(archive, "xl/_rels/workbook.xml.rels", &links) {
		return ""
	}
	for _, s := range book.Sheets {
		for _, l := range links.All {
			if s.Name != sheet || l.ID != s.ID {
				continue
			}
			if strings.HasPrefix(l.Target, "/") {
				return l.Target[1:]
			}
			return path.Join("xl", l.Target)
		}
	}
	return ""
}

// mostOfPart bounds a small part of the archive that is read whole.
const mostOfPart = 4 << 20

func partTo(archive *zip.Reader, name string, to any) bool {
	f, err := archive.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	return xml.NewDecoder(io.LimitReader(f, mostOfPart)).Decode(to) == nil
}

// dated writes the numbers of a row, counted from 1, that are dates as dates.
func (s *styled) dated(row int, cells []string) {
	for s != nil && !s.ended && s.row < row {
		s.advance()
	}
	if s == nil || s.row != row {
		return
	}
	for _, column := range s.next {
		if column < len(cells) {
			cells[column] = asDate(cells[column], s.later)
		}
	}
}

// advance reads the next row element.
func (s *styled) advance() {
	s.next = s.next[:0]
	column := 0
	for {
		t, err := s.xml.RawToken()
		if err != nil {
			s.ended = true
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "row":
				s.row, column = s.row+1, 0
				if n, err := strconv.Atoi(attr(t, "r")); err == nil {
					s.row = n
				}
			case "c":
				if at, _, err := excelize.CellNameToCoordinates(attr(t, "r")); err == nil {
					column = at - 1
				}
				if kind := attr(t, "t"); (kind == "" || kind == "n") && s.isDate(attr(t, "s")) {
					s.next = append(s.next, column)
				}
				column++
			}
		case xml.EndElement:
			if t.Name.Local == "row" {
				return
			}
		}
	}
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isDate tells whether a style shows numbers as dates.
func (s *styled) isDate(style string) bool {
	if style == "" {
		return false
	}
	n, err := strconv.Atoi(style)
	if err != nil {
		return false
	}
	is, known := s.days[n]
	if !known {
		if one, err := s.book.GetStyle(n); err == nil && one != nil {
			is = builtIn(one.NumFmt)
			if one.CustomNumFmt != nil {
				is = showsDate(*one.CustomNumFmt)
			}
		}
		s.days[n] = is
	}
	return is
}

// builtIn tells whether a number format that needs no description is one of dates
// (ECMA-376 part 1, 18.8.30); 45 to 47 are of durations.
func builtIn(id int) bool {
	return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58
}

// showsDate tells whether a format code shows a year, or a day and a month: letters
// outside quotation marks and brackets.
func showsDate(code string) bool {
	var bare strings.Builder
	var closing byte
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case closing != 0:
			if c == closing {
				closing = 0
			}
		case c == '"':
			closing = '"'
		case c == '[':
			closing = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		default:
			bare.WriteByte(c)
		}
	}
	letters := strings.ToLower(bare.String())
	if strings.Contains(letters, "general") {
		return false
	}
	return strings.Contains(letters, "y") || strings.Contains(letters, "d") && strings.Contains(letters, "m")
}

// asDate writes a number of days as a date; another cell as it stands. Day 1 is 1
// January 1900, and the 29 February 1900 that never was is day 60.
func asDate(cell string, later int) string {
	f, err := strconv.ParseFloat(cell, 64)
	if err != nil || f < 0 || f > 2_958_465 {
		return cell
	}
	const seconds = 24 * 60 * 60
	n := int64(f)
	s := int64((f-float64(n))*seconds + 0.5)
	if s == seconds {
		n, s = n+1, 0
	}
	if later == 0 && n < 60 {
		n++
	}
	day := dates.On(calendar.Civil(1899, 12, 30) + calendar.Day(n) + calendar.Day(later)).String()
	if s == 0 {
		return day
	}
	return fmt.Sprintf("%sT%02d:%02d:%02d", day, s/3600, s/60%60, s%60)
}
