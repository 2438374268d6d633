import {afterEach, expect, it} from 'vitest'
import type {LinePieces} from '../../src/core/order/bought-lines.ts'
import type {LineQuestion} from '../../src/core/order/line-questions.ts'
import {doTask} from '../../src/core/helper/tasks.ts'
import {farDesk} from '../../src/stores/sql/far-desk.ts'
import type {LineDesk} from '../../src/stores/sql/line-desk.ts'
import {nearDesk} from '../../src/stores/sql/near-desk.ts'
import {DEFAULTS} from '../support/profile.ts'

const opened: LineDesk[] = []
afterEach(() => opened.splice(0).forEach((desk) => desk.close()))

/** Some thousand lines, the same each time. */
function someLines(): LinePieces {
  const rows = 5000
  const at = (step: number, of: number) => (_: unknown, row: number) => (row * step) % of
  return {
    customers: 300,
    customer: Int32Array.from({length: rows}, at(7919, 300)),
    product: Int32Array.from({length: rows}, at(104_729, 21)).map((product) => product - 1),
    day: Int32Array.from({length: rows}, at(31, 400)),
    amount: Float64Array.from({length: rows}, at(53, 1000)),
  }
}

const codes = Int32Array.from({length: 20}, (_, product) => (product % 6) - 1)
const QUESTIONS: LineQuestion[] = [
  {about: 'favourites', until: 200, codes, values: 5},
  {about: 'next', until: 400, codes, values: 5},
  {about: 'favourites', until: 400, codes, values: 5},
]

it('a thread of its own answers as this one does, each question by itself', async () => {
  const [near, far] = [nearDesk(), farDesk()]
  opened.push(far)
  near.take(someLines())
  far.take(someLines())
  const answers = await Promise.all(QUESTIONS.map(async (question) => far.ask(question)))
  expect(answers).toEqual(await Promise.all(QUESTIONS.map(async (question) => near.ask(question))))
  expect(new Set(answers.map(({who}) => who.length)).size).toBeGreaterThan(1)
})

it('tells whoever waits when the thread fails', async () => {
  const far = farDesk()
  opened.push(far)
  for (const question of QUESTIONS) await expect(far.ask(question)).rejects.toThrow(TypeError)
})

it('does other work besides, before there are lines and afterwards', async () => {
  const far = farDesk()
  opened.push(far)
  const days = Int32Array.of(1, 5, 9)
  const nothing = new Float64Array(3)
  const figures = {
    first_day: days,
    last_day: days,
    purchase_days: days,
    first_revenue: nothing,
    purchase_revenue: nothing,
  }
  const given = {figures, request: {asOf: 30, settings: DEFAULTS, digits: 2}}
  const found = doTask('learn', given)
  expect(found).toMatchObject({sample: {buyers: 3}})
  expect(await far.helper?.work('learn', given)).toEqual(found)
  far.take(someLines())
  expect(await far.helper?.work('learn', given)).toEqual(found)
  expect(nothing).toHaveLength(3)
})

it('the lines are handed over', () => {
  const lines = someLines()
  const far = farDesk()
  opened.push(far)
  far.take(lines)
  expect(lines.amount).toHaveLength(0)
})
