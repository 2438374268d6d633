import type {WorkCalendar} from '../calendar/work-calendar.ts'
import {toMinor} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
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
  figures: TaskFigures
}

export interface Asking {
  now: Instant
  settings: Settings
  digits: number
  calendar: WorkCalendar
  /** How often acting on a rule helped, where that is known better than the rule's own chance. */
  chances: ReadonlyMap<string, number>
}

/** Everybody of whom the rule holds, in the order of the table, but for those who are to be left alone. */
export function candidatesOf(compiled: CompiledRule, table: SubjectTable, asking: Asking): Candidate[] {
  const {rule, where} = compiled
  const holds = where.on(table.read)
  const make = candidateMaker(compiled, table, asking)
  const found: Candidate[] = []
  for (let index = 0; index < table.size; index++) {
    if (!holds(index)) continue
    const subject = table.subject(index)
    if (rule.marketing !== true || !subject.complains) found.push(make(index, subject))
  }
  return found
}

function candidateMaker(
  {rule, figures}: CompiledRule,
  table: SubjectTable,
  {now, settings, digits, calendar, chances}: Asking,
): (index: number, subject: TaskSubject) => Candidate {
  const readers = figures.map((field) => [field, table.read(field)] as const)
  const occasion = rule.occasion.map((field) => table.read(field))
  const stake = table.read(rule.stake)
  const from = rule.due.from === undefined ? undefined : table.read(rule.due.from)
  const hours = typeof rule.due.hours === 'number' ? rule.due.hours : (settings[rule.due.hours] as number)
  const chance = chanceReader(rule, table, chances)
  return (index, subject) => ({
    key: [rule.id, subject.id, ...occasion.map((read) => String(read(index) ?? ''))].join(':'),
    rule,
    subject,
    due_at: calendar.dueAfter(instantOf(from?.(index)) ?? now, hours),
    value: toMinor(numberOf(stake(index)), digits),
    chance: chance(index),
    figures: Object.fromEntries(readers.map(([field, read]) => [field, read(index)])) as TaskFigures,
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
