import {beforeEach, expect, test} from 'vitest'
import {listLeads} from '../../../src/core/lead/list-leads.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {header} from '../../stores/sample.ts'

let context: Context

function lead(id: string, owner: string | undefined): Lead {
  return {id, name: id, source: 'web', stage: 'new', created_at: '2025-06-28T10:00:00', contacts: 0, owner}
}

beforeEach(async () => {
  context = memoryContext('2025-06-30T12:00:00')
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [{id: 'li', name: '李雷'}, {id: 'han'}])
    await draft.save('lead', [lead('L1', 'li'), lead('L2', '李雷'), lead('L3', 'han'), lead('L4', undefined)])
  })
})

const ids = async (as: string | undefined, rep?: string): Promise<unknown[]> =>
  (await listLeads({...context, as}, {rep})).map(({id}) => id)

test('shows who acts their own, by id or name, and everybody’s where nobody does', async () => {
  expect(await ids('li')).toEqual(['L1', 'L2'])
  expect(await ids(undefined)).toHaveLength(4)
  expect(await ids('li', 'all')).toHaveLength(4)
  expect(await ids('li', 'han')).toEqual(['L3'])
})

test('somebody who acts without being a rep sees everybody’s, and a rep who is none is not found', async () => {
  expect(await ids('boss')).toHaveLength(4)
  await expect(ids(undefined, 'lee')).rejects.toMatchObject({code: 'NOT_FOUND'})
})

test('tells the days since a lead came in, and the contact that is due', async () => {
  const [row] = await listLeads(context)
  expect(row).toMatchObject({age_days: 2, contact_due: 'first-contact', due_at: '2025-06-29T10:00:00'})
})
