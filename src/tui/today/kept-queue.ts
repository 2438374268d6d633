import {selectRows, whereTypes} from '../../core/listing/select-rows.ts'
import {rehearseQueue} from '../../core/queue/list-today.ts'
import {QUEUE_COLUMNS, type QueueList, type QueueRow} from '../../core/queue/queue-list.ts'
import {queueOf} from '../../core/queue/queue-of.ts'
import {compileWhere} from '../../core/where/compile-where.ts'
import type {Look} from '../../present/language.ts'
import {ruleName} from '../../present/queue-names.ts'
import {queueRows} from '../../present/queue.ts'
import type {Desk} from '../office/desk.ts'
import {fold} from '../shared/filter.ts'
import type {TodayQuery} from './questions.ts'

/** Queues by what they were made from: the state of the store, or of a day looked back to its profile. */
const kept = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * The whole queue of somebody. Today's is read as it is kept, since the office works it out where it is out of date; that of
 * another day is worked out here, and not kept.
 */
export async function queueKept(desk: Desk, {whose, beyond}: Omit<TodayQuery, 'filter'>): Promise<QueueList> {
  const key = JSON.stringify([whose, beyond])
  const base = desk.looking_back ? await desk.profile() : desk
  return keep(base, key, () => loadQueue(desk, {rep: whose === '' ? undefined : whose, beyond}))
}

async function loadQueue(desk: Desk, request: {rep: string | undefined; beyond: boolean}): Promise<QueueList> {
  const {context, at} = desk
  if (!desk.looking_back) return context.store.read((book) => queueOf(book, {context, request, at, run: undefined}))
  const [last] = await context.store.read((book) => book.changes(1))
  return rehearseQueue(context, {request, at, known: {profile: await desk.profile(), change_id: last?.id}})
}

/** The rows that the filter lets through. Throws BAD_INPUT for a condition that is none. */
export async function filteredRows(desk: Desk, query: TodayQuery): Promise<readonly QueueRow[]> {
  const filter = query.filter.trim()
  const list = await queueKept(desk, query)
  if (filter === '' || filter === '=' || filter === '!') return list.rows
  return keep(list, JSON.stringify([filter, query.language]), async () => meeting(list, {...query, filter}, desk))
}

type Worded = ReturnType<typeof queueRows>[number]

function meeting(list: QueueList, {filter, language}: TodayQuery, {settings}: Desk): readonly QueueRow[] {
  const look: Look = {language, width: 80, color: false, terminal: false, currency: settings.currency}
  const byId = new Map(list.rows.map((row) => [row.id, row]))
  const own = (rows: readonly Worded[]): QueueRow[] => rows.map(({id}) => byId.get(id) as QueueRow)
  const rows = queueRows(list, look)
  if (filter.startsWith('=')) {
    const where = compileWhere(filter.slice(1), whereTypes(QUEUE_COLUMNS))
    return own(selectRows(rows, QUEUE_COLUMNS, {where}))
  }
  const isInverse = filter.startsWith('!')
  const words = fold(isInverse ? filter.slice(1) : filter).split(/\s+/)
  const isFound = (row: Worded): boolean => words.every((word) => textOf(row, look).includes(word))
  return own(rows.filter((row) => isFound(row) !== isInverse))
}

function textOf({who, subject_id, id, ticket_id, why, rule, rep_name}: Worded, {language}: Look): string {
  return fold([who, subject_id, id, ticket_id, why, rule, ruleName(rule, language), rep_name].join('\n'))
}

/** What was worked out once; what failed is tried again. */
async function keep<T>(base: object, key: string, work: () => Promise<T>): Promise<T> {
  const known = kept.get(base) ?? new Map<string, Promise<unknown>>()
  kept.set(base, known)
  const found = known.get(key) ?? work()
  known.set(key, found)
  try {
    return (await found) as T
  } catch (error) {
    known.delete(key)
    throw error
  }
}
