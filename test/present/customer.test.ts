import stringWidth from 'string-width'
import {expect, it} from 'vitest'
import type {CustomerPage} from '../../src/core/customer/customer-page.ts'
import type {TimelineEntry} from '../../src/core/customer/timeline.ts'
import {presentCustomer} from '../../src/present/customer.ts'
import type {Look} from '../../src/present/language.ts'

const LOOK: Look = {language: 'en', width: 60, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...LOOK, language: 'zh-CN'}
const COLUMNS = [
  {key: 'gender', type: 'text'},
  {key: 'kind', type: 'text'},
  {key: 'revenue', type: 'money'},
] as const

const PAGE: CustomerPage = {
  as_of: '2025-06-30',
  customer: {id: 'C1', name: '秦一'},
  identities: [{type: 'phone', value: '+8613800138000'}],
  completeness: {filled: 8, of: 10, missing: ['birthday', 'address']},
  siblings: [],
  merged: [],
  consent: [{channel: 'sms', state: 'granted', at: '2025-01-02T10:00:00', source: 'form', proof: undefined}],
  tags: ['loyal', 'cycle:weekly', 'T-1'],
  profile: {gender: 'female', kind: 'chain-store', revenue: 12, tier: 'gold', points_balance: 836},
  tickets: [
    {
      ...{id: 'T1', customer_id: 'C1', kind: 'complaint', severity: 'high', opened_at: '2025-06-01T10:00:00'},
      ...{state: 'open', days_open: 29, subject: 'open-ended T-shirt'},
    },
  ],
  tasks: [
    {
      ...{id: 'F1', rule: 'win-back', ticket_id: undefined, rep: undefined, created_at: '2025-06-29T10:00:00'},
      ...{
        due_at: '2025-06-30T09:00:00',
        overdue_hours: 3,
        snoozed_until: '2025-07-02',
        title: 'no-answer',
        figures: {},
      },
      ...{value: 90, chance: 0.1, weight: 1, urgency: 1, worth: 9},
    },
  ],
  buying: {
    ...{purchases: 2, categories: [], brands: [], channels: [{value: 'mini-program', orders: 2, amount: 6, share: 1}]},
    ...{shops: [{value: '一店', orders: 2, amount: 6, share: 1}], usual_amount: 6, usual_items: 2},
    ...{discounted_orders: 0.5, discount_share: 0.1},
    basket: [{product_id: 'p', name: '牛奶', orders: 2, share: 1, quantity: 3, last_at: '2025-06-01T10:00:00'}],
  },
  judgements: [],
  timeline: (
    [
      {kind: 'order', event: 'completed', what: 'A-1', amount: 5, channel: 'till'},
      {kind: 'points', points: 80},
      {kind: 'ticket', event: 'opened', what: 'return', detail: 'T-shirt'},
      {kind: 'task', event: 'due', what: 'win-back'},
      {kind: 'consent', event: 'granted', channel: 'sms'},
      {kind: 'lead', event: 'created', what: 'referral'},
      {kind: 'merge', what: 'C2'},
      {kind: 'open', channel: 'sms'},
    ] as const
  ).map((entry): TimelineEntry => ({id: 'x', at: '2025-06-01T10:00:00', ...entry})),
  timeline_total: 9,
  orders: [],
  orders_total: 0,
  monthly: [],
  lead: undefined,
}

const shown = (page: Partial<CustomerPage> = {}, look = LOOK): string =>
  presentCustomer({...PAGE, ...page}, COLUMNS, look)

it('says as of which day, and tier, points and consent with its source at the top', () => {
  const top = shown().split('\n\n')[0]
  expect(top).toBe(
    [
      'C1  秦一  as of 2025-06-30',
      'identities  phone +8613800138000',
      'tags        loyal, cycle:weekly, T-1',
      'consent     sms granted 2025-01-02 (form)',
      'tier        gold',
      'points      836',
      'complete    80.0% (missing birthday, address)',
    ].join('\n'),
  )
})

it('has no English word of its own on a Chinese page', () => {
  const words = shown({}, ZH).match(/[A-Za-z][\w-]+/g) ?? []
  expect(new Set(words)).toEqual(new Set(['A-1', 'C1', 'C2', 'F1', 'T1', 'T-1', 'T-shirt', 'open-ended', 'form']))
})

it('leaves free text as it was written, hyphens too', () => {
  expect(shown()).toContain('open-ended T-shirt')
  expect(shown()).toContain('opened  return  T-shirt')
})

it('names a sibling once, by all that ties them, and of a large chain only the first', () => {
  const tie = (id: number, by: 'chain' | 'household') => ({id: `C${id}`, name: undefined, by})
  expect(shown({siblings: [tie(2, 'chain'), tie(2, 'household')]})).toMatch(/^siblings +C2 \(chain, household\)$/m)
  const many = Array.from({length: 300}, (_, at) => tie(at + 2, 'chain'))
  expect(shown({siblings: many})).toMatch(/^siblings +C2 \(chain\), .*C11 \(chain\), and 290 more$/m)
})

it('says of an erased customer that they are, and finds nothing missing', () => {
  const page = shown({customer: {id: 'C1', erased_at: '2025-06-02T10:00:00'}})
  expect(page).toContain('Erased on 2025-06-02: who it was is gone, the sales stay.')
  expect(page).not.toContain('missing')
})

it('says so where the customer was not known yet on the day', () => {
  expect(shown({profile: {}}).split('\n')[1]).toBe('Not known yet on 2025-06-30; who it is stands here as it is now.')
  expect(shown()).not.toContain('Not known yet')
})

it('breaks long lines where a terminal ends, and no others', () => {
  const tags = Array.from({length: 30}, (_, at) => `a-longer-tag-${at}`)
  const lines = shown({tags}, {...LOOK, terminal: true}).split('\n')
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60)
  expect(shown({tags})).toContain(tags.join(', '))
})

it('shows what they call themselves and what is only evidence of who they are', () => {
  const text = shown({customer: {...PAGE.customer, nickname: '一一', evidence: ['phone:186******05', 'email:a@b']}}, ZH)
  expect(text).toContain('依据      电话 186******05 · 邮箱 a@b')
  expect(text).toMatch(/昵称\s+一一/)
})

it('says what a ticket without a subject is about, as far as a line has room', () => {
  const [ticket] = PAGE.tickets
  const text = shown({tickets: [{...ticket, subject: undefined, detail: `漏水\n${'很久了，'.repeat(20)}`} as never]})
  expect(text).toMatch(/high {2}漏水 (?:很久了，){9}很…  2025-06-01/)
})
