import {useEffect, useRef} from 'react'
import {CrmError} from '../../core/error/crm-error.ts'
import type {Office} from '../office/office.ts'
import {shownError} from '../shared/shown.ts'
import type {Tell} from './events.ts'
import {keyOf, unanswered} from './known-answers.ts'
import {overlayWants} from './overlay/items.ts'
import type {Want} from './ask.ts'
import {aroundOf, type ProgramState, specOf, topScreen} from './state.ts'

/** Questions of one kind that are under way at a time; what is typed meanwhile is asked when one has come back. */
const AT_ONCE = 2

interface OfficeHook {
  office: Office
  tell: Tell
  fail: (error: unknown) => void
}

/** Hears what the office tells, and asks it what the screen on top wants to know and has not been answered. */
export function useOffice(state: ProgramState, {office, tell, fail}: OfficeHook): void {
  // A store that could never be read is an error of the command; one that could is waited for.
  const seen = useRef(false)
  const asking = useRef(new Map<string, string>())
  useEffect(
    () =>
      office.listen((told) => {
        if (told.told === 'board') {
          seen.current = true
          tell({type: 'board', board: told.board})
        } else if (told.told === 'trouble' && (seen.current || told.error.code === 'LOCKED'))
          tell({type: 'trouble', text: shownError(told.error, state.look)})
        else fail(told.error)
      }),
    [office],
  )
  useEffect(() => {
    const {board} = state
    if (!board) return
    const {generation} = board
    for (const want of unanswered(state.answers, wantsOf(state), generation)) {
      const key = `${generation} ${keyOf(want)}`
      if (asking.current.has(key) || countOf(asking.current, want.question) >= AT_ONCE) continue
      asking.current.set(key, want.question)
      const answered = (answer: unknown, problem: string | undefined): void => {
        asking.current.delete(key)
        tell({type: 'answer', want, generation, answer, problem})
      }
      office.ask(want.question, want.asked).then(
        (answer) => answered(answer, undefined),
        (error: unknown) =>
          error instanceof CrmError ? answered(undefined, shownError(error, state.look)) : fail(error),
      )
    }
  }, [state])
}

/** What the screen on top and what lies above it want to know. */
export function wantsOf(state: ProgramState): readonly Want[] {
  const top = topScreen(state)
  return [...(specOf(top).wants?.(top.state, aroundOf(state, top)) ?? []), ...overlayWants(state)]
}

function countOf(asking: ReadonlyMap<string, string>, question: string): number {
  return [...asking.values()].filter((one) => one === question).length
}
