import {CrmError} from '../error/crm-error.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {peopleRows} from '../profile/profile-people.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Context} from '../store/context.ts'
import {closest} from '../text/closest.ts'
import {compareNumbered} from '../text/compare-text.ts'
import {type Day, dayOf, textOfDay} from '../time/day.ts'
import {LIFECYCLE_STAGES, type LifecycleStage} from './judge-lifecycle.ts'
import {type StagesOn, stagesOn} from './stages-on.ts'

/** Where somebody was on the first day: a stage, or not known yet. */
export const MATRIX_ROWS = ['unknown', ...LIFECYCLE_STAGES] as const
export type MatrixRow = (typeof MATRIX_ROWS)[number]

export const MATRIX_COLUMNS: readonly ListColumn[] = [
  {key: 'from', type: 'text', codes: 'lifecycle_stage'},
  {key: 'to', type: 'text', codes: 'lifecycle_stage'},
  {key: 'people', type: 'integer'},
  {key: 'share', type: 'share'},
]

export interface MatrixCell {
  from: MatrixRow
  to: LifecycleStage
  people: number
  /** Of those who were in `from`, 0 to 1. */
  share: number
}

/** Who moved from which stage to which between two days. */
export interface LifecycleMatrix {
  from: string
  to: string
  /** The stable order number of the second day, by which both are judged. */
  stable: StableOrder
  /** Cells with people, in the order of the stages. */
  cells: MatrixCell[]
}

export interface MatrixQuery {
  from: Day
  to: Day
  /** The people of one cell, with these fields as of the second day. */
  cell?: {from: MatrixRow; to: LifecycleStage; fields: readonly string[]} | undefined
}

export interface MatrixResult {
  matrix: LifecycleMatrix
  people: ListRow[] | undefined
}

/** The migration between two days. Throws BAD_INPUT when the second does not come after the first. */
export async function reportMatrix({store}: Context, {from, to, cell}: MatrixQuery): Promise<MatrixResult> {
  if (from >= to) {
    throw new CrmError('BAD_INPUT', `${textOfDay(from)} does not come before ${textOfDay(to)}.`, {
      hint: 'Give the earlier date with --from.',
    })
  }
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const after = await stagesOn(book, {asOf: to, settings, fields: cell?.fields})
    const stable = after.profile.stableOrder()
    const before = await stagesOn(book, {asOf: from, settings, stable})
    const past = await pastOf(book, {before, asOf: from})
    const cells = countCells(after, {before, past})
    const matrix = {from: textOfDay(from), to: textOfDay(to), stable, cells}
    const people = cell?.to === 'lead' ? leadRows(book, {after, before}, cell) : cell && peopleOf(after, past, cell)
    return {matrix, people: await people}
  })
}

/** `FROM,TO` as stages. Throws BAD_INPUT where these are not two, and for an unknown one with the nearest. */
export function parseCell(text: string): {from: MatrixRow; to: LifecycleStage} {
  const parts = text.split(',').map((part) => part.trim())
  const [from, to] = parts
  if (!from || !to || parts.length > 2) {
    throw new CrmError('BAD_INPUT', `"${text}" does not say two stages: where people were, and where they are now.`, {
      hint: `Write --cell FROM,TO, such as --cell stable,lost. Stages: ${MATRIX_ROWS.join(', ')}.`,
    })
  }
  return {from: oneOf(from, MATRIX_ROWS), to: oneOf(to, LIFECYCLE_STAGES)}
}

function oneOf<S extends string>(name: string, known: readonly S[]): S {
  if ((known as readonly string[]).includes(name)) return name as S
  const guess = closest(name, known)
  throw new CrmError('BAD_INPUT', `There is no stage "${name}".`, {
    hint: `${guess === undefined ? '' : `Did you mean ${guess}? `}Write --cell FROM,TO with two of ${known.join(', ')}.`,
  })
}

/** Where a customer of the second day was on the first: also the lead that they were then. */
async function pastOf(book: Book, {before, asOf}: {before: StagesOn; asOf: Day}): Promise<(id: string) => MatrixRow> {
  const leads = await book.columns('lead', ['id', 'customer_id', 'converted_at'])
  const wereLeads = new Set(
    leads.id.flatMap((id, row) => {
      const converted = leads.converted_at[row]
      const isLater = converted !== undefined && dayOf(converted) > asOf
      return before.leads.has(id) && isLater ? (leads.customer_id[row] ?? []) : []
    }),
  )
  return (id) => {
    const known = before.stages.get(id)
    if (wereLeads.has(id) && (known === undefined || known === 'registered')) return 'lead'
    return known ?? 'unknown'
  }
}

function countCells(
  after: StagesOn,
  {before, past}: {before: StagesOn; past: (id: string) => MatrixRow},
): MatrixCell[] {
  const counts = new Map<string, number>()
  const count = (from: MatrixRow, to: LifecycleStage): void => {
    counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1)
  }
  for (const [id, stage] of after.stages) count(past(id), stage)
  for (const id of after.leads) count(pastOfLead(before, id), 'lead')
  return MATRIX_ROWS.flatMap((from) => {
    const own = LIFECYCLE_STAGES.map((to) => ({from, to, people: counts.get(`${from} ${to}`) ?? 0}))
    const all = own.reduce((sum, {people}) => sum + people, 0)
    return own.filter(({people}) => people > 0).map((cell) => ({...cell, share: cell.people / all}))
  })
}

function peopleOf(
  {profile, stages}: StagesOn,
  past: (id: string) => MatrixRow,
  {from, to, fields}: NonNullable<MatrixQuery['cell']>,
): ListRow[] {
  const {ids} = profile.inputs
  const among = [...ids.keys()].filter((index) => {
    const id = ids[index] as string
    return stages.get(id) === to && past(id) === from
  })
  return peopleRows(profile, among, fields)
}

/** Leads have no profile: of its fields they have those that a lead has, too. */
async function leadRows(
  book: Book,
  {after, before}: {after: StagesOn; before: StagesOn},
  {from, fields}: NonNullable<MatrixQuery['cell']>,
): Promise<ListRow[]> {
  const among = [...after.leads].filter((id) => pastOfLead(before, id) === from)
  const leads = await book.getMany('lead', among)
  return leads
    .toSorted((left, right) => compareNumbered(left.id, right.id))
    .map(({id, name, source, region, city}) => {
      const own: ListRow = {id, name, source, region, city, lifecycle: 'lead'}
      return Object.fromEntries(fields.map((field) => [field, own[field]]))
    })
}

function pastOfLead({leads}: StagesOn, id: string): MatrixRow {
  return leads.has(id) ? 'lead' : 'unknown'
}
