import {expect, test} from 'vitest'
import {read} from './files.ts'

test('takes the keys of all objects as headers, in the order in which they occur', async () => {
  const {table, headers, rows, numbers} = await read(
    '{"order_number":"A1","amount":5}\n\n{"amount":6.50,"order_number":"A2","paid":true,"note":null}\n',
  )
  expect(table.form).toBe('json lines')
  expect(headers).toEqual(['order_number', 'amount', 'paid', 'note'])
  expect(rows).toEqual([
    ['A1', '5', '', ''],
    ['A2', '6.5', 'true', ''],
  ])
  expect(numbers).toEqual([1, 3])
})

test('makes each of the lines a row that repeats its order', async () => {
  const order = {
    order_number: 'A1',
    amount: 30,
    lines: [
      {sku: 'TEA', amount: 10},
      {sku: 'CUP', amount: 20},
    ],
  }
  const {headers, rows, numbers} = await read(`${JSON.stringify(order)}\n{"order_number":"A2","amount":1,"lines":[]}\n`)
  expect(headers.slice(0, 2)).toEqual(['order_number', 'amount'])
  const place = (name: string): number => headers.indexOf(name)
  expect(rows.map((row) => [row[0], row[place('sku')], row[place('line_amount')]])).toEqual([
    ['A1', 'TEA', '10'],
    ['A1', 'CUP', '20'],
    ['A2', '', ''],
  ])
  expect(numbers).toEqual([1, 1, 2])
})

test('keeps every digit of a long order number and other nested values as JSON', async () => {
  const {rows} = await read('{"order_number":12345678901234567890,"tags":["a","b"],"to":{"city":"苏州"}}\r\n')
  expect(rows).toEqual([['12345678901234567890', '["a","b"]', '{"city":"苏州"}']])
})

test.each(['{"a":1}\n{"a":\n', '{"a":1}\n[1]\n', '{"a":1}\n"x"\n'])('refuses %j and names the line', async (text) => {
  await expect(read(text)).rejects.toMatchObject({code: 'BAD_INPUT', place: {row: 2}})
})

test('says what to do with one array of objects', async () => {
  await expect(read('[{"a":1},{"a":2}]')).rejects.toMatchObject({
    code: 'BAD_INPUT',
    hint: expect.stringContaining('jq'),
  })
})
