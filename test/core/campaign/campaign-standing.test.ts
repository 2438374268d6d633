import {expect, test} from 'vitest'
import {withIds} from '../../../src/core/campaign/audience.ts'
import {campaignStanding, type CampaignStanding} from '../../../src/core/campaign/campaign-standing.ts'
import {planCampaign} from '../../../src/core/campaign/plan-campaign.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings, saveSetting} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {addTouch} from '../../../src/core/touch/add-touch.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../../tui/fixture-store.ts'

type Shop = ReturnType<typeof memoryContext>

async function planned({starts_on}: {starts_on?: string} = {}): Promise<Shop> {
  const context = memoryContext(NOW)
  await fillStore(context)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'campaign.consent', 'assumed'),
  )
  const ids = Array.from({length: 40}, (_, at) => `C${at + 1}`)
  const input = {name: 'Spring', channel: 'sms' as const, audience: 'forty', unit_cost: 0.05, holdout: 0.25}
  await planCampaign(context, {...input, starts_on, select: withIds(ids), asOf: dayOf('2025-06-10')}, false)
  return context
}

async function standing(context: Shop): Promise<CampaignStanding> {
  const profile = await context.store.read(async (book) =>
    profileCustomers(book, {asOf: dayOf(NOW), settings: await loadSettings(book)}),
  )
  return campaignStanding(context, {reference: 'M1', profile})
}

test('counts who bought from the day after the plan on, of those reached and of those held out', async () => {
  const context = await planned()
  const {since, bought, campaign} = await standing(context)
  expect(since).toBe('2025-06-11')
  expect(bought?.reached.customers).toBe(campaign['reach'])
  expect(bought?.held_out.customers).toBe(campaign['control'])
  const members = (await context.store.read((book) => book.all('campaign')))[0]?.members ?? []
  const orders = await context.store.read((book) => book.orders.find({from: dayOf('2025-06-11')}))
  const buyers = new Set(orders.filter(({purchase}) => purchase).map(({customer_id}) => customer_id))
  expect(bought?.reached.buyers).toBe(members.filter((id) => buyers.has(id)).length)
  expect(bought?.reached.low).toBeLessThan(bought?.reached.share ?? 0)
})

test('counts no purchases before the first day', async () => {
  const {since, bought} = await standing(await planned({starts_on: '2025-07-01'}))
  expect(since).toBe('2025-07-01')
  expect(bought).toBeUndefined()
})

test('counts people by the touches that name the campaign, and who may still be reached', async () => {
  const context = await planned()
  const [campaign] = await context.store.read((book) => book.all('campaign'))
  const [one, other] = campaign?.members ?? []
  const control = campaign?.controls[0] as string
  for (const customer of [one, one, other, control]) {
    await addTouch(context, {kind: 'click', customer: customer as string, campaign: 'M1'})
  }
  await addTouch(context, {kind: 'open', customer: one as string, campaign: 'Spring'})
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    const customer = await draft.get('customer', other as string)
    if (customer) await draft.save('customer', [{...customer, consent: {sms: 'withdrawn'}}])
  })
  const {touched, reachable} = await standing(context)
  expect(touched).toEqual([
    {kind: 'click', customers: 2},
    {kind: 'open', customers: 1},
  ])
  expect(reachable).toBe((campaign?.reach ?? 0) - 1)
})
