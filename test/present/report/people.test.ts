import {describe, expect, it} from 'vitest'
import type {TargetsReport} from '../../../src/core/target/report-targets.ts'
import type {TargetStanding} from '../../../src/core/target/target-standing.ts'
import type {Look} from '../../../src/present/language.ts'
import {dayKindLabel} from '../../../src/present/report/activity-words.ts'
import {rankChange, repLabel} from '../../../src/present/report/rep-words.ts'
import {presentTargetNotes, presentTargets} from '../../../src/present/report/targets.ts'

const LOOK: Look = {language: 'en', width: 70, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...LOOK, language: 'zh-CN'}

const STANDING: TargetStanding = {
  ...{id: 'revenue:rep:li:2025-06', metric: 'revenue', scope: 'rep', of: 'li', name: '李雷', target: 1000, actual: 300},
  ...{
    attainment: 0.3,
    usual_share: 0.4,
    needed: 400,
    pace: 0.75,
    state: 'behind',
    forecast: 800,
    low: 600,
    high: 1000,
    chance: 0.02,
  },
}
const REPORT: TargetsReport = {
  ...{as_of: '2025-06-12', month: '2025-06', state: 'running', days: 30, days_gone: 11.5, tolerance: 0.05},
  targets: [
    STANDING,
    {...STANDING, id: 'visits', metric: 'visits', scope: 'all', of: undefined, name: undefined, state: 'ahead'},
  ],
  left_out: [{metric: 'revenue', scope: 'rep', value: 77}],
}

describe('the report on targets', () => {
  it('has a bar to each target under its metric, by name, in both languages', () => {
    const text = presentTargets(REPORT, LOOK)
    expect(text).toContain('Targets of 2025-06 as of 2025-06-12: 11.5 of 30 days.')
    expect(text).toMatch(/revenue\n {2}rep 李雷 {2}█+.*│.* 30\.0% {2}behind/)
    expect(presentTargets(REPORT, ZH)).toMatch(/拜访\n {2}全部 .*30\.0% {2}领先/)
  })

  it('explains what it shows and no more, and what is left out', () => {
    const notes = presentTargetNotes(REPORT, LOOK)
    expect(notes).toContain('Of no rep: 77.00 of revenue')
    expect(notes).not.toContain('Win-backs')
    const over = presentTargetNotes({...REPORT, state: 'over', targets: [{...STANDING, forecast: undefined}]}, LOOK)
    expect(over).not.toContain('Pace')
    expect(over).not.toContain('Forecast')
  })

  it('says how to set targets where there are none', () => {
    expect(presentTargets({...REPORT, targets: []}, LOOK)).toContain('patron target set --month 2025-06')
    expect(presentTargets({...REPORT, targets: [], by: 'shop'}, ZH)).toContain('没有此类目标')
  })
})

it('reads places up and down, and who has left', () => {
  expect([rankChange(3), rankChange(-2), rankChange(0)]).toEqual(['↑3', '↓2', '='])
  expect(repLabel({rep: 'li', name: '李雷', left_on: '2025-05-01'}, LOOK)).toBe('李雷 (left)')
  expect(repLabel({rep: 'li', name: undefined, left_on: undefined}, ZH)).toBe('li')
})

it('names a holiday, and nothing of a working day', () => {
  const holiday = {en: 'Dragon Boat Festival', zh: '端午节'}
  expect(dayKindLabel({day_kind: 'holiday', holiday}, ZH)).toBe('端午节')
  expect(dayKindLabel({day_kind: 'workday', holiday: undefined}, LOOK)).toBe('')
  expect(dayKindLabel({day_kind: 'weekend', holiday: undefined}, LOOK)).toBe('weekend')
})
