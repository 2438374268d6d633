import {TICKET_KINDS} from '../../ticket/ticket.ts'
import {fromZero, positive} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

/** After-sales cases: by when they are promised to be solved, and whom they keep from being advertised to. */
export const TICKET_SETTINGS = {
  'ticket.promise_hours.low': promise('low', 72),
  'ticket.promise_hours.medium': promise('medium', 24),
  'ticket.promise_hours.high': promise('high', 4),
  'ticket.no_marketing': {
    type: 'texts',
    default: ['complaint', 'quality'],
    meaning: 'kinds of ticket that, while one is open, keep its customer from being advertised to',
    check: (value) => (value as readonly string[]).every((kind) => TICKET_KINDS.some((known) => known === kind)),
  },
  'ticket.report_least': {
    type: 'number',
    default: 10,
    meaning: 'tickets below which report tickets tells no share, mean or median',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>

function promise<N extends number>(severity: string, hours: N) {
  return {
    type: 'number',
    default: hours,
    meaning: `working hours within which a ticket of ${severity} severity is promised to be solved, 24 to a working day; 0 for no promise`,
    check: fromZero,
  } as const satisfies SettingSpec
}
