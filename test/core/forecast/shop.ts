import {createRandom} from '../../../src/core/demo/random.ts'
import {beta, exponential, gamma} from '../../../src/core/demo/sampling.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import type {MemoryStore} from '../../../src/stores/memory/memory-store.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

export const AS_OF = dayOf('2025-06-30')

/** A shop in memory with customers who buy and leave as BG/NBD has it, named P1, P2, ... */
export async function forecastShop(customers: number, days = 500): Promise<Context & {store: MemoryStore}> {
  const context = memoryContext()
  await fillForecastShop(context, customers, days)
  return context
}

/** Lets the same customers buy in any store. */
export async function fillForecastShop(context: Context, customers: number, days = 500): Promise<void> {
  const random = createRandom()
  random.seed(customers, days, 9)
  const lines = ['date,amount,customer']
  for (let one = 1; one <= customers; one++) {
    const rate = gamma(random, 0.9, 40)
    const leaving = beta(random, 0.7, 3)
    const spending = gamma(random, 4, 60)
    for (let time = random.unit() * days; time <= days; time += exponential(random, rate)) {
      const amount = gamma(random, 6, spending).toFixed(2)
      lines.push(`${textOfDay(AS_OF - days + Math.floor(time))},${amount},P${one}`)
      if (random.unit() < leaving) break
    }
  }
  await importText(context, `${lines.join('\n')}\n`, {map: MAP})
}

const MAP = {date: 'date', amount: 'amount', customer: 'customer', name: 'customer'}
