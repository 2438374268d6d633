import {EXPLAIN_TOPICS, type ExplainTopic} from '../../core/explain/explanation.ts'
import type {QueueRow} from '../../core/queue/queue-list.ts'
import {topicTitle} from '../../present/explain.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import type {Form} from '../shell/ask.ts'

/** Notes what whom a task is about said. */
export function noteForm({who, subject_id}: QueueRow, look: Look): Form {
  const named = safeText(who)
  return {
    title: sentence(look, {en: 'Note of {named}', zh: '{named} 的备注'}, {named}),
    fields: [{kind: 'text', name: 'text', title: sentence(look, {en: 'what was said', zh: '内容'})}],
    submit: ({text = ''}) => ({deed: 'note-add', input: {reference: subject_id, text}}),
  }
}

/** Which judgement of whom the task is about is to be explained: first why it is asked for. */
export function explainForm(reference: string, isLead: boolean, look: Look): Form {
  const topics: readonly ExplainTopic[] = isLead
    ? ['task', 'lead']
    : ['task', ...EXPLAIN_TOPICS.filter((topic) => topic !== 'task' && topic !== 'lead')]
  return {
    title: sentence(look, {en: 'Explain {reference}', zh: '解释 {reference}'}, {reference}),
    fields: [
      {
        ...{kind: 'choice', name: 'topic', title: sentence(look, {en: 'what', zh: '内容'})},
        choices: topics.map((value) => ({value, text: topicTitle(value, look)})),
      },
    ],
    looks: true,
    submit: ({topic = 'task'}) => ({ask: 'explain', reference, topic}),
  }
}
