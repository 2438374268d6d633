import {CUSTOMER_COLUMNS, type Customer} from '../customer/customer.ts'
import {chooseValue, type Held} from './choose-value.ts'
import type {FieldChoice, IntoRule, MergePlan, MergeSide} from './merge-plan.ts'
import {compareIds} from './pair.ts'
import {takenBack, UNITED, unitedProposals} from './unite-values.ts'

export interface MergeOptions {
  /** The id that is to stay; chosen among them unless given. */
  into?: string | undefined
  /** Sources of customers, the most trusted first. */
  trusted: readonly string[]
}

/** Fields that hold no word of a source about the customer, or hold several and are gone through one by one. */
const APART = new Set(['id', 'fields', 'inferred', 'erased_at'])
const FIELDS = Object.keys(CUSTOMER_COLUMNS).filter((field) => !APART.has(field))
const TOGETHER = new Set(['united', 'joined', 'strictest'])

/** Decides what becomes of two or more different customers that are one: which id stays, and each field's value with its rule. */
export function planMerge(sides: readonly MergeSide[], {into, trusted}: MergeOptions): MergePlan {
  const ordered = survivorFirst(sides, into)
  const [survivor, ...others] = ordered.map(({customer}) => customer.id) as [string, ...string[]]
  const options = {into: survivor, trusted}
  const fields = [
    ...FIELDS.flatMap((field) => {
      const unite = UNITED[field]
      return (unite ? unite(ordered) : chosen(field, ordered.flatMap(held(field)), options)) ?? []
    }),
    ...customFields(ordered).flatMap((field) => chosen(`fields.${field}`, ordered.flatMap(heldCustom(field)), options)),
  ]
  const after = survivorAfter(survivor, fields)
  const inferred = unitedProposals(ordered, after)
  return {
    into: survivor,
    into_rule: intoRule(ordered, into),
    merged: others,
    after: inferred ? {...after, inferred} : after,
    fields,
    conflicts: fields.filter(({lost, rule}) => lost.length > 0 && !TOGETHER.has(rule)).map(({field}) => field),
    withdrawn: takenBack(ordered, after.consent),
  }
}

/** Most orders first, then registered first, then the lowest id; whoever was asked for comes before all. */
function survivorFirst(sides: readonly MergeSide[], into: string | undefined): MergeSide[] {
  const sorted = sides.toSorted((left, right) => precedence(left, right).order)
  return into === undefined ? sorted : sorted.sort((left, right) => asked(right, into) - asked(left, into))
}

function intoRule([first, second]: readonly MergeSide[], into: string | undefined): IntoRule {
  if (into !== undefined) return 'asked'
  return precedence(first as MergeSide, second as MergeSide).rule
}

function precedence(left: MergeSide, right: MergeSide): {rule: IntoRule; order: number} {
  if (left.orders !== right.orders) return {rule: 'orders', order: right.orders - left.orders}
  const [since, other] = [left.customer.registered_at ?? '9999', right.customer.registered_at ?? '9999']
  if (since !== other) return {rule: 'earliest', order: since < other ? -1 : 1}
  return {rule: 'id', order: compareIds(left.customer.id, right.customer.id)}
}

function asked({customer}: MergeSide, into: string): number {
  return customer.id === into ? 1 : 0
}

function chosen(field: string, values: readonly Held[], options: Parameters<typeof chooseValue>[2]): FieldChoice[] {
  return values.length === 0 ? [] : [chooseValue(field, values, options)]
}

function held(field: string): (side: MergeSide) => Held[] {
  return (side) => {
    const value = (side.customer as Record<string, unknown>)[field]
    return value === undefined ? [] : [{side, value}]
  }
}

function customFields(sides: readonly MergeSide[]): string[] {
  return [...new Set(sides.flatMap(({customer}) => Object.keys(customer.fields ?? {})))]
}

function heldCustom(field: string): (side: MergeSide) => Held[] {
  return (side) => {
    const value = side.customer.fields?.[field]
    return value === undefined ? [] : [{side, value}]
  }
}

function survivorAfter(id: string, choices: readonly FieldChoice[]): Customer {
  const own: [string, unknown][] = []
  const custom: [string, unknown][] = []
  for (const {field, value} of choices) {
    if (field.startsWith('fields.')) custom.push([field.slice('fields.'.length), value])
    else own.push([field, value])
  }
  const after: Record<string, unknown> = {id, ...Object.fromEntries(own)}
  if (custom.length > 0) after['fields'] = Object.fromEntries(custom)
  return after as unknown as Customer
}
