import {textWidth} from './text-width.ts'

/**
 * Text broken into lines of at most `width` columns, at blanks or anywhere in text without them (Chinese). A word that
 * is longer than a line is broken where the line ends.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.match(/[\x21-\u2e7f]+ *|\s+|[^]/gu) ?? []) {
    for (const piece of piecesOf(word, width)) {
      if (current !== '' && textWidth((current + piece).trimEnd()) > width) {
        lines.push(current.trimEnd())
        current = ''
      }
      current += piece
    }
  }
  return current.trim() === '' ? lines : [...lines, current.trimEnd()]
}

function piecesOf(word: string, width: number): string[] {
  if (textWidth(word.trimEnd()) <= width) return [word]
  const pieces = ['']
  for (const char of word) {
    if (textWidth((pieces.at(-1) + char).trimEnd()) > width) pieces.push('')
    pieces[pieces.length - 1] += char
  }
  return pieces.filter((piece) => piece !== '')
}
