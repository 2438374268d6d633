import fc from 'fast-check'
import {expect, it} from 'vitest'
import {setConsent} from '../../../src/core/consent/set-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import {redoChange} from '../../../src/core/history/redo-change.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {unmergeCustomers} from '../../../src/core/merge/unmerge-customers.ts'
import {eraseCustomer} from '../../../src/core/privacy/erase-customer.ts'
import {checkStore} from '../../../src/core/store/check-store.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dumpOf} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

type Step = (context: Context) => Promise<unknown>

const PHONES = ['13800138000', '13900139000', '13700137000']
const customer = fc.constantFrom('C1', 'C2', 'C3', 'C4')

const anImport = fc
  .array(
    fc.tuple(
      fc.constantFrom('A1', 'A2', 'A3'),
      fc.integer({min: 1, max: 3}),
      fc.constantFrom(...PHONES),
      fc.constantFrom('', 'Li', 'Wang'),
      fc.constantFrom('', 'yes', 'no'),
    ),
    {minLength: 1, maxLength: 3},
  )
  .map((rows): Step => {
    const lines = rows.map(([order, amount, phone, name, consent]) =>
      [order, '2025-06-01', amount, phone, name, consent].join(','),
    )
    return (context) => importText(context, `order_number,date,amount,phone,name,consent\n${lines.join('\n')}\n`)
  })

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 4, arbitrary: anImport},
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PHONES).map(
      (phone): Step =>
        (context) =>
          addCustomer(context, {name: 'Han', phone, consent: ['sms']}),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(customer, fc.constantFrom('granted' as const, 'withdrawn' as const)).map(
      ([reference, state]): Step =>
        (context) =>
          setConsent(context, {reference, channels: ['sms'], state, source: 's'}),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(customer, customer).map(
      ([one, other]): Step =>
        (context) =>
          mergeCustomers(context, {groups: [[one, other]], dryRun: false, into: one}),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('G1', 'G2').map(
      (reference): Step =>
        (context) =>
          unmergeCustomers(context, {reference, dryRun: false}),
    ),
  },
  {
    weight: 1,
    arbitrary: customer.map(
      (reference): Step =>
        (context) =>
          eraseCustomer(context, {reference, dryRun: false}),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.option(fc.integer({min: 1, max: 8}), {nil: undefined}).map(
      (id): Step =>
        (context) =>
          undoChange(context, id),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.option(fc.integer({min: 1, max: 8}), {nil: undefined}).map(
      (id): Step =>
        (context) =>
          redoChange(context, id),
    ),
  },
)

/** Runs a step; one that is refused, as it may be, changes nothing. */
async function attempt(context: Context, next: Step): Promise<boolean> {
  const before = await dumpOf(context.store)
  try {
    await next(context)
    return true
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    // Numbers that were given out are not given out again.
    expect({...(await dumpOf(context.store)), counter: []}).toEqual({...before, counter: []})
    return false
  }
}

/** The rows with their revisions, and what the journal keeps for undos that can still be. */
async function rowsOf({store}: Context): Promise<unknown> {
  const {change = [], before = [], counter: _, ...rows} = await dumpOf(store)
  const standing = new Set(
    (change as {id: number; undone_by?: number}[]).flatMap((each) => (each.undone_by ? [] : each.id)),
  )
  return {rows, before: (before as {change_id: number}[]).filter(({change_id}) => standing.has(change_id))}
}

it(
  'leaves the store as it was before the undo, to the very revisions, whatever happened before',
  {timeout: 120_000},
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, {minLength: 2, maxLength: 8}),
        fc.option(fc.integer({min: 1, max: 9}), {nil: undefined, freq: 1}),
        async (steps, id) => {
          const context = memoryContext()
          for (const next of steps) await attempt(context, next)
          const before = await rowsOf(context)
          if (!(await attempt(context, () => undoChange(context, id)))) return
          const undone = (await context.store.read((book) => book.changes(1)))[0]?.id
          // Refused only where all of it was erased: then the undo found nothing to take back either.
          await attempt(context, () => redoChange(context, undone))
          expect(await rowsOf(context)).toEqual(before)
          expect((await checkStore(context)).problems).toEqual([])
        },
      ),
      {numRuns: 300},
    )
  },
)
