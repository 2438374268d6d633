import {Flags} from '@oclif/core'
import {ownCustomers} from '../core/rep/own-customers.ts'
import type {CommandContext} from './command.ts'

/** The flag of lists of customers that are a rep's own unless asked otherwise. */
export const ownFlag = {
  rep: Flags.string({
    helpValue: 'REP',
    description: 'only whom this rep looks after, or all; who is acting unless given',
    helpGroup: 'LIST',
  }),
}

interface Own<R> {
  rep: string | undefined
  /** The customer of a row. */
  of: (row: R) => string | undefined
}

/** The rows of the customers whom the rep asked for, or who is acting, looks after. */
export async function ownRows<R>(
  {store, as}: CommandContext,
  rows: readonly R[],
  {rep, of}: Own<R>,
): Promise<readonly R[]> {
  if (rep === undefined && as === undefined) return rows
  const own = await store.read((book) => ownCustomers(book, {as}, rep))
  return own ? rows.filter((row) => own.has(of(row) ?? '')) : rows
}
