import {birthYear} from '../customer/birthday-form.ts'
import {isStarred} from '../identity/normalise.ts'
import {compareIds} from './pair.ts'
import type {FieldChoice, MergeRule, MergeSide} from './merge-plan.ts'
import {dayOf} from '../time/day.ts'

/** A value that one of the customers has in a field. */
export interface Held {
  side: MergeSide
  value: unknown
}

export interface ChooseOptions {
  /** The id that stays. */
  into: string
  /** Sources, the most trusted first. */
  trusted: readonly string[]
}

/** Chooses one of the values that several customers have in a field, and says by which rule. */
export function chooseValue(field: string, held: readonly Held[], options: ChooseOptions): FieldChoice {
  const first = held[0] as Held
  if (held.every(({value}) => value === first.value)) return choiceOf(field, {winner: first, held, rule: 'only'})
  const criteria = criteriaOf(field, options)
  const sorted = held.toSorted((left, right) => firstDifference(criteria, left, right).order)
  const winner = sorted[0] as Held
  const second = sorted.find(({value}) => value !== winner.value) as Held
  return choiceOf(field, {winner, held: sorted, rule: firstDifference(criteria, winner, second).rule})
}

function choiceOf(
  field: string,
  {winner: {value}, held, rule}: {winner: Held; held: readonly Held[]; rule: MergeRule},
): FieldChoice {
  return {
    field,
    value,
    from: held.filter((other) => other.value === value).map(({side}) => side.customer.id),
    rule,
    lost: held
      .filter((other) => other.value !== value)
      .map(({side, value: lost}) => ({customer_id: side.customer.id, value: lost})),
  }
}

/** How good a value is by one rule; more is better. */
interface Criterion {
  rule: MergeRule
  worth: (held: Held) => number
}

/** A value with stars in it is a part of one: whatever its source, it is worth less than a whole one. */
function criteriaOf(field: string, {into, trusted}: ChooseOptions): Criterion[] {
  const ranks = new Map(trusted.map((source, index) => [source.toLowerCase(), trusted.length - index]))
  const complete = COMPLETENESS[field]
  return [
    {rule: 'complete', worth: ({value}) => (typeof value === 'string' && isStarred(value) ? 0 : 1)},
    {rule: 'trusted', worth: ({side}) => ranks.get(side.customer.source?.toLowerCase() ?? '') ?? 0},
    ...(complete ? complete.map((worth) => ({rule: 'complete' as const, worth: ofText(worth)})) : []),
    {rule: 'newest', worth: ({side}) => ageOf(side)},
    {rule: 'survivor', worth: ({side}) => (side.customer.id === into ? 1 : 0)},
  ]
}

/** The rule that tells two values apart, and which comes first by it. */
function firstDifference(criteria: readonly Criterion[], left: Held, right: Held): {rule: MergeRule; order: number} {
  for (const {rule, worth} of criteria) {
    const order = worth(right) - worth(left)
    if (order !== 0) return {rule, order}
  }
  return {rule: 'survivor', order: compareIds(left.side.customer.id, right.side.customer.id)}
}

const length = (text: string): number => [...text].length

/** What makes a value of a field say more than another, in this order. */
const COMPLETENESS: Readonly<Record<string, readonly ((text: string) => number)[]>> = {
  name: [(text) => (/(?!\p{Script=Latin})\p{L}/u.test(text) ? 1 : 0), length],
  address: [length],
  birthday: [(text) => (birthYear(text) === undefined ? 0 : 1)],
  gender: [(text) => (text === 'other' ? 0 : 1)],
}

function ofText(worth: (text: string) => number): Criterion['worth'] {
  return ({value}) => worth(String(value))
}

/** The last day on which something was heard of a customer; later is newer. */
function ageOf({customer, last_day}: MergeSide): number {
  return Math.max(last_day, customer.registered_at === undefined ? -1 : dayOf(customer.registered_at))
}
