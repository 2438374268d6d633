import {Flags} from '@oclif/core'
import {CrmError} from '../core/error/crm-error.ts'
import {whereTypes} from '../core/listing/select-rows.ts'
import {loadProfileColumns} from '../core/profile/profile-columns.ts'
import type {TagRequest} from '../core/tag/tag-customers.ts'
import {readIds} from '../formats/read-ids.ts'
import {asOfDay} from './clock.ts'
import {asOfFlag, type CommandContext} from './command.ts'

/** Whose tags: customers by reference, by a condition, or by their ids from a file. */
export const tagFlags = {
  ...asOfFlag,
  customer: Flags.string({
    multiple: true,
    helpValue: 'REF[,REF]',
    description: 'id, phone, e-mail, card or name; several by commas',
    exclusive: ['where', 'from'],
  }),
  where: Flags.string({
    helpValue: 'CEL',
    description: 'all who meet a condition over the profile',
    exclusive: ['from'],
  }),
  from: Flags.string({
    helpValue: 'FILE',
    description: 'file of customer ids, one a line or csv with an id column; - for standard input',
  }),
  'dry-run': Flags.boolean({default: false, description: 'say how many would change, and change nothing'}),
}

interface TagFlags {
  customer?: readonly string[] | undefined
  where?: string | undefined
  from?: string | undefined
  'as-of'?: string | undefined
}

/** Whose tags the flags speak of. Throws BAD_INPUT when none says it. */
export async function taggedCustomers(
  {store, now}: CommandContext,
  {customer, where, from, 'as-of': asOf}: TagFlags,
): Promise<TagRequest['customers']> {
  if (from !== undefined) return {ids: await readIds({file: from, stdin: process.stdin})}
  if (customer !== undefined) return {references: customer.flatMap((text) => text.split(','))}
  if (where === undefined) {
    throw new CrmError('BAD_INPUT', 'It is not said whose tags.', {
      hint: 'Give --customer REF, --where CEL or --from FILE.',
    })
  }
  const {compileWhere} = await import('../core/where/compile-where.ts')
  const columns = await store.read(loadProfileColumns)
  return {where: compileWhere(where, whereTypes(columns)), asOf: asOfDay(asOf, now())}
}
