import fc from 'fast-check'
import {expect, it} from 'vitest'
import {mirrorColumns} from '../../../src/present/chart/mirror-columns.ts'

it('draws one side up and the other down, on one scale', () => {
  const {lines, first, step} = mirrorColumns({above: [1, 2], below: [4, 0]}, {width: 20, height: 7})
  expect({first, step}).toEqual({first: 0, step: 8})
  expect(lines.map(({part, label, cells}) => [part, label, cells.join('|')])).toEqual([
    ['above', '2', '        |███████ '],
    ['above', ' ', '███████ |███████ '],
    ['axis', '0', '────────|────────'],
    ['below', ' ', '███████ |        '],
    ['below', ' ', '███████ |        '],
    ['below', ' ', '███████ |        '],
    ['below', '4', '███████ |        '],
  ])
})

it('leaves out the oldest where there is no room for all, and fills its height', () => {
  const counts = fc.array(fc.nat(500), {minLength: 1, maxLength: 60})
  fc.assert(
    fc.property(counts, fc.integer({min: 20, max: 150}), fc.integer({min: 3, max: 40}), (above, width, height) => {
      const {lines, first, step} = mirrorColumns({above, below: above.toReversed()}, {width, height})
      expect(lines).toHaveLength(height)
      for (const {label, cells} of lines) {
        expect(cells).toHaveLength(above.length - first)
        expect(`${label} ┤${cells.join('')}`.length).toBeLessThanOrEqual(width)
        expect(cells.every((cell) => cell.length === step)).toBe(true)
      }
    }),
  )
})
