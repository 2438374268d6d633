import type {QualityPair} from '../core/quality/measure-quality.ts'
import type {CommandContext} from './command.ts'

/** The customers who may be one; what compares names is loaded only for this. */
export async function findPairs(context: CommandContext): Promise<readonly QualityPair[]> {
  const {listDuplicates} = await import('../core/duplicate/list-duplicates.ts')
  return (await listDuplicates(context)).pairs
}
