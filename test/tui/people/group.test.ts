import {expect, test} from 'vitest'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import {openPeople, PEOPLE, type PeopleState} from '../../../src/tui/people/screen.ts'
import {PEOPLE_WORDS} from '../../../src/tui/people/deed-words.ts'
import type {Deed} from '../../../src/tui/office/deeds.ts'
import type {Form} from '../../../src/tui/shell/ask.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

const LOOK = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'} as const

async function people(where = 'orders >= 8') {
  const context = memoryContext(NOW)
  await fillStore(context)
  await context.store.write({command: 'settings set', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'campaign.consent', 'assumed'),
  )
  return {context, screen: await drive(PEOPLE, openPeople({title: 'Fans', where}), {context})}
}

function formOf(screen: Driven<PeopleState>): Form {
  const [ask] = screen.asks
  if (ask?.ask !== 'form') throw new Error('No form was asked for.')
  return ask.form
}

function deedOf<N extends Deed['deed']>(form: Form, name: N, values: Record<string, string>): Extract<Deed, {deed: N}> {
  const deed = form.submit(values)
  if (!('deed' in deed) || deed.deed !== name) throw new Error(`The form does something else: ${JSON.stringify(deed)}`)
  return deed as Extract<Deed, {deed: N}>
}

test('t tags those who are marked, which can be undone', async () => {
  const {context, screen} = await people()
  const ids = await screen.office.ask('people-ids', {where: 'orders >= 8', filter: '', sort: ''})
  screen.marks = new Set(ids.slice(0, 3))
  await screen.press('t')
  const form = formOf(screen)
  expect(form.title).toBe('Tags of 3 customers')
  expect(form.submit({verb: 'add', tags: ' , '})).toEqual({wrong: 'Give a tag, e.g. vip.'})
  const deed = deedOf(form, 'tag-people', {verb: 'add', tags: 'vip, call first'})
  const result = await screen.office.carryOut(deed)
  const words = PEOPLE_WORDS['tag-people']
  expect(words.done(result, LOOK)).toBe('3 of 3 customers gained vip, call first.')
  expect(words.command(deed.input)).toEqual([
    'customer',
    'tag',
    'add',
    'vip',
    'call first',
    '--customer',
    ids.slice(0, 3).join(','),
  ])
  expect((await context.store.read((book) => book.get('customer', ids[0] as string)))?.tags).toEqual([
    'vip',
    'call first',
  ])
  await screen.office.carryOut({deed: 'undo', input: {change_id: words.change(result) as number}})
  expect((await context.store.read((book) => book.get('customer', ids[0] as string)))?.tags).toBeUndefined()
})

test('c drafts a campaign for a group or for whom is selected', async () => {
  const {context, screen} = await people()
  await screen.press('c')
  const form = formOf(screen)
  expect(form.title).toBe(`Campaign for ${screen.state.place.id}`)
  expect(form.fields.find(({name}) => name === 'holdout')).toMatchObject({hint: '10.0% if empty; 0 for none'})
  const budget = form.fields.find(({name}) => name === 'budget')
  expect(budget?.kind === 'text' && budget.check?.('much')).toBe('"much" is no number.')
  const {input} = deedOf(form, 'draft-campaign', {name: 'June', channel: 'sms', unit_cost: '0.05', holdout: '0%'})
  expect(PEOPLE_WORDS['draft-campaign'].command(input)?.slice(2, 6)).toEqual([
    '--name',
    'June',
    '--where',
    `id == "${screen.state.place.id}"`,
  ])
  const deed = {deed: 'draft-campaign' as const, input: {...input, chosen: {where: 'orders >= 8'}}}
  const result = await screen.office.carryOut(deed)
  expect(PEOPLE_WORDS['draft-campaign'].done(result, LOOK)).toBe(
    'Campaign M1 June is a draft: 10 reached by sms, 0 held out, 0 left out, cost 0.50.',
  )
  expect((await context.store.read((book) => book.all('campaign')))[0]).toMatchObject({
    audience: 'orders >= 8',
    reach: 10,
  })
  await screen.office.carryOut({deed: 'undo', input: {change_id: result.change_id as number}})
  expect(await context.store.read((book) => book.count('campaign'))).toBe(0)
})

test('e explains by what the group is made of, and nothing can be done with nobody', async () => {
  const {screen} = await people('quadrant == "high-high"')
  await screen.press('e')
  expect(screen.asks).toEqual([{ask: 'explain', reference: screen.state.place.id, topic: 'quadrant'}])
  const nobody = await people('orders > 99')
  await nobody.screen.press('t')
  expect(nobody.screen.asks).toEqual([{ask: 'say', text: 'There is nobody here to select.'}])
})
