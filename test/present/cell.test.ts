import {describe, expect, it} from 'vitest'
import {NO_OFFERS} from '../../src/core/category/convert-groups.ts'
import {LOYALTIES, USES} from '../../src/core/category/loyalty.ts'
import {CHURN_RISKS, CHURN_STAGES} from '../../src/core/churn/judge-churn.ts'
import {CUSTOMER_KINDS, GENDERS, MESSAGE_CHANNELS} from '../../src/core/customer/customer.ts'
import {OFFER_ADVICES} from '../../src/core/discount/discount-classes.ts'
import {BASKETS, DISCOUNT_HABITS} from '../../src/core/discount/discount-habits.ts'
import {DUE_STATES} from '../../src/core/forecast/due/judge-due.ts'
import {LEAD_POTENTIALS, LEAD_SOURCES, LEAD_STAGES} from '../../src/core/lead/lead.ts'
import {LIFECYCLE_STAGES} from '../../src/core/lifecycle/judge-lifecycle.ts'
import {MATRIX_ROWS} from '../../src/core/lifecycle/report-matrix.ts'
import {CODE_SETS, type ListColumn, type ListRow} from '../../src/core/listing/list-column.ts'
import {ORDER_STATUSES} from '../../src/core/order/order.ts'
import {PRODUCT_NATURES} from '../../src/core/product/product.ts'
import {profileColumns} from '../../src/core/profile/profile-columns.ts'
import {TIERS} from '../../src/core/profile/tier.ts'
import {DIRECTIONS} from '../../src/core/recommend/candidate.ts'
import {DISCOUNT_BANDS} from '../../src/core/report/behaviour/customer-bands.ts'
import {WEEKDAYS} from '../../src/core/report/behaviour/hours.ts'
import {STRUCTURE_DIMENSIONS} from '../../src/core/report/structure/structure-dimension.ts'
import {STRUCTURE_GROUPS} from '../../src/core/report/structure/structure-rows.ts'
import {PLACE_STANDINGS} from '../../src/core/report/top/top-places.ts'
import {RECENCY_BANDS} from '../../src/core/segment/grid16.ts'
import {QUADRANTS} from '../../src/core/segment/quadrant.ts'
import {VALUE_CLASSES} from '../../src/core/segment/value-class.ts'
import {TICKET_SEVERITIES} from '../../src/core/ticket/ticket.ts'
import {TICKET_STATES} from '../../src/core/ticket/ticket-rules.ts'
import {cellText, isCoded} from '../../src/present/cell.ts'
import type {Look} from '../../src/present/language.ts'
import {listText} from '../../src/present/list.ts'

const EN: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...EN, language: 'zh-CN'}

const CODES: Readonly<Record<string, readonly string[]>> = {
  stage: [...LIFECYCLE_STAGES, ...LEAD_STAGES, ...CHURN_STAGES],
  ...{potential: LEAD_POTENTIALS, source: LEAD_SOURCES, kind: CUSTOMER_KINDS, gender: GENDERS},
  ...{status: ORDER_STATUSES, severity: TICKET_SEVERITIES, nature: PRODUCT_NATURES, tier: TIERS},
  ...{lifecycle: LIFECYCLE_STAGES, value_class: VALUE_CLASSES, quadrant: QUADRANTS, consent: MESSAGE_CHANNELS},
  ...{churn_risk: CHURN_RISKS, churn_stage: CHURN_STAGES, recency_stage: RECENCY_BANDS, risk: CHURN_RISKS},
  ...{basis: ['own', 'shop'], state: TICKET_STATES, direction: DIRECTIONS, segment: ['champions', 'lost']},
  ...{grid_cell: ['active-new', 'lost-fan'], loyalty: LOYALTIES, use: USES, no_offer: NO_OFFERS},
  ...{habit: DISCOUNT_HABITS, basket: BASKETS, advice: OFFER_ADVICES, standing: PLACE_STANDINGS},
  ...{ranking: ['recommended', 'popular'], among: ['all', 'new'], verdict: ['over', 'under']},
  figure: ['gap_days', 'unit_price'],
}

const OF_SETS: readonly (readonly [ListColumn, readonly string[]])[] = [
  [{key: 'from', type: 'text', codes: 'lifecycle_stage'}, MATRIX_ROWS],
  [{key: 'state', type: 'text', codes: 'due_state'}, DUE_STATES],
  [{key: 'reason', type: 'text', codes: 'recommend_reason'}, ['due', 'habit', 'rule', 'launch', 'taste', 'popular']],
  [{key: 'value', type: 'text', codes: 'behaviour_value'}, [...DISCOUNT_BANDS, ...WEEKDAYS, '']],
  [{key: 'dimension', type: 'text', codes: 'structure_dimension'}, STRUCTURE_DIMENSIONS],
  [{key: 'group', type: 'text', codes: 'structure_group'}, STRUCTURE_GROUPS],
]

describe('a cell for people', () => {
  it('has Chinese for every code of every closed set', () => {
    const columns = Object.entries(CODES).map(([key, codes]) => [{key, type: 'text'} as ListColumn, codes] as const)
    const said = [...columns, ...OF_SETS].flatMap(([column, codes]) =>
      codes.map((code) => [column.key, code, cellText({[column.key]: code}, column, ZH)] as const),
    )
    expect(said.filter(([, , text]) => !/\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('says the same code by the set that it is of', () => {
    expect(cellText({state: 'open'}, {key: 'state', type: 'text'}, ZH)).toBe('处理中')
    expect(cellText({use: 'high'}, {key: 'use', type: 'text'}, ZH)).toBe('重度')
    expect(cellText({risk: 'high'}, {key: 'risk', type: 'text'}, ZH)).toBe('高')
  })

  it('says the codes of the profile, one by one where there are several', () => {
    const coded = profileColumns([]).filter(isCoded)
    expect(coded.map(({key}) => key)).toEqual([
      ...['gender', 'birthday', 'kind', 'source', 'consent', 'tier', 'segment', 'grid_cell', 'quadrant', 'lifecycle'],
      ...['value_class', 'churn_risk', 'churn_stage', 'recency_stage', 'favourite_channel'],
    ])
    const row = {consent: ['sms', 'email'], kind: 'sole-shop', favourite_channel: '老店小程序', segment: 'champions'}
    expect(Object.keys(row).map((key) => cellText(row, columnOf(coded, key), ZH))).toEqual([
      ...['短信, 邮箱', '单店', '老店小程序', '重要价值客户 champions'],
    ])
  })

  it('leaves texts of the shop as they are, and codes that nobody knows readable', () => {
    expect(cellText({source: 'trade-fair'}, {key: 'source', type: 'text'}, EN)).toBe('trade-fair')
    expect(cellText({stage: 'first-order'}, {key: 'stage', type: 'text'}, EN)).toBe('first order')
    expect(cellText({stage: undefined}, {key: 'stage', type: 'text'}, ZH)).toBe('')
    expect(cellText({name: 'high'}, {key: 'name', type: 'text'}, ZH)).toBe('high')
  })

  it('says a value by what it is a value of', () => {
    const value: ListColumn = {key: 'value', type: 'number', codes: 'target_value'}
    expect(cellText({metric: 'repeat-rate', value: 0.25}, value, ZH)).toBe('25.0%')
    expect(cellText({metric: 'revenue', value: 120000}, value, ZH)).toBe('120,000.00')
    expect(cellText({metric: 'visits', value: 1200}, value, ZH)).toBe('1,200')
  })

  it('has a name for what is sold nowhere, and a star for a period that is not complete', () => {
    const group: ListColumn = {key: 'group', type: 'text', codes: 'sales_shop'}
    expect(cellText({group: '', kind: 'none'}, group, ZH)).toBe('（无门店）')
    expect(cellText({group: '', kind: 'rest'}, group, EN)).toBe('(on no line)')
    const period: ListColumn = {key: 'period', type: 'text', codes: 'sales_period'}
    expect(cellText({period: '2025-06', is_complete: false}, period, EN)).toBe('2025-06*')
  })
})

it('gives files and pipes the codes, tables and markdown the words', () => {
  const columns: ListColumn[] = [{key: 'risk', type: 'text'}]
  const rows: ListRow[] = [{risk: 'high'}]
  const forms = (['table', 'md', 'csv', 'tsv', 'ndjson'] as const).map((format) =>
    listText(rows, columns, {format, look: ZH}).split('\n').at(-1),
  )
  expect(forms).toEqual(['高', '| 高 |', 'high', 'high', '{"risk":"high"}'])
})

it('has no set that no column can name', () => {
  expect(CODE_SETS.every((codes) => isCoded({key: 'any', codes}))).toBe(true)
})

function columnOf(columns: readonly ListColumn[], key: string): ListColumn {
  return columns.find((one) => one.key === key) as ListColumn
}
