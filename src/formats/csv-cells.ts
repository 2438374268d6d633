const NEEDS_QUOTES = /[",\r\n]/

/**
 * Cells as csv (RFC 4180) without a line end, quoted only where they must be. For files that the program makes of
 * its own words; it does not take the life out of formulas.
 *
 * Written by hand because csv-stringify is several times slower: see `bench/demo.ts`, which measures both.
 */
export function csvCells(cells: readonly string[]): string {
  for (const cell of cells) if (NEEDS_QUOTES.test(cell)) return cells.map(quoted).join(',')
  return cells.join(',')
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
