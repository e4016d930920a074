package cli

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/paint"
	"dateline/data/grid"
	"dateline/data/kit/message"
)

// A kept mapping says which columns of a person's tables are what.
type kept struct {
	Map       map[string]string `json:"map"`
	DateOrder grid.DateOrder    `json:"order,omitempty"`
}

// mappingsFile is where mappings are kept: mappings.json in the folder of the
// program below the one that the system has for settings.
func mappingsFile() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", message.Error("finding the folder of settings: %w", err)
	}
	return filepath.Join(folder, "dateline", "mappings.json"), nil
}

// mappings reads those that are kept; none where there is no file.
func mappings() (map[string]kept, error) {
	path, err := mappingsFile()
	if err != nil {
		return nil, err
	}
	all := map[string]kept{}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &all)
	}
	if err != nil {
		return nil, message.Error("reading the mappings that are kept in %s: %w", path, err)
	}
	return all, nil
}

// mapping returns the one of a name.
func mapping(name string) (kept, error) {
	all, err := mappings()
	if err != nil {
		return kept{}, err
	}
	one, ok := all[name]
	if !ok {
		var names []string
		for n := range all {
			names = append(names, n)
		}
		slices.Sort(names)
		return kept{}, message.Error("there is no mapping %q; kept are: %s: %w", name, strings.Join(names, ", "), errCall)
	}
	return one, nil
}

// save keeps the mapping of the flags under a name.
func (s *settling) save(name string) error {
	o, err := s.options()
	if err != nil {
		return err
	}
	all, err := mappings()
	if err != nil {
		return err
	}
	path, err := mappingsFile()
	if err != nil {
		return err
	}
	all[name] = kept{o.Map, o.DateOrder}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return message.Error("keeping a mapping: %w", err)
	}
	return paint.Beside(path, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(all)
	})
}
