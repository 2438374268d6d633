import type {AddNoteResult} from '../core/note/add-note.ts'
import type {NoteMatches} from '../core/note/list-note-matches.ts'
import {wishesOf} from '../core/note/wish.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** What the proposals below are of; of a wish for which there are none, what becomes of it. */
export function presentProposing({proposals, touch}: Pick<AddNoteResult, 'proposals' | 'touch'>, look: Look): string {
  if (proposals.length === 0) return wishesOf(touch).length === 0 ? '' : sentence(look, NOTHING_YET)
  return sentence(
    look,
    {en: 'Of that the shop has {n} {n:product|products}:', zh: '店内相关商品（{n} 种）：'},
    {n: proposals.length},
  )
}

const NOTHING_YET = {
  en: 'Kept as a wish; the shop has nothing of it yet, and patron note matches tells when something arrives.',
  zh: '已记为心愿；店内暂无相关商品，到货后见 patron note matches。',
}

/** Of which wishes the list is, and what it left out. */
export function presentNoteMatches({as_of, from, wishes, matched, bought}: NoteMatches, look: Look): string {
  const counts = {from, until: as_of, wishes, matched, bought}
  const texts = {
    en: 'Of {wishes} {wishes:wish|wishes} said from {from} to {until}, something new came for {matched}.',
    zh: '{from} 至 {until} 共有 {wishes} 个心愿，其中 {matched} 个有新品或新优惠。',
  }
  const left = {
    en: ' {bought} more {bought:was|were} left out: they bought it meanwhile.',
    zh: '另有 {bought} 个已自行购买，未列出。',
  }
  return `${sentence(look, texts, counts)}${bought === 0 ? '' : sentence(look, left, counts)}`
}
