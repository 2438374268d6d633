import {expect, test} from 'vitest'
import {leadDue} from '../../../src/core/lead/lead-due.ts'
import {workCalendar} from '../../../src/core/calendar/work-calendar.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {addHours} from '../../../src/core/time/day.ts'
import {DEFAULTS} from '../../support/profile.ts'

const CREATED = '2025-06-01T09:00:00'
const lead: Lead = {id: 'L1', name: 'Ada', source: 'web', stage: 'new', created_at: CREATED, contacts: 0}
const PACE = {settings: DEFAULTS, calendar: workCalendar(DEFAULTS)}
const after = (hours: number): string => addHours(CREATED, hours)
const met: Lead = {...lead, stage: 'contacted', contacts: 1, first_contact_at: after(2), last_contact_at: after(2)}

test('a new lead is due its first contact within a day', () => {
  expect(leadDue(lead, after(20), PACE)).toEqual({kind: 'first-contact', due_at: after(24), overdue_hours: -4})
})

test('a lead contacted once is due its second contact within three days of its creation', () => {
  expect(leadDue(met, after(80), PACE)).toEqual({kind: 'second-contact', due_at: after(72), overdue_hours: 8})
})

test('the hours come from the settings', () => {
  expect(
    leadDue(lead, after(3), {...PACE, settings: {...DEFAULTS, 'lead.first_contact_hours': 1}})?.overdue_hours,
  ).toBe(2)
})

test('a lead contacted twice, won or lost is due nothing', () => {
  const twice: Lead = {...met, contacts: 2, last_contact_at: after(30)}
  for (const done of [twice, {...lead, stage: 'lost'}, {...lead, stage: 'won', converted_at: after(1)}] as Lead[]) {
    expect(leadDue(done, after(90), PACE)).toBeUndefined()
  }
})

test('contacts, orders and leads of later days are not known yet', () => {
  expect(leadDue({...met, first_contact_at: after(50)}, after(40), PACE)?.kind).toBe('first-contact')
  expect(leadDue({...met, contacts: 2, last_contact_at: after(50)}, after(40), PACE)?.kind).toBe('second-contact')
  expect(leadDue({...lead, stage: 'won', converted_at: after(50)}, after(40), PACE)?.kind).toBe('first-contact')
  expect(leadDue(lead, after(-1), PACE)).toBeUndefined()
})

test('a lead that comes in on a Friday evening is due on Monday where nobody works at weekends', () => {
  const weekdays = {...DEFAULTS, 'work.days': [1, 2, 3, 4, 5]}
  const pace = {settings: weekdays, calendar: workCalendar(weekdays)}
  const friday: Lead = {...lead, created_at: '2025-06-06T18:00:00'}
  expect(leadDue(friday, '2025-06-07T12:00:00', pace)?.due_at).toBe('2025-06-09T18:00:00')
})

test('a lead that was lost later was due its contact before', () => {
  const gone: Lead = {...lead, stage: 'lost', lost_at: after(30)}
  expect(leadDue(gone, after(20), PACE)?.kind).toBe('first-contact')
  expect(leadDue(gone, after(40), PACE)).toBeUndefined()
})
