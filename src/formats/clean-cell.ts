import {rearmed} from '../core/text/formula.ts'

/**
 * A cell freed of what only its form needed: blanks of any kind and invisible marks around it, `="1234"` (how
 * exports keep a spreadsheet from rounding long numbers), an apostrophe before digits or `+` (the same, by Excel's
 * own convention) or before a formula (how patron and others keep a spreadsheet from running it), and quotes that the
 * parser left because something stood outside them. What is inside stays.
 */
export function cleanCell(cell: string): string {
  if (!needsCleaning(cell)) return cell
  let text = trimmed(cell)
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) text = trimmed(text.slice(2, -1))
  else if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = trimmed(text.slice(1, -1))
  if (!text.startsWith("'")) return text
  return /^'[+\d]/.test(text) ? text.slice(1) : trimmed(rearmed(text))
}

/** Cleans the cells of a row in place; most cells cost two comparisons. */
export function cleanRow(row: string[]): string[] {
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] as string
    if (needsCleaning(cell)) row[i] = cleanCell(cell)
  }
  return row
}

/** Whether any cell of a cleaned row holds something. */
export function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell !== '')
}

function needsCleaning(cell: string): boolean {
  return cell !== '' && (isSuspect(cell.charCodeAt(0)) || isSuspect(cell.charCodeAt(cell.length - 1)))
}

/** Blanks, quotes, `=` and the blocks of Unicode that hold invisible marks. */
function isSuspect(code: number): boolean {
  if (code < 0x80) return code <= 0x22 || code === 0x27 || code === 0x3d
  return code === 0xa0 || (code >= 0x2000 && code <= 0x206f) || code === 0x3000 || code === 0xfeff
}

// Zero-width characters and the direction marks that Windows copies along with phone numbers.
const INVISIBLE = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]+'
const AROUND = new RegExp(`^${INVISIBLE}|${INVISIBLE}$`, 'g')

function trimmed(text: string): string {
  return text.replace(AROUND, '')
}
