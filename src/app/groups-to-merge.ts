import {CrmError} from '../core/error/crm-error.ts'
import {findGroup} from '../core/merge/find-group.ts'
import type {MergeInput} from '../core/merge/merge-customers.ts'
import type {CommandContext} from './command.ts'

interface MergeRequest {
  references: readonly string[]
  into: string | undefined
  certain: boolean
}

/** The groups that a command line asks to be merged: one of those it names, or all that are certain to be one customer. */
export async function groupsToMerge(
  context: CommandContext,
  {references, into, certain}: MergeRequest,
): Promise<Pick<MergeInput, 'groups' | 'into' | 'skip'>> {
  const named = new Set([...references, ...(into === undefined ? [] : [into])]).size
  if (certain) {
    if (named > 0) throw new CrmError('BAD_INPUT', 'Either customers or --certain.', {hint: 'Leave one of them out.'})
    return {groups: await certainGroups(context), skip: true}
  }
  if (named < 2) {
    throw new CrmError('BAD_INPUT', 'A merge needs two customers or more.', {
      hint: 'Name them: patron customer merge C12 C15. All that are certain: --certain.',
    })
  }
  const {ids, into: stays} = await findGroup(context, {references, into})
  return {groups: [ids], into: stays}
}

/** What finds duplicates is loaded only for this. */
async function certainGroups(context: CommandContext): Promise<string[][]> {
  const {listDuplicates} = await import('../core/duplicate/list-duplicates.ts')
  return (await listDuplicates(context, {buckets: []})).groups
}
