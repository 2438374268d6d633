import {expect, it} from 'vitest'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {pointTable, ruleScore, type RuleScore, SHIPPED_POINTS} from '../../../src/core/lead-score/lead-points.ts'
import {lead, NOW} from './leads.ts'

function score(
  fields: Partial<Lead>,
  own: Record<string, number> = {},
  touched: {count?: number; last?: string} = {},
): RuleScore {
  const table = pointTable(Object.entries(own).map(([key, points]) => ({key, points})))
  return ruleScore(lead('L1', fields), {touches: {count: 0, last: undefined, ...touched}, at: NOW}, table)
}

const BEST: Partial<Lead> = {
  ...{source: 'referral', potential: 'high', region: '浙江', industry: '餐饮'},
  ...{phone: '+8613800138000', email: 'a@example.com', city: '杭州', note: 'knows us'},
}

it('gives the best lead that there is 100 points, as shipped', () => {
  expect(score(BEST, {}, {count: 5, last: NOW}).score).toBe(100)
  const least = score({source: 'bought-list'})
  expect(least).toEqual({score: 2, lines: [{key: 'source.bought-list', points: 2}]})
})

it('names each line that holds, a value of its own before any other', () => {
  const {lines} = score({source: 'Google', region: '浙江'}, {'region.浙江': 9})
  expect(lines).toEqual([
    {key: 'source.*', points: SHIPPED_POINTS['source.*']},
    {key: 'region.浙江', points: 9},
  ])
})

it('takes a word in any case, and attributes by header and value', () => {
  const own = {'source.google': 11, 'attributes.last activity.sms sent': 7}
  expect(score({source: 'GOOGLE', attributes: {'Last Activity': 'SMS Sent'}}, own).score).toBe(18)
})

it('counts the best line for touches and for how recent the last was', () => {
  expect(score({}, {}, {count: 2, last: '2025-06-29T12:00:00'}).lines.slice(1)).toEqual([
    {key: 'touches.2', points: 12},
    {key: 'touched.7', points: 20},
  ])
  expect(score({}, {}, {count: 9, last: '2025-05-15T12:00:00'}).lines.slice(1)).toEqual([
    {key: 'touches.3', points: 15},
    {key: 'touched.90', points: 3},
  ])
})

it('stays between 0 and 100', () => {
  expect(score({}, {'source.web': -50}).score).toBe(0)
  expect(score(BEST, {'source.referral': 90}, {count: 5, last: NOW}).score).toBe(100)
})
