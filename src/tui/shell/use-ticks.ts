import {useEffect} from 'react'
import type {Tell} from './events.ts'
import type {ProgramState} from './state.ts'

const TICK_MS = 250

/** Ticks while something is being waited for, so that the screen shows that it goes on; nothing moves otherwise. */
export function useTicks({board, pending}: ProgramState, tell: Tell): void {
  const isWaiting = board === undefined || board.working !== undefined || pending > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => tell({type: 'tick'}), TICK_MS)
    return () => clearInterval(timer)
  }, [isWaiting])
}
