import {loadChurn} from '../churn/load-churn.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {whereTypeOf} from '../listing/list-column.ts'
import type {Book} from '../store/store.ts'
import {type Where, whereValue} from '../where/where.ts'
import {Judgements} from './judgements.ts'
import {columnsOf} from './profile-columns.ts'
import type {ProfileFieldSpec} from './profile-field.ts'
import {profileFieldSpecs} from './profile-fields.ts'
import {beginProfileInputs, type ProfileInputs, type ProfileRequest} from './profile-inputs.ts'
import type {ProfileNeed} from './profile-need.ts'
import {isPart} from './profile-parts.ts'

/** One row per customer as of a day: everything that judges a customer reads it. */
export class Profile extends Judgements {
  readonly #readers = new Map<string, (index: number) => unknown>()
  #columns: readonly ListColumn[] | undefined
  #known: ReadonlyMap<string, ProfileFieldSpec> | undefined

  /** The fields that can be told from what was read; all of them where everything was. */
  get columns(): readonly ListColumn[] {
    return (this.#columns ??= columnsOf(this.#specs))
  }

  value(field: string, index: number): unknown {
    return this.#spec(field).value(this, index)
  }

  /** A field by the place of the customer, worked out when asked for. */
  reader(field: string): (index: number) => unknown {
    const known = this.#readers.get(field)
    if (known) return known
    const reader = this.#newReader(field)
    this.#readers.set(field, reader)
    return reader
  }

  #newReader(field: string): (index: number) => unknown {
    const {value, each} = this.#spec(field)
    if (!each) return (index) => value(this, index)
    let read: ((index: number) => unknown) | undefined
    return (index) => (read ??= each(this))(index)
  }

  /** A field of all customers, in their order. */
  column(field: string): readonly unknown[] {
    const {column: ready} = this.#spec(field)
    if (ready) return ready(this)
    const {size} = this
    const read = this.reader(field)
    const column = new Array<unknown>(size)
    for (let index = 0; index < size; index++) column[index] = read(index)
    return column
  }

  /** A numeric field of all customers, in their order; not a number where one has none. */
  numbers(field: string): Float64Array {
    const {size} = this
    const read = this.reader(field)
    const numbers = new Float64Array(size)
    for (let index = 0; index < size; index++) numbers[index] = (read(index) as number | undefined) ?? Number.NaN
    return numbers
  }

  /** A customer's row for lists: with these fields, or all that can be told. */
  row(index: number, fields: readonly string[] = [...this.#specs.keys()]): ListRow {
    const row: Record<string, unknown> = {}
    for (const field of fields) row[field] = this.reader(field)(index)
    return row
  }

  /** Indexes of the customers who meet a condition; fields are computed only when the condition asks for them. */
  select(where: Where | undefined): number[] {
    const all = Array.from({length: this.size}, (_, index) => index)
    return where ? all.filter(where.on((field) => this.reader(field))) : all
  }

  /** One object that stands for each customer in turn, with these fields as conditions see them, computed when read. */
  conditionRow(fields: Iterable<string>): (index: number) => Readonly<Record<string, unknown>> {
    const row = {}
    let current = 0
    for (const field of fields) {
      const type = whereTypeOf(this.#spec(field).type)
      const read = this.reader(field)
      Object.defineProperty(row, field, {enumerable: true, get: () => whereValue(read(current), type)})
    }
    return (index) => {
      current = index
      return row
    }
  }

  get #specs(): ReadonlyMap<string, ProfileFieldSpec> {
    return (this.#known ??= knownFields(this.inputs))
  }

  #spec(field: string): ProfileFieldSpec {
    const spec = this.#specs.get(field)
    if (spec) return spec
    throw new Error(`The profile has no field "${field}", or was read without what it needs.`)
  }
}

/** The profile of all customers known as of a day. */
export async function profileCustomers(book: Book, options: ProfileRequest): Promise<Profile> {
  const {inputs, later, beside} = await beginProfileInputs(book, options)
  const profile = new Profile(inputs)
  const learnsChurn = !inputs.left_out?.includes('churn')
  if (beside) {
    profile.judgeRhythms()
    profile.takeLearned(await beside.learned)
  }
  const forecasting = beside && profile.forecastBy(beside.helper)
  forecasting?.catch(() => undefined)
  // Learned while lines are still being read.
  if (learnsChurn) profile.purchaseFit()
  await later
  if (learnsChurn) profile.churnModel = await loadChurn(book, inputs, () => profile.purchaseFit())
  await forecasting
  book.orders.letGo()
  return profile
}

function knownFields(inputs: ProfileInputs): Map<string, ProfileFieldSpec> {
  const all = [...profileFieldSpecs(inputs.parts?.custom?.fields ?? [])]
  return new Map(all.filter(([, {needs = []}]) => needs.every((need) => isRead(inputs, need))))
}

function isRead({parts, left_out = []}: ProfileInputs, need: ProfileNeed): boolean {
  return isPart(need) ? parts?.[need] !== undefined : !left_out.includes(need)
}
