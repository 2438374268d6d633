import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'
import type {DeskJob, DeskReply, DeskRequest, LineDesk} from './line-desk.ts'

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
  worker.on('message', ({number, answer}: DeskReply) => settled(number).resolve(answer as never))
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

  function post(request: DeskRequest, handedOver: ArrayBuffer[] = []): void {
    worker.postMessage(request, handedOver)
  }

  async function done(job: DeskJob): Promise<never> {
    if (failed) throw failed
    const answer = Promise.withResolvers<never>()
    waiting.set(++asked, answer)
    worker.ref()
    post({number: asked, job})
    return answer.promise
  }

  return {
    helper: {work: async (task, given) => done({task, given})},
    take: (lines) => {
      const {customer, day, product, amount} = lines
      post({lines}, [customer.buffer, day.buffer, product.buffer, amount.buffer])
    },
    ask: async (question) => done({question}),
    close: () => void worker.terminate(),
  }
}
