import {sentence} from '../../present/sentence.ts'
import {type ProgramState, say, withEffect} from './state.ts'

const WRITING = {en: 'The last change is still being written.', zh: '上一项更改仍在写入。'}

/** Takes back what was done here last. */
export function undoLast(state: ProgramState): ProgramState {
  const {done, pending, look} = state
  const last = done.at(-1)
  if (pending > 0) return say(state, sentence(look, WRITING))
  if (!last)
    return say(state, sentence(look, {en: 'Nothing was done here that could be undone.', zh: '这里没有可撤销的操作。'}))
  return {...withEffect(state, {effect: 'undo', done: last}), done: done.slice(0, -1), pending: 1, ticks: 0}
}

/** Does again what was taken back last. */
export function redoLast(state: ProgramState): ProgramState {
  const {undone, pending, look} = state
  const last = undone.at(-1)
  if (pending > 0) return say(state, sentence(look, WRITING))
  if (!last)
    return say(
      state,
      sentence(look, {en: 'Nothing was undone here that could be done again.', zh: '这里没有可重做的操作。'}),
    )
  return {...withEffect(state, {effect: 'redo', done: last}), undone: undone.slice(0, -1), pending: 1, ticks: 0}
}
