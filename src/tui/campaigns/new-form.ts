import {NAMED_SEGMENTS} from '../../core/segment/quintile.ts'
import {segmentTitle} from '../../present/segment.ts'
import {sentence} from '../../present/sentence.ts'
import {campaignForm} from '../people/group-forms.ts'
import type {Form, Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'

/** For whom a new campaign is: a named segment, a condition, or who meets both; then what it is to be. */
export function newForm(around: Around): Form {
  const {look} = around
  const anybody = {value: '', text: sentence(look, {en: 'none: a condition below', zh: '不限：在下方写条件'})}
  const segments = NAMED_SEGMENTS.map(({segment}) => ({value: segment, text: segmentTitle(segment, look)}))
  return {
    title: sentence(look, {en: 'A new campaign: for whom', zh: '新活动：面向谁'}),
    fields: [
      {
        kind: 'choice',
        name: 'segment',
        title: sentence(look, {en: 'segment', zh: '分群'}),
        choices: [anybody, ...segments],
      },
      {
        ...{kind: 'text', name: 'where', title: sentence(look, {en: 'condition', zh: '条件'}), optional: true},
        hint: sentence(look, {en: 'e.g. city == "Hangzhou" && orders >= 3', zh: '例如 city == "杭州" && orders >= 3'}),
      },
    ],
    submit: ({segment = '', where = ''}) => {
      const parts = [segment === '' ? '' : `segment == ${JSON.stringify(segment)}`, where.trim()].filter(Boolean)
      if (parts.length === 0) {
        return {wrong: sentence(look, {en: 'Choose a segment or write a condition.', zh: '请选择分群或填写条件。'})}
      }
      const condition = parts.length === 1 ? (parts[0] as string) : `${parts[0]} && (${parts[1]})`
      const form = campaignForm({title: condition, chosen: {where: condition}}, around)
      return {ask: 'form', form: {...form, restsOn: audienceWant(condition)}}
    },
  }
}

/** Finds out whether the condition can be used before all the rest is asked. */
function audienceWant(where: string): Want {
  return {question: 'people', asked: {where, filter: '', sort: '', columns: ['name'], from: 0, count: 1}}
}
