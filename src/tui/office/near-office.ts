import {CrmError} from '../../core/error/crm-error.ts'
import {ANSWERS} from './answers.ts'
import type {Board} from './board.ts'
import type {Desk} from './desk.ts'
import {DOINGS} from './doing.ts'
import type {Office, Told} from './office.ts'
import {type OfficeRequest, watchStore} from './watch-store.ts'

/** An office in this thread. */
export function openOffice(request: OfficeRequest): Office {
  const listeners = new Set<(told: Told) => void>()
  const tell = (told: Told): void => listeners.forEach((listener) => listener(told))
  const asking = countingAsks()
  const {quiet} = asking
  const watch = watchStore(request, {tell, quiet, ready: async (desk) => quiet().then(() => prepareSearch(desk))})
  return {
    ask: async (question, asked) => {
      const answer = ANSWERS[question] as (desk: Desk, asked: unknown) => Promise<never>
      return asking.count(await watch.desk(), (desk) => answer(desk, asked))
    },
    carryOut: async ({deed, input}) => {
      const desk = await watch.desk()
      if (desk.looking_back) throw refuseLookingBack()
      const doing = DOINGS[deed] as (desk: Desk, input: unknown) => Promise<never>
      try {
        return await doing({...desk, context: request.context}, input)
      } finally {
        // Also after a refusal: somebody else may have done it.
        await watch.lookAfterDeed()
      }
    },
    refresh: () => void watch.look(),
    listen: (listener) => {
      listeners.add(listener)
      const {board} = watch
      if (board() !== undefined) listener({told: 'board', board: board() as Board})
      return () => listeners.delete(listener)
    },
    close: async () => watch.stop(),
  }
}

/** The first search of all customers is not the first to look at their names, phones and tags. */
async function prepareSearch(desk: Desk): Promise<void> {
  await ANSWERS.people(desk, {where: '', filter: 'a', sort: '', columns: ['name'], from: 0, count: 1})
}

/** A big reading keeps questions waiting: it begins when none has come for a moment, but not too late. */
const QUIET_MS = 60
const LONGEST_QUIET_MS = 500
/** Before the first question has come there is somebody who waits for the first frame. */
const LONGEST_START_MS = 2000

interface CountingAsks {
  count: <T>(desk: Desk, answer: (desk: Desk) => Promise<T>) => Promise<T>
  quiet: () => Promise<void>
}

function countingAsks(): CountingAsks {
  let open = 0
  let come = 0
  /** One for each desk: what is worked out for a desk is kept by it. */
  const counted = new WeakMap<Desk, Desk>()
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  /** While it waits for the profile a question needs nothing else. */
  async function waiting<T>(wait: () => Promise<T>): Promise<T> {
    open--
    try {
      return await wait()
    } finally {
      open++
    }
  }
  return {
    count: async (desk, answer) => {
      come++
      open++
      try {
        const own = counted.get(desk) ?? {...desk, profile: () => waiting(desk.profile)}
        counted.set(desk, own)
        return await answer(own)
      } finally {
        open--
      }
    },
    quiet: async () => {
      const longest = come === 0 ? LONGEST_START_MS : LONGEST_QUIET_MS
      for (let waited = 0; waited < longest; waited += QUIET_MS) {
        await pause()
        if (come > 0 && open === 0) return
      }
    },
  }
}

function refuseLookingBack(): CrmError {
  return new CrmError('REFUSED', 'This looks at another day; what is done today is done without --as-of.')
}
