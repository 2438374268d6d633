import {expect, test} from 'vitest'
import {mappingProfile} from '../../../src/core/import/mapping-profile.ts'

const HEADERS = ['Bon', 'Datum', 'Summe', 'Kunde', 'Artikel', 'Menge', 'Preis', '']

test('takes rows as sales without an order number, as orders with one, as lines with lines', () => {
  expect(mappingProfile({date: 'Datum', amount: 'Summe', customer: 'Kunde'}, HEADERS)).toMatchObject({
    row: 'sale',
    amount: 'order',
  })
  expect(mappingProfile({order_number: 'Bon', date: 'Datum', amount: 'Summe'}, HEADERS)).toMatchObject({
    row: 'order',
    amount: 'order',
  })
  const lines = {order_number: 'Bon', date: 'Datum', product: 'Artikel', quantity: 'Menge', unit_price: 'Preis'}
  expect(mappingProfile(lines, HEADERS)).toMatchObject({row: 'line', amount: 'lines', columns: {quantity: ['Menge']}})
})

test('takes a quantity without a product as the items of the order', () => {
  const {columns, row} = mappingProfile(
    {order_number: 'Bon', date: 'Datum', amount: 'Summe', quantity: 'Menge'},
    HEADERS,
  )
  expect(row).toBe('order')
  expect(columns.items).toEqual(['Menge'])
  expect(columns.quantity).toBeUndefined()
})

test('finds a header without case and blanks, and keeps it as the file has it', () => {
  expect(mappingProfile({date: ' datum ', amount: 'SUMME'}, HEADERS).columns).toMatchObject({
    date: ['Datum'],
    amount: ['Summe'],
  })
})

test('refuses a field that does not exist and says which may be meant', () => {
  expect(() => mappingProfile({amout: 'Summe'}, HEADERS)).toThrow(
    expect.objectContaining({code: 'BAD_INPUT', hint: 'Did you mean amount?'}),
  )
  expect(() => mappingProfile({toString: 'Summe'}, HEADERS)).toThrow(expect.objectContaining({code: 'BAD_INPUT'}))
})

test('refuses a header that the file does not have and lists those it has', () => {
  expect(() => mappingProfile({date: 'Dattum', amount: 'Summe'}, HEADERS)).toThrow(
    expect.objectContaining({code: 'BAD_INPUT', hint: expect.stringMatching(/"Datum".*Bon, Datum, Summe/)}),
  )
})

test('refuses a mapping without a date or an amount', () => {
  expect(() => mappingProfile({amount: 'Summe'}, HEADERS)).toThrow(/date/)
  expect(() => mappingProfile({date: 'Datum'}, HEADERS)).toThrow(/amount/)
})
