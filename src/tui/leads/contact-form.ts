import {TASK_OUTCOMES, type TaskOutcome} from '../../core/task/task.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import type {Form} from '../shell/ask.ts'
import {titled} from './forms.ts'

const WAYS = ['call', 'visit', 'otherwise'] as const

/** How a lead was contacted, what it came to and what was said; what is kept with it depends on the way. */
export function contactForm(lead: string, look: Look): Form {
  const otherwise = sentence(look, {en: 'otherwise', zh: '其他方式'})
  const ways = WAYS.map((value) => ({value, text: value === 'otherwise' ? otherwise : wordOf(value, look.language)}))
  const none = {value: '', text: sentence(look, {en: 'nothing to say of it', zh: '不记录'})}
  const outcomes = TASK_OUTCOMES.map((value) => ({value, text: wordOf(value, look.language)}))
  return {
    title: titled({en: 'Contact of {what}', zh: '联系{what}'}, {leads: [lead], look}),
    fields: [
      {kind: 'choice', name: 'way', title: sentence(look, {en: 'how', zh: '方式'}), choices: ways},
      {
        kind: 'choice',
        name: 'outcome',
        title: sentence(look, {en: 'what it came to', zh: '结果'}),
        choices: [none, ...outcomes],
      },
      {kind: 'text', name: 'detail', title: sentence(look, {en: 'what was said', zh: '内容'}), optional: true},
    ],
    submit: (values) => contactDeed(lead, values, look),
  }
}

function contactDeed(lead: string, values: Readonly<Record<string, string>>, look: Look): ReturnType<Form['submit']> {
  const {way = '', outcome = '', detail = ''} = values
  if (way === 'call' || way === 'visit') {
    const said = {outcome: outcome === '' ? undefined : (outcome as TaskOutcome), detail: detail.trim() || undefined}
    return {deed: 'contact-lead', input: {lead, kind: way, ...said}}
  }
  if (outcome === '' && detail.trim() === '')
    return {deed: 'move-leads', input: {leads: [lead], asked: {move: 'contact'}}}
  const wrong = {
    en: 'What a contact came to is kept of calls and visits; leave it out, or keep it as a note (n).',
    zh: '结果与内容只随通话和拜访记录；请留空，或用备注（n）。',
  }
  return {wrong: sentence(look, wrong)}
}
