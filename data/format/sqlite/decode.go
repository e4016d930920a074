package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"slices"
	"strconv"

	"dateline/data/format/native"
	"dateline/data/grid/sheet"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

// The bounds of a database: tables, and the columns of one.
const (
	maxTables  = 1000
	maxColumns = 2000
)

// Decode reads a database.
func Decode(raw []byte, o draft.Options) (r draft.Result, err error) {
	err = inMemory(raw, func(ctx context.Context, conn *sql.Conn) error {
		names, err := tables(ctx, conn)
		if err != nil {
			return err
		}
		if o.Table == "" && slices.Contains(names, "dateline") && slices.Contains(names, "events") {
			r, err = own(ctx, conn)
			return err
		}
		var all []sheet.Sheet
		for _, name := range names {
			all = append(all, sheet.Sheet{Name: name, Count: count(ctx, conn, name), Rows: func(yield func([]string) bool) error {
				return each(ctx, conn, "SELECT * FROM "+quoted(name), yield)
			}})
		}
		r, err = sheet.Decode(all, o)
		return err
	})
	return r, err
}

// tables returns the names of the tables; views are left alone, for they are
// programs of whoever made the file.
func tables(ctx context.Context, conn *sql.Conn) (names []string, err error) {
	err = each(ctx, conn, "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT "+strconv.Itoa(maxTables), func(row []string) bool {
		names = append(names, row[0])
		return true
	})
	return names[min(1, len(names)):], err
}

// count returns how many rows a table has, 0 where the database does not say.
func count(ctx context.Context, conn *sql.Conn, table string) int {
	n := 0
	if conn.QueryRowContext(ctx, "SELECT count(*) FROM "+quoted(table)).Scan(&n) != nil {
		return 0
	}
	return n
}

// each yields the names of the columns and every row of a question.
func each(ctx context.Context, conn *sql.Conn, question string, yield func([]string) bool) error {
	return conn.Raw(func(c any) error { // the values as the driver has them: Scan makes another of each
		return asked(ctx, c, question, yield)
	})
}

// asked puts a question to the driver.
func asked(ctx context.Context, c any, question string, yield func([]string) bool) error {
	q, ok := c.(driver.QueryerContext)
	if !ok {
		return message.Error("1: reading the database: the driver answers no questions")
	}
	rows, err := q.QueryContext(ctx, question, nil)
	if err != nil {
		return message.Error("1: reading the database: %w", err)
	}
	defer rows.Close()
	header := rows.Columns()
	if len(header) > maxColumns {
		return message.Error("1: a table has %d columns; %d are read at most", len(header), maxColumns)
	}
	if !yield(header) {
		return nil
	}
	values, cells := make([]driver.Value, len(header)), make([]string, len(header))
	for {
		err := rows.Next(values)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return message.Error("1: reading the database: %w", err)
		}
		for i, v := range values {
			cells[i] = cell(v)
		}
		if !yield(cells) {
			return nil
		}
	}
}

// cell writes a value as a table has it; bytes that are no text are left out.
func cell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case interface{ Format(string) string }:
		return v.Format("2006-01-02 15:04:05")
	}
	return ""
}

// own reads a database that Encode has written.
func own(ctx context.Context, conn *sql.Conn) (draft.Result, error) {
	var doc bytes.Buffer
	first := 0
	err := each(ctx, conn, "SELECT json FROM dateline LIMIT 1", func(row []string) bool {
		if first++; first == 2 {
			doc.WriteString(row[0])
		}
		return true
	})
	if err != nil {
		return draft.Result{}, err
	}
	head := bytes.TrimRight(doc.Bytes(), " \n")
	if len(head) < 2 || head[len(head)-1] != '}' {
		return draft.Result{}, message.Error("1: the table \"dateline\" holds no native file")
	}
	doc.Truncate(len(head) - 1)
	doc.WriteString(`,"events":[`)
	count := 0
	err = each(ctx, conn, "SELECT json FROM events ORDER BY rowid", func(row []string) bool {
		if count++; count > 2 {
			doc.WriteByte(',')
		}
		if count > 1 {
			doc.WriteString(row[0])
		}
		return true
	})
	if err != nil {
		return draft.Result{}, err
	}
	doc.WriteString("]}")
	t, err := native.Decode(&doc)
	r := draft.Result{Timeline: t}
	r.Account.Sees("%d {row|rows}", count-1)
	return r, err
}
