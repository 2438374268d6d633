import {type Population, populationWith} from '../../core/profile/population.ts'
import {gapCountsSql, populationSql} from './fact-queries.ts'
import {insertRows} from './insert-rows.ts'
import {numbersOf, type SqlSession, textsOf} from './session.ts'
import {FIGURES} from './tables.ts'

const ROW = 'population'

/** The population from all orders. */
export async function countPopulation(session: SqlSession): Promise<Population> {
  const [last_day, orders, revenue] = (await session.read(populationSql())).map(numbersOf) as Numbers
  const [days, counts] = (await session.read(gapCountsSql())).map(numbersOf) as Numbers
  const figures = {last_day: Int32Array.from(last_day), orders: Int32Array.from(orders), revenue}
  return populationWith(figures, {gap_days: [...days], gap_counts: [...counts]})
}

type Numbers = [Float64Array, Float64Array, Float64Array]

/** What is kept of it; undefined where nothing is, as in a store that was just brought up to date. */
export async function readPopulation(session: SqlSession): Promise<Population | undefined> {
  const [values] = await session.read(`SELECT value FROM ${FIGURES.name} WHERE id = $1`, [ROW])
  const [text] = textsOf(values)
  return text === undefined ? undefined : (JSON.parse(text) as Population)
}

/** Keeps it as the orders are now. */
export async function keepPopulation(session: SqlSession): Promise<void> {
  const value = await countPopulation(session)
  await session.run(`DELETE FROM ${FIGURES.name} WHERE id = $1`, [ROW])
  await insertRows(session, FIGURES, [{id: ROW, value}])
}
