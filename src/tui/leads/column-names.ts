import type {BoardColumn, NoMove} from '../../core/lead-board/board-columns.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import type {LeadSort} from './questions.ts'

type Words = Pick<Look, 'language'>

export function columnName(column: BoardColumn, look: Words): string {
  if (column === 'pool') return sentence(look, {en: 'Public pool', zh: '公海'})
  const word = wordOf(column, look.language)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export function sortName(sort: LeadSort, look: Words): string {
  const names = {
    score: {en: 'the likeliest first', zh: '最有希望在前'},
    age: {en: 'the oldest first', zh: '最久在前'},
    due: {en: 'those due first', zh: '最先到期在前'},
  }
  return sentence(look, names[sort])
}

/** Why a lead is not moved from one column to another. */
export function noMoveText(no: NoMove, {from, to}: {from: BoardColumn; to: BoardColumn}, look: Words): string {
  return sentence(look, NO_MOVES[no], {from: columnName(from, look), to: columnName(to, look)})
}

const NO_MOVES: Readonly<Record<NoMove, {en: string; zh: string}>> = {
  'there-already': {en: 'It is there already.', zh: '线索已在此阶段。'},
  'won-by-order': {
    en: 'A lead is won by the first order of a customer with its phone or e-mail, not by hand.',
    zh: '线索在同一手机或邮箱的客户首次下单时自动成交，不能手工移动。',
  },
  'no-way-back': {
    en: 'A lead does not go back from {from} to {to}; it can go into the pool (p) or be given up (f).',
    zh: '线索不能从“{from}”退回“{to}”；可退回公海（p）或放弃（f）。',
  },
  'nobody-has-it': {
    en: 'Nobody has this lead: claim it (c) or give it to a rep (a) first.',
    zh: '此线索无人负责：请先领取（c）或分配（a）。',
  },
  'by-itself': {en: 'No lead is moved to {to} by hand.', zh: '不能手工移动到“{to}”。'},
  'given-up': {en: 'It was given up: open it again first (R).', zh: '该线索已放弃：请先重新开启（R）。'},
}
