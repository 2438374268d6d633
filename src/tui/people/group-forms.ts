import {type MessageChannel, MESSAGE_CHANNELS} from '../../core/customer/customer.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {percentText} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import type {Field, Form} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import type {Chosen} from './chosen.ts'

/** Customers that a form is about, with what they are called: a group, or so many people. */
export interface Group {
  title: string
  chosen: Chosen
}

/** Asks which tags to give or to take away. */
export function tagForm({title, chosen}: Group, {look}: Pick<Around, 'look'>): Form {
  const say = saying(look)
  return {
    title: sentence(look, {en: 'Tags of {title}', zh: '标签：{title}'}, {title}),
    fields: [
      {
        ...{kind: 'choice', name: 'verb', title: say('do what', '操作'), initial: 'add'},
        choices: [
          {value: 'add', text: say('give', '打上')},
          {value: 'remove', text: say('take away', '移除')},
        ],
      },
      {kind: 'text', name: 'tags', title: say('tags', '标签'), hint: say('several with commas', '多个用逗号分隔')},
    ],
    submit: ({verb, tags: text = ''}) => {
      const tags = text.split(/[,，、]/).flatMap((tag) => tag.trim() || [])
      if (tags.length === 0) return {wrong: say('Give a tag, e.g. vip.', '请填写标签，例如 vip。')}
      return {deed: 'tag-people', input: {chosen, verb: verb === 'remove' ? 'remove' : 'add', tags}}
    },
  }
}

/** Asks what the draft of a campaign needs. */
export function campaignForm({title, chosen}: Group, {look, board}: Pick<Around, 'look' | 'board'>): Form {
  return {
    title: sentence(look, {en: 'Campaign for {title}', zh: '活动：{title}'}, {title}),
    fields: campaignFields(look, board?.settings['campaign.holdout']),
    submit: ({name = '', channel, offer = '', unit_cost = '', budget = '', holdout = ''}) => {
      const [cost, most, held] = [unit_cost, budget, holdout].map(numberOf)
      const input = {
        ...{chosen, name: name.trim(), channel: channel as MessageChannel, unit_cost: cost ?? 0},
        ...{offer: offer.trim() || undefined, budget: most, holdout: held},
      }
      return {deed: 'draft-campaign', input}
    },
  }
}

function campaignFields(look: Look, holdout: number | undefined): Field[] {
  const say = saying(look)
  const check = (text: string): string | undefined =>
    Number.isNaN(numberOf(text)) ? wrongNumber(text, look) : undefined
  const usual = holdout === undefined ? '' : percentText(holdout)
  return [
    {kind: 'text', name: 'name', title: say('name', '名称')},
    {
      ...{kind: 'choice', name: 'channel', title: say('reached by', '渠道'), initial: MESSAGE_CHANNELS[0]},
      choices: MESSAGE_CHANNELS.map((value) => ({value, text: wordOf(value, look.language)})),
    },
    {
      kind: 'text',
      name: 'offer',
      title: say('offer', '优惠'),
      hint: say('e.g. 8 off 50', '例如 满50减8'),
      optional: true,
    },
    {
      ...{kind: 'text', name: 'unit_cost', title: say('cost of reaching one', '每人费用')},
      ...{hint: say('e.g. 0.05', '例如 0.05'), initial: '0', optional: true, check},
    },
    {
      ...{kind: 'text', name: 'budget', title: say('budget', '预算'), optional: true, check},
      hint: say('cut to it by value at stake; none if empty', '按年价值截取；留空不限'),
    },
    {
      ...{kind: 'text', name: 'holdout', title: say('held out as control group', '对照组比例'), optional: true, check},
      hint: sentence(look, {en: '{usual} if empty; 0 for none', zh: '留空为 {usual}；0 表示不设'}, {usual}),
    },
  ]
}

function saying(look: Look): (en: string, zh: string) => string {
  return (en, zh) => sentence(look, {en, zh})
}

/** `10%` and `0.1` are the same; nothing typed is nothing, and what is no number is not one. */
function numberOf(text: string): number | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  return typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed)
}

function wrongNumber(text: string, look: Look): string {
  return sentence(look, {en: '"{text}" is no number.', zh: '“{text}”不是数字。'}, {text: text.trim()})
}
