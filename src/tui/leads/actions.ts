import {type BoardColumn, moveTo} from '../../core/lead-board/board-columns.ts'
import type {LeadMove} from '../../core/lead/lead-rules.ts'
import {sentence} from '../../present/sentence.ts'
import type {Ask} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {columnName, noMoveText} from './column-names.ts'
import {contactForm} from './contact-form.ts'
import {assignForm, type Chosen, loseForm, moveForm, noteForm, recycleForm} from './forms.ts'
import {REPS_WANT} from './state.ts'

/** What an action is about: the leads, and the column that the one under the cursor stands in. */
export interface LeadsChosen {
  leads: readonly string[]
  column: BoardColumn
  around: Around
}

/** What an action on leads asks for; undefined where it is none of these. `move:COLUMN` moves them there. */
export function leadAction(action: string, chosen: LeadsChosen): readonly Ask[] | undefined {
  const {leads, column, around} = chosen
  const {look} = around
  if (action.startsWith('move:')) return moveAsks(action.slice('move:'.length) as BoardColumn, chosen)
  if (action === 'move') return [{ask: 'form', form: moveForm({leads, look}, column)}]
  if (action === 'note') return [noteAsk(chosen)]
  if (action === 'explain') return [scoreAsk(chosen)]
  return isMove(action) ? [askMove(action, chosen)] : undefined
}

/** Of several marked leads the score of the first is explained. */
function scoreAsk({leads, around: {look}}: LeadsChosen): Ask {
  const id = leads[0] as string
  const title = sentence(look, {en: 'Score of lead {id}', zh: '线索 {id} 的评分'}, {id})
  return {ask: 'open', screen: {kind: 'text', title, want: {question: 'lead-score', asked: {id, look}}}}
}

const MOVES: readonly LeadMove[] = ['assign', 'claim', 'release', 'contact', 'qualify', 'lose', 'recycle']

function isMove(action: string): action is LeadMove {
  return MOVES.some((move) => move === action)
}

/** Moves leads to a column, or says why that is not how it goes. */
export function moveAsks(to: BoardColumn, chosen: LeadsChosen): readonly Ask[] {
  const {column, around} = chosen
  const way = moveTo(column, to)
  if ('move' in way) return [askMove(way.move, chosen)]
  return [{ask: 'say', text: noMoveText(way.no, {from: column, to}, around.look)}]
}

function askMove(move: LeadMove, {leads, column, around}: LeadsChosen): Ask {
  const {look} = around
  const chosen: Chosen = {leads, look}
  if (move === 'assign') return noReps(around) ?? {ask: 'form', form: assignForm(chosen)}
  if (move === 'recycle') return recycleAsk(chosen, {column, around})
  if (move === 'lose') return {ask: 'form', form: loseForm(chosen)}
  if (move === 'contact' && leads.length === 1) return {ask: 'form', form: contactForm(leads[0] as string, look)}
  const deed = {deed: 'move-leads', input: {leads, asked: {move}}} as const
  return {ask: 'do', deed, sure: leads.length > 1 ? sureText(move, {leads, column, around}) : undefined}
}

/** Marked leads may stand anywhere: of them the rule itself says which cannot be. */
function recycleAsk(chosen: Chosen, {column, around}: Pick<LeadsChosen, 'column' | 'around'>): Ask {
  if (column === 'lost' || around.marks.size > 0) return {ask: 'form', form: recycleForm(chosen)}
  const texts = {en: 'Only a lost lead is opened again.', zh: '只有已流失的线索可重新开启。'}
  return {ask: 'say', text: sentence(chosen.look, texts)}
}

/** Nobody can be given anything where there are no reps. */
function noReps({know, look}: Around): Ask | undefined {
  if (know(REPS_WANT).answer?.length !== 0) return undefined
  const texts = {
    en: 'There are no reps to give leads to: patron rep add, or patron rep import.',
    zh: '没有可分配的业务员：请先用 patron rep add 或 patron rep import 添加。',
  }
  return {ask: 'say', text: sentence(look, texts)}
}

function noteAsk({leads, around: {look}}: LeadsChosen): Ask {
  const [lead, ...others] = leads
  if (lead !== undefined && others.length === 0) return {ask: 'form', form: noteForm(lead, look)}
  const texts = {en: 'A note is of one lead; unmark the others.', zh: '备注只能针对一条线索；请先取消其他标记。'}
  return {ask: 'say', text: sentence(look, texts)}
}

const SURE: Partial<Record<LeadMove, {en: string; zh: string}>> = {
  claim: {en: 'Claim {n} leads?', zh: '领取 {n} 条线索？'},
  release: {en: 'Put {n} leads back into the public pool?', zh: '将 {n} 条线索退回公海？'},
  contact: {en: 'Mark {n} leads contacted just now?', zh: '将 {n} 条线索标记为刚刚联系过？'},
  qualify: {en: 'Mark {n} leads as qualified?', zh: '将 {n} 条线索标记为已确认意向？'},
}

function sureText(move: LeadMove, {leads, column, around}: LeadsChosen): string | undefined {
  const texts = SURE[move]
  return texts && sentence(around.look, texts, {n: leads.length, from: columnName(column, around.look)})
}
