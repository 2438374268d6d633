import {describe, expect, it} from 'vitest'
import {findDuplicates} from '../../src/core/duplicate/find-duplicates.ts'
import type {PersonColumns} from '../../src/core/duplicate/people.ts'
import type {DuplicatePair} from '../../src/core/duplicate/report.ts'
import {NO_HAN} from '../../src/core/duplicate/text/han.ts'
import {HERE, rawRows} from './data.ts'

describe.skipIf(!HERE)('febrl, 1,000 records of which 500 pairs are one person', () => {
  const {pairs, model} = findDuplicates(people(), {
    ...{han: NO_HAN, limit: 50, certain: 0.99, review: 0.8},
    buckets: ['certain', 'review'],
  })
  const truth = new Set(
    rawRows('febrl/TRUTH_pairs_dataset1.csv').map(({rec_id_1, rec_id_2}) => keyOf(rec_id_1, rec_id_2)),
  )
  const right = (found: readonly DuplicatePair[]): number =>
    found.filter(({left, right: other}) => truth.has(keyOf(left, other))).length
  const certain = pairs.filter(({bucket}) => bucket === 'certain')

  it('is judged by weights that were learnt from it', () => {
    expect(truth.size).toBe(500)
    expect(model).toMatchObject({basis: 'estimated', converged: true})
  })

  it('is found with a precision of .99 at a recall of .95, certain pairs and those to review together', () => {
    expect(right(pairs) / pairs.length).toBeGreaterThanOrEqual(0.99)
    expect(right(pairs) / truth.size).toBeGreaterThanOrEqual(0.95)
  })

  it('has certain pairs with a precision of .999, most of all there are', () => {
    expect(right(certain) / certain.length).toBeGreaterThanOrEqual(0.999)
    expect(right(certain) / truth.size).toBeGreaterThanOrEqual(0.75)
  })
})

function keyOf(left = '', right = ''): string {
  return [left.trim(), right.trim()].sort().join('|')
}

/** The records without the social security number, which would give them away. */
function people(): PersonColumns {
  const records = rawRows('febrl/dataset1.csv').map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key.trim(), value.trim() || undefined])),
  )
  const column = (key: string): (string | undefined)[] => records.map((record) => record[key])
  const none = records.map(() => [])
  return {
    id: records.map(({rec_id}) => rec_id as string),
    name: records.map(() => undefined),
    given: column('given_name'),
    surname: column('surname'),
    birthday: column('date_of_birth').map((text) => text?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')),
    gender: records.map(() => undefined),
    ...{phones: none, emails: none, cards: none, others: none},
    address: records.map(
      ({street_number, address_1, address_2, postcode}) =>
        [street_number, address_1, address_2, postcode].filter(Boolean).join(' ') || undefined,
    ),
    city: column('suburb'),
    region: column('state'),
  }
}
