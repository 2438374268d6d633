import {Environment} from '@marcbachmann/cel-js'
import {CrmError} from '../error/crm-error.ts'
import type {Where, WhereType} from './where.ts'

const CEL_TYPES = {text: 'string', number: 'double', boolean: 'bool', list: 'list<string>'} as const

/**
 * Compiles a CEL (Common Expression Language) condition over named fields. Numbers compare with whole and decimal
 * literals alike. A missing text is `""`, a missing number is not a number, so that no comparison with it holds.
 * Throws BAD_INPUT with a pointer to the place when the expression does not parse, names an unknown field, mixes
 * types or is no condition.
 */
export function compileWhere(expression: string, fields: Readonly<Record<string, WhereType>>): Where {
  const environment = environmentFor(fields)
  const program = parseExpression(environment, expression, fields)
  return (row) => program(row) === true
}

function environmentFor(fields: Readonly<Record<string, WhereType>>): Environment {
  const environment = new Environment({unlistedVariablesAreDyn: false})
  for (const [name, type] of Object.entries(fields)) environment.registerVariable(name, CEL_TYPES[type])
  return withMixedArithmetic(environment)
}

/** CEL keeps whole and decimal numbers apart; people who write `revenue / 12 > 100` do not. */
function withMixedArithmetic(environment: Environment): Environment {
  const operators: Record<string, (left: number, right: number) => number> = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
  }
  for (const [sign, apply] of Object.entries(operators)) {
    const mixed = (left: number | bigint, right: number | bigint): number => apply(Number(left), Number(right))
    environment.registerOperator(`double ${sign} int`, mixed)
    environment.registerOperator(`int ${sign} double`, mixed)
  }
  return environment
}

function parseExpression(
  environment: Environment,
  expression: string,
  fields: Readonly<Record<string, WhereType>>,
): (row: object) => unknown {
  try {
    const program = environment.parse(expression)
    const {valid, type, error} = program.check()
    if (!valid) throw error ?? new Error('the expression is not valid')
    if (String(type) === 'bool') return program as (row: object) => unknown
    throw new Error(`the expression gives a ${String(type)}, not true or false\n\n>    1 | ${expression}`)
  } catch (error) {
    throw whereError((error as Error).message, fields)
  }
}

function whereError(message: string, fields: Readonly<Record<string, WhereType>>): CrmError {
  const unknown = /^Unknown variable: (\w+)/.exec(message)?.[1]
  const names = Object.keys(fields).sort().join(', ')
  return new CrmError('BAD_INPUT', `The condition cannot be used: ${message.trimEnd()}`, {
    hint:
      unknown === undefined ? 'Text stands in double quotes, e.g. city == "上海" && orders >= 3.' : `Fields: ${names}.`,
  })
}
