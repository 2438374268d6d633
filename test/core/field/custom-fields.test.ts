import {describe, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {FieldType} from '../../../src/core/field/custom-field.ts'
import {addField} from '../../../src/core/field/add-field.ts'
import {inferFieldType} from '../../../src/core/field/infer-field-type.ts'
import {listFields} from '../../../src/core/field/list-fields.ts'
import {removeField} from '../../../src/core/field/remove-field.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'
import {withTable} from '../../support/import-rows.ts'

async function valuesOf({store}: Context): Promise<unknown[]> {
  return (await store.read((book) => book.all('customer'))).map(({fields}) => fields)
}

describe('the type of a column', () => {
  it.each<[FieldType, string[]]>([
    ['number', ['36', '37.5', '-2', '1,200', '']],
    ['number', ['1', '0']],
    ['text', ['0012', '13']],
    ['text', ['12345678901234567890']],
    ['day', ['2025-01-31', '2025/2/1', '']],
    ['day', ['31.01.2025', '01.02.2025']],
    ['boolean', ['是', '否', 'yes']],
    ['text', ['36', 'large']],
    ['text', ['2025-01-31', '36']],
    ['text', ['', '']],
  ])('is %s where all of it is: %j', async (type, cells) => {
    const lines = ['n,x', ...cells.map((cell, index) => `${index},"${cell}"`)]
    expect(await withTable(`${lines.join('\n')}\n`, (table) => inferFieldType(table, 1))).toBe(type)
  })
})

describe('custom fields of a file', () => {
  it('are declared once with the type of their column, and known again by header or name', async () => {
    const context = memoryContext()
    const asked = {size: '尺码', fitted: 'Fitting', vip: 'VIP'}
    const text = 'phone,尺码,Fitting,VIP\n13800138000,36,2025-05-01,是\n13800138001,37.5,,否\n'
    expect(await takeCustomers(context, text, {fields: asked})).toMatchObject({created: 2, unused: []})
    expect(await listFields(context)).toEqual([
      {field: 'fitted', type: 'day', title: 'Fitting', customers: 1},
      {field: 'size', type: 'number', title: '尺码', customers: 2},
      {field: 'vip', type: 'boolean', title: 'VIP', customers: 2},
    ])
    expect(await takeCustomers(context, text, {fields: asked})).toMatchObject({unchanged: 2, change_id: undefined})
    await takeCustomers(context, 'phone,尺码\n13800138002,38\n')
    await takeCustomers(context, 'phone,SIZE\n13800138003,39\n')
    expect(await valuesOf(context)).toEqual([
      {size: 36, fitted: '2025-05-01', vip: true},
      {size: 37.5, vip: false},
      {size: 38},
      {size: 39},
    ])
  })

  it('leave out what does not fit the type, and say so', async () => {
    const context = memoryContext()
    const text = 'phone,尺码\n13800138000,large\n13800138001,36\n'
    const result = await takeCustomers(context, text, {fields: {'size:number': '尺码'}})
    expect(result).toMatchObject({created: 2, rejected: 0})
    expect(result.left_out).toEqual([
      {column: '尺码', value: 'large', reason: '"large" is no number', rows: 1, values: 1},
    ])
    expect(await valuesOf(context)).toEqual([undefined, {size: 36}])
  })

  it('keep what is known unless it may be overwritten', async () => {
    const context = memoryContext()
    await takeCustomers(context, 'phone,size,note\n13800138000,36,a\n', {fields: {size: 'size'}})
    const other = 'phone,size,note\n13800138000,37,b\n'
    expect(await takeCustomers(context, other)).toMatchObject({unchanged: 1, conflicts: {size: 1, note: 1}})
    const overwritten = await takeCustomers(context, other, {overwrite: ['size']})
    expect(overwritten).toMatchObject({updated: 1, conflicts: {note: 1}})
    expect(await valuesOf(context)).toEqual([{size: 37}])
  })

  it('are refused with another type, an impossible name and a header that is not there', async () => {
    const context = memoryContext()
    const text = 'phone,尺码\n13800138000,36\n'
    const take = (fields: Record<string, string>): Promise<unknown> => takeCustomers(context, text, {fields})
    await expect(take({'size:colour': '尺码'})).rejects.toThrow('"colour" is no type of a field.')
    await expect(take({city: '尺码'})).rejects.toThrow('customers have anyway')
    await expect(take({size: '尺玛'})).rejects.toMatchObject({hint: expect.stringContaining('Did you mean "尺码"?')})
    await take({size: '尺码'})
    await expect(take({'size:text': '尺码'})).rejects.toThrow('The field size holds number values, not text.')
  })

  it('are declared by nothing but what is written, and gone with an undo', async () => {
    const context = memoryContext()
    const text = 'phone,尺码\n13800138000,36\n'
    await takeCustomers(context, text, {fields: {size: '尺码'}, dryRun: true})
    expect(await listFields(context)).toEqual([])
    const {change_id} = await takeCustomers(context, text, {fields: {size: '尺码'}})
    await undoChange(context, change_id)
    expect(await listFields(context)).toEqual([])
  })
})

describe('a custom field', () => {
  it('is removed with its values only when that is said, and comes back with an undo', async () => {
    const context = memoryContext()
    await addField(context, {id: 'size', type: 'text', title: '尺码'})
    await addCustomer(context, {name: 'Li', fields: {size: 'L'}})
    await expect(removeField(context, {name: 'size', yes: false})).rejects.toMatchObject({
      code: 'REFUSED',
      message: '1 customer has a value for size; it would go with the field.',
    })
    const {change_id, customers} = await removeField(context, {name: 'size', yes: true})
    expect([customers, await valuesOf(context), await listFields(context)]).toEqual([1, [undefined], []])
    await undoChange(context, change_id)
    expect([await valuesOf(context), (await listFields(context)).length]).toEqual([[{size: 'L'}], 1])
    await expect(removeField(context, {name: 'sise', yes: true})).rejects.toMatchObject({hint: 'Did you mean size?'})
  })

  it('is added once, and without values removed at once', async () => {
    const context = memoryContext()
    await addField(context, {id: 'size', type: 'number'})
    await expect(addField(context, {id: 'size', type: 'text'})).rejects.toMatchObject({code: 'REFUSED'})
    expect(await removeField(context, {name: 'size', yes: false})).toMatchObject({customers: 0})
  })
})
