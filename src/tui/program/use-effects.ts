import {useEffect, useRef} from 'react'
import {CrmError} from '../../core/error/crm-error.ts'
import {undoChange} from '../../core/history/undo-change.ts'
import {contactLead} from '../../core/lead/contact-lead.ts'
import type {Context} from '../../core/store/context.ts'
import type {Look} from '../../present/language.ts'
import {presentContact} from '../../present/lead.ts'
import {shownError, shownPage} from '../shared/shown.ts'
import type {Effect, Tell} from './events.ts'

interface EffectsHook {
  context: Context
  look: Look
  tell: Tell
  refresh: () => void
  quit: () => void
  fail: (error: unknown) => void
}

/** Does what the program asks for, each thing once and in order, and tells how it went. */
export function useEffects(effects: readonly Effect[], hook: EffectsHook): void {
  const last = useRef(0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    for (const effect of effects.filter(({number}) => number > last.current)) {
      last.current = effect.number
      if (effect.effect === 'quit') hook.quit()
      else queue.current = queue.current.then(() => perform(effect, hook)).catch(hook.fail)
    }
    if (effects.length > 0) hook.tell({type: 'taken', until: last.current})
  }, [effects])
}

async function perform(effect: Effect, {context, look, tell, refresh}: EffectsHook): Promise<void> {
  try {
    if (effect.effect === 'contact') {
      const result = shownPage(await contactLead(context, effect.id), look)
      tell({type: 'done', done: {change_id: result.change_id, text: presentContact(result, look)}})
    } else if (effect.effect === 'undo') {
      await undoChange(context, effect.done.change_id)
      tell({type: 'undone', done: effect.done})
    }
    refresh()
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    tell(
      effect.effect === 'undo'
        ? {type: 'undo-failed', done: effect.done, text: shownError(error, look)}
        : {type: 'failed', text: shownError(error, look)},
    )
  }
}
