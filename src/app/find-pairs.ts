import type {QualityPair} from '../core/quality/measure-quality.ts'
import type {CommandContext} from './command.ts'

/** The customers who may be one. */
export async function findPairs(_context: CommandContext): Promise<QualityPair[] | undefined> {
  return undefined
}
