import {SHARE_ENV, Worker} from 'node:worker_threads'
import type {StorePlace} from '../app/store-place.ts'
import type {CrmError} from '../core/error/crm-error.ts'
import type {Day} from '../core/time/day.ts'
import type {Office, Told} from '../tui/office/office.ts'
import {receivedError, type Reply, type Request} from './messages.ts'

/** What the thread is started with. */
export interface WorkerStart {
  place: StorePlace
  asOf: Day | undefined
  who: string
  as: string | undefined
}

/** An office in a thread of its own, so that its work never keeps a key waiting. `file` is the built worker. */
export function openFarOffice(file: string, start: WorkerStart): Office {
  // The clock of a shop in another time zone sets TZ for a moment; a copy of the environment would not hear of it.
  const worker = new Worker(file, {workerData: start, env: SHARE_ENV})
  const listeners = new Set<(told: Told) => void>()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last: Told | undefined
  let asked = 0
  let isClosed = false

  function tell(told: Told): void {
    last = told
    listeners.forEach((listener) => listener(told))
  }

  function post(
    request: Request extends infer R ? (R extends Request ? Omit<R, 'number'> : never) : never,
  ): Promise<never> {
    const reply = Promise.withResolvers<unknown>()
    asked++
    waiting.set(asked, reply)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({...request, number: asked})
    return reply.promise as Promise<never>
  }

  worker.on('message', (reply: Reply) => {
    if ('told' in reply) return tell(reply.told)
    if ('trouble' in reply) return tell({told: 'trouble', error: receivedError(reply.trouble) as CrmError})
    if ('failure' in reply) return tell({told: 'failure', error: receivedError(reply.failure)})
    const waited = waiting.get(reply.number)
    waiting.delete(reply.number)
    if ('error' in reply) waited?.reject(receivedError(reply.error))
    else waited?.resolve(reply.answer)
  })
  worker.on('error', (error: Error) => tell({told: 'failure', error}))
  worker.on('exit', () => {
    if (!isClosed) tell({told: 'failure', error: new Error('The thread that reads the store has ended.')})
  })
  return {
    ask: (name, given) => post({kind: 'ask', name, given}),
    carryOut: ({deed, input}) => post({kind: 'carry-out', name: deed, given: input}),
    refresh: () => void post({kind: 'refresh'}),
    listen: (listener) => {
      listeners.add(listener)
      if (last) listener(last)
      return () => listeners.delete(listener)
    },
    close: async () => {
      isClosed = true
      await Promise.race([post({kind: 'close'}), new Promise((resolve) => worker.once('exit', resolve))])
      await worker.terminate()
    },
  }
}
