import {expect, it} from 'vitest'
import type {ForecastCheck} from '../../src/core/forecast/check-forecast.ts'
import type {RecommendationList} from '../../src/core/recommend/recommend.ts'
import type {QuadrantReport} from '../../src/core/segment/report-quadrants.ts'
import {presentCheck} from '../../src/present/forecast/check.ts'
import type {Look} from '../../src/present/language.ts'
import {presentQuadrantNotes} from '../../src/present/quadrant.ts'
import {presentRecommended} from '../../src/present/recommend.ts'

const LOOK: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}

it('says of the map of quadrants that no corner is large, unless nobody is on it', () => {
  const report = {cut: 'mean', value_cut: 10, orders_cut: 2, buyers: 4, potential: {registered: 0, leads: 0}}
  const notes = (buyers: number): string => presentQuadrantNotes({...report, buyers} as QuadrantReport, LOOK)
  expect(notes(4)).toContain('No corner is much larger than the two cuts by themselves would make it.')
  expect(notes(0)).not.toContain('corner')
})

it('says that nobody meets the condition, and does not blame the order files for it', () => {
  const result = {as_of: '2025-06-30', customers: 0, buyers: 0, recommended: 0, open_complaint: 0}
  expect(presentRecommended(result as RecommendationList, LOOK)).toBe('As of 2025-06-30 there is no such customer.')
})

it('gives no percentage off where nothing happened', () => {
  const check = {
    ...{customers: 3, fitted_until: '2025-03-31', checked_until: '2025-06-30', weeks: 13, actual: 0},
    ...{rules: [{rule: 'model', predicted: 2}], deciles: [], cumulative: [], learned: {}},
  }
  expect(presentCheck(check as unknown as ForecastCheck, LOOK).split('\n')[0]).toMatch(/on 0 days, 2 were predicted\.$/)
})
