import {describe, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const FIRST = 'order_number,date,amount,phone\nA1,2025-06-01,1,13800138000\n'
const SECOND = 'order_number,date,amount,phone\nA2,2025-06-02,1,13800138000\n'

describe('undoing', () => {
  it('takes back the last change that was not undone when none is named', async () => {
    const context = memoryContext()
    await addLead(context, {name: 'a', source: 'web'})
    await addLead(context, {name: 'b', source: 'web'})
    expect(await undoChange(context, undefined)).toMatchObject({id: 2})
    expect(await undoChange(context, undefined)).toMatchObject({id: 1})
    await expect(undoChange(context, undefined)).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('refuses when later orders belong to customers that the change created, and changes nothing', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await importText(context, SECOND)
    await expect(undoChange(context, 1)).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('later orders'),
    })
    expect(await context.store.read((book) => book.orders.find({}))).toHaveLength(2)
    expect(await context.store.read((book) => book.change(1))).not.toHaveProperty('undone_by')
  })

  it('refuses when a later change rewrote the same order, and names it', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await importText(context, FIRST.replace(',1,1380', ',2,1380'))
    await expect(undoChange(context, 1)).rejects.toMatchObject({code: 'REFUSED', hint: expect.stringContaining('2')})
  })

  it('refuses to undo twice, or to undo an undo', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await undoChange(context, 1)
    await expect(undoChange(context, 1)).rejects.toMatchObject({code: 'REFUSED'})
    await expect(undoChange(context, 2)).rejects.toMatchObject({code: 'REFUSED'})
    await expect(undoChange(context, 99)).rejects.toMatchObject({code: 'NOT_FOUND'})
  })
})
