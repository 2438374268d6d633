import type {UndoResult} from '../core/history/undo-change.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

const SHOWN = 5

/** What was taken back, and what did not come back with it. */
export function presentUndo({id, command, summary, withdrawals_kept, erased_since}: UndoResult, look: Look): string {
  const done = sentence(
    look,
    {en: 'Undone: change {id}, {command} {summary}', zh: '已撤销：变更 {id}，{command} {summary}'},
    {id: String(id), command, summary},
  )
  const erased = {
    en: '{n} {n:customer was|customers were} erased since: whatever it had changed of {n:that one|those} stays as the erasing left it.',
    zh: '此后有 {n} 位客户被抹除：该变更对其所做的改动保持抹除后的状态。',
  }
  const lines = [done, ...keptLines(withdrawals_kept, look)]
  return erased_since === 0 ? lines.join('\n') : [...lines, sentence(look, erased, {n: erased_since})].join('\n')
}

function keptLines(kept: UndoResult['withdrawals_kept'], look: Look): string[] {
  if (kept.length === 0) return []
  const named = kept
    .slice(0, SHOWN)
    .map((each) => `  ${safeText(each.customer_id ?? each.identity ?? '')}  ${wordOf(each.channel, look.language)}`)
  const texts = {
    en: '{n} {n:withdrawal stays|withdrawals stay}: what a customer took back does not come back by an undo. Set one with its source: patron customer consent set.',
    zh: '保留 {n} 项撤回：客户撤回的授权不会因撤销而恢复。如需恢复，请注明来源：patron customer consent set。',
  }
  return [sentence(look, texts, {n: kept.length}), ...named, ...(kept.length > SHOWN ? ['  …'] : [])]
}
