import {beforeEach, expect, test} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {assignLead} from '../../../src/core/lead/assign-lead.ts'
import {contactLead} from '../../../src/core/lead/contact-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {loseLead} from '../../../src/core/lead/lose-lead.ts'
import {qualifyLead} from '../../../src/core/lead/qualify-lead.ts'
import {recycleLead} from '../../../src/core/lead/recycle-lead.ts'
import {showLead} from '../../../src/core/lead/show-lead.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {header} from '../../stores/sample.ts'

let context: Context
let lead: Lead
const at = (now: string): Context => ({...context, now: () => now})

beforeEach(async () => {
  context = memoryContext('2025-06-02T09:00:00')
  await context.store.write(header(), (draft) =>
    draft.save('rep', [{id: 'li', name: '李雷'}, {id: 'han'}, {id: 'gone', left_on: '2025-06-01'}]),
  )
  lead = await addLead(context, {name: 'Ada', source: 'web'})
})

test('goes the whole road, and keeps the first time of each stage', async () => {
  await assignLead(at('2025-06-02T10:00:00'), {lead: lead.id, rep: '李雷'})
  await contactLead(at('2025-06-03T10:00:00'), lead.id)
  await assignLead(at('2025-06-04T10:00:00'), {lead: lead.id, rep: 'han'})
  await qualifyLead(at('2025-06-05T10:00:00'), lead.id)
  const {lead: after, before_owner} = await loseLead(at('2025-06-06T10:00:00'), {
    lead: lead.id,
    reason: 'price',
    text: ' too dear ',
  })
  expect(before_owner).toBe('han')
  expect(after).toMatchObject({
    stage: 'lost',
    owner: 'han',
    assigned_at: '2025-06-02T10:00:00',
    owned_at: '2025-06-04T10:00:00',
    first_contact_at: '2025-06-03T10:00:00',
    qualified_at: '2025-06-05T10:00:00',
    lost_at: '2025-06-06T10:00:00',
    lost_reason: 'price: too dear',
  })
  const {road} = await showLead(context, lead.id)
  expect(road.map(({step, hours}) => [step, hours])).toEqual([
    ['came-in', undefined],
    ['assigned', 1],
    ['contacted', 24],
    ['qualified', 48],
    ['lost', 24],
  ])
})

test('refuses to qualify a lead that nobody spoke with', async () => {
  await expect(qualifyLead(context, lead.id)).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Lead L1 Ada is new; only one that is contacted can be qualified.',
  })
})

test('refuses a rep who left', async () => {
  await expect(assignLead(context, {lead: lead.id, rep: 'gone'})).rejects.toMatchObject({code: 'REFUSED'})
})

test('a lead that another gave up is a conflict that names them', async () => {
  await loseLead({...at('2025-06-03T10:00:00'), who: 'li'}, {lead: lead.id, reason: 'no-answer'})
  await expect(loseLead(context, {lead: lead.id, reason: 'price'})).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Lead L1 Ada was given up by li on 2025-06-03 10:00 (no-answer).',
  })
})

test('a lost lead comes back into the pool, or to a rep, and only a lost one does', async () => {
  await assignLead(context, {lead: lead.id, rep: 'li'})
  await expect(recycleLead(context, {lead: lead.id})).rejects.toMatchObject({code: 'REFUSED'})
  await loseLead(context, {lead: lead.id, reason: 'other'})
  const {lead: open, change_id} = await recycleLead(context, {lead: lead.id})
  expect(open).toMatchObject({stage: 'recycled', owner: undefined, lost_at: undefined, lost_reason: undefined})
  await undoChange(context, change_id as number)
  const {lead: given} = await recycleLead(context, {lead: lead.id, rep: 'han'})
  expect(given).toMatchObject({stage: 'assigned', owner: 'han'})
})

test('giving a lead to who has it changes nothing', async () => {
  await assignLead(context, {lead: lead.id, rep: 'li'})
  expect((await assignLead(at('2025-06-09T10:00:00'), {lead: lead.id, rep: 'li'})).change_id).toBeUndefined()
})
