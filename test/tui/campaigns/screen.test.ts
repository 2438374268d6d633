import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {withIds} from '../../../src/core/campaign/audience.ts'
import {planCampaign} from '../../../src/core/campaign/plan-campaign.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {CAMPAIGNS, openCampaigns} from '../../../src/tui/campaigns/screen.ts'
import type {CampaignsState} from '../../../src/tui/campaigns/state.ts'
import type {Ask, Form} from '../../../src/tui/shell/ask.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven, ROOMS} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

interface Opened {
  planned?: number
  size?: {columns: number; rows: number}
  language?: 'en' | 'zh-CN'
  mask?: boolean
}

/** M1 was planned ten days ago for the first forty customers, M2 today, to begin in July. */
async function campaigns({
  planned = 2,
  size = {columns: 140, rows: 40},
  language = 'en',
  mask = false,
}: Opened = {}): Promise<Driven<CampaignsState>> {
  const context = memoryContext(NOW)
  await fillStore(context)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'campaign.consent', 'assumed'),
  )
  const ids = Array.from({length: 40}, (_, at) => `C${at + 1}`)
  const input = {channel: 'sms' as const, audience: 'forty', unit_cost: 0.05, holdout: 0.25, select: withIds(ids)}
  const before = {...context, now: () => '2025-06-20T12:00:00'}
  const spring = {...input, name: '春季唤醒', offer: '8 off 50', asOf: dayOf('2025-06-20')}
  if (planned > 0) await planCampaign(before, spring, false)
  if (planned > 1)
    await planCampaign(context, {...input, name: 'July', starts_on: '2025-07-01', asOf: dayOf(NOW)}, false)
  return drive(CAMPAIGNS, openCampaigns(), {context, size, look: {language, mask}})
}

function formOf([ask]: readonly Ask[]): Form {
  if (ask?.ask !== 'form') throw new Error(`No form was asked for, but ${JSON.stringify(ask)}.`)
  return ask.form
}

test('lists campaigns, the newest first, and beside them what the selected one is and needs', async () => {
  const screen = await campaigns()
  expect(screen.text()).toMatch(/July[^]*春季唤醒/)
  expect(screen.text()).toContain('it counts from 2025-07-01 on')
  await screen.press('j')
  const text = screen.text()
  expect(text).toMatch(/message, offer +8 off 50/)
  expect(text).toMatch(/break-even +\d/)
  expect(text).toMatch(/held out +\d+ \(25\.0%\)/)
})

test('a day that is looked back to has the campaigns planned for it, whenever that was done', async () => {
  const context = memoryContext('2026-01-01T09:00:00')
  await fillStore(context)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'campaign.consent', 'assumed'),
  )
  const input = {channel: 'sms' as const, audience: 'some', unit_cost: 0, holdout: 0, select: withIds(['C1', 'C2'])}
  for (const day of ['2025-06-20', '2025-07-01'])
    await planCampaign(context, {...input, name: `for ${day}`, asOf: dayOf(day)}, false)
  const screen = await drive(CAMPAIGNS, openCampaigns(), {context: {...context, now: () => NOW}})
  expect(screen.text()).toContain('for 2025-06-20')
  expect(screen.text()).not.toContain('for 2025-07-01')
})

test('says what came of it as far as anybody knows, and what is not measured', async () => {
  const screen = await campaigns()
  await screen.press('j')
  const text = screen.text()
  expect(text).toMatch(/planned +\d+, of whom \d+ may still be reached/)
  expect(text).toMatch(/delivered +not measured yet/)
  expect(text).toMatch(/Bought since 2025-06-21: reached \d+ of \d+: \d/)
  expect(text).toContain('No lift is judged from it yet')
})

test('opens the audience and the control group as lists of customers', async () => {
  const screen = await campaigns()
  await screen.press('enter')
  expect(screen.asks).toMatchObject([{ask: 'open', screen: {kind: 'people', where: '"M2" in campaigns'}}])
  await screen.press('h')
  expect(screen.asks).toMatchObject([{ask: 'open', screen: {kind: 'people', where: '"M2" in held_out'}}])
  const page = await screen.office.ask('people-ids', {where: '"M2" in campaigns', filter: '', sort: ''})
  expect(screen.text()).toMatch(new RegExp(`planned +${page.length},`))
})

test('writes the audience as a file, but not where phones are masked', async () => {
  const screen = await campaigns()
  await screen.press('w')
  const [ask] = screen.asks
  if (ask?.ask !== 'do') throw new Error('Nothing was asked to be done.')
  const done = await screen.office.carryOut(ask.deed as never)
  expect(done).toMatchObject({id: 'M2', file: 'patron-audience-M2.csv'})
  const masked = await campaigns({mask: true})
  await masked.press('w')
  expect(masked.asks).toMatchObject([{ask: 'say'}])
})

test('drafts a campaign for a segment and a condition', async () => {
  const screen = await campaigns({planned: 0})
  expect(screen.text()).toContain('n drafts one')
  await screen.press('enter')
  expect(screen.asks).toMatchObject([{ask: 'say'}])
  await screen.press('n')
  expect(formOf(screen.asks).submit({segment: '', where: ''})).toHaveProperty('wrong')
  const next = formOf(screen.asks).submit({segment: '', where: 'orders >= 3'})
  const form = formOf([next as Ask])
  const deed = form.submit({name: 'Summer', channel: 'sms', unit_cost: '0.05', holdout: '10%'})
  await screen.office.carryOut(deed as never)
  await screen.wait()
  expect(screen.text()).toContain('Summer')
  await screen.press('n')
  const both = formOf([formOf(screen.asks).submit({segment: 'champions', where: 'orders > 3 || orders == 1'}) as Ask])
  expect(both.title).toContain('segment == "champions" && (orders > 3 || orders == 1)')
})

test('filters by words', async () => {
  const screen = await campaigns()
  await screen.type('春季')
  expect(screen.text()).not.toContain('July')
  await screen.type('!春季')
  expect(screen.text()).not.toContain('春季唤醒')
})

test('scrolls the campaign in a low room, and fits every room in both languages', async () => {
  const low = await campaigns({size: {columns: 80, rows: 24}})
  expect(low.text()).not.toContain('Lift')
  await low.press('tab', 'G')
  expect(low.text()).toContain('Not measured yet')
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await campaigns({language})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      const lines = screen.text().split('\n')
      expect(lines.length).toBe(rows)
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    }
  }
})
