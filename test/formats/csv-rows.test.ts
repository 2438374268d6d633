import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cleanRow, isFilled} from '../../src/formats/clean-cell.ts'
import {csvRows, type CsvDialect} from '../../src/formats/csv-rows.ts'

const DIALECT: CsvDialect = {delimiter: ',', lineEnds: ['\r\n', '\n'], blanksBeforeQuotes: false}

/** All rows of a text that is fed in pieces of this many bytes. */
function rowsInPieces(text: string, size: number): {numbers: readonly number[]; rows: readonly (readonly string[])[]} {
  const bytes = Buffer.from(text)
  const parser = csvRows('test.csv', DIALECT)
  for (let from = 0; from < bytes.length; from += size) parser.feed(bytes.subarray(from, from + size))
  parser.end()
  return parser.take()
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', '1.5', '王芳', '5" pipe', '="0012"', "'138", ' x ', 'long '.repeat(40)),
  fc
    .string({unit: fc.constantFrom('a', '"', ',', '\n', ' ', '汉', '1')})
    .map((text) => `"${text.replaceAll('"', '""')}"`),
)
const line = fc.array(cell, {minLength: 1, maxLength: 5}).map((cells) => cells.join(','))
const text = fc.array(line, {maxLength: 400}).map((lines) => lines.map((one) => `${one}\n`).join(''))

test('gives what csv-parse gives of the whole text, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(text, fc.integer({min: 1, max: 50_000}), (csv, size) => {
      const whole: string[][] = parse(csv, {
        record_delimiter: DIALECT.lineEnds,
        relax_quotes: true,
        relax_column_count: true,
      })
      expect(rowsInPieces(csv, size).rows).toEqual(whole.map(cleanRow).filter(isFilled))
    }),
  )
})

test('numbers every row by the line on which it starts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 3}), {maxLength: 300}),
      fc.integer({min: 50, max: 5000}),
      (breaks, size) => {
        let at = 1
        const starts = breaks.map((count) => (at += count + 1) - count - 1)
        const csv = breaks.map((count) => (count === 0 ? 'plain,1\n' : `"a${'\n'.repeat(count)}b",1\n`)).join('')
        expect(rowsInPieces(csv, size).numbers).toEqual(starts)
      },
    ),
  )
})

test('gives rows whose line breaks fall on the borders of slices', () => {
  const lengths = fc.array(fc.integer({min: 1, max: 600}), {minLength: 200, maxLength: 300})
  fc.assert(
    fc.property(lengths, fc.integer({min: 1000, max: 100_000}), (list, size) => {
      const rows = list.map((length, index) => [String(index), `x${'y\n,'.repeat(length)}z`])
      const csv = rows.map(([id, note]) => `${id},"${note}"\n`).join('')
      expect(rowsInPieces(csv, size).rows).toEqual(rows)
    }),
    {numRuns: 20},
  )
})

test('reads a cell far longer than a slice', () => {
  for (const words of ['many words, ', 'many words,\n']) {
    const note = words.repeat(30_000)
    expect(rowsInPieces(`1,"${note}",x\n2,y,z\n`, 10_000).rows).toEqual([
      ['1', note.trim(), 'x'],
      ['2', 'y', 'z'],
    ])
  }
})
