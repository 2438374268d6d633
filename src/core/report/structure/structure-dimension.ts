import {ageBandOf, ageBands, ageOn} from '../../customer/age.ts'
import {CUSTOMER_KINDS, GENDERS} from '../../customer/customer.ts'
import {CrmError} from '../../error/crm-error.ts'
import type {ProfileInputs} from '../../profile/profile-inputs.ts'
import type {ProfileNeed} from '../../profile/profile-need.ts'
import type {Settings} from '../../setting/settings.ts'
import {targetShares} from '../../setting/target-shares.ts'

/** What customers are divided by. */
export const STRUCTURE_DIMENSIONS = ['gender', 'age', 'region', 'industry', 'occupation', 'kind', 'source'] as const
export type StructureDimension = (typeof STRUCTURE_DIMENSIONS)[number]

/** What of the records is read for it. */
export const STRUCTURE_NEEDS: readonly ProfileNeed[] = [
  'gender',
  'birthday',
  'region',
  'industry',
  'occupation',
  'kind',
  'source',
]

/** The values of a dimension, as indexes into `names`; -1 where it is not known of the customer. */
export interface DimensionValues {
  names: string[]
  codes: Int32Array
}

/** What each customer's value of a dimension is, as of the profile's day. */
export function valuesOf({asOf, records, settings}: ProfileInputs, dimension: StructureDimension): DimensionValues {
  if (dimension !== 'age') return codesOf(records[dimension])
  const starts = settings['structure.age_bands']
  const codes = Int32Array.from(records.birthday, (birthday) => {
    const age = ageOn(birthday, asOf)
    return age === undefined ? -1 : ageBandOf(age, starts)
  })
  return {names: ageBands(starts), codes}
}

/** Wanted shares by value, 0 to 1; undefined without a target. Throws BAD_INPUT for a value that cannot occur. */
export function targetOf(settings: Settings, dimension: StructureDimension): Map<string, number> | undefined {
  const parts = settings[`structure.${dimension}`]
  if (parts === undefined || parts.length === 0) return undefined
  const target = targetShares(parts) ?? new Map<string, number>()
  const known = closedSet(settings, dimension)
  const stray = [...target.keys()].find((name) => known && !known.includes(name))
  if (stray === undefined) return target
  throw new CrmError('BAD_INPUT', `The setting structure.${dimension} names "${stray}", which no customer can be.`, {
    hint: `Set it again with: ${(known ?? []).join(', ')}. Example: patron settings set structure.${dimension} ${known?.[0]}:60`,
  })
}

/** All values that a dimension can have; undefined where any text will do. */
function closedSet(settings: Settings, dimension: StructureDimension): readonly string[] | undefined {
  if (dimension === 'gender') return GENDERS
  if (dimension === 'kind') return CUSTOMER_KINDS
  return dimension === 'age' ? ageBands(settings['structure.age_bands']) : undefined
}

function codesOf(texts: readonly (string | undefined)[]): DimensionValues {
  const known = new Map<string, number>()
  const codes = Int32Array.from(texts, (text) => {
    if (text === undefined || text === '') return -1
    const code = known.get(text) ?? known.size
    if (code === known.size) known.set(text, code)
    return code
  })
  return {names: [...known.keys()], codes}
}
