import stringWidth from 'string-width'
import {graphemes} from '../shared/graphemes.ts'
import {fitLine, type Line, type Span} from '../shared/line.ts'

/** Lines with a box of lines, each `width` columns, laid over them at a place. */
export function layOver(
  lines: readonly Line[],
  box: readonly Line[],
  {x, y, width, columns}: {x: number; y: number; width: number; columns: number},
): Line[] {
  return lines.map((below, at) => {
    const over = box[at - y]
    if (!over) return below
    return [
      ...withoutHits(takeColumns(fitLine(below, columns), x)),
      ...over,
      ...withoutHits(dropColumns(fitLine(below, columns), x + width)),
    ]
  })
}

/** What lies below cannot be clicked. */
function withoutHits(line: Line): Span[] {
  return line.map(({text, style}) => (style === undefined ? {text} : {text, style}))
}

/** The first columns of a line; half of a wide character becomes a blank. */
function takeColumns(line: Line, count: number): Span[] {
  let left = count
  return line.flatMap((span) => {
    const width = stringWidth(span.text)
    const text = width <= left ? span.text : taken(span.text, left)
    left -= Math.min(left, width)
    return text === '' ? [] : [{...span, text}]
  })
}

function taken(text: string, count: number): string {
  let left = count
  let start = ''
  for (const char of graphemes(text)) {
    const width = stringWidth(char)
    if (width > left) return start + ' '.repeat(left)
    start += char
    left -= width
  }
  return start
}

/** A line without its first columns; half of a wide character becomes a blank. */
function dropColumns(line: Line, count: number): Span[] {
  let left = count
  return line.flatMap((span) => {
    if (left <= 0) return [span]
    const width = stringWidth(span.text)
    if (width <= left) {
      left -= width
      return []
    }
    const text = dropped(span.text, left)
    left = 0
    return [{...span, text}]
  })
}

function dropped(text: string, count: number): string {
  let left = count
  let rest = ''
  for (const char of graphemes(text)) {
    if (left <= 0) rest += char
    else {
      left -= stringWidth(char)
      if (left < 0) rest += ' '.repeat(-left)
    }
  }
  return rest
}
