import type {Move, Moved} from '../../core/store/moves.ts'
import {type MovePlan, planMoves} from '../move-plan.ts'
import {type FactPart, keepFacts, removeFacts} from './kept-rows.ts'
import type {OpenChange} from './open-change.ts'
import {type SqlSession, textsOf} from './session.ts'
import {columnList, quoted} from './tables.ts'
import {codeUnitKey} from './text-order.ts'
import {createStaging, toWire} from './wire.ts'

const ALL_COLUMNS = {giver: 'text', taker: 'text'} as const
const NAMED_COLUMNS = {giver: 'text', id: 'text', taker: 'text'} as const

/**
 * Gives facts to other customers, in a handful of statements however many there are; returns which, by former
 * customer and id. The first part is the facts themselves. They are copied under the new customer and the old rows
 * removed: a fact's customer is never updated in place.
 */
export async function moveFacts(
  session: SqlSession,
  change: OpenChange,
  {parts, moves}: {parts: readonly [FactPart, ...FactPart[]]; moves: readonly Move[]},
): Promise<Moved[]> {
  const named = await setMovedAside(session, parts[0].table.name, planMoves(moves))
  if (named === undefined) return []
  const moved = await readMoved(session, named)
  if (moved.length > 0) {
    change.touched = true
    await keepFacts(session, change, {parts, named})
    for (const part of parts) await copyToTaker(session, change, {part, named})
    await removeFacts(session, parts, named)
  }
  await session.run(`DROP TABLE ${named}`)
  return moved
}

/** A temporary table of the facts that change hands; undefined when the plan names none. */
async function setMovedAside(session: SqlSession, facts: string, {all, named}: MovePlan): Promise<string | undefined> {
  const staged: string[] = []
  const choices: string[] = []
  if (named.size > 0) {
    const rows = [...named].flatMap(([giver, ids]) => [...ids].map(([id, taker]) => ({giver, id, taker})))
    const table = await createStaging(session, NAMED_COLUMNS)
    await session.append(table, toWire(NAMED_COLUMNS, rows))
    staged.push(table)
    choices.push(`${chosen(facts, table)} AND m.id = t.id`)
  }
  if (all.size > 0) {
    const table = await createStaging(session, ALL_COLUMNS)
    await session.append(
      table,
      toWire(
        ALL_COLUMNS,
        [...all].map(([giver, taker]) => ({giver, taker})),
      ),
    )
    const others = staged.map(
      (first) => `NOT EXISTS (SELECT 1 FROM ${first} f WHERE f.giver = t.customer_id AND f.id = t.id)`,
    )
    staged.push(table)
    choices.push([chosen(facts, table), ...others].join(' WHERE '))
  }
  if (choices.length === 0) return undefined
  const moved = session.temporaryName()
  await session.run(`CREATE TEMP TABLE ${moved} AS ${choices.join(' UNION ALL ')}`)
  for (const table of staged) await session.run(`DROP TABLE ${table}`)
  return moved
}

function chosen(facts: string, moves: string): string {
  return `SELECT t.customer_id, t.id, t.rev, m.taker FROM ${quoted(facts)} t JOIN ${moves} m ON m.giver = t.customer_id`
}

async function readMoved(session: SqlSession, moved: string): Promise<Moved[]> {
  const [from, to, ids] = await session.read(
    `SELECT customer_id, taker, id FROM ${moved} ORDER BY ${codeUnitKey('customer_id')}, ${codeUnitKey('id')}`,
  )
  const takers = textsOf(to)
  const keys = textsOf(ids)
  return textsOf(from).map((giver, index) => ({from: giver, to: takers[index] as string, id: keys[index] as string}))
}

async function copyToTaker(
  session: SqlSession,
  change: OpenChange,
  {part: {table, key}, named}: {part: FactPart; named: string},
): Promise<void> {
  const {customer_id: _, customer_number: _former, rev, ...columns} = table.columns
  await session.run(
    `INSERT INTO ${quoted(table.name)} (customer_id, ${columnList(columns)}${rev ? ', rev' : ''})
     SELECT n.taker, ${columnList(columns, 't.')}${rev ? `, ${change.id}` : ''}
     FROM ${quoted(table.name)} t JOIN ${named} n ON n.customer_id = t.customer_id AND n.id = t.${key}`,
  )
}
