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
/** After a deed of one's own the customers are worked out again when no other has followed for as long as that took, or: */
const AFTER_DEED_MS = 4000

/** What an office works with. */
export interface OfficeRequest {
  context: Context
  /** The day to look back to; undefined for today, whatever day that is. */
  asOf: Day | undefined
  keepFile: Desk['keepFile']
}

/** Who hears of the store, and when the questions that are under way have been answered: those come first. */
export interface Hearing {
  tell: (told: Told) => void
  quiet: () => Promise<void>
  /** Customers and queue are worked out: what else will be asked for may be made ready. */
  ready: (desk: Desk) => Promise<void>
}

/** A watch over the store. */
export interface Watch {
  board: () => Board | undefined
  /** What answers are made from now; waits for the first look at the store. */
  desk: () => Promise<Desk>
  /** Looks at the store at once, and resolves when that is told. */
  look: () => Promise<void>
  /** The same after a deed of one's own: what it says of customers may wait until the next deeds are done. */
  lookAfterDeed: () => Promise<void>
  stop: () => void
}

/**
 * Looks at the store about every second for changes by others, and every minute for what the clock changes; has the profile
 * and the queue worked out where they are not up to date, and tells the board whenever it is another.
 */
export function watchStore(request: OfficeRequest, {tell, quiet, ready}: Hearing): Watch {
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
  let tookMs = 0
  let later: NodeJS.Timeout | undefined

  function put(change: Partial<Board>): void {
    if (!board || stopped) return
    board = {...board, ...change, generation: board.generation + 1}
    tell({told: 'board', board})
  }

  async function lookOnce(isOwn: boolean): Promise<void> {
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
    clearTimeout(later)
    if (!(await profiles.isOutdated(asOf, now))) void runIfNeeded()
    else if (isOwn) later = setTimeout(() => void workOut(asOf, now), Math.min(tookMs, AFTER_DEED_MS))
    else void workOut(asOf, now)
  }

  /** The profile first, then the queue by it. */
  async function workOut(asOf: Desk['asOf'], at: string): Promise<void> {
    try {
      put({working: 'profile'})
      await quiet()
      const from = performance.now()
      const isNew = await profiles.workOut(asOf, at)
      tookMs = performance.now() - from
      put({working: undefined})
      if (isNew) await runIfNeeded()
      if (isNew && desk && !stopped) await ready(desk)
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

  async function look(isOwn = false): Promise<void> {
    await looking
    if (stopped) return
    clearTimeout(timer)
    looking = lookOnce(isOwn).catch(trouble)
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
    look: () => look(),
    lookAfterDeed: () => look(true),
    stop: () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(later)
    },
  }
}
