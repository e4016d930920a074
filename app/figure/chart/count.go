package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot"

	"dateline/assets/translations"
)

// counts returns ticks at whole numbers and raises top to the last of them.
func counts(lang string, top *float64) []plot.Tick {
	step := 1.0
	for *top/step > 6 {
		switch {
		case *top/(2*step) <= 6:
			step *= 2
		case *top/(5*step) <= 6:
			step *= 5
		default:
			step *= 10
		}
	}
	*top = max(1, math.Ceil(*top/step)) * step
	var ticks []plot.Tick
	for v := 0.0; v <= *top; v += step {
		ticks = append(ticks, plot.Tick{Value: v, Label: decimal(lang, v)})
	}
	return ticks
}

// decimal writes a number with a tenth, as the language does; a long one without
// it, in groups.
func decimal(lang string, x float64) string {
	if math.Abs(x) >= 10_000 {
		return translations.Grouped(lang, int(math.Round(x)))
	}
	return translations.Decimal(lang, strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64))
}

// exactly writes a number for a table, which programs read.
func exactly(x float64) string { return strconv.FormatFloat(math.Round(x*1e6)/1e6, 'f', -1, 64) }

// between writes a whole number, or from where to where it may lie.
func between(lang string, least, most int) string {
	if least == most {
		return translations.Grouped(lang, least)
	}
	return translations.Grouped(lang, least) + "–" + translations.Grouped(lang, most)
}

// quantile returns the number below which a part of numbers lies, which ascend; in between
// two of them it is interpolated.
func quantile(sorted []float64, part float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	at := part * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}

// steps returns ticks at round numbers from one to another, which it widens to the first
// and the last of them.
func steps(lang string, least, most float64) (ticks []plot.Tick, low, high float64) {
	step := math.Pow(10, math.Floor(math.Log10(most-least)))
	for _, finer := range [...]float64{0.2, 0.25, 0.5, 1} {
		if (most-least)/(step*finer) <= 6 {
			step *= finer
			break
		}
	}
	first, last := math.Floor(least/step), math.Ceil(most/step)
	for k := first; k <= last; k++ {
		label := decimal(lang, k*step)
		if step < 0.1 {
			label = translations.Decimal(lang, strconv.FormatFloat(k*step, 'g', 3, 64))
		}
		ticks = append(ticks, plot.Tick{Value: k * step, Label: label})
	}
	return ticks, first * step, last * step
}
