import {expect, it} from 'vitest'
import type {CampaignPlan} from '../../src/core/campaign/campaign-plan.ts'
import {presentPlan} from '../../src/present/campaign.ts'
import type {Look} from '../../src/present/language.ts'

const look: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}

const plan: CampaignPlan = {
  id: 'M1',
  name: 'Rescue',
  channel: 'sms',
  offer: '10 off',
  audience: 'segment at-risk',
  as_of: '2025-06-30',
  selected: 12_345,
  excluded: [{reason: 'no-consent', customers: 345}],
  reach: 10_800,
  control: 1200,
  holdout: 0.1,
  unit_cost: 0.05,
  cost: 540,
  average_order_value: 88.5,
  break_even_response: 0.000_57,
  expected_orders_30d: 12.34,
  expected_revenue_30d: 1092.1,
  dry_run: false,
  change_id: 7,
}

it('puts a plan as figures, one below the other', () => {
  expect(presentPlan(plan, look).split('\n')).toEqual([
    'Campaign M1 Rescue saved as a draft',
    'audience             segment at-risk: 12,345',
    'offer                10 off',
    '  left out           345 no consent for the channel',
    'reach                10,800 by sms',
    'control group        1,200 (10.0%)',
    'cost                 540.00 (0.05 each)',
    'median order value   88.50',
    'break-even response  0.057% (about 7 more orders, at revenue; your margin raises it)',
    "without a campaign   12.3 orders, 1,092.10 in 30 days, by the audience's own past",
    'Export the audience with: patron campaign export M1 --format csv',
  ])
})

it('says of a dry run that nothing was saved, and names no next step', () => {
  const text = presentPlan({...plan, dry_run: true}, look)
  expect(text).toContain('dry run, not saved')
  expect(text).not.toContain('campaign export')
})

it('leaves out what an audience without a past cannot say', () => {
  const unknown = {...plan, offer: undefined, average_order_value: undefined, break_even_response: undefined}
  const text = presentPlan(unknown, {...look, language: 'zh-CN'})
  expect(text).toContain('触达')
  for (const missing of ['优惠', '客单价中位', '保本响应率']) expect(text).not.toContain(missing)
})
