import type {CampaignPlan} from '../../core/campaign/campaign-plan.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {presentTagging} from '../../present/tag.ts'
import {countText, moneyText} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import type {WordsFor} from '../shell/words-for.ts'
import {type Chosen, whereOf} from './chosen.ts'
import type {CampaignDraft, PeopleDeeds} from './deeds.ts'

/** Beyond so many ids a command line would be unreadable. */
const MOST_IDS = 50

export const PEOPLE_WORDS: WordsFor<keyof PeopleDeeds> = {
  'tag-people': {
    doing: (_, look) => sentence(look, {en: 'Changing the tags …', zh: '正在修改标签……'}),
    // How to take it back is said by the footer here.
    done: ({verb, ...result}, look) =>
      presentTagging({...result, change_id: undefined}, verb, look).replaceAll('\n', ' '),
    command: ({chosen, verb, tags}) =>
      isShort(chosen) ? ['customer', 'tag', verb, ...tags, ...whoseFlags(chosen)] : undefined,
    change: ({change_id}) => change_id,
  },
  'draft-campaign': {
    doing: ({name}, look) => sentence(look, {en: 'Planning {name} …', zh: '正在规划 {name}……'}, {name}),
    done: draftText,
    command: (draft) => (isShort(draft.chosen) ? planWords(draft) : undefined),
    change: ({change_id}) => change_id,
  },
}

function isShort(chosen: Chosen): boolean {
  return 'where' in chosen || chosen.ids.length <= MOST_IDS
}

function whoseFlags(chosen: Chosen): string[] {
  return 'ids' in chosen ? ['--customer', chosen.ids.join(',')] : ['--where', chosen.where]
}

function draftText({id, name, reach, channel, control, excluded, cost}: CampaignPlan, look: Look): string {
  const out = excluded.reduce((sum, {customers}) => sum + customers, 0)
  return sentence(
    look,
    {
      en: 'Campaign {id} {name} is a draft: {reach} reached by {channel}, {control} held out, {out} left out, cost {cost}.',
      zh: '活动 {id} {name} 已存为草稿：{channel}触达 {reach} 人，对照 {control} 人，排除 {out} 人，费用 {cost}。',
    },
    {
      ...{id, name, channel: wordOf(channel, look.language), cost: moneyText(cost, look)},
      ...{reach: countText(reach), control: countText(control), out: countText(out)},
    },
  )
}

function planWords({chosen, name, channel, offer, unit_cost, budget, holdout}: CampaignDraft): string[] {
  const given = (flag: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [flag, String(value)]
  return [
    ...['campaign', 'plan', '--name', name, '--where', whereOf(chosen), '--channel', channel],
    ...given('--offer', offer),
    ...given('--unit-cost', unit_cost),
    ...given('--budget', budget),
    ...given('--holdout', holdout),
  ]
}
