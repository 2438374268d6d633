import {describe, expect, it} from 'vitest'
import {inSegment, withIds} from '../../../src/core/campaign/audience.ts'
import type {CampaignInput, CampaignPlan} from '../../../src/core/campaign/campaign-plan.ts'
import {exportAudience, listCampaigns} from '../../../src/core/campaign/list-campaigns.ts'
import {planCampaign} from '../../../src/core/campaign/plan-campaign.ts'
import {setConsent} from '../../../src/core/consent/set-consent.ts'
import {eraseCustomer} from '../../../src/core/privacy/erase-customer.ts'
import {closeTicket} from '../../../src/core/ticket/close-ticket.ts'
import {openTicket} from '../../../src/core/ticket/open-ticket.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const everybody: CampaignInput['select'] = (profile) => inSegment(profile, {segment: undefined, where: undefined})

/** Two hundred customers with a phone: every fifth said no, every seventh said nothing; ten more have an e-mail only. */
async function shop(): Promise<Context> {
  const context = memoryContext()
  const lines = ['order_number,date,amount,phone,email,consent']
  for (let i = 0; i < 200; i++) {
    const consent = i % 5 === 0 ? 'no' : i % 7 === 0 ? '' : 'yes'
    lines.push(
      `A${i},2025-06-${String(1 + (i % 28)).padStart(2, '0')},${10 + i},138${String(i).padStart(8, '0')},,${consent}`,
    )
  }
  for (let i = 0; i < 10; i++) lines.push(`B${i},2025-06-01,10,,p${i}@example.com,yes`)
  await importText(context, `${lines.join('\n')}\n`)
  return context
}

function plan(context: Context, input: Partial<CampaignInput> = {}, dryRun = false): Promise<CampaignPlan> {
  const base = {
    name: 'June',
    channel: 'sms' as const,
    audience: 'all',
    select: everybody,
    unit_cost: 0.05,
    asOf: dayOf('2025-06-30'),
  }
  return planCampaign(context, {...base, ...input}, dryRun)
}

describe('planning a campaign', () => {
  it('leaves out people without consent or address and says how many and why', async () => {
    const result = await plan(await shop(), {holdout: 0})
    const silent = Array.from({length: 200}, (_, i) => i).filter((i) => i % 5 !== 0 && i % 7 === 0).length
    expect(Object.fromEntries(result.excluded.map(({reason, customers}) => [reason, customers]))).toEqual({
      withdrawn: 40,
      'no-consent': silent,
      'no-address': 10,
    })
    expect(result.reach).toBe(210 - 40 - silent - 10)
    expect(result.cost).toBeCloseTo(result.reach * 0.05, 9)
  })

  it('holds out the same control group every time, near the share asked for', async () => {
    const context = await shop()
    const first = await plan(context, {holdout: 0.25})
    const second = await plan(context, {holdout: 0.25})
    const controls = await context.store.read(async (book) =>
      (await book.all('campaign')).map(({controls: ids}) => ids),
    )
    expect(controls[0]).toEqual(controls[1])
    expect(first.control).toBe(second.control)
    expect(first.control / (first.control + first.reach)).toBeGreaterThan(0.15)
    expect(first.control / (first.control + first.reach)).toBeLessThan(0.35)
  })

  it('never gives the control group out', async () => {
    const context = await shop()
    const {id, reach} = await plan(context, {holdout: 0.25})
    const rows = await exportAudience(context, id)
    const controls = new Set((await context.store.read((book) => book.get('campaign', id)))?.controls)
    expect(rows).toHaveLength(reach)
    expect(rows.some(({customer_id}) => controls.has(customer_id as string))).toBe(false)
    expect(rows.every(({phone}) => typeof phone === 'string')).toBe(true)
  })

  it('cuts the audience to the budget, highest value first', async () => {
    const context = await shop()
    const {id, cost, reach} = await plan(context, {holdout: 0, budget: 0.5})
    expect([reach, cost]).toEqual([10, 0.5])
    const campaign = await context.store.read((book) => book.get('campaign', id))
    const revenue = await context.store.read((book) => book.orders.histories(99_999))
    const cheapest = Math.min(
      ...(campaign?.members ?? []).map((member) => revenue.revenue[revenue.ids.indexOf(member)] as number),
    )
    expect(cheapest).toBeGreaterThan(18_000)
  })

  it('refuses a budget below zero', async () => {
    const context = await shop()
    await expect(plan(context, {budget: -1})).rejects.toMatchObject({code: 'BAD_INPUT'})
    expect(await listCampaigns(context)).toEqual([])
  })

  it('saves a draft, and nothing on a dry run', async () => {
    const context = await shop()
    expect(await plan(context, {}, true)).toMatchObject({dry_run: true})
    expect(await listCampaigns(context)).toEqual([])
    await plan(context)
    expect(await listCampaigns(context)).toMatchObject([{name: 'June', channel: 'sms', unit_cost: 0.05}])
  })

  it('works out the break-even response from the median order value', async () => {
    const result = await plan(await shop(), {holdout: 0, unit_cost: 1})
    expect(result.break_even_response).toBeCloseTo(1 / (result.average_order_value as number), 12)
  })

  it('keeps a unit cost below the smallest coin, and what all of them cost', async () => {
    const context = await shop()
    const {reach, cost} = await plan(context, {holdout: 0, unit_cost: 0.045})
    expect(cost).toBeCloseTo(reach * 0.045, 9)
    expect(await listCampaigns(context)).toMatchObject([{unit_cost: 0.045, cost: expect.closeTo(cost, 9)}])
  })

  it('refuses a budget that pays for nobody', async () => {
    await expect(plan(await shop(), {unit_cost: 1, budget: 0.5})).rejects.toMatchObject({code: 'REFUSED'})
  })

  it('refuses an audience of which nobody can be reached', async () => {
    const context = await shop()
    await expect(plan(context, {channel: 'wechat'})).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('no consent'),
    })
    await expect(plan(context, {select: () => []})).rejects.toMatchObject({code: 'REFUSED'})
  })

  it('refuses ids that are no customer’s and names them', async () => {
    await expect(plan(await shop(), {select: withIds(['C1', 'nobody'])})).rejects.toMatchObject({
      code: 'NOT_FOUND',
      candidates: ['nobody'],
    })
  })
})

describe('the audience of a campaign', () => {
  it('is without those who withdrew or were erased since it was planned', async () => {
    const context = await shop()
    await plan(context, {holdout: 0})
    const before = (await exportAudience(context, 'M1')).map(({customer_id}) => String(customer_id))
    const [first, second, third] = before as [string, string, string]
    await setConsent(context, {reference: first, channels: ['sms'], state: 'withdrawn'})
    await setConsent(context, {reference: second, channels: ['email'], state: 'withdrawn'})
    await eraseCustomer(context, {reference: third, dryRun: false})
    const after = (await exportAudience(context, 'M1')).map(({customer_id}) => customer_id)
    expect(after).toEqual(before.filter((id) => id !== first && id !== third))
  })

  it('is without those who complain, and has them again when the complaint is closed', async () => {
    const context = await shop()
    await openTicket(context, {customer: 'C2', kind: 'quality'})
    await openTicket(context, {customer: 'C3', kind: 'question'})
    const {excluded} = await plan(context, {holdout: 0})
    expect(excluded).toContainEqual({reason: 'open-complaint', customers: 1})
    const audience = async (id: string): Promise<unknown[]> =>
      (await exportAudience(context, id)).map(({customer_id}) => customer_id)
    expect(await audience('M1')).not.toContain('C2')
    expect(await audience('M1')).toContain('C3')
    await closeTicket(context, {reference: 'T1'})
    await plan(context, {holdout: 0})
    expect(await audience('M2')).toContain('C2')
    await openTicket(context, {customer: 'C2', kind: 'complaint'})
    expect(await audience('M2')).not.toContain('C2')
  })
})
