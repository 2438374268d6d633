import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {FileNoun} from '../../src/core/import/file-noun.ts'
import {layOutRows} from '../../src/core/import/lay-out-rows.ts'
import {NOUN_FIELDS} from '../../src/core/import/noun-fields.ts'
import {type RowFault, rowReader} from '../../src/core/import/read-rows.ts'
import {recogniseNoun} from '../../src/core/import/recognise-noun.ts'
import type {RowNoun} from '../../src/core/import/row-profile.ts'
import {SETTINGS, type Settings} from '../../src/core/setting/settings.ts'
import {openTable} from '../../src/formats/open-table.ts'
import {ORDER_PROFILES} from '../../src/formats/platforms/all.ts'
import {ROW_PROFILES} from '../../src/formats/platforms/rows.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))
const SETTINGS_NOW = Object.fromEntries(Object.entries(SETTINGS).map(([key, spec]) => [key, spec.default]))
const KINDS = Object.entries(NOUN_FIELDS).map(([noun, fields]) => ({noun: noun as RowNoun, fields}))
const LAYOUTS = {orders: ORDER_PROFILES, rows: ROW_PROFILES, kinds: KINDS}

interface Fixture {
  noun: FileNoun
  profile: string
  encoding: string | undefined
  rows: Record<string, unknown>[]
  faults: RowFault[]
}

/** A fixture as the import reads it: recognised, laid out, and each row's values without those it has none of. */
async function fixture(file: string): Promise<Fixture> {
  const table = await openTable({file: FIXTURES + file}, {})
  const noun = recogniseNoun(table, LAYOUTS) as RowNoun
  const profiles = ROW_PROFILES.filter((profile) => profile.noun === noun)
  const settings = {...SETTINGS_NOW, currency: 'USD'} as unknown as Settings
  const kind = {noun, fields: NOUN_FIELDS[noun], profiles}
  const layout = await layOutRows(table, kind, {settings, zone: 'Europe/Berlin', options: {}})
  const read = rowReader(layout)
  const found: Fixture = {noun, profile: layout.profile.name, encoding: table.encoding, rows: [], faults: []}
  for await (const {rows} of table.batches()) {
    for (const cells of rows) {
      const reading = read(cells, 0)
      if (reading === 'nothing') continue
      if ('fault' in reading) found.faults.push(reading.fault)
      else {
        found.faults.push(...reading.faults)
        found.rows.push(
          Object.fromEntries(Object.entries(reading.read.values).filter(([, value]) => value !== undefined)),
        )
      }
    }
  }
  return found
}

const FILES = ['customers', 'products'].flatMap((folder) =>
  readdirSync(FIXTURES + folder).flatMap((name) => (name.endsWith('.csv') ? [`${folder}/${name}`] : [])),
)

test.each(FILES)('%s is recognised as what it is called, and read without a fault', async (file) => {
  const {profile, faults} = await fixture(file)
  expect(file).toMatch(new RegExp(`/${profile}(-older)?\\.csv$`))
  expect(faults).toEqual([])
})

describe('customers', () => {
  test('Shopify: ids and phones without their apostrophe, consent by channel', async () => {
    const {noun, rows} = await fixture('customers/shopify-customers.csv')
    expect(noun).toBe('customer')
    expect(rows).toEqual([
      {
        buyer_id: ['6543210000001'],
        first_name: 'Ann',
        last_name: 'Lee',
        phone: ['+4915100000001'],
        email: ['ann@example.com'],
        region: 'BE',
        city: 'Berlin',
        address: '12 Some St',
        source: 'shopify',
        note: 'likes tea',
        tags: ['vip', 'newsletter'],
        consent_email: true,
        consent_sms: false,
      },
      expect.objectContaining({phone: ['+8613800138022', '+8613800138021'], consent_email: false, consent_sms: true}),
    ])
  })

  test('Shopify, older: the region by its name', async () => {
    const {profile, rows} = await fixture('customers/shopify-customers-older.csv')
    expect(profile).toBe('shopify-customers')
    expect(rows[0]).toMatchObject({region: 'Berlin', city: 'Berlin', tags: ['vip', 'newsletter'], consent_email: true})
  })

  test('Square: both ids, a birthday without its year, a subscription that is not known says nothing', async () => {
    const {rows} = await fixture('customers/square-customers.csv')
    expect(rows[0]).toMatchObject({
      buyer_id: ['CUST0000000001', 'REF-1'],
      nickname: 'Annie',
      birthday: '--04-12',
      registered_at: '2023-01-05T00:00:00',
      source: 'Directory',
      note: 'likes tea',
      consent_email: true,
    })
    expect(rows[1]).toMatchObject({consent_email: false})
    expect(rows[2]).not.toHaveProperty('consent_email')
  })

  test('Youzan: GB18030, dashes for nothing, a comma at the end of the header', async () => {
    const {encoding, rows} = await fixture('customers/youzan-customers.csv')
    expect(encoding).toBe('gb18030')
    expect(rows).toEqual([
      {
        name: '王小明',
        nickname: '小明同学',
        phone: ['13900000001'],
        gender: 'male',
        birthday: '1985-04-12',
        region: '江苏',
        home_shop: '扬州文昌店',
        guide: '李导购',
        registered_at: '2023-01-05T10:20:30',
        source: '微信小程序',
        tags: ['高频买家', '茶友'],
      },
      expect.objectContaining({name: '晨晨', phone: ['139******02'], registered_at: '2024-05-01T09:59:00'}),
    ])
  })

  test('HubSpot: unsubscribed is the other way round', async () => {
    const {rows} = await fixture('customers/hubspot-contacts.csv')
    expect(rows[0]).toMatchObject({
      buyer_id: ['101'],
      guide: 'maria@example.com',
      occupation: 'Buyer',
      consent_email: true,
    })
    expect(rows[1]).toMatchObject({consent_email: false})
  })

  test('Salesforce: an opt-out is the other way round, labels or names of fields', async () => {
    const labels = await fixture('customers/salesforce-contacts.csv')
    expect(labels.noun).toBe('customer')
    expect(labels.rows).toMatchObject([
      {phone: ['+49 151 00000001', '+49 30 0000001'], birthday: '1985-04-13', guide: 'Maria Rep', consent_email: true},
      {registered_at: '2024-03-14T00:00:00', consent_email: false},
    ])
    const fields = await fixture('customers/salesforce-contact-fields.csv')
    expect(fields.rows[0]).toMatchObject({
      first_name: 'Ann',
      city: 'Berlin',
      registered_at: '2024-03-01T11:01:12',
      consent_email: false,
      consent_phone: true,
    })
  })

  test('Google: labels, values and columns of several; a group of everybody says nothing', async () => {
    const {rows} = await fixture('customers/google-contacts.csv')
    expect(rows).toEqual([
      {
        first_name: 'Ada',
        middle_name: 'King',
        last_name: 'Lovelace',
        nickname: 'Countess',
        phone: ['+44 7700 900001', '+44 20 7946 0001'],
        email: ['ada@example.com', 'ada@work.example.com', 'ada2@work.example.com'],
        birthday: '1985-04-12',
        occupation: 'Buyer',
        region: 'England',
        city: 'London',
        address: '12 Some St',
        source: 'google-contacts',
        note: 'likes tea, and\nlong notes',
        tags: ['Regulars'],
      },
      {
        first_name: '小明',
        last_name: '王',
        phone: ['138 0013 8031', '138 0013 8032'],
        birthday: '--04-12',
        source: 'google-contacts',
      },
    ])
  })

  test('Google, older: the group is a tag, words of gender are known', async () => {
    const {rows} = await fixture('customers/google-contacts-older.csv')
    expect(rows[0]).toMatchObject({
      name: 'Ada King Lovelace',
      gender: 'female',
      tags: ['Regulars'],
      occupation: 'Buyer',
    })
  })

  test('vCard: what its cards say, under the fields of a customer', async () => {
    const {noun, profile, rows, faults} = await fixture('customers/iphone.vcf')
    expect([noun, profile, faults]).toEqual(['customer', 'vcard', []])
    expect(rows[0]).toMatchObject({
      name: '三丰 张',
      phone: ['+86 138 0013 8004', '+86 10 6234 5680'],
      birthday: '--04-12',
      wechat: ['zhang_sanfeng'],
      tags: ['VIP', '茶友'],
      buyer_id: ['0A1B2C3D-0000-4000-8000-000000000004:ABPerson'],
    })
  })
})

describe('leads', () => {
  test('Salesforce: labels of the wizard and names of fields', async () => {
    const {noun, rows} = await fixture('customers/salesforce-leads.csv')
    expect(noun).toBe('lead')
    expect(rows).toMatchObject([
      {first_name: 'Ann', last_name: 'Lee', company: 'ACME', source: 'Web', potential: 'high', owner: 'Maria Rep'},
      {last_name: 'Ray', company: 'Ray & Sons', potential: 'low', phone: ['+49 30 0000002']},
    ])
    const fields = await fixture('customers/salesforce-lead-fields.csv')
    expect(fields).toMatchObject({noun: 'lead', rows: [{last_name: 'Lee', created_at: '2024-03-01T11:01:12'}]})
  })
})

describe('products', () => {
  test('Shopify: a row a variant, the title of the first for all, pictures are no products', async () => {
    const {noun, rows} = await fixture('products/shopify-products.csv')
    expect(noun).toBe('product')
    expect(rows).toEqual([
      {id: 'TEA-100', name: 'Green tea', brand: 'Leaf & Co', category: 'Tea', price: 650, cost: 210},
      {id: 'TEA-200', name: 'Green tea', brand: 'Leaf & Co', category: 'Tea', price: 1200, cost: 400},
      {id: 'Blue cup', name: 'Blue cup', brand: 'Potters', category: 'Crockery', price: 990},
    ])
    const newer = await fixture('products/shopify-products-newer.csv')
    expect(newer.rows).toMatchObject([{id: 'TEA-100'}, {id: 'TEA-200', name: 'Green tea', cost: 400}])
  })

  test('Square: a variation by its SKU or its name, one priced at the till without a price', async () => {
    const {rows} = await fixture('products/square-library.csv')
    expect(rows).toEqual([
      {id: 'TEA-100', name: 'Green tea', category: 'Tea', price: 650, cost: 210},
      {id: 'Gift wrap', name: 'Gift wrap', category: 'Services'},
    ])
  })
})

describe('profiles', () => {
  test('have names of their own', () => {
    const names = [...ROW_PROFILES, ...ORDER_PROFILES].map(({name}) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(ROW_PROFILES.map((profile) => [profile.name, profile] as const))(
    '%s has fields of its noun only',
    (_, {noun, columns, words, constants}) => {
      const named = [columns, words, constants].flatMap((part) => Object.keys(part ?? {}))
      expect(named.filter((field) => !Object.hasOwn(NOUN_FIELDS[noun], field))).toEqual([])
    },
  )
})
