import {isNumeric, type ListColumn} from '../../core/listing/list-column.ts'
import {sentence} from '../../present/sentence.ts'
import {titleOf} from '../../present/titles.ts'
import {FRAME} from '../shared/frame.ts'
import {LIST_START} from '../shared/list.ts'
import {sortOf} from '../people/query.ts'
import type {Form} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {leftFor} from './columns-in-view.ts'
import {knownColumns} from './list.ts'
import {chosenColumns, type CustomersState} from './state.ts'

/** Sorted by a field, the way people want it first: numbers and days from the largest. The same field again turns round. */
export function sortBy(state: CustomersState, field: string, around: Around): CustomersState {
  if (field === '') return {...state, sort: '', place: LIST_START}
  const now = presentSort(state, around)
  if (now?.replace('-', '') === field) return {...state, sort: turned(now), place: LIST_START}
  const known = knownColumns(around)
  const isDown = isFromLargest(known.find(({key}) => key === field)?.type ?? 'text')
  const width = around.size.columns - FRAME.columns
  const left = leftFor(field, chosenColumns(state, around), {known, left: state.left, width})
  return {...state, sort: isDown ? `-${field}` : field, left, place: LIST_START}
}

/** The other way round. */
export function turnRound(state: CustomersState, around: Around): Step<CustomersState> {
  const now = presentSort(state, around)
  if (now !== undefined) return {state: {...state, sort: turned(now), place: LIST_START}}
  const best = {
    en: 'The best matches come first; s sorts by a column.',
    zh: '目前按匹配程度排列；按 s 可按列排序。',
  }
  return refuse(state, sentence(around.look, best))
}

/** Sorted by the column before or after the present one. */
export function sortBeside(state: CustomersState, step: -1 | 1, around: Around): CustomersState {
  const fields = chosenColumns(state, around)
  const now = presentSort(state, around)?.replace('-', '')
  const place = now === undefined ? -1 : fields.indexOf(now)
  const next = fields[(Math.max(place, step < 0 ? 0 : -1) + step + fields.length) % fields.length]
  return next === undefined ? state : sortBy(state, next, around)
}

/** Asks what to sort by: the columns of the list first, then all others. */
export function sortForm(state: CustomersState, around: Around): Form {
  const {look} = around
  const chosen = chosenColumns(state, around)
  const others = knownColumns(around).map(({key}) => key)
  const best = {en: 'best match, else most revenue', zh: '最佳匹配，否则按销售额'}
  return {
    title: sentence(look, {en: 'Sort the customers', zh: '客户排序'}),
    fields: [
      {
        kind: 'choice',
        name: 'sort',
        title: sentence(look, {en: 'by', zh: '按'}),
        choices: [
          {value: '', text: sentence(look, best)},
          ...[...new Set([...chosen, ...others])].map((key) => ({
            value: key,
            text: titleOf(key, look.language),
            hint: key,
          })),
        ],
        initial: presentSort(state, around)?.replace('-', '') ?? '',
      },
    ],
    looks: true,
    submit: ({sort = ''}) => ({ask: 'act', action: `sort-by:${sort}`}),
  }
}

function presentSort({sort}: CustomersState, {filter}: Around): string | undefined {
  return sortOf({where: '', sort, filter: filter.input.text})
}

function turned(sort: string): string {
  return sort.startsWith('-') ? sort.slice(1) : `-${sort}`
}

function isFromLargest(type: ListColumn['type']): boolean {
  return isNumeric(type) || type === 'day' || type === 'instant'
}
