import {parsePhoneNumberFromString} from 'libphonenumber-js/max'
import {describe, expect, it} from 'vitest'
import {demoCustomer} from '../../../src/core/demo/customers.ts'
import {demoFiles} from '../../../src/core/demo/demo-files.ts'
import {createDemoShop, MOST_CUSTOMERS} from '../../../src/core/demo/demo-shop.ts'
import {demoLeads} from '../../../src/core/demo/leads.ts'
import {demoPhone} from '../../../src/core/demo/phone.ts'
import {createRandom} from '../../../src/core/demo/random.ts'
import {midAutumnDay, newYearDay} from '../../../src/core/demo/season.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'

const lastDay = dayOf('2025-06-30')
const shop = createDemoShop({customers: 1500, seed: 5, months: 18, lastDay})

describe('the chain', () => {
  it('has 30 shops with three reps each, and some 270 products with an own brand', () => {
    const large = createDemoShop({customers: 2000, seed: 1, months: 18, lastDay})
    expect(new Set(large.shops.map(({id}) => id)).size).toBe(30)
    expect(new Set(large.reps.map(({id}) => id)).size).toBe(90)
    expect(new Set(large.range.products.map(({id}) => id)).size).toBe(large.range.products.length)
    expect(large.range.products.length).toBeGreaterThan(250)
    expect(large.range.products.filter(({own_brand}) => own_brand).length).toBeGreaterThan(50)
  })

  it('begins so many months before its last day', () => {
    expect(textOfDay(shop.firstDay)).toBe('2024-01-01')
    const odd = createDemoShop({customers: 1, seed: 0, months: 1, lastDay: dayOf('2025-03-30')})
    expect(textOfDay(odd.firstDay)).toBe('2025-02-28')
  })

  it.each([
    ['customers', {customers: 0}],
    ['customers', {customers: MOST_CUSTOMERS + 1}],
    ['months', {months: 1.5}],
    ['seed', {seed: -1}],
  ])('refuses %s that no shop can have', (name, wrong) => {
    const options = {customers: 10, seed: 1, months: 6, lastDay, ...wrong}
    expect(() => createDemoShop(options)).toThrow(
      expect.objectContaining({code: 'BAD_INPUT', message: expect.stringContaining(name)}),
    )
  })
})

describe('people', () => {
  const random = createRandom()
  const people = Array.from({length: shop.customers}, (_, index) => demoCustomer(shop, random, index))
  const leads = [...demoLeads(shop)]

  it('can all be told apart by a phone, an e-mail or a card', () => {
    expect(people.filter(({phone, email}) => phone === '' && email === '')).toEqual([])
    for (const field of ['phone', 'email', 'card'] as const) {
      const values = people.map((person) => person[field]).filter((value) => value !== '')
      expect(new Set(values).size).toBe(values.length)
    }
  })

  it('have phones that are valid, all of them in 1349', () => {
    const phones = [...people.map(({phone}) => phone), ...people.map((person) => person.second_phone)].filter(
      (phone) => phone !== '',
    )
    for (const phone of phones) {
      expect(phone).toMatch(/^1349\d{7}$/)
      expect(parsePhoneNumberFromString(phone, 'CN')?.isValid()).toBe(true)
    }
  })

  it('keep phones apart between customers, second phones, registrations and leads', () => {
    const owners = ['customer', 'second', 'registered', 'lead'] as const
    const ends = {customer: MOST_CUSTOMERS, second: MOST_CUSTOMERS, registered: 1_000_000, lead: 3_000_000}
    const phones = owners.flatMap((owner) =>
      [0, 1, 2, ends[owner] - 1].map((index) => demoPhone(owner, index, 4294967295)),
    )
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('use addresses of example.com only', () => {
    expect(people.filter(({email}) => email !== '' && !/^[a-z]+\.[a-z]+\.\d+@example\.com$/.test(email))).toEqual([])
  })

  it('came from leads made before their first purchase, about one in eleven of them', () => {
    const byPhone = new Map(leads.map((lead) => [lead.phone, lead]))
    const converted = people.filter(({from_lead}) => from_lead)
    const registered = registrations()
    for (const {phone} of converted) {
      expect(byPhone.get(phone)?.created_at.slice(0, 10) ?? '').toMatch(/^\d/)
      expect((byPhone.get(phone)?.created_at ?? '9') < (registered.get(phone) ?? '')).toBe(true)
    }
    expect(converted.length / people.length).toBeCloseTo(0.093, 1)
    expect(leads.length).toBeGreaterThan(converted.length * 1.8)
  })

  it('are leads whose contacts fit their dates', () => {
    for (const {contacts, created_at, first_contact_at, last_contact_at, stage} of leads) {
      expect(contacts > 0).toBe(first_contact_at !== '')
      if (contacts > 0) expect(created_at < first_contact_at && first_contact_at <= last_contact_at).toBe(true)
      else expect(['new', 'assigned']).toContain(stage)
    }
  })

  function registrations(): Map<string, string> {
    const file = demoFiles(shop).find(({file: name}) => name === 'customers.csv')
    const rows = [...(file?.groups ?? [])].map(({head}) => head)
    const [phone, at] = [file?.headers.indexOf('phone') ?? -1, file?.headers.indexOf('registered_at') ?? -1]
    return new Map(rows.map((row) => [row[phone] as string, row[at] as string]))
  }
})

// New moons of 2027 and 2030 fall minutes from midnight, and the runtime reckons them onto the other side.
it('knows the feasts of the moon to the day, or to a day of what the runtime reckons after 2026', () => {
  const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {timeZone: 'UTC', month: 'numeric', day: 'numeric'})
  const moonDate = (day: number): string => {
    const parts = calendar.formatToParts(day * 86_400_000)
    return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('/')
  }
  for (let year = 2015; year <= 2030; year++) {
    const shifts = year <= 2026 ? [0] : [-1, 0, 1]
    const [newYear, midAutumn] = [newYearDay(String(year)), midAutumnDay(String(year))]
    expect([year, shifts.map((shift) => moonDate(newYear + shift))]).toEqual([year, expect.arrayContaining(['1/1'])])
    expect([year, shifts.map((shift) => moonDate(midAutumn + shift))]).toEqual([year, expect.arrayContaining(['8/15'])])
  }
})
