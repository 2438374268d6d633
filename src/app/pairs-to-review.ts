import {CrmError} from '../core/error/crm-error.ts'
import type {CommandContext} from './command.ts'
import type {DoubtfulPair} from './review-pairs.ts'
import {canAsk} from './terminal.ts'

/**
 * The pairs in doubt, the likeliest first. Throws BAD_INPUT when nobody can be asked about them. What finds them is
 * loaded only for this.
 */
export async function pairsToReview(context: CommandContext, limit: number | undefined): Promise<DoubtfulPair[]> {
  if (!canAsk()) {
    throw new CrmError('BAD_INPUT', 'A review asks at the terminal, and nobody can be asked here.', {
      hint: '`patron customer duplicates --bucket review` lists the pairs; answer one with --pair C12,C15 --same or --different.',
    })
  }
  const {listDuplicates} = await import('../core/duplicate/list-duplicates.ts')
  return (await listDuplicates(context, {buckets: ['review']})).pairs.slice(0, limit)
}
