import {sentence} from '../../present/sentence.ts'
import type {Binding} from '../shared/keys.ts'
import {type Around, type Ask, targets} from '../shell/screen.ts'
import type {PeopleList} from './list.ts'

/** What can be done with customers in any list of them. */
export const PEOPLE_KEYS: readonly Binding[] = []

/** What an action on the marked or selected customers asks for; undefined where it is none of these. */
export function peopleAction(
  action: string,
  {list, around}: {list: PeopleList; around: Around},
): readonly Ask[] | undefined {
  if (!['open', ...PEOPLE_KEYS.map((binding) => binding.action)].includes(action)) return undefined
  const {look} = around
  const [id] = targets(list.place.id, around)
  if (id === undefined) {
    return [{ask: 'say', text: sentence(look, {en: 'There is nobody here to select.', zh: '这里没有可选的人。'})}]
  }
  if (action === 'open') return [{ask: 'open', screen: {kind: 'customer', id: list.place.id ?? id}}]
  return undefined
}
