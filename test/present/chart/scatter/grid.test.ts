import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type AxisBin, countAxis, valueAxis} from '../../../../src/present/chart/scatter/axis.ts'
import {extentOf} from '../../../../src/present/chart/scatter/extent.ts'
import {findBin, scatterGrid} from '../../../../src/present/chart/scatter/grid.ts'

const orders = fc.array(fc.integer({min: 1, max: 400}), {minLength: 1, maxLength: 80})
const room = fc.record({columns: fc.integer({min: 3, max: 150}), rows: fc.integer({min: 3, max: 60})})
const smallRoom = fc.record({columns: fc.integer({min: 3, max: 20}), rows: fc.integer({min: 3, max: 12})})
const cuts = fc.record({
  x_cut: fc.double({min: 0.5, max: 300, noNaN: true}),
  y_cut: fc.double({min: 0.01, max: 9000, noNaN: true}),
})

function pointsOf(x: readonly number[]): {x: number[]; y: number[]; weight: number[]} {
  const y = x.map((count, at) => ((count * 7919 + at * 104_729) % 100_000) / 100)
  return {x: [...x], y, weight: y.map((value, at) => value * (x[at] as number))}
}

test('every point is in one cell and in one bin, on its side of both lines', () => {
  fc.assert(
    fc.property(orders, room, cuts, (x, size, cut) => {
      const points = pointsOf(x)
      const grid = scatterGrid(points, {...size, ...cut})
      const inRows = (low: number, high: number): number => {
        let sum = 0
        for (let row = low; row < high; row++)
          for (let column = 0; column < size.columns; column++)
            sum += grid.counts[row * size.columns + column] as number
        return sum
      }
      expect(inRows(0, size.rows)).toBe(x.length)
      expect(inRows(grid.y.line, grid.y.line + 1)).toBe(0)
      expect(inRows(grid.y.line, size.rows)).toBe(points.y.filter((value) => value >= cut.y_cut).length)
      expect(grid.bin_counts.reduce((sum, count) => sum + count, 0)).toBe(x.length)
      expect(grid.counts.every((count, cell) => count > 0 === (grid.dots[cell] as number) > 0)).toBe(true)
    }),
  )
})

test('a bin holds those whose values lie in its range', () => {
  fc.assert(
    fc.property(orders, smallRoom, cuts, (x, size, cut) => {
      const points = pointsOf(x)
      const {x: across, y: up, bin_counts} = scatterGrid(points, {...size, ...cut})
      const inside = ({from, to}: AxisBin, value: number): boolean => value >= from && value < to
      up.bins.forEach((row, yBin) =>
        across.bins.forEach((column, xBin) => {
          const met = points.y.filter((value, at) => inside(row, value) && inside(column, x[at] as number)).length
          expect(bin_counts[yBin * across.bins.length + xBin]).toBe(met)
        }),
      )
    }),
    {numRuns: 25},
  )
})

test('bins follow each other without gaps, but for the cell of the line', () => {
  fc.assert(
    fc.property(orders, cuts, fc.integer({min: 3, max: 90}), (values, {x_cut, y_cut}, cells) => {
      for (const axis of [countAxis(extentOf(values), x_cut, cells), valueAxis(extentOf(values), y_cut, cells)]) {
        axis.bins.slice(1).forEach((bin, at) => {
          const before = axis.bins[at] as AxisBin
          expect(bin.from).toBe(before.to)
          expect(bin.start).toBe(before.end === axis.line ? axis.line + 1 : before.end)
        })
        expect(axis.bins.every(({start, end, from, to}) => end > start && to > from)).toBe(true)
        expect([axis.bins[0]?.start, axis.bins.at(-1)?.end]).toEqual([0, cells])
      }
    }),
  )
})

test('an axis goes by powers where a few values are far from the rest', () => {
  expect(extentOf([1, 2, 2, 3, 3, 4]).log).toBe(false)
  expect(extentOf([1, 1, 2, 2, 3, 90]).log).toBe(true)
  const {bins} = countAxis(extentOf([1, 1, 2, 2, 3, 90]), 2, 40)
  expect(bins[0]).toMatchObject({from: 1, to: 2})
  expect(bins.at(-1)?.to).toBe(91)
})

test('edges between cells are numbers that people can write, but for the cut', () => {
  const {bins, line} = valueAxis(extentOf([3.17, 12.5, 60, 123.456]), 44.123_456, 12)
  expect(bins[line]?.from).toBe(44.123_456)
  for (const [at, {from}] of bins.entries()) if (at > 0 && at !== line) expect(String(from).length).toBeLessThan(6)
  expect(findBin(bins, 44)).toBe(line - 1)
})
