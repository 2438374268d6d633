import {stringify} from 'csv-stringify/sync'
import {disarmed} from '../core/text/formula.ts'

interface DelimitedForm {
  format: 'csv' | 'tsv'
  /** For programs: cells as they are, also those that a spreadsheet would run as a formula. */
  raw?: boolean | undefined
}

/** Cells as csv or tsv, the last line without its end. No cell is one that a spreadsheet runs, unless `raw`. */
export function delimitedText(rows: readonly (readonly string[])[], {format, raw}: DelimitedForm): string {
  const cells = raw ? rows : rows.map((row) => row.map(disarmed))
  const text = stringify(cells as string[][], {
    delimiter: format === 'csv' ? ',' : '\t',
    // A lone carriage return, or what parts cells elsewhere, would begin a new cell for some readers.
    quoted_match: /[\r\n\t;]/,
  })
  return text.replace(/\n$/, '')
}
