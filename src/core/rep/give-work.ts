import type {Draft} from '../store/store.ts'
import type {Belongings} from './belongings.ts'
import type {receiverFor} from './receivers.ts'

/** How much of each kind one got. */
export interface HandedTo {
  rep: string
  leads: number
  customers: number
  tasks: number
  tickets: number
}

/** By whom who gets the next thing is chosen, and what each has got so far. */
export interface Giving {
  choose: ReturnType<typeof receiverFor>
  rows: ReadonlyMap<string, HandedTo>
}

/**
 * Gives tasks and tickets to who has their customer or lead now, else by the rule: all of one customer, who had no guide but
 * those of the shop, to one.
 */
export async function giveWork(
  draft: Draft,
  {tasks, tickets}: Belongings,
  {owners, choose, rows}: Giving & {owners: ReadonlyMap<string, string>},
): Promise<void> {
  const ids = new Set([...tasks, ...tickets].flatMap(({customer_id}) => customer_id ?? []))
  const places = new Map((await draft.getMany('customer', [...ids])).map((customer) => [customer.id, customer]))
  const chosen = new Map(owners)
  const ownerOf = (id: string | undefined, shop?: string): string => {
    const {home_shop, region} = places.get(id ?? '') ?? {}
    const owner = chosen.get(id ?? '') ?? choose({shop: shop ?? home_shop, region})
    if (id !== undefined) chosen.set(id, owner)
    return owner
  }
  const given = tasks.map((task) => {
    const owner = ownerOf(task.customer_id ?? task.lead_id)
    return {...task, rep: handTo(rows, owner, 'tasks')}
  })
  await draft.save('task', given)
  await draft.save(
    'ticket',
    tickets.map((ticket) => {
      const owner = ownerOf(ticket.customer_id, ticket.shop)
      return {...ticket, rep: handTo(rows, owner, 'tickets')}
    }),
  )
}

/** Counts one more thing that a rep got; returns the rep. */
export function handTo(rows: ReadonlyMap<string, HandedTo>, rep: string, kind: Exclude<keyof HandedTo, 'rep'>): string {
  const row = rows.get(rep) as HandedTo
  row[kind]++
  return rep
}
