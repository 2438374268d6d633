import {describe, expect, it} from 'vitest'
import type {ChurnRow} from '../../src/core/churn/list-churn.ts'
import type {ExplainedProbability} from '../../src/core/explain/explanation.ts'
import {churnListReason} from '../../src/present/churn.ts'
import {noProbability, probabilityReason} from '../../src/present/churn-probability.ts'
import {probabilityFacts} from '../../src/present/explain-probability.ts'
import type {Look} from '../../src/present/language.ts'

const en: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}
const zh: Look = {...en, language: 'zh-CN'}

const figures = {
  ...{silence_share: 0.93, usual_gap: 33.6, own_gaps: 1, p_alive: 0.213},
  ...{category: '茶咖', category_share: 0.4, category_gap: 40},
}
const row: ChurnRow = {
  ...{id: 'C1', name: '王', risk: 'high', stage: 'sleeping', recency_stage: 'sleeping', days_silent: 96},
  ...{usual_gap: 14, basis: 'own', unusual: 1, orders: 9, revenue: 900, value_at_stake: 900},
  ...{last_order: '2025-03-26', churn_probability: 0.8, expected_loss: 720, figures},
  ...{rhythm_effect: 0.5, alive_effect: 0.9, category_effect: -0.3},
}

describe('the reasons of a churn probability', () => {
  it('are sorted by side and by how much they matter, in both languages', () => {
    expect(probabilityReason(row, en)).toBe(
      'for staying away: purchase model (still a customer with 21.3%), own rhythm (longer than 93.0% of the gaps, own and shop’s; 1 own gap); for coming back: 茶咖 (its buyers usually come every 40 days, 40.0% of their gaps shorter)',
    )
    expect(probabilityReason({...row, rhythm_effect: -0.5}, zh)).toBe(
      '倾向不再购买：购买模型（仍为客户的概率 21.3%）；倾向回购：本人节奏（本人间隔 1 个，结合全店通常 34 天）、茶咖（其购买客户通常每 40 天购买，40.0% 的间隔更短）',
    )
  })

  it('leave out what hardly matters, and are not there without a probability', () => {
    expect(probabilityReason({...row, rhythm_effect: 0.05, category_effect: undefined}, en)).toBe(
      'for staying away: purchase model (still a customer with 21.3%)',
    )
    const {figures: _, ...bare} = row
    expect(churnListReason(bare, en)).toBe(
      'silent for 96 days, usually buys every 14 (own rhythm); longer than 100% of the gaps',
    )
  })

  it('say which gates keep it from being learned', () => {
    expect(noProbability([{gate: 'buyers', needed: 300, found: 12}], en)).toBe(
      'Too little to learn a probability from, so the rule alone judges: 12 buyers a horizon ago (needs 300).',
    )
    expect(noProbability([{gate: 'came_back', needed: 50, found: 3}], zh)).toContain('回购 3 位（需 50）')
  })
})

const probability: ExplainedProbability = {
  ...{value: 0.8, horizon_days: 90, average: 0.6, figures, after_purchase: 0.2},
  parts: [
    {cause: 'alive', log_odds: Math.log(2)},
    {cause: 'rhythm', log_odds: Math.log(0.5)},
    {cause: 'category', log_odds: undefined},
  ],
  after_silence: [{days: 30, value: 0.85}],
  ...{features_on: '2025-04-01', outcome_until: '2025-06-30', buyers: 1946, stayed_away: 1365},
}

describe('a probability explained', () => {
  it('has its value, its parts, what would change it and what it rests on', () => {
    expect(probabilityFacts(probability, en)).toEqual([
      ['probability', '80.0% of no purchase within 90 days; an average buyer 60.0%'],
      ['for staying away', 'purchase model (still a customer with 21.3%) odds ×2.0'],
      ['for coming back', 'own rhythm (1 own gap, with the shop’s usually 34 days) odds ×0.50'],
      ['would be', '20.0% after a purchase today, 85.0% after 30 more days of silence'],
      ['learned from', '1,946 buyers as of 2025-04-01, 1,365 of whom bought nothing up to 2025-06-30'],
    ])
    expect(probabilityFacts(undefined, en)).toEqual([])
  })
})
