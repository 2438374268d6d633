import {wasOpen} from '../../core/lead/was-open.ts'
import {openTasks} from '../../core/queue/open-tasks.ts'
import {loadSettings} from '../../core/setting/settings.ts'
import type {Store} from '../../core/store/store.ts'
import type {Instant} from '../../core/time/day.ts'
import type {Board} from './board.ts'

/** How much there is in the store as of a moment, without working anything out. */
export async function countStore(
  store: Store,
  at: Instant,
): Promise<Pick<Board, 'settings' | 'columns' | 'customers' | 'open_leads' | 'tasks'>> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const leads = await book.all('lead')
    const tasks = await openTasks(book, {now: at, halfLife: settings['queue.half_life_days']})
    const awake = tasks.filter(({snoozed}) => !snoozed)
    return {
      settings,
      columns: settings['dashboard.columns'],
      customers: await book.count('customer'),
      open_leads: leads.filter((lead) => wasOpen(lead, at)).length,
      tasks: {
        open: tasks.length,
        overdue: awake.filter(({due_at}) => due_at < at).length,
        due: awake.filter(({due_at}) => due_at.slice(0, 10) <= at.slice(0, 10)).length,
      },
    }
  })
}
