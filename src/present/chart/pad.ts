import stringWidth from 'string-width'

/** Text filled up with blanks on its right to a width in terminal columns. */
export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

/** Text filled up with blanks on its left to a width in terminal columns. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text
}

/** The width in terminal columns of the widest of the texts. */
export function widest(texts: Iterable<string>): number {
  let width = 0
  for (const text of texts) width = Math.max(width, stringWidth(text))
  return width
}
