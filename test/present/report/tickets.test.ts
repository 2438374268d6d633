import {expect, it} from 'vitest'
import type {TicketReport} from '../../../src/core/report/tickets/report-tickets.ts'
import type {Look} from '../../../src/present/language.ts'
import {noTickets, presentAfter, presentTicketNotes, presentTickets} from '../../../src/present/report/tickets.ts'

const LOOK: Look = {language: 'en', color: false, width: 100, terminal: false, currency: 'CNY'}
const CHINESE: Look = {...LOOK, language: 'zh-CN'}
const FIGURES = {open_tickets: 2, late_tickets: 1, promises: 12, closed_tickets: 10, ratings: 11}
const REPORT: TicketReport = {
  ...{as_of: '2025-06-30', from: '2025-01-01', to: '2025-06-30', by: 'kind', least: 10},
  total: {
    ...FIGURES,
    tickets: 12,
    kept_share: 0.75,
    kept_low: 0.4,
    kept_high: 0.9,
    days_to_close: 1.5,
    mean_rating: 3.25,
  },
  rows: [
    {...FIGURES, value: 'quality', tickets: 9},
    {...FIGURES, value: '', tickets: 3},
  ],
  after: [
    {handled: 'well', customers: 20, again_share: 0.5, low: 0.3, high: 0.7, known: 18, usual_share: 0.4, compared: 20},
    {handled: 'between', customers: 0, known: 0, compared: 0},
    {handled: 'badly', customers: 4, known: 4, compared: 4},
  ],
  ...{after_days: 90, complaint_kinds: ['complaint', 'quality']},
}

it('says how many tickets of which period stand how, and what they come to', () => {
  const text = presentTickets(REPORT, LOOK)
  expect(text).toContain('12 tickets opened from 2025-01-01 to 2025-06-30 by kind: 2 open, 1 of them late.')
  expect(text).toContain(
    '75.0% of 12 promises kept; half are closed within 1.5 days; satisfaction 3.3 of 5, from 11 answers',
  )
  expect(text).toMatch(/not known +█+\S* +3$/m)
  expect(presentTickets(REPORT, CHINESE)).toMatch(/^质量 +█+ +9$/m)
})

it('says of too few tickets that shares and times are not told', () => {
  const few = {...REPORT, total: {...FIGURES, tickets: 3}}
  expect(presentTickets(few, LOOK)).toContain('Too few to tell shares and times: there must be 10')
})

it('shows who bought again beside who never complained, and passes over ways that nobody met', () => {
  const text = presentAfter(REPORT, LOOK)
  expect(text).toMatch(/handled well \(20\) .*50\.0% \[30\.0%–70\.0%\], without a complaint 40\.0%/)
  expect(text).toMatch(/handled badly \(4\) .*too few to tell/)
  expect(text).not.toContain('in between')
  expect(presentAfter({...REPORT, after: REPORT.after.slice(1, 2)}, LOOK)).toBe('')
})

it('says what a complaint is, and how many rows are left', () => {
  expect(presentTicketNotes(REPORT, {shown: 1, look: LOOK})).toContain('1 of 2 rows shown')
  expect(presentTicketNotes(REPORT, {shown: 5, look: LOOK})).not.toContain('rows shown')
  expect(presentTicketNotes(REPORT, {shown: 5, look: CHINESE})).toContain('投诉指：投诉、质量')
  expect(noTickets({...REPORT, from: undefined}, LOOK)).toContain('There are no tickets opened up to 2025-06-30.')
})
