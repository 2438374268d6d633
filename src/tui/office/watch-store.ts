import {CrmError} from '../../core/error/crm-error.ts'
import type {Context} from '../../core/store/context.ts'
import {isCurrent} from '../../core/queue/is-current.ts'
import {runQueue} from '../../core/queue/run-queue.ts'
import {type Day, dayOf, endOfDay, textOfDay} from '../../core/time/day.ts'
import type {Board} from './board.ts'
import type {Desk} from './desk.ts'
import {countStore} from './count-store.ts'
import {keepProfile} from './keep-profile.ts'
import type {Told} from './office.ts'

const POLL_MS = 1000

/** What an office works with. */
export interface OfficeRequest {
  context: Context
  /** The day to look back to; undefined for today, whatever day that is. */
  asOf: Day | undefined
  keepFile: Desk['keepFile']
}

/** A watch over the store. */
export interface Watch {
  board: () => Board | undefined
  /** What answers are made from now; waits for the first look at the store. */
  desk: () => Promise<Desk>
  /** Looks at the store at once, and resolves when that is told. */
  look: () => Promise<void>
  stop: () => void
}

/**
 * Looks at the store about every second for changes by others, and every minute for what the clock changes; has the profile
 * and the queue worked out where they are not up to date, and tells the board whenever it is another.
 */
export function watchStore(request: OfficeRequest, tell: (told: Told) => void): Watch {
  const {context} = request
  const profiles = keepProfile(context.store)
  const first = Promise.withResolvers<void>()
  let desk: Desk | undefined
  let board: Board | undefined
  let stamp: string | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let looking: Promise<void> | undefined
  let queueing = false

  function put(change: Partial<Board>): void {
    if (!board || stopped) return
    board = {...board, ...change, generation: board.generation + 1}
    tell({told: 'board', board})
  }

  async function lookOnce(): Promise<void> {
    // Taken before the records: a change in between is then seen as one at the next look, never missed.
    const now = await context.store.stamp()
    const at = context.now()
    const asOf = request.asOf ?? dayOf(at)
    const looking_back = asOf !== dayOf(at)
    const moment = looking_back ? endOfDay(asOf) : at
    const {settings, ...counts} = await countStore(context.store, moment)
    desk = {
      context: looking_back ? {...context, now: () => moment} : context,
      ...{asOf, at: moment, looking_back, settings, keepFile: request.keepFile},
      profile: () => profiles.profile(),
    }
    stamp = now
    const working = board?.working
    board = {
      generation: board?.generation ?? 0,
      as_of: textOfDay(asOf),
      at: moment,
      looking_back,
      settings,
      ...counts,
      working,
    }
    put({})
    first.resolve()
    if (await profiles.isOutdated(asOf, now)) void workOut(asOf, now)
    else void runIfNeeded()
  }

  /** The profile first, then the queue by it. */
  async function workOut(asOf: Desk['asOf'], at: string): Promise<void> {
    try {
      put({working: 'profile'})
      const isNew = await profiles.workOut(asOf, at)
      put({working: undefined})
      if (isNew) await runIfNeeded()
    } catch (error) {
      if (board) board = {...board, working: undefined}
      trouble(error)
    }
  }

  async function runIfNeeded(): Promise<void> {
    const at = desk
    if (!at || at.looking_back || queueing || stopped) return
    queueing = true
    try {
      if (await context.store.read((book) => isCurrent(book, at.asOf))) return
      put({working: 'queue'})
      await runQueue(context, {known: profiles.known()})
      put({working: undefined})
      void look()
    } catch (error) {
      if (board) board = {...board, working: undefined}
      trouble(error)
    } finally {
      queueing = false
    }
  }

  function trouble(error: unknown): void {
    if (stopped) return
    stamp = undefined
    if (error instanceof CrmError) tell({told: 'trouble', error})
    else tell({told: 'failure', error: error instanceof Error ? error : new Error(String(error))})
  }

  async function look(): Promise<void> {
    await looking
    if (stopped) return
    clearTimeout(timer)
    looking = lookOnce().catch(trouble)
    await looking
    schedule()
  }

  async function lookIfOutdated(): Promise<void> {
    try {
      if (await isOutdated()) return await look()
    } catch (error) {
      trouble(error)
    }
    schedule()
  }

  async function isOutdated(): Promise<boolean> {
    if (stamp === undefined || !board || (await context.store.stamp()) !== stamp) return true
    return !board.looking_back && context.now().slice(0, 16) !== board.at.slice(0, 16)
  }

  function schedule(): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void lookIfOutdated(), POLL_MS)
  }

  void look()
  return {
    board: () => board,
    desk: async () => {
      await first.promise
      return desk as Desk
    },
    look,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
