import {inputError} from './input-error.ts'

const CANDIDATES = [',', ';', '\t', '|'] as const
const LINES = 200
const NAMES: Record<string, string> = {comma: ',', semicolon: ';', tab: '\t', '\\t': '\t', pipe: '|'}

/** The delimiter that the user declared: one character, or `tab`, `comma`, `semicolon`, `pipe`. */
export function declaredDelimiter(file: string, text: string): string {
  const delimiter = NAMES[text.toLowerCase()] ?? text
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter
  throw inputError(file, `"${text}" is no delimiter`, {hint: 'Use one character, or tab, comma, semicolon or pipe.'})
}

/**
 * The character that separates the cells, from the beginning of a file: the one that occurs equally often in the
 * most lines, counted outside quotes; when two agree in as many lines, the more frequent. A comma when there is none.
 */
export function recogniseDelimiter(text: string): string {
  const lines = outsideQuotes(text)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
  let best: {delimiter: string; lines: number; count: number} = {delimiter: ',', lines: 0, count: 0}
  for (const delimiter of CANDIDATES) {
    const agreed = agreement(lines.slice(0, LINES).map((line) => line.split(delimiter).length - 1))
    if (agreed.lines > best.lines || (agreed.lines === best.lines && agreed.count > best.count))
      best = {delimiter, ...agreed}
  }
  return best.delimiter
}

/** The line end of a file that uses bare carriage returns only, as old Macs did, or else what csv usually has. */
export function recogniseLineEnds(text: string): string[] {
  const bare = outsideQuotes(text)
  if (bare.includes('\r\n')) return ['\r\n', '\n']
  return bare.includes('\r') && !bare.includes('\n') ? ['\r'] : ['\n']
}

function agreement(counts: readonly number[]): {lines: number; count: number} {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = {lines: 0, count: 0}
  for (const [count, lines] of tally) {
    if (lines > best.lines || (lines === best.lines && count > best.count)) best = {lines, count}
  }
  return best
}

function outsideQuotes(text: string): string {
  return text.replace(/"[^"]*"/g, '')
}
