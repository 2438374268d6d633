import type {ASTNode} from '@marcbachmann/cel-js'
import type {FieldReader, WhereType} from './where.ts'

type FieldTypes = Readonly<Record<string, WhereType>>
type RowTest = (index: number) => boolean
type Comparison = (left: string | number, right: string | number) => boolean

/**
 * A checked condition as a test on rows by their number, many times quicker than the expression library: comparisons of a
 * field with a value, membership of a list of values, fields that are true or false, and what joins them. Undefined
 * for a condition that is made of anything else. It gives what the library gives, missing values included.
 */
export function plainTest(node: ASTNode, types: FieldTypes, read: FieldReader): RowTest | undefined {
  const {op, args} = node as {op: string; args: unknown}
  if (op === '&&' || op === '||') return joined(op, args as ASTNode[], (part) => plainTest(part, types, read))
  if (op === '!_') return negated(plainTest(args as ASTNode, types, read))
  if (op === 'id') return isTrue(args as string, types, read)
  const [left, right] = Array.isArray(args) ? (args as ASTNode[]) : []
  if (!left || !right) return undefined
  const value = valueReader(left, types, read)
  if (!value) return undefined
  if (op === 'in') return memberOf(value, right)
  const compare = COMPARISONS[op]
  const literal = literalOf(right)
  if (!compare || typeof literal !== value.type) return undefined
  return (index) => compare(value.of(index), literal as string | number)
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

function joined(op: '&&' | '||', parts: ASTNode[], test: (part: ASTNode) => RowTest | undefined): RowTest | undefined {
  const [left, right] = [parts[0] && test(parts[0]), parts[1] && test(parts[1])]
  if (!left || !right) return undefined
  return op === '&&' ? (index) => left(index) && right(index) : (index) => left(index) || right(index)
}

function negated(test: RowTest | undefined): RowTest | undefined {
  return test && ((index) => !test(index))
}

function isTrue(field: string, types: FieldTypes, read: FieldReader): RowTest | undefined {
  if (types[field] !== 'boolean') return undefined
  const value = read(field)
  return (index) => value(index) === true
}

interface ValueReader {
  type: 'string' | 'number'
  of: (index: number) => string | number
}

/** A field of text or numbers as conditions see it: a missing text is empty, a missing number is not a number. */
function valueReader({op, args}: ASTNode, types: FieldTypes, read: FieldReader): ValueReader | undefined {
  const type = op === 'id' ? types[args as string] : undefined
  if (type !== 'text' && type !== 'number') return undefined
  const value = read(args as string)
  if (type === 'number') return {type: 'number', of: (index) => numberOf(value(index))}
  return {type: 'string', of: (index) => textOf(value(index))}
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : value === undefined || value === null ? Number.NaN : Number(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value)
}

function memberOf({type, of}: ValueReader, {op, args}: ASTNode): RowTest | undefined {
  if (op !== 'list') return undefined
  const members = (args as ASTNode[]).map(literalOf)
  if (!members.every((member) => typeof member === type)) return undefined
  const set = new Set<unknown>(members)
  // Of numbers that are none the set has its own opinion: it holds them equal.
  return (index) => {
    const value = of(index)
    return !Number.isNaN(value) && set.has(value)
  }
}

function literalOf({op, args}: ASTNode): string | number | undefined {
  if (op === '-_') {
    const positive = literalOf(args as ASTNode)
    return typeof positive === 'number' ? -positive : undefined
  }
  if (op !== 'value') return undefined
  if (typeof args === 'bigint') return Number(args)
  return typeof args === 'string' || typeof args === 'number' ? args : undefined
}
