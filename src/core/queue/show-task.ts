import type {CustomField} from '../field/custom-field.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {findTask} from '../task/find-task.ts'
import {taskInMajor} from '../task/task-in-major.ts'
import type {Task} from '../task/task.ts'
import {dayOf, type Instant, textOfDay} from '../time/day.ts'
import {type KnownRule, loadRules} from './known-rules.ts'
import {type Worth, worthOf} from './rank.ts'
import {subjectNames} from './subject-names.ts'

/** One task with why it stands where it does. Money in major units. */
export interface ShownTask {
  as_of: string
  task: Task
  who: string
  subject_id: string
  /** How it is ranked now; absent where it is over. */
  ranked: (Worth & {half_life_days: number}) | undefined
  /** Absent where it was written by hand, or its rule is no more. */
  rule: KnownRule | undefined
  custom: readonly CustomField[]
}

/** One task, as it stands now. Throws NOT_FOUND. */
export async function showTask({store, now}: Context, reference: string): Promise<ShownTask> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const task = await findTask(book, reference)
    const digits = currencyDigits(settings.currency)
    const named = (await subjectNames(book, [task])).get(task.id)
    return {
      as_of: textOfDay(dayOf(now())),
      task: taskInMajor(task, digits),
      who: named?.who ?? '',
      subject_id: named?.subject_id ?? '',
      ranked:
        task.state === 'open'
          ? ranked(task, {at: now(), halfLife: settings['queue.half_life_days'], digits})
          : undefined,
      rule: (await loadRules(book)).find(({id}) => id === task.rule),
      custom: await book.all('field'),
    }
  })
}

function ranked(
  task: Task,
  {at, halfLife, digits}: {at: Instant; halfLife: number; digits: number},
): ShownTask['ranked'] {
  const {value, worth, ...rest} = worthOf(task, at, halfLife)
  return {...rest, value: toMajor(value, digits), worth: toMajor(worth, digits), half_life_days: halfLife}
}
