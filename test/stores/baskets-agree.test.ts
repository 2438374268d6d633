import {expect, it} from 'vitest'
import {findRules} from '../../src/core/basket/find-rules.ts'
import {checkRecommendations} from '../../src/core/recommend/check-recommend.ts'
import {recommendList} from '../../src/core/recommend/recommend.ts'
import type {Context} from '../../src/core/store/context.ts'
import {dayOf, textOfDay} from '../../src/core/time/day.ts'
import {importText} from '../support/import.ts'
import {OPENERS} from './engines.ts'

const FIRST_DAY = dayOf('2025-01-01')
const HEAD = 'order,date,status,amount,refunded,phone,sku,category,brand,quantity,line_amount'
const MAP = Object.fromEntries(HEAD.split(',').map((field) => [field === 'order' ? 'order_number' : field, field]))

/** Six hundred orders of forty customers and some of nobody, with a few given back, made by a plain recurrence. */
function orders(): string {
  let seed = 1
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const lines = Array.from({length: 600}, (_, number) => {
    const who = draw(44)
    const phone = who < 40 ? `138000000${10 + who}` : ''
    const [status, refunded] = draw(20) === 0 ? ['refunded', '9'] : ['completed', '']
    const day = textOfDay(FIRST_DAY + draw(170))
    return [...new Set([draw(12), draw(12), who % 12])].map((item) => {
      const price = 3 + item
      return `${number},${day},${status},9,${refunded},${phone},p${item},c${item % 4},b${item % 3},1,${price}`
    })
  })
  return [HEAD, ...lines.flat()].join('\n')
}

async function judged(context: Context): Promise<unknown> {
  await importText(context, orders(), {map: MAP})
  const asOf = dayOf('2025-06-30')
  return {
    orders: await findRules(context, {by: 'sku', per: 'order', asOf, from: FIRST_DAY + 30}),
    customers: await findRules(context, {by: 'category', per: 'customer', asOf}),
    list: await recommendList(context, {asOf, most: 5}),
    check: await checkRecommendations(context, {asOf}),
  }
}

it('finds the same rules and recommends the same in every store', async () => {
  const answers: string[] = []
  for (const open of Object.values(OPENERS)) {
    const {store, close} = await open()
    answers.push(JSON.stringify(await judged({store, who: 'tester', now: () => '2025-06-30T12:00:00'})))
    await close()
  }
  expect(answers[0]?.length).toBeGreaterThan(20_000)
  expect(new Set(answers).size).toBe(1)
})
