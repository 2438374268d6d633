import {useEffect, useRef} from 'react'
import {type Board, loadDashboard} from '../../core/dashboard/load-dashboard.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import type {Context} from '../../core/store/context.ts'
import type {Day} from '../../core/time/day.ts'
import type {Tell} from '../program/events.ts'

const POLL_MS = 1000

interface DashboardHook {
  context: Context
  asOf: Day | undefined
  tell: Tell
  fail: (error: unknown) => void
}

/**
 * Looks at the store now, about every second for changes by others, and every minute for what the clock changes.
 * Returns a function that looks at once.
 */
export function useDashboard({context, asOf, tell, fail}: DashboardHook): () => void {
  const lookNow = useRef<() => void>(() => undefined)
  useEffect(() => {
    const watch = watchStore({context, asOf, tell, fail})
    lookNow.current = watch.look
    return watch.stop
  }, [context, asOf])
  return () => lookNow.current()
}

function watchStore({context, asOf, tell, fail}: DashboardHook): {look: () => void; stop: () => void} {
  let board: Board | undefined
  let trouble = false
  let stopped = false
  let wanted = true
  let timer: NodeJS.Timeout | undefined
  let running = false

  async function lookOnce(): Promise<void> {
    const force = wanted || trouble
    wanted = false
    try {
      if (!force && board && !(await isOutdated(board))) return
      board = await loadDashboard(context, {asOf, before: board})
      trouble = false
      if (!stopped) tell({type: 'board', board})
    } catch (error) {
      if (!(error instanceof CrmError)) return fail(error)
      trouble = true
      if (!stopped) tell({type: 'trouble', text: error.message})
    }
  }

  async function isOutdated({stamp, at, looking_back}: Board): Promise<boolean> {
    if ((await context.store.stamp()) !== stamp) return true
    return !looking_back && context.now().slice(0, 16) !== at.slice(0, 16)
  }

  async function look(): Promise<void> {
    clearTimeout(timer)
    if (running) return
    running = true
    do await lookOnce()
    while (wanted && !stopped)
    running = false
    if (!stopped) timer = setTimeout(look, POLL_MS)
  }

  void look()
  return {
    look: () => {
      wanted = true
      void look()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
