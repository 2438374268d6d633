import {expect, it} from 'vitest'
import type {ChurnMonthsReport} from '../../src/core/churn/churn-months.ts'
import {presentChurnMonthNotes, presentChurnMonths} from '../../src/present/churn-months.ts'
import type {Look} from '../../src/present/language.ts'

const LOOK: Look = {language: 'en', currency: 'CNY', width: 80, color: false, terminal: true}

const month = {buyers: 5, new_customers: 1, lost_customers: 2, won_back: 1, active_customers: 9, lost_share: 0.2}
const REPORT: ChurnMonthsReport = {
  as_of: '2025-06-15',
  thresholds: {
    ...{own_gaps: 3, medium_ratio: 2, high_ratio: 3, lost_ratio: 8},
    shop: {gaps: 900, basis: 'gaps', median: 20, medium: 60, high: 90, lost: 200.4},
  },
  buyers: 40,
  months: [
    ...['2025-03', '2025-04', '2025-05'].map((one) => ({month: one, ...month, is_complete: true})),
    {month: '2025-06', ...month, lost_customers: 4, is_complete: false},
  ],
}

it('draws who was lost and who was won back, with the month that goes on marked', () => {
  const text = presentChurnMonths(REPORT, LOOK)
  expect(text).toContain('as of 2025-06-15: 40 buyers.')
  expect(text).toMatch(/2025-03 .*2025-06\*/)
  expect(text).toContain('─── lost   ··· won back')
  expect(presentChurnMonths({...REPORT, months: REPORT.months.slice(1)}, LOOK)).not.toContain('───')
})

it('says where the line lies, and the star only where there is one', () => {
  const [line, star] = presentChurnMonthNotes(REPORT, LOOK).split('\n')
  expect(line).toContain("more than 200 days, beyond 99 of 100 of the shop's gaps")
  expect(star).toContain('the month goes on after 2025-06-15')
  const whole = {...REPORT, months: REPORT.months.slice(0, 1)}
  expect(presentChurnMonthNotes(whole, LOOK).split('\n')).toHaveLength(1)
  expect(presentChurnMonthNotes(REPORT, {...LOOK, language: 'zh-CN'})).toContain('静默超过 200 天')
})

it('says that nobody bought instead', () => {
  const nobody = {...REPORT, buyers: 0, months: []}
  expect(presentChurnMonths(nobody, LOOK)).toContain('No customer bought anything up to 2025-06-15')
  expect(presentChurnMonthNotes(nobody, LOOK)).toBe('')
})
