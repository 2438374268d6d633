import {useEffect, useRef} from 'react'
import {CrmError} from '../../core/error/crm-error.ts'
import {sentence} from '../../present/sentence.ts'
import type {Office} from '../office/office.ts'
import {shownError} from '../shared/shown.ts'
import type {Effect, Tell} from './events.ts'
import type {ProgramState} from './state.ts'

/** What the outside does for the program. */
export interface Outside {
  office: Office
  tell: Tell
  quit: () => void
  suspend: () => Promise<void>
  /** Puts a text on the clipboard; false where it is too long. */
  copy: (text: string) => boolean
  fail: (error: unknown) => void
}

/** Does what the program asks for, each thing once and in order, and tells how it went. */
export function useEffects({effects, look}: ProgramState, outside: Outside): void {
  const last = useRef(0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    for (const effect of effects.filter(({number}) => number > last.current)) {
      last.current = effect.number
      // Leaving does not wait for what is being written: the office ends when that is done.
      if (effect.effect === 'quit') outside.quit()
      else queue.current = queue.current.then(() => perform(effect, {...outside, look})).catch(outside.fail)
    }
    if (effects.length > 0) outside.tell({type: 'taken', until: last.current})
  }, [effects])
}

type Performing = Outside & Pick<ProgramState, 'look'>

async function perform(effect: Effect, outside: Performing): Promise<void> {
  const {office, tell, look} = outside
  try {
    await doEffect(effect, outside)
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    const text = shownError(error, look)
    if (effect.effect === 'export') return tell({type: 'said', notice: {tone: 'bad', text}})
    const back = effect.effect === 'undo' ? {undo: effect.done} : effect.effect === 'redo' ? {redo: effect.done} : {}
    tell({type: 'failed', text, ...back})
    office.refresh()
  }
}

async function doEffect(effect: Effect, {office, tell, suspend, copy, look}: Performing): Promise<void> {
  switch (effect.effect) {
    case 'carry-out':
      return tell({type: 'done', deed: effect.deed, result: await office.carryOut(effect.deed)})
    case 'undo':
      await office.carryOut({deed: 'undo', input: {change_id: effect.done.change_id}})
      return tell({type: 'undone', done: effect.done})
    case 'redo':
      await office.carryOut({deed: 'redo', input: {change_id: effect.done.change_id}})
      return tell({type: 'redone', done: effect.done})
    case 'export': {
      const {file, rows} = await office.ask('export', {...effect.exportable, mask: look.mask === true})
      const texts = {en: '{n} {n:row|rows} written to {file}.', zh: '已将 {n} 行写入 {file}。'}
      return tell({type: 'said', notice: {tone: 'done', text: sentence(look, texts, {n: rows, file})}})
    }
    case 'copy':
      return tell({type: 'said', notice: copied(copy(effect.text), effect.text, look)})
    case 'refresh':
      return office.refresh()
    case 'suspend':
      return suspend()
    case 'quit':
  }
}

function copied(isCopied: boolean, text: string, look: ProgramState['look']): {tone: 'done' | 'bad'; text: string} {
  if (!isCopied)
    return {tone: 'bad', text: sentence(look, {en: 'That is too long for the clipboard.', zh: '内容过长，无法复制。'})}
  const [first = ''] = text.split('\n')
  return {tone: 'done', text: sentence(look, {en: 'Copied: {text}', zh: '已复制：{text}'}, {text: first})}
}
