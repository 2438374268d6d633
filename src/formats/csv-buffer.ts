/** Csv rows on their way to a file, as UTF-8. Cells are quoted only where they must be (RFC 4180); lines end in `\n`. */
export interface CsvBuffer {
  /** Adds one row per tail, each beginning with the same head. An empty tail adds no cell. */
  add(head: readonly string[], tails: readonly (readonly string[])[]): void
  /** Bytes held. */
  length(): number
  /** What is held, valid until the next `add`, which starts afresh. */
  take(): Uint8Array
}

const QUOTE = 34
const COMMA = 44
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const NEEDS_QUOTES = /[",\r\n]/
/** Of UTF-8 per UTF-16 unit; a doubled quote needs fewer. */
const MOST_BYTES = 3

const encoder = new TextEncoder()

/**
 * A buffer that turns cells into csv and UTF-8 in one pass over their characters, and copies the bytes of a head
 * that rows share. For files that the program makes of its own words: it does not take the life out of formulas.
 *
 * Written by hand because csv-stringify cannot keep up with the generator; `bench/demo.ts` measures both.
 */
export function csvBuffer(): CsvBuffer {
  let bytes = new Uint8Array(512 * 1024)
  let length = 0

  function makeRoom(need: number): void {
    if (length + need <= bytes.length) return
    const larger = new Uint8Array((length + need) * 2)
    larger.set(bytes.subarray(0, length))
    bytes = larger
  }

  return {
    add(head, tails) {
      if (tails.length === 0) return
      makeRoom(mostBytes(head) * tails.length + tails.reduce((sum, tail) => sum + mostBytes(tail), 0))
      length = putGroup(bytes, length, {head, tails})
    },
    length: () => length,
    take() {
      const taken = bytes.subarray(0, length)
      length = 0
      return taken
    },
  }
}

function mostBytes(cells: readonly string[]): number {
  let most = 2
  for (const cell of cells) most += (cell.length + 1) * MOST_BYTES
  return most
}

interface Group {
  head: readonly string[]
  tails: readonly (readonly string[])[]
}

// From here on the place in the buffer is handed on and back: as a captured variable it made this twice as slow.

function putGroup(bytes: Uint8Array, start: number, {head, tails}: Group): number {
  let at = putCells(bytes, start, head)
  const headLength = at - start
  tails.forEach((tail, row) => {
    if (row > 0) {
      bytes.copyWithin(at, start, start + headLength)
      at += headLength
    }
    if (tail.length > 0 && head.length > 0) bytes[at++] = COMMA
    at = putCells(bytes, at, tail)
    bytes[at++] = LINE_FEED
  })
  return at
}

function putCells(bytes: Uint8Array, start: number, cells: readonly string[]): number {
  let at = start
  for (let place = 0; place < cells.length; place++) {
    if (place > 0) bytes[at++] = COMMA
    at = putCell(bytes, at, cells[place] as string)
  }
  return at
}

function putCell(bytes: Uint8Array, start: number, cell: string): number {
  let at = start
  for (let place = 0; place < cell.length; place++) {
    const code = cell.charCodeAt(place)
    if (code < 0x80) {
      if (code === QUOTE || code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN)
        return putRare(bytes, start, cell)
      bytes[at++] = code
    } else if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) {
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else return putRare(bytes, start, cell)
  }
  return at
}

/** A cell that needs quotes, or has characters of two or four bytes: rare here, so the runtime may do it. */
function putRare(bytes: Uint8Array, start: number, cell: string): number {
  const text = NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return start + encoder.encodeInto(text, bytes.subarray(start)).written
}
