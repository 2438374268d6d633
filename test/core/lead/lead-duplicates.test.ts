import {expect, test} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {listLeadDuplicates} from '../../../src/core/lead/list-lead-duplicates.ts'
import {memoryContext} from '../../support/context.ts'
import {header} from '../../stores/sample.ts'

test('finds leads that are another lead or a customer, and no pair of customers', async () => {
  const context = memoryContext()
  const same = {name: 'Grace Hopper', email: 'grace@example.com', city: 'Arlington'}
  await addCustomer(context, {...same, phone: '13900139000'})
  await addCustomer(context, {name: 'Grace Hopper', phone: '13900139001', city: 'Arlington'})
  const lead = {...same, source: 'web', stage: 'new', created_at: '2025-06-01T10:00:00', contacts: 0} as const
  const leads: Lead[] = [
    {...lead, id: 'L1'},
    {...lead, id: 'L2'},
    {...lead, id: 'L3', stage: 'lost'},
  ]
  await context.store.write(header(), (draft) => draft.save('lead', leads))
  const {pairs, counts} = await listLeadDuplicates(context)
  const ids = pairs.map(({left, right}) => [left, right].sort().join(' '))
  expect(ids).toContain('L1 L2')
  expect(ids).toContain('C1 L1')
  expect(ids.filter((pair) => !pair.includes('L') || pair.includes('L3'))).toEqual([])
  expect(counts.certain + counts.review).toBe(pairs.length)
})
