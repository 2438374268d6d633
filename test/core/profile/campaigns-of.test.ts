import {expect, test} from 'vitest'
import {withIds} from '../../../src/core/campaign/audience.ts'
import {planCampaign} from '../../../src/core/campaign/plan-campaign.ts'
import {leavesProfile} from '../../../src/core/profile/leaves-profile.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {whereTypes} from '../../../src/core/listing/select-rows.ts'
import {loadSettings, saveSetting} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../../tui/fixture-store.ts'

test('the profile names the campaigns that reach a customer or hold them out, from the day they were planned', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'campaign.consent', 'assumed'),
  )
  const ids = Array.from({length: 20}, (_, at) => `C${at + 1}`)
  const input = {name: 'Spring', channel: 'sms' as const, audience: 'twenty', unit_cost: 0, holdout: 0.3}
  const plan = await planCampaign(context, {...input, select: withIds(ids), asOf: dayOf(NOW)}, false)
  const reach = async (day: string, where: string): Promise<number> =>
    context.store.read(async (book) => {
      const profile = await profileCustomers(book, {asOf: dayOf(day), settings: await loadSettings(book)})
      return profile.select(compileWhere(where, whereTypes(profile.columns))).length
    })
  expect(plan.control).toBeGreaterThan(0)
  expect(await reach(NOW, '"M1" in campaigns')).toBe(plan.reach)
  expect(await reach(NOW, '"M1" in held_out')).toBe(plan.control)
  expect(await reach('2025-06-29', '"M1" in campaigns')).toBe(0)
})

test('who has a lead says nothing of customers', () => {
  const change = {counts: {leads: 1}, undo_of: undefined}
  const commands = ['lead claim', 'lead release', 'lead assign', 'campaign plan', 'order import']
  expect(commands.filter((command) => leavesProfile({...change, command} as never))).toEqual(commands.slice(0, 3))
})
