import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import type {Binding} from '../shared/keys.ts'
import type {Ask} from '../shell/ask.ts'
import {type Around, targets} from '../shell/screen.ts'
import {campaignForm, type Group, tagForm} from './group-forms.ts'
import {type PeopleList, peopleWant} from './list.ts'

/** What can be done with a group of customers. */
export const GROUP_KEYS: readonly Binding[] = [
  {
    keys: ['t'],
    action: 'tag',
    shown: 't',
    does: ['give tags or take them away', '打标签或移除标签'],
    footer: ['tag', '标签'],
  },
  {
    keys: ['c'],
    action: 'campaign',
    shown: 'c',
    does: ['draft a campaign for them', '为其起草活动'],
    footer: ['campaign', '活动'],
  },
]

/** What can be done with customers in any list of them. */
export const PEOPLE_KEYS: readonly Binding[] = [
  ...GROUP_KEYS,
  {
    keys: ['e'],
    action: 'explain',
    shown: 'e',
    does: ['say why somebody is in this group', '说明某人为何属于此群'],
    footer: ['explain', '说明'],
  },
]

const NOBODY = {en: 'There is nobody here to select.', zh: '这里没有可选的人。'}
const NOT_YET = {en: 'The customers are still being worked out.', zh: '客户仍在计算中。'}

/** What an action on the marked or selected customers asks for; undefined where it is none of these. */
export function peopleAction(
  action: string,
  {list, around}: {list: PeopleList; around: Around},
): readonly Ask[] | undefined {
  if (!['open', ...PEOPLE_KEYS.map((binding) => binding.action)].includes(action)) return undefined
  const {look} = around
  const ids = targets(list.place.id, around)
  const [id] = ids
  if (id === undefined) {
    const isKnown = around.know(peopleWant(list)).answer !== undefined
    return [{ask: 'say', text: sentence(look, isKnown ? NOBODY : NOT_YET)}]
  }
  const reference = list.place.id ?? id
  if (action === 'open') return [{ask: 'open', screen: {kind: 'customer', id: reference}}]
  if (action === 'explain') return [{ask: 'explain', reference, topic: topicOf(list.query.where)}]
  return groupAction(action, {title: titleOf(ids, look), chosen: {ids}}, around)
}

/** What an action on a group asks for; undefined where it is none of these. */
export function groupAction(action: string, group: Group, around: Around): readonly Ask[] | undefined {
  if (action === 'tag') return [{ask: 'form', form: tagForm(group, around)}]
  if (action === 'campaign') return [{ask: 'form', form: campaignForm(group, around)}]
  return undefined
}

/** One by the id: a form's title is no place for a name that may have to be hidden. */
function titleOf(ids: readonly string[], look: Look): string {
  const [id = ''] = ids
  return ids.length === 1 ? id : sentence(look, {en: '{n} customers', zh: '{n} 位客户'}, {n: ids.length})
}

const TOPICS = [
  ['quadrant', 'quadrant'],
  ['grid_cell', 'grid'],
  ['value_class', 'value'],
  ['churn', 'churn'],
  ['lifecycle', 'lifecycle'],
  ['tier', 'tier'],
] as const

/** Which judgement a group rests on. */
function topicOf(where: string): string {
  return TOPICS.find(([field]) => where.includes(field))?.[1] ?? 'segment'
}
