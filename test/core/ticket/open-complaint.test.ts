import {expect, it} from 'vitest'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {customersWithOpenComplaint, hasOpenComplaint} from '../../../src/core/ticket/open-complaint.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

const PEOPLE = 'name,phone\na,13800138001\nb,13800138002\nc,13800138003\n'
const TICKETS =
  'number,kind,opened_at,closed_at,phone\n' +
  '1,complaint,2025-06-01,2025-06-10,13800138001\n2,quality,2025-06-20,,13800138002\n3,question,2025-06-20,,13800138003\n'

it('is an open ticket of the kinds that the setting names, as known on the day', async () => {
  const context = memoryContext()
  await importNoun(context, ['customer', PEOPLE])
  await importNoun(context, ['ticket', TICKETS])
  await context.store.read(async (book) => {
    const settings = await loadSettings(book)
    const complaining = async (day: string, kinds = settings['ticket.no_marketing']): Promise<string[]> => {
      const rule = {settings: {'ticket.no_marketing': kinds}, asOf: dayOf(day)}
      const all = [...(await customersWithOpenComplaint(book, rule))]
      for (const id of ['C1', 'C2', 'C3']) expect(await hasOpenComplaint(book, id, rule)).toBe(all.includes(id))
      return all
    }
    expect(await complaining('2025-06-09')).toEqual(['C1'])
    expect(await complaining('2025-06-10')).toEqual([])
    expect(await complaining('2025-06-30')).toEqual(['C2'])
    expect(await complaining('2025-06-30', ['question'])).toEqual(['C3'])
    expect(await complaining('2025-06-30', [])).toEqual([])
  })
})
