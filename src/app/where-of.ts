import type {Where, WhereType} from '../core/where/where.ts'

/** A condition compiled; the expression library is loaded only when there is one. */
export async function whereOf(
  expression: string | undefined,
  types: Readonly<Record<string, WhereType>>,
): Promise<Where | undefined> {
  if (expression === undefined) return undefined
  const {compileWhere} = await import('../core/where/compile-where.ts')
  return compileWhere(expression, types)
}
