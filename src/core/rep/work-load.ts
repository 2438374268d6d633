import {OPEN_LEAD_STAGES} from '../lead/lead.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {isGone, namesOf} from './active-rep.ts'
import type {Rep} from './rep.ts'

/** A rep to whom something may be given, and what they have. */
export interface WorkLoad {
  rep: Rep
  open_leads: number
  open_tasks: number
  /** Customers or leads that they can follow up in a day. */
  capacity: number
  /** When a lead was last given to them; undefined where never. */
  last_given_at: Instant | undefined
  /** Leads that were given to them today. */
  given_today: number
}

/** The work of all reps who have not left, by id. */
export async function loadWork(book: Book, {now, settings}: {now: Instant; settings: Settings}): Promise<WorkLoad[]> {
  const reps = (await book.all('rep')).filter((rep) => !isGone(rep, now))
  const works = reps.map((rep) => ({
    ...{rep, open_leads: 0, open_tasks: 0, capacity: rep.capacity ?? settings['queue.capacity']},
    ...{last_given_at: undefined, given_today: 0},
  }))
  const byName = new Map(works.flatMap((work) => namesOf(work.rep).map((name): [string, WorkLoad] => [name, work])))
  await countLeads(book, byName, now)
  for (const {rep} of await book.find('task', 'state', ['open'])) {
    const work = byName.get(rep ?? '')
    if (work) work.open_tasks++
  }
  return works
}

async function countLeads(book: Book, byName: ReadonlyMap<string, WorkLoad>, now: Instant): Promise<void> {
  const {owner, stage, owned_at} = await book.columns('lead', ['owner', 'stage', 'owned_at'])
  const today = now.slice(0, 10)
  owner.forEach((name, row) => {
    const work = byName.get(name ?? '')
    if (!work) return
    if (OPEN_LEAD_STAGES.some((open) => open === stage[row])) work.open_leads++
    const given = owned_at[row]
    if (given === undefined) return
    if (work.last_given_at === undefined || given > work.last_given_at) work.last_given_at = given
    if (given.startsWith(today)) work.given_today++
  })
}

/** How busy a rep is: open leads and tasks for each that they can follow up in a day. */
export function busyness({open_leads, open_tasks, capacity}: WorkLoad): number {
  return (open_leads + open_tasks) / capacity
}
