import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {whereTypeOf} from '../listing/list-column.ts'
import type {Book} from '../store/store.ts'
import {type Where, whereValue} from '../where/where.ts'
import {Judgements} from './judgements.ts'
import {PROFILE_FIELD_NAMES, PROFILE_FIELDS, type ProfileField} from './profile-fields.ts'
import {loadProfileInputs, type ProfileRequest} from './profile-inputs.ts'

/** One row per customer as of a day: everything that judges a customer reads it. */
export class Profile extends Judgements {
  value(field: ProfileField, index: number): unknown {
    return PROFILE_FIELDS[field].value(this, index)
  }

  /** A customer's row with all fields, for lists. */
  row(index: number): ListRow {
    return Object.fromEntries(PROFILE_FIELD_NAMES.map((field) => [field, this.value(field, index)]))
  }

  /** Indexes of the customers who meet a condition; fields are computed only when the condition asks for them. */
  select(where: Where | undefined): number[] {
    const all = Array.from({length: this.size}, (_, index) => index)
    if (!where) return all
    const row = new LazyRow(this)
    return all.filter((index) => where(row.at(index)))
  }
}

/** The profile of all customers known as of a day. */
export async function profileCustomers(book: Book, options: ProfileRequest): Promise<Profile> {
  return new Profile(await loadProfileInputs(book, options))
}

/** The profile's fields as columns of a list. */
export const PROFILE_LIST_COLUMNS: readonly ListColumn[] = PROFILE_FIELD_NAMES.map((key) => {
  const {type, extra} = PROFILE_FIELDS[key] as {type: ListColumn['type']; extra?: boolean}
  return extra === true ? {key, type, extra} : {key, type}
})

/** One object that stands for each customer in turn, so that a condition reads only the fields it names. */
class LazyRow {
  readonly #row: Record<string, unknown> = {}
  #index = 0

  constructor(profile: Profile) {
    for (const field of PROFILE_FIELD_NAMES) {
      const type = whereTypeOf(PROFILE_FIELDS[field].type)
      Object.defineProperty(this.#row, field, {
        enumerable: true,
        get: () => whereValue(profile.value(field, this.#index), type),
      })
    }
  }

  at(index: number): Record<string, unknown> {
    this.#index = index
    return this.#row
  }
}
