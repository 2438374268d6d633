/**
 * What a spreadsheet may take for a formula: it begins with `=`, `+`, `-` or `@` (full-width ones too), also behind
 * blanks, quotes and apostrophes, or with a tab or line break.
 */
// oxlint-disable-next-line no-control-regex
const FORMULA = /^(?:'*[\t\r\n\u000b\u000c]|[\s"'“”‘’\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])/

/** A number runs nothing, whatever its sign: an amount, and a phone in E.164, which whoever sends messages takes as it is. */
const NUMBER = /^[+-]?\d[\d.,]*(?:e[+-]?\d+)?%?$/i

/** A cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula. */
export function disarmed(cell: string): string {
  return isArmed(cell) ? `'${cell}` : cell
}

/** The cell that {@link disarmed} was given. */
export function rearmed(cell: string): string {
  return cell.startsWith("'") && isArmed(cell.slice(1)) ? cell.slice(1) : cell
}

function isArmed(cell: string): boolean {
  return FORMULA.test(cell) && !NUMBER.test(cell)
}
