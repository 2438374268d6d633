import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {ProfileInputs} from '../../../src/core/profile/profile-inputs.ts'
import {gridScheme} from '../../../src/core/segment/grid16.ts'
import {meanScheme} from '../../../src/core/segment/mean-scheme.ts'
import {quadrantsOf} from '../../../src/core/segment/quadrant.ts'
import {namedSegment, NAMED_SEGMENTS, quintileScheme} from '../../../src/core/segment/quintile.ts'
import {summariseSegments} from '../../../src/core/segment/segmentation.ts'
import {inputsOf} from '../../support/profile.ts'

const customers = fc.array(
  fc.record({
    orders: fc.integer({min: 0, max: 40}),
    revenue: fc.integer({min: 0, max: 1_000_000}),
    last: fc.integer({min: 0, max: 1000}),
  }),
  {minLength: 1, maxLength: 60},
)

function schemesOf(inputs: ProfileInputs) {
  return [
    quintileScheme(inputs, {}),
    gridScheme(inputs, {auto: false}),
    gridScheme(inputs, {auto: true}),
    meanScheme(inputs),
  ]
}

describe('segments', () => {
  it('put every buyer in exactly one segment of each scheme, and nobody else', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const inputs = inputsOf(list)
        const bought = list.filter(({orders}) => orders > 0).length
        for (const scheme of schemesOf(inputs)) {
          const summary = summariseSegments(inputs, scheme)
          expect(summary.reduce((sum, row) => sum + row.customers, 0)).toBe(bought)
          expect(summary.every(({segment}) => scheme.segments.includes(segment))).toBe(true)
        }
      }),
    )
  })

  it('give every combination of scores a named segment or others', () => {
    const names = new Set([...NAMED_SEGMENTS.map(({segment}) => segment), 'others'])
    for (let r = 1; r <= 5; r++)
      for (let f = 1; f <= 5; f++) for (let m = 1; m <= 5; m++) expect(names.has(namedSegment(r, f, m))).toBe(true)
    expect(namedSegment(5, 5, 5)).toBe('champions')
    expect(namedSegment(1, 1, 1)).toBe('lost')
    expect(namedSegment(5, 1, 5)).toBe('others')
  })

  it('cut the grid at its windows, the cut belonging to the band before it', () => {
    const inputs = inputsOf([
      {orders: 1, revenue: 1, last: 30},
      {orders: 2, revenue: 1, last: 31},
      {orders: 5, revenue: 1, last: 180},
      {orders: 6, revenue: 1, last: 181},
    ])
    const {segment} = gridScheme(inputs, {auto: false})
    expect([0, 1, 2, 3].map(segment)).toEqual(['active-new', 'silent-second-time', 'sleeping-regular', 'lost-fan'])
  })

  it('take the grid’s windows from the shop’s gaps under auto', () => {
    const gaps = Array.from({length: 100}, (_, index) => index + 1)
    const {cuts} = gridScheme(
      {...inputsOf([{orders: 1, revenue: 1, last: 1}]), gaps: Int32Array.from(gaps)},
      {auto: true},
    )
    expect(cuts.recency).toEqual([75, 90, 98])
  })

  it('name the eight segments of the teaching form by the mean', () => {
    const inputs = inputsOf([
      {orders: 10, revenue: 10_000, last: 1},
      {orders: 1, revenue: 100, last: 99},
    ])
    const {segment, cuts} = meanScheme(inputs)
    expect(cuts).toEqual({recency: [50], frequency: [5.5], monetary: [50.5]})
    expect([segment(0), segment(1)]).toEqual(['important-value', 'general-win-back'])
  })

  it('put every buyer in one quadrant and the others among the potential', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const {corners, potential} = quadrantsOf(inputsOf(list))
        expect(corners.reduce((sum, corner) => sum + corner.customers, 0) + potential).toBe(list.length)
      }),
    )
  })

  it('use cut points given by the user', () => {
    const inputs = inputsOf([
      {orders: 3, revenue: 1, last: 10},
      {orders: 4, revenue: 1, last: 10},
    ])
    expect([...quintileScheme(inputs, {frequency: [4, 5, 6, 7]}).f]).toEqual([1, 2])
  })
})
