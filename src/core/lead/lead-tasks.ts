import type {Draft} from '../store/store.ts'
import type {Lead} from './lead.ts'

/** Open tasks of leads go with the lead: to its owner, or to nobody in the public pool. */
export async function giveTasks(draft: Draft, leads: readonly Pick<Lead, 'id' | 'owner'>[]): Promise<void> {
  if (leads.length === 0) return
  const owners = new Map(leads.map(({id, owner}) => [id, owner]))
  const tasks = await draft.find('task', 'lead_id', [...owners.keys()])
  const given = tasks.filter(({state, lead_id, rep}) => state === 'open' && rep !== owners.get(lead_id as string))
  await draft.save(
    'task',
    given.map((task) => ({...task, rep: owners.get(task.lead_id as string)})),
  )
}
