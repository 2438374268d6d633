import type {ChurnSort} from '../../core/churn/churn-groups.ts'
import {CHURN_COLUMNS, type ChurnRow} from '../../core/churn/list-churn.ts'
import {DUE_COLUMNS} from '../../core/forecast/due/list-due.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import type {Look} from '../../present/language.ts'
import {titleOf} from '../../present/titles.ts'
import type {ScreenColumn} from '../shared/columns.ts'
import {screenColumns} from '../shared/list-view.ts'
import type {DueSort} from './questions.ts'
import {reasonIn} from './reasons.ts'
import type {Section} from './state.ts'

/** The field that a sort is shown at. */
export const SORT_FIELDS: Readonly<Record<ChurnSort | DueSort, string>> = {
  loss: '-expected_loss',
  probability: '-churn_probability',
  stake: '-value_at_stake',
  urgency: 'state',
  day: 'due_on',
}

/** A column of a list: how wide, and which goes first where there is no room (the highest). */
type Laid = readonly [field: string, width: number, rank: number]

const GROUP: readonly Laid[] = [
  ['name', 14, 0],
  ['churn_probability', 12, 1],
  ['value_at_stake', 15, 2],
  ['expected_loss', 14, 5],
  ['days_silent', 11, 6],
  ['risk', 6, 4],
  ['stage', 8, 7],
  ['usual_gap', 9, 8],
  ['orders', 6, 9],
  ['last_order', 10, 10],
  ['city', 10, 11],
]

/** The reason says the days too, so it stays longer than they do. */
const REASON = {width: 27, rank: 3}

const DUE: readonly Laid[] = [
  ['name', 14, 0],
  ['category', 10, 1],
  ['due_on', 10, 2],
  ['due_in', 6, 3],
  ['state', 8, 4],
  ['value_at_stake', 15, 5],
  ['longer_share', 12, 6],
  ['last_bought', 11, 7],
  ['usual_gap', 9, 8],
  ['own_gaps', 8, 9],
  ['city', 10, 10],
]

export const DUE_PAGE_COLUMNS: readonly ListColumn[] = [...DUE_COLUMNS, {key: 'value_at_stake', type: 'money'}]

interface Shown {
  look: Look
  sort: ChurnSort | DueSort
}

/** The columns of a group: all of a group have the same stage but for the warnings, and no probability where none was learned. */
export function groupColumns(
  {section, is_learned}: {section: Section; is_learned: boolean},
  {look, sort}: Shown,
): ScreenColumn<ChurnRow>[] {
  const same = section === 'warned' ? [] : ['risk', 'stage']
  const unknown = is_learned ? [] : ['churn_probability', 'expected_loss']
  const laid = GROUP.filter(([field]) => ![...same, ...unknown].includes(field))
  const field = SORT_FIELDS[sort === 'loss' && !is_learned ? 'stake' : sort]
  const title = titleOf('reason', look.language)
  const reason = {title, ...REASON, flex: true, text: (row: ChurnRow, room: number) => reasonIn(row, look, room)}
  return [...columnsOf(CHURN_COLUMNS, laid, {look, sort: field}), reason]
}

/** The columns of what is due; without categories where products have none. */
export function dueColumns(hasCategories: boolean, {look, sort}: Shown): ScreenColumn<ListRow>[] {
  const laid = DUE.filter(([field]) => hasCategories || field !== 'category')
  const columns = columnsOf(DUE_PAGE_COLUMNS, laid, {look, sort: SORT_FIELDS[sort]})
  return columns.map((column, at) => ({...column, flex: at === (hasCategories ? 1 : 0)}))
}

function columnsOf(
  columns: readonly ListColumn[],
  laid: readonly Laid[],
  {look, sort}: {look: Look; sort: string},
): ScreenColumn<ListRow>[] {
  const chosen = laid.flatMap(([field]) => columns.find(({key}) => key === field) ?? [])
  const own = screenColumns(chosen, {look, flex: '', sort})
  return own.map((column, at) => {
    const [, width, rank] = laid[at] as Laid
    return {...column, width, rank}
  })
}
