import type {UndoResult} from '../core/history/undo-result.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

const SHOWN = 5

type Texts = Readonly<Record<'en' | 'zh', string>>

/** What was taken back, and what did not come back with it. */
export function presentUndo(result: UndoResult, look: Look): string {
  const words = {en: 'Undone: change {id}, {command} {summary}', zh: '已撤销：变更 {id}，{command} {summary}'}
  const kept = {
    en: '{n} {n:withdrawal stays|withdrawals stay}: what a customer took back does not come back by an undo. Set one with its source: patron customer consent set.',
    zh: '保留 {n} 项撤回：客户撤回的授权不会因撤销而恢复。如需恢复，请注明来源：patron customer consent set。',
  }
  return [doneLine(result, words, look), ...keptLines(result, kept, look), ...erasedLines(result, look)].join('\n')
}

/** What was done again, and what was not. */
export function presentRedo(result: UndoResult, look: Look): string {
  const words = {en: 'Done again: change {id}, {command} {summary}', zh: '已重做：变更 {id}，{command} {summary}'}
  const kept = {
    en: '{n} {n:withdrawal stays|withdrawals stay}: what a customer took back since is not given again by a redo. Set one with its source: patron customer consent set.',
    zh: '保留 {n} 项撤回：客户此后撤回的授权不会因重做而恢复。如需恢复，请注明来源：patron customer consent set。',
  }
  return [doneLine(result, words, look), ...keptLines(result, kept, look), ...erasedLines(result, look)].join('\n')
}

function doneLine({id, command, summary}: UndoResult, words: Texts, look: Look): string {
  return sentence(look, words, {id: String(id), command, summary}).trimEnd()
}

function erasedLines({erased_since}: UndoResult, look: Look): string[] {
  if (erased_since === 0) return []
  const words = {
    en: '{n} {n:customer was|customers were} erased since: whatever it had changed of {n:that one|those} stays as the erasing left it.',
    zh: '此后有 {n} 位客户被抹除：该变更对其所做的改动保持抹除后的状态。',
  }
  return [sentence(look, words, {n: erased_since})]
}

function keptLines({withdrawals_kept: kept}: UndoResult, words: Texts, look: Look): string[] {
  if (kept.length === 0) return []
  const named = kept
    .slice(0, SHOWN)
    .map((each) => `  ${safeText(each.customer_id ?? each.identity ?? '')}  ${wordOf(each.channel, look.language)}`)
  return [sentence(look, words, {n: kept.length}), ...named, ...(kept.length > SHOWN ? ['  …'] : [])]
}
