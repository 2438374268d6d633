import {beforeEach, expect, test} from 'vitest'
import {type ComposeRequest, composeText} from '../../../src/core/compose/compose-text.ts'
import {removeTemplate, setTemplate} from '../../../src/core/compose/keep-template.ts'
import {findTemplate} from '../../../src/core/compose/known-templates.ts'
import {listTemplates} from '../../../src/core/compose/list-templates.ts'
import {SHIPPED_TEMPLATES} from '../../../src/core/compose/templates.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {customer, order, putOrders} from '../../stores/sample.ts'

const NOW = '2025-06-30T12:00:00'
const PHONE = '+8613800138000'
let context: ReturnType<typeof memoryContext>

beforeEach(async () => {
  context = memoryContext(NOW)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('customer', [
      customer('C1', {name: '王小明', gender: 'female', guide: 'li', consent: {sms: 'granted', email: 'withdrawn'}}),
      customer('C2', {name: 'Ann Example', consent: {sms: 'granted'}}),
      customer('C3', {consent: {sms: 'granted'}}),
    ])
    await draft.save('identity', [
      {id: `phone:${PHONE}`, type: 'phone', value: PHONE, customer_id: 'C1'},
      {id: 'email:w@example.com', type: 'email', value: 'w@example.com', customer_id: 'C1'},
      {id: 'phone:+8613800138002', type: 'phone', value: '+8613800138002', customer_id: 'C2'},
    ])
    await draft.save('rep', [{id: 'li', name: '李雷'}])
    await draft.save('product', [
      {id: 'TEA', name: '龙井茶', category: '茶', price: 8800},
      {id: 'POT', name: '茶壶', category: '家居', price: 19_900},
    ])
    await draft.save('setting', [
      {id: 'currency', value: 'CNY'},
      {id: 'compose.sender', value: '茗香'},
    ])
  })
  const line = (product_id: string, amount: number): object => ({product_id, quantity: 1, amount})
  await putOrders(
    context.store,
    ['2025-01-10', '2025-02-10', '2025-03-10'].map((day, index) =>
      order({id: `o${index}`, at: `${day}T10:00:00`, lines: [line('TEA', 8800), line('POT', 100)] as never}),
    ),
  )
})

const compose = (request: Partial<ComposeRequest> = {}): ReturnType<typeof composeText> =>
  composeText(context, {
    ...{reference: 'C1', template: 'win-back', channel: 'sms', language: 'zh', asOf: dayOf(NOW), set: {}},
    ...request,
  })
const save = (work: Parameters<typeof context.store.write>[1]): Promise<unknown> =>
  context.store.write({command: 'fixture', who: 'tester', at: NOW}, work)
const own = (text: string, marketing = true): Promise<unknown> =>
  setTemplate(context, {name: 'own', text, language: 'zh', marketing})

test('fills a text from the profile, what was bought and what is on offer', async () => {
  await save((draft) =>
    draft.save('offer', [
      {id: 'over', text: '龙井茶', product_id: 'TEA', price: 100, until_on: '2025-06-29'},
      {id: 'on', text: '龙井茶', product_id: 'TEA', price: 6900, from_on: '2025-06-29'},
    ]),
  )
  const composed = await compose()
  expect(composed).toEqual({
    ...{customer: 'C1', template: 'win-back', channel: 'sms', marketing: true, allowed: true, refused: undefined},
    text: '【茗香】王女士，好久不见！您常买的龙井茶一直为您备着。本期优惠：龙井茶 69元。欢迎再来看看。拒收请回复R',
    to: {type: 'phone', value: PHONE},
    length: 53,
    ...{encoding: 'ucs-2', parts: 1, costly: []},
  })
  expect((await compose({template: 'follow-up-3-weeks', language: 'en'})).text).toBe(
    '茗香: Hi 王小明, is your 龙井茶 and 茶壶 running low? On offer now: 龙井茶 CNY 69. Reply STOP to end',
  )
})

test('addresses people by what is known of them', async () => {
  expect((await compose({reference: 'C2', language: 'en'})).text).toContain('Hi Ann, we have not')
  await save((draft) =>
    draft.save('identity', [{id: 'phone:+8613800138003', type: 'phone', value: 'x', customer_id: 'C3'}]),
  )
  expect((await compose({reference: 'C3'})).text).toContain('】您好，好久不见！欢迎')
})

test.for(SHIPPED_TEMPLATES.map(({id}) => id))(
  'the shipped template %s can be filled in both languages',
  async (template) => {
    await save((draft) =>
      draft.save('ticket', [
        {
          ...{id: 'T1', kind: 'repair', severity: 'low', customer_id: 'C1', number: 'A1', subject: '茶壶漏水'},
          ...{opened_at: '2025-06-29T10:00:00', promised_at: '2025-07-02T10:00:00'},
        },
      ]),
    )
    const set = {festival: '中秋节', link: 'https://example.com/s', gift: '茶'}
    for (const language of ['zh', 'en'] as const) {
      const {text, refused, parts} = await compose({template, language, set})
      expect(refused).toBeUndefined()
      expect(text).not.toMatch(/[{}]|undefined| {2}/)
      expect(parts).toBeLessThanOrEqual(3)
    }
  },
)

test('an apology names the case, the day and who looks after it, whoever complains', async () => {
  await save((draft) =>
    draft.save('ticket', [
      {
        ...{id: 'T1', kind: 'complaint', severity: 'high', customer_id: 'C1', number: 'A1', subject: '茶壶漏水'},
        ...{opened_at: '2025-06-29T10:00:00', promised_at: '2025-07-02T10:00:00'},
      },
    ]),
  )
  expect((await compose({template: 'ticket-apology'})).text).toBe(
    '【茗香】王女士，就“茶壶漏水”（工单A1）向您诚挚致歉。我们将在7月2日前给您答复。李雷将全程跟进。',
  )
  const late = await compose({template: 'ticket-apology', asOf: dayOf('2025-07-03')})
  expect(late.text).toBe('【茗香】王女士，就“茶壶漏水”（工单A1）向您诚挚致歉。李雷将全程跟进。')
  expect(await compose()).toMatchObject({allowed: false, refused: 'open-complaint', text: undefined})
  expect(await compose({asOf: dayOf('2025-06-28')})).toMatchObject({allowed: true})
})

test('gives no text that may not go out', async () => {
  expect(await compose({channel: 'email'})).toMatchObject({refused: 'withdrawn', text: undefined})
  expect(await compose({channel: 'wechat'})).toMatchObject({refused: 'no-consent', text: undefined, to: undefined})
  await save((draft) => draft.save('setting', [{id: 'campaign.consent', value: 'assumed'}]))
  expect(await compose({channel: 'wechat'})).toMatchObject({refused: 'no-address'})
  expect(await compose({channel: 'email', template: 'first-order-thanks'})).toMatchObject({refused: 'withdrawn'})
  await own('长'.repeat(202))
  expect(await compose({template: 'own'})).toMatchObject({refused: 'too-long', length: 202, parts: 4})
})

test('what does not advertise needs no consent', async () => {
  await save((draft) => draft.save('customer', [customer('C2', {name: 'Ann'})]))
  expect(await compose({reference: 'C2'})).toMatchObject({refused: 'no-consent'})
  expect(await compose({reference: 'C2', template: 'first-order-thanks'})).toMatchObject({allowed: true})
})

test.for([
  ['{{ lats_order }}', 'asks for "lats_order", and there is no such field', 'Did you mean last_order?'],
  [
    '{{ favourite_brand }}',
    'asks for "favourite_brand", which is not known of this customer',
    '--set favourite_brand=...',
  ],
  ['{% include "/etc/passwd" %}', 'cannot be read', 'Liquid'],
  ['{% if name %}', 'cannot be read', 'Liquid'],
  ['{{ name | nope }}', 'undefined filter: nope', 'Liquid'],
  ['{% for i in (1..100000000) %}x{% endfor %}', 'cannot be read', 'Liquid'],
] as const)('refuses %s', async ([text, sentence, hint]) => {
  await save((draft) => draft.save('template', [{id: 'own', zh: text, marketing: true}]))
  const refused = compose({template: 'own'})
  await expect(refused).rejects.toMatchObject({code: 'BAD_INPUT', message: expect.stringContaining(sentence) as string})
  await expect(refused).rejects.toMatchObject({hint: expect.stringContaining(hint) as string})
})

test('takes values that are given, and text as it is', async () => {
  await own('{{ name }} <b> & {{ code }} {{ revenue | money }} {{ last_order | date }}\n\n{{ today }}')
  expect((await compose({template: 'own', set: {code: 'A&B', name: '<x>\u001B[31m'}})).text).toBe(
    '<x>[31m <b> & A&B 30.00 3月10日\n\n2025-06-30',
  )
})

test('shows no more of the customer than may be shown', async () => {
  const {text} = await compose({shown: (row) => ({...row, name: '王**'})})
  expect(text).toContain('王女士')
  expect((await compose({language: 'en', shown: (row) => ({...row, name: '王**'})})).text).toContain('Hi 王**')
})

test('own templates take the place of shipped ones in their language, until they are removed', async () => {
  const {to_give, template} = await setTemplate(context, {
    name: 'birthday',
    text: '生日快乐 {{ coupon }}',
    language: 'zh',
  })
  expect(template).toEqual({id: 'birthday', zh: '生日快乐 {{ coupon }}', marketing: true})
  expect(to_give).toEqual(['coupon'])
  expect((await compose({template: 'birthday', set: {coupon: 'X1'}})).text).toBe('生日快乐 X1')
  expect((await compose({template: 'birthday', language: 'en'})).text).toContain('Happy birthday, 王小明!')
  expect(await removeTemplate(context, 'birthday')).toMatchObject({shipped: true})
  expect((await compose({template: 'birthday'})).text).toContain('祝您生日快乐')
  await expect(removeTemplate(context, 'birthday')).rejects.toMatchObject({code: 'REFUSED'})
  await expect(removeTemplate(context, 'nothing')).rejects.toMatchObject({code: 'NOT_FOUND'})
})

test('refuses a template that cannot be read, and one without the language', async () => {
  await expect(own('{{ name')).rejects.toMatchObject({code: 'BAD_INPUT'})
  await expect(own('  ')).rejects.toMatchObject({code: 'BAD_INPUT'})
  await own('您好')
  await expect(compose({template: 'own', language: 'en'})).rejects.toMatchObject({code: 'REFUSED'})
  await expect(context.store.read((book) => findTemplate(book, 'winback'))).rejects.toMatchObject({
    ...{code: 'NOT_FOUND', hint: 'Did you mean win-back?'},
  })
})

test('lists templates with what they ask for', async () => {
  await own('{{ called }} {{ code }}', false)
  const rows = await listTemplates(context)
  expect(rows).toHaveLength(SHIPPED_TEMPLATES.length + 1)
  expect(rows.find(({id}) => id === 'own')).toMatchObject({own: true, marketing: false, fields: ['called', 'code']})
})
