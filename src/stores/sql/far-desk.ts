import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'
import type {LineDesk, LineReply, LineRequest} from './line-desk.ts'

// As built or as written: the worker stands beside this file.
const WORKER = new URL(`line-worker${extname(import.meta.url)}`, import.meta.url)

/** Answers in a thread of its own, which begins at once: the lines then cost the thread that asks nothing. */
export function farDesk(): LineDesk {
  const worker = new Worker(WORKER)
  const waiting = new Map<number, PromiseWithResolvers<never>>()
  let asked = 0
  let failed: Error | undefined
  // Nobody is kept waiting by a thread that nobody waits for.
  worker.unref()
  worker.on('message', ({number, answer}: LineReply) => settled(number).resolve(answer as never))
  worker.on('error', (error: Error) => {
    failed = error
    for (const number of [...waiting.keys()]) settled(number).reject(error)
  })

  function settled(number: number): PromiseWithResolvers<never> {
    const waited = waiting.get(number) as PromiseWithResolvers<never>
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    return waited
  }

  function post(request: LineRequest, handedOver: ArrayBuffer[] = []): void {
    worker.postMessage(request, handedOver)
  }

  return {
    take: (lines) => {
      const {customer, day, product, amount} = lines
      post({lines}, [customer.buffer, day.buffer, product.buffer, amount.buffer])
    },
    ask: async (question) => {
      if (failed) throw failed
      const answer = Promise.withResolvers<never>()
      waiting.set(++asked, answer)
      worker.ref()
      post({number: asked, question})
      return answer.promise
    },
    close: () => void worker.terminate(),
  }
}
