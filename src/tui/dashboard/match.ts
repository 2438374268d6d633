import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {FollowUp} from '../../core/task/follow-ups.ts'
import {type WhereType, whereValue} from '../../core/where/where.ts'
import {fold, type Meaning} from '../shared/filter.ts'

/** What a condition in the filter of the follow-ups may name. */
export const FOLLOW_UP_FIELDS = {
  kind: 'text',
  name: 'text',
  city: 'text',
  owner: 'text',
  phone: 'text',
  potential: 'text',
  risk: 'text',
  overdue_hours: 'number',
  days_silent: 'number',
  orders: 'number',
  value_at_stake: 'number',
} as const satisfies Record<string, WhereType>

/** The follow-ups that a usable filter lets through, in their order. */
export function matchingFollowUps(
  {follow_ups, phones}: Board,
  meaning: Exclude<Meaning, {problem: string}>,
): FollowUp[] {
  if ('where' in meaning) return follow_ups.filter((row) => meaning.where(fieldsOf(row, phones)))
  const {part} = meaning
  if (part === '') return follow_ups
  return follow_ups.filter((row) => {
    const {name, city, phone} = fieldsOf(row, phones)
    return fold(`${name}\n${city}\n${phone}\n${idOf(row)}`).includes(part)
  })
}

function fieldsOf(row: FollowUp, phones: ReadonlyMap<string, string>): Record<string, unknown> {
  const own =
    row.kind === 'churn'
      ? {...row.churn, phone: phones.get(row.churn.id)}
      : {phone: row.lead.phone, potential: row.lead.potential}
  const all: Record<string, unknown> = {...own, ...row}
  return Object.fromEntries(
    Object.entries(FOLLOW_UP_FIELDS).map(([field, type]) => [field, whereValue(all[field], type)]),
  )
}

function idOf(row: FollowUp): string {
  return row.kind === 'churn' ? row.churn.id : row.lead.id
}
