import {BOARD_COLUMNS, type BoardColumn, moveTo} from '../../core/lead-board/board-columns.ts'
import {LEAD_LOST_REASONS, type LeadLostReason} from '../../core/lead/lead.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import type {Choice, Field, Form} from '../shell/ask.ts'
import {columnName} from './column-names.ts'
import type {RepChoice} from './questions.ts'
import {REPS_WANT} from './state.ts'

/** Which leads something is asked about, and how they are called in a title. */
export interface Chosen {
  leads: readonly string[]
  look: Look
}

/** To whom leads go. */
export function assignForm(chosen: Chosen): Form {
  const {leads, look} = chosen
  return {
    title: titled({en: 'Give {what} to', zh: '把{what}分配给'}, chosen),
    fields: [repField(look)],
    submit: ({rep = ''}) => ({deed: 'move-leads', input: {leads, asked: {move: 'assign', rep}}}),
  }
}

/** Where lost leads are open again: in the pool, or with a rep. */
export function recycleForm(chosen: Chosen): Form {
  const {leads, look} = chosen
  const nobody = {value: '', text: sentence(look, {en: 'nobody: into the public pool', zh: '不分配：进入公海'})}
  return {
    title: titled({en: 'Open {what} again, for', zh: '重新开启{what}，分配给'}, chosen),
    fields: [repField(look, [nobody])],
    submit: ({rep = ''}) => ({
      deed: 'move-leads',
      input: {leads, asked: {move: 'recycle', ...(rep === '' ? {} : {rep})}},
    }),
  }
}

/** Why leads are given up. */
export function loseForm(chosen: Chosen): Form {
  const {leads, look} = chosen
  const choices = LEAD_LOST_REASONS.map((value) => ({value, text: wordOf(value, look.language)}))
  return {
    title: titled({en: 'Give up {what}', zh: '放弃{what}'}, chosen),
    fields: [
      {kind: 'choice', name: 'reason', title: sentence(look, {en: 'reason', zh: '原因'}), choices},
      {
        kind: 'text',
        name: 'text',
        title: sentence(look, {en: 'what more there is to say', zh: '补充说明'}),
        optional: true,
      },
    ],
    submit: ({reason = '', text = ''}) => ({
      deed: 'move-leads',
      input: {leads, asked: {move: 'lose', reason: reason as LeadLostReason, ...(text.trim() === '' ? {} : {text})}},
    }),
  }
}

export function noteForm(lead: string, look: Look): Form {
  return {
    title: titled({en: 'Note of {what}', zh: '{what}的备注'}, {leads: [lead], look}),
    fields: [{kind: 'text', name: 'text', title: sentence(look, {en: 'what was said', zh: '内容'})}],
    submit: ({text = ''}) => ({deed: 'note-add', input: {reference: lead, text}}),
  }
}

/** The columns that a lead can be moved to; the choice is an action of the screen. */
export function moveForm(chosen: Chosen, from: BoardColumn): Form {
  const {look} = chosen
  const choices = BOARD_COLUMNS.filter((to) => 'move' in moveTo(from, to)).map((value) => ({
    value,
    text: columnName(value, look),
  }))
  return {
    title: titled({en: 'Move {what} to', zh: '把{what}移到'}, chosen),
    fields: [{kind: 'choice', name: 'column', title: sentence(look, {en: 'column', zh: '阶段'}), choices}],
    submit: ({column = ''}) => ({ask: 'act', action: `move:${column}`}),
  }
}

function repField(look: Look, before: readonly Choice[] = []): Field {
  return {
    kind: 'choice-of',
    name: 'rep',
    title: sentence(look, {en: 'rep', zh: '业务员'}),
    want: REPS_WANT as never,
    choicesOf: (reps: readonly RepChoice[]) => [...before, ...repChoices(reps, look)],
  } as Field
}

/** Reps with what they have to do already. */
export function repChoices(reps: readonly RepChoice[], look: Look): Choice[] {
  return reps.map(({id, name, open_leads, open_tasks}) => ({
    value: id,
    text: safeText(name === undefined || name === id ? id : `${id} ${name}`),
    hint: sentence(
      look,
      {en: '{leads} open {leads:lead|leads}, {tasks} {tasks:task|tasks}', zh: '在跟线索 {leads} 条，任务 {tasks} 个'},
      {leads: open_leads, tasks: open_tasks},
    ),
  }))
}

/** A title that names the leads it is about. */
export function titled(texts: {en: string; zh: string}, {leads, look}: Chosen): string {
  const one = leads.length === 1
  const what = one
    ? sentence(look, {en: 'lead {id}', zh: '线索 {id}'}, {id: leads[0] as string})
    : sentence(look, {en: '{n} leads', zh: ' {n} 条线索'}, {n: leads.length})
  return sentence(look, texts, {what})
}
