import type {WorkCalendar} from '../calendar/work-calendar.ts'
import {toMinor} from '../money/money.ts'
import type {SettingKey, Settings} from '../setting/settings.ts'
import type {TaskFigures} from '../task/task.ts'
import type {Instant} from '../time/day.ts'
import type {CompiledRule} from './compile-rule.ts'
import type {QueueRule} from './queue-rule.ts'
import type {SubjectTable, TaskSubject} from './subject-table.ts'

/** A task that a rule asks for. Value in minor units. */
export interface Candidate {
  key: string
  rule: QueueRule
  subject: TaskSubject
  due_at: Instant
  value: number
  chance: number
  /** What its words are filled with, read when it is made. */
  figures: () => TaskFigures
}

export interface Asking {
  now: Instant
  settings: Settings
  digits: number
  calendar: WorkCalendar
  /** How often acting on a rule helped, where that is known better than the rule's own chance. */
  chances: ReadonlyMap<string, number>
  /** Occasions that were asked for before: they are only named again. */
  before: ReadonlySet<string>
}

/** What rules ask for: the occasions of all, and the tasks of those that are new. */
export interface AskedFor {
  keys: Set<string>
  fresh: Candidate[]
}

/** Adds everybody of whom the rule holds, in the order of the table, but for those who are to be left alone. */
export function ask(
  compiled: CompiledRule,
  table: SubjectTable,
  {asking, found}: {asking: Asking; found: AskedFor},
): void {
  const {rule, where} = compiled
  const holds = where.on(table.read)
  const keyOf = keyMaker(rule, table)
  const make = candidateMaker(compiled, table, asking)
  for (let index = 0; index < table.size; index++) {
    if (!holds(index)) continue
    const subject = table.subject(index)
    if (subject.erased === true || (rule.marketing === true && subject.complains)) continue
    const key = keyOf(index, subject)
    found.keys.add(key)
    if (!asking.before.has(key)) found.fresh.push(make(index, key, subject))
  }
}

/** `win-back:C12:2025-03-01`: the rule, the subject and the occasion. */
function keyMaker({id, occasion}: QueueRule, table: SubjectTable): (index: number, subject: TaskSubject) => string {
  const readers = occasion.map((field) => table.read(field))
  return (index, subject) => {
    let key = `${id}:${subject.id}`
    for (const read of readers) key += `:${String(read(index) ?? '')}`
    return key
  }
}

function candidateMaker(
  {rule, figures}: CompiledRule,
  table: SubjectTable,
  {now, settings, digits, calendar, chances}: Asking,
): (index: number, key: string, subject: TaskSubject) => Candidate {
  const readers = figures.map((field) => [field, table.read(field)] as const)
  const stake = table.read(rule.stake)
  const from = rule.due.from === undefined ? undefined : table.read(rule.due.from)
  const hours = typeof rule.due.hours === 'number' ? rule.due.hours : (settings[rule.due.hours as SettingKey] as number)
  const chance = chanceReader(rule, table, chances)
  return (index, key, subject) => ({
    key,
    rule,
    subject,
    due_at: calendar.dueAfter(instantOf(from?.(index)) ?? now, hours),
    value: toMinor(numberOf(stake(index)), digits),
    chance: chance(index),
    figures: () => Object.fromEntries(readers.map(([field, read]) => [field, read(index)])) as TaskFigures,
  })
}

/** The rule's own chance, what experience made of it, or the field that says it. */
function chanceReader(
  {id, chance}: QueueRule,
  table: SubjectTable,
  chances: ReadonlyMap<string, number>,
): (index: number) => number {
  if (typeof chance === 'number') return () => chances.get(id) ?? chance
  const read = table.read(chance)
  return (index) => numberOf(read(index))
}

function instantOf(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  return value.length > 10 ? value : `${value}T00:00:00`
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && !Number.isNaN(value) ? value : 0
}
