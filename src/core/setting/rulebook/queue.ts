import {oneOf, positive} from '../setting-checks.ts'
import {parseDay} from '../../time/day.ts'
import type {SettingSpec} from '../setting-spec.ts'

/** Working time, and how the queue of tasks is filled. */
export const QUEUE_SETTINGS = {
  'work.days': {
    type: 'numbers',
    default: [1, 2, 3, 4, 5, 6, 7],
    meaning: 'days of the week on which people work, 1 for Monday to 7 for Sunday',
    check: (value) => (value as readonly number[]).length > 0 && (value as readonly number[]).every(isWeekday),
  },
  'work.hours': {
    type: 'text',
    default: '09:00-21:00',
    meaning:
      'hours in which people work, also over midnight (18:00-02:00); what falls due outside is due when they begin again',
    check: (value) => isSpan(value as string),
  },
  'work.holidays': {
    type: 'text',
    default: 'open',
    meaning:
      'whether people work on public holidays of the country: open or closed; in China by the published days off and the days worked for them',
    check: oneOf('open', 'closed'),
  },
  'work.closed': {
    type: 'texts',
    default: [],
    meaning: 'further days on which nobody works, YYYY-MM-DD',
    check: areDays,
  },
  'work.open': {
    type: 'texts',
    default: [],
    meaning: 'days on which people work although they would not by the rest, YYYY-MM-DD',
    check: areDays,
  },
  'queue.per_customer': {
    type: 'number',
    default: 2,
    meaning: 'open tasks that a customer may have at most',
    check: positive,
  },
  'queue.capacity': {
    type: 'number',
    default: 20,
    meaning: 'tasks that a rep can do in a day, where the rep says nothing else',
    check: positive,
  },
  'queue.backlog_days': {
    type: 'number',
    default: 10,
    meaning: "days' work that a rep has open at most; what is worth less waits, leads and complaints never",
    check: positive,
  },
  'queue.half_life_days': {
    type: 'number',
    default: 3,
    meaning: 'days after which a task that is not due yet counts half',
    check: positive,
  },
  'queue.manager': {type: 'text', default: undefined, meaning: 'who gets what wants the manager', example: 'boss'},
  'queue.escalate_hours': {
    type: 'number',
    default: 24,
    meaning: "working hours after which an overdue lead or ticket is the manager's too",
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>

function isWeekday(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 7
}

function isSpan(text: string): boolean {
  const [, from, until] = /^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)-([01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)$/.exec(text) ?? []
  return from !== undefined && from !== until
}

function areDays(value: unknown): boolean {
  return (value as readonly string[]).every((day) => parseDay(day) !== undefined)
}
