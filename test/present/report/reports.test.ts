import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {reportBehaviour} from '../../../src/core/report/behaviour/report-behaviour.ts'
import {reportLadder} from '../../../src/core/report/ladder/report-ladder.ts'
import {reportPareto} from '../../../src/core/report/pareto/report-pareto.ts'
import {reportStructure} from '../../../src/core/report/structure/report-structure.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf, instantOfSeconds} from '../../../src/core/time/day.ts'
import type {Look} from '../../../src/present/language.ts'
import {presentBehaviour, presentBehaviourNotes} from '../../../src/present/report/behaviour.ts'
import {nobodyBought, nobodyKnown} from '../../../src/present/report/empty.ts'
import {presentLadder, presentLadderNotes} from '../../../src/present/report/ladder.ts'
import {presentPareto, presentParetoNotes} from '../../../src/present/report/pareto.ts'
import {presentStructure, presentStructureNotes} from '../../../src/present/report/structure.ts'
import {storeWith} from '../../support/store-with.ts'

const LOOK: Look = {language: 'zh-CN', width: 40, color: false, terminal: true, currency: 'CNY'}
const ASK = {asOf: dayOf('2025-06-30')}
const START = dayOf('2024-07-01') * 86_400 + 9 * 3600

/** 160 customers; customer k buys k modulo 5 plus one times, 20 days apart, at different hours. */
function shop(settings: Record<string, unknown> = {}): Promise<Context> {
  const customers = Array.from({length: 160}, (_, index) => ({
    id: `C${index + 1}`,
    gender: index % 3 === 0 ? 'male' : 'female',
    region: ['华东', '华北', '新疆维吾尔自治区伊犁哈萨克自治州'][index % 3],
  }))
  const orders = customers.flatMap(({id}, index) =>
    Array.from({length: (index % 5) + 1}, (_, step) => ({
      id: `${id}-${step}`,
      customer_id: id,
      at: instantOfSeconds(START + (index + 20 * step) * 86_400 + (index % 7) * 3600),
      amount: 1000 * (1 + (index % 4)),
      shop: '新疆维吾尔自治区伊犁哈萨克自治州旗舰店',
    })),
  )
  return storeWith({customers, orders, settings: {'ladder.customers': 30, ...settings}})
}

/** Lines that are no sentence: pictures and tables, which must not wrap. */
function pictureLines(text: string): string[] {
  return text.split('\n').filter((line) => !/[。：]/.test(line))
}

describe('reports', () => {
  it('draw no line wider than a narrow terminal, Chinese names included', async () => {
    const context = await shop()
    const ladder = await reportLadder(context, ASK)
    const {report: pareto} = await reportPareto(context, ASK)
    const texts = [
      presentLadder(ladder, LOOK),
      presentPareto(pareto, LOOK),
      presentBehaviour(await reportBehaviour(context, ASK), LOOK),
      presentStructure(await reportStructure(context, ASK), LOOK),
    ]
    const lines = texts.flatMap(pictureLines)
    expect(lines.length).toBeGreaterThan(60)
    expect(lines.filter((line) => stringWidth(line) > LOOK.width)).toEqual([])
  })

  it('name their thresholds and what they left out', async () => {
    const context = await shop()
    const english: Look = {...LOOK, language: 'en'}
    const ladder = presentLadderNotes(await reportLadder(context, ASK), {shown: undefined, look: english})
    expect(ladder).toContain('fewer than 30 customers')
    expect(ladder).toContain('Left out: 0 orders of nobody known')
    const {report} = await reportPareto(context, ASK)
    expect(presentParetoNotes(report, english)).toContain('0 customers without a purchase')
    const behaviour = presentBehaviourNotes(await reportBehaviour(context, ASK), english)
    expect(behaviour).toContain('small up to 5.0% of the list price')
    expect(presentStructureNotes(await reportStructure(context, ASK), english)).toContain('of fewer than 30')
  })

  it('mark what is over and under the target', async () => {
    const context = await shop({'structure.gender': ['female:50', 'male:50']})
    const text = presentStructure(await reportStructure(context, {...ASK, by: 'gender'}), {...LOOK, width: 90})
    expect(text).toMatch(/女 .*66\.3% +\(58\.6–73\.1\) +TGI 133 ▲/)
    expect(text).toMatch(/男 .*33\.8% +\(26\.9–41\.4\) +TGI +68 ▼/)
  })

  it('say in one sentence that there is nothing to report on', () => {
    const scope = {as_of: '2025-06-30', to: '2025-06-30'}
    expect(nobodyBought(scope, {language: 'en'})).toMatch(
      /^No customer bought anything up to 2025-06-30\. `patron import/,
    )
    expect(nobodyBought({...scope, condition: 'orders > 9'}, {language: 'en'})).toBe(
      'No customer bought anything here: orders up to 2025-06-30, customers with orders > 9.',
    )
    expect(nobodyKnown(scope, {language: 'zh-CN'})).toContain('没有客户')
  })
})
