import {stringify} from 'csv-stringify/sync'

/** Cells as csv or tsv. Cells that a spreadsheet would run as a formula get an apostrophe before them. */
export function delimitedText(rows: readonly (readonly string[])[], format: 'csv' | 'tsv'): string {
  const cells = rows.map((row) => row.map((cell) => disarm(cell)))
  return stringify(cells, {delimiter: format === 'csv' ? ',' : '\t'}).trimEnd()
}

/** A number such as -5 or +8613800138000 is no formula. */
function disarm(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^[+-]?\d[\d.]*$/.test(cell) ? `'${cell}` : cell
}
