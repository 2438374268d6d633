import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decideDateFormat, decideDecimalMark} from '../../../src/core/import/decide-columns.ts'
import {parseDate} from '../../../src/core/import/parse-date.ts'
import {textOfDay} from '../../../src/core/time/day.ts'

describe('the format of dates', () => {
  test.each([
    [['01/02/2025', '13/02/2025'], 'dmy'],
    [['01/02/2025', '02/13/2025'], 'mdy'],
    [['01/02/2025'], 'ambiguous'],
    [['02/13/2025', '13/02/2025'], 'contradictory'],
    [['2024-01-01', '2024/3/1'], 'ymd'],
    [['2019年1月3日'], 'ymd'],
    [['19970101', '19970212'], 'compact'],
    [['45000', '45001.5'], 'serial'],
    [['1704067200', '1704153600'], 'epoch'],
    [['1704067200000'], 'epoch'],
    [['', 'n/a'], 'none'],
    [[], 'none'],
    [['n/a', '13/02/2025 10:00', ''], 'dmy'],
    [['2024-01-01', '13/02/2025'], 'dmy'],
    [['Jan 3, 2024'], 'ymd'],
  ])('of %j is %s', (cells, format) => {
    expect(decideDateFormat(cells)).toBe(format)
  })

  test('is no question where day and month are the same number', () => {
    const format = decideDateFormat(['05/05/2025', '06/06/2025'])
    expect(['dmy', 'mdy']).toContain(format)
  })

  test('is the one a column was written in, or ambiguous, never another', () => {
    const days = fc.array(fc.integer({min: 15_000, max: 25_000}), {minLength: 1, maxLength: 30})
    fc.assert(
      fc.property(days, fc.constantFrom('dmy', 'mdy'), (list, order) => {
        const cells = list.map((day) => {
          const [year, month, date] = textOfDay(day).split('-') as [string, string, string]
          return order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`
        })
        const format = decideDateFormat(cells)
        const settled = list.some((day) => Number(textOfDay(day).slice(8)) > 12)
        if (settled) expect(format).toBe(order)
        if (format === 'ambiguous' || format === 'contradictory' || format === 'none')
          return void expect(format).toBe('ambiguous')
        cells.forEach((cell, index) =>
          expect(parseDate(cell, {format})).toEqual({ok: true, value: `${textOfDay(list[index] as number)}T00:00:00`}),
        )
      }),
    )
  })
})

describe('the decimal mark', () => {
  test.each([
    [['12.50', '1,234.56'], 'point'],
    [['1.234,56', '99,00'], 'comma'],
    [['1 234,56 €'], 'comma'],
    [['99,00', '12,50'], 'point'],
    [['1.234', '5'], 'point'],
    [['1.234,56', '12.50'], 'point'],
    [['n/a', ''], 'point'],
  ])('of %j is the %s', (cells, mark) => {
    expect(decideDecimalMark(cells)).toBe(mark)
  })
})
