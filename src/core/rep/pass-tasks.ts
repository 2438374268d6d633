import type {Customer} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import {guideFinder} from './guide-of.ts'

type Owned = Pick<Customer, 'id' | 'guide' | 'home_shop'>

/** Open tasks go with a customer to who looks after them now; what was given to somebody else stays theirs. */
export async function passTasks(draft: Draft, before: Owned, after: Owned): Promise<void> {
  if (before.guide === after.guide && before.home_shop === after.home_shop) return
  const guideOf = guideFinder(await draft.all('rep'))
  const [from, to] = [guideOf(before.id, before), guideOf(after.id, after)]
  if (from === to) return
  const tasks = await draft.find('task', 'customer_id', [after.id])
  const theirs = tasks.filter(({state, rep}) => state === 'open' && rep === from)
  await draft.save(
    'task',
    theirs.map((task) => ({...task, rep: to})),
  )
}
