import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {csvBuffer} from '../../src/formats/csv-buffer.ts'

function textOf(groups: readonly [head: string[], tails: string[][]][]): string {
  const buffer = csvBuffer()
  for (const [head, tails] of groups) buffer.add(head, tails)
  return new TextDecoder('utf-8', {fatal: true}).decode(buffer.take())
}

describe('csv rows', () => {
  it('repeat the head on every row of a group', () => {
    expect(
      textOf([
        [
          ['1', '王芳'],
          [['a'], ['b']],
        ],
      ]),
    ).toBe('1,王芳,a\n1,王芳,b\n')
  })

  it('are quoted only where a cell needs it', () => {
    expect(textOf([[['a,b', 'say "hi"', 'two\nlines', 'plain', ''], [[]]]])).toBe(
      '"a,b","say ""hi""","two\nlines",plain,\n',
    )
  })

  it('read back as the cells they were made of', () => {
    const cell = fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('é', '😀', '测试', '"', ',', '\r\n'))
    const cells = (count: number): fc.Arbitrary<string[]> => fc.array(cell, {minLength: count, maxLength: count})
    fc.assert(
      fc.property(fc.array(fc.tuple(cells(2), fc.array(cells(2), {maxLength: 3}))), (groups) => {
        const rows = groups.flatMap(([head, tails]) => tails.map((tail) => [...head, ...tail]))
        expect(parse(textOf(groups), {record_delimiter: '\n'})).toEqual(rows)
      }),
    )
  })

  it('outgrow the first buffer without losing a byte', () => {
    const long = '汉'.repeat(100_000)
    const buffer = csvBuffer()
    for (let round = 0; round < 5; round++) buffer.add([long], [['x'], ['y']])
    expect(buffer.length()).toBe(5 * 2 * (300_000 + 3))
    expect(new TextDecoder().decode(buffer.take())).toBe(`${long},x\n${long},y\n`.repeat(5))
    expect(buffer.length()).toBe(0)
  })
})
