import {parentPort, workerData} from 'node:worker_threads'
import {wallClockNow} from '../app/clock.ts'
import {keepFile} from '../app/keep-file.ts'
import {openStore} from '../app/open-store.ts'
import {garbageCollector} from '../app/tidy-memory.ts'
import {CrmError} from '../core/error/crm-error.ts'
import {loadSettings} from '../core/setting/settings.ts'
import type {Store} from '../core/store/store.ts'
import {openOffice} from '../tui/office/near-office.ts'
import type {Deed} from '../tui/office/deeds.ts'
import type {Office} from '../tui/office/office.ts'
import type {QuestionName} from '../tui/office/questions.ts'
import type {WorkerStart} from './far-office.ts'
import {type Reply, type Request, sentError} from './messages.ts'

/**
 * What took so long has left much behind that nobody needs: collected at once, the process stays a tenth smaller at its
 * peak.
 */
const LONG_MS = 150

const garbage = garbageCollector()
/** Once for all that ends at the same moment. */
let due = false
function collectSoon(): void {
  if (due) return
  due = true
  setImmediate(() => {
    due = false
    garbage()
  })
}
const port = parentPort as NonNullable<typeof parentPort>

void serve(workerData as WorkerStart).catch((error: unknown) => post({failure: sentError(error)}))

/** Opens the store and answers what comes in, until it is told to close: what is being written is finished first. */
async function serve({place, asOf, who, as}: WorkerStart): Promise<void> {
  const queued: Request[] = []
  let take = (request: Request): void => void queued.push(request)
  port.on('message', (request: Request) => take(request))
  const store = await openStore(place)
  const timezone = await timezoneOf(store)
  const office = openOffice({context: {store, who, as, now: () => wallClockNow(timezone)}, asOf, keepFile})
  let working: string | undefined
  office.listen((told) => {
    if (told.told === 'board') {
      if (working !== undefined && told.board.working === undefined) collectSoon()
      working = told.board.working
    }
    if (told.told === 'trouble') post({trouble: sentError(told.error)})
    else if (told.told === 'failure') post({failure: sentError(told.error)})
    else post({told})
  })
  const writing = new Set<Promise<unknown>>()
  take = (request) => {
    if (request.kind === 'close') return void close(request.number)
    const work = answer(office, request)
    writing.add(work)
    void work.finally(() => writing.delete(work))
  }
  queued.forEach((request) => take(request))

  async function close(number: number): Promise<void> {
    await office.close()
    await Promise.allSettled(writing)
    await store.close()
    post({number, answer: undefined})
  }
}

async function answer(office: Office, request: Exclude<Request, {kind: 'close'}>): Promise<void> {
  const {number} = request
  const from = performance.now()
  try {
    post({number, answer: await answered(office, request)})
  } catch (error) {
    post({number, error: sentError(error)})
  }
  if (performance.now() - from > LONG_MS) collectSoon()
}

async function answered(office: Office, request: Exclude<Request, {kind: 'close'}>): Promise<unknown> {
  if (request.kind === 'ask') return office.ask(request.name as QuestionName, request.given as never)
  if (request.kind === 'carry-out') return office.carryOut({deed: request.name, input: request.given} as Deed as never)
  return office.refresh()
}

/** A store that cannot be read now is told by the office, which tries again. */
async function timezoneOf(store: Store): Promise<string | undefined> {
  try {
    return (await store.read(loadSettings)).timezone
  } catch (error) {
    if (error instanceof CrmError) return undefined
    throw error
  }
}

function post(sent: Reply): void {
  port.postMessage(sent)
}
