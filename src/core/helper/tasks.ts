import {forecastCustomers} from '../forecast/forecast-customers.ts'
import type {ForecastFigures, ForecastInputs} from '../forecast/forecast-inputs.ts'
import type {ForecastColumns, ForecastOptions} from '../forecast/forecast-of.ts'
import {learn, type LearnRequest} from '../forecast/learn.ts'
import type {Learned} from '../forecast/learned.ts'
import type {Helper} from './helper.ts'

/** What a helper can do: what each task is given, and what it finds. */
interface Tasks {
  learn: {given: {figures: ForecastFigures; request: LearnRequest}; found: Learned}
  forecast: {
    given: {
      learned: Pick<Learned, 'purchases' | 'values' | 'sample'>
      request: ForecastOptions & {inputs: ForecastInputs}
    }
    found: ForecastColumns
  }
}

const TASKS: {[T in keyof Tasks]: (given: Tasks[T]['given']) => Tasks[T]['found']} = {
  learn: ({figures, request}) => learn(figures, request),
  forecast: ({learned, request}) => forecastCustomers(learned, request),
}

/** Does a task: what runs in the helper's thread. */
export function doTask(task: string, given: object): object {
  const own = TASKS[task as keyof Tasks] as ((given: object) => object) | undefined
  if (!own) throw new Error(`There is no task "${task}".`)
  return own(given)
}

/** Has a task done by a helper. */
export async function helped<T extends keyof Tasks>(
  helper: Helper,
  task: T,
  given: Tasks[T]['given'],
): Promise<Tasks[T]['found']> {
  return helper.work(task, given) as Promise<Tasks[T]['found']>
}
