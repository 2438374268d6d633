import type {UndoResult} from '../core/history/undo-change.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

const SHOWN = 5

/** What was taken back, and which permissions did not come back with it. */
export function presentUndo({id, command, summary, withdrawals_kept: kept}: UndoResult, look: Look): string {
  const done = sentence(
    look,
    {en: 'Undone: change {id}, {command} {summary}', zh: '已撤销：变更 {id}，{command} {summary}'},
    {id: String(id), command, summary},
  )
  if (kept.length === 0) return done
  const named = kept
    .slice(0, SHOWN)
    .map((each) => `  ${safeText(each.customer_id ?? each.identity ?? '')}  ${wordOf(each.channel, look.language)}`)
  const head = sentence(
    look,
    {
      en: '{n} {n:withdrawal stays|withdrawals stay}: what a customer took back does not come back by an undo. Set one with its source: patron customer consent set.',
      zh: '保留 {n} 项撤回：客户撤回的授权不会因撤销而恢复。如需恢复，请注明来源：patron customer consent set。',
    },
    {n: kept.length},
  )
  return [done, head, ...named, ...(kept.length > SHOWN ? ['  …'] : [])].join('\n')
}
