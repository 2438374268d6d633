import {type ASTNode, Environment} from '@marcbachmann/cel-js'
import {CrmError} from '../error/crm-error.ts'
import {closest} from '../text/closest.ts'
import {fieldsUsed} from './fields-used.ts'
import {plainTest} from './plain-test.ts'
import {type FieldReader, type TextExpression, type Where, type WhereType, whereValue} from './where.ts'

const CEL_TYPES = {text: 'string', number: 'double', boolean: 'bool', list: 'list<string>'} as const

type FieldTypes = Readonly<Record<string, WhereType>>

/**
 * Compiles a CEL (Common Expression Language) condition over named fields. Numbers compare with whole and decimal
 * literals alike. A missing text is `""`, a missing number is not a number, so that no comparison with it holds.
 * Throws BAD_INPUT with a pointer to the place when the expression does not parse, names an unknown field, mixes
 * types or is no condition; and, when it is used, where it cannot be worked out for a row.
 */
export function compileWhere(expression: string, fields: FieldTypes): Where {
  const {run, used, ast} = compile(expression, fields, {type: 'bool', wanted: 'true or false'})
  const test = (row: object): boolean => run(row) === true
  const on = (read: FieldReader): ((index: number) => boolean) =>
    plainTest(ast, fields, read) ?? rowTest(test, {used, fields, read})
  return Object.assign(test, {fields: used, on})
}

/** Compiles a CEL expression that gives text, as {@link compileWhere} does a condition. */
export function compileText(expression: string, fields: FieldTypes): TextExpression {
  const {run, used} = compile(expression, fields, {type: 'string', wanted: 'text'})
  return Object.assign((row: object) => String(run(row)), {fields: used})
}

interface RowTesting {
  used: readonly string[]
  fields: FieldTypes
  read: FieldReader
}

/** The condition with one object that stands for each row in turn. */
function rowTest(test: (row: object) => boolean, {used, fields, read}: RowTesting): (index: number) => boolean {
  const row = {}
  let current = 0
  for (const field of used) {
    const value = read(field)
    const type = fields[field] as WhereType
    Object.defineProperty(row, field, {enumerable: true, get: () => whereValue(value(current), type)})
  }
  return (index) => {
    current = index
    return test(row)
  }
}

interface Compiled {
  ast: ASTNode
  run: (row: object) => unknown
  used: readonly string[]
}

function compile(
  expression: string,
  fields: FieldTypes,
  {type, wanted}: {type: 'bool' | 'string'; wanted: string},
): Compiled {
  try {
    const program = environmentFor(fields).parse(expression)
    const used = fieldsUsed(program.ast, fields)
    const checked = program.check()
    if (!checked.valid) throw checked.error ?? new Error('the expression is not valid')
    if (String(checked.type) === type) {
      return {run: guarded(program as (row: object) => unknown, fields), used, ast: program.ast}
    }
    throw new Error(`the expression gives a ${String(checked.type)}, not ${wanted}\n\n>    1 | ${expression}`)
  } catch (error) {
    throw whereError((error as Error).message, fields)
  }
}

/** Some mistakes show only with a row at hand: a place in a list that is not there, a number that is not one. */
function guarded(program: (row: object) => unknown, fields: FieldTypes): (row: object) => unknown {
  return (row) => {
    try {
      return program(row)
    } catch (error) {
      throw (error as Error).name === 'EvaluationError' ? whereError((error as Error).message, fields) : error
    }
  }
}

function environmentFor(fields: FieldTypes): Environment {
  const environment = new Environment({unlistedVariablesAreDyn: false})
  // A field that is called like something of the language itself, as `type`, cannot be named; the others can.
  for (const [name, type] of Object.entries(fields)) {
    if (!environment.hasVariable(name)) environment.registerVariable(name, CEL_TYPES[type])
  }
  return withMixedArithmetic(environment)
}

/** CEL keeps whole and decimal numbers apart; people who write `revenue / 12 > 100` or `orders == 3` do not. */
function withMixedArithmetic(environment: Environment): Environment {
  const operators: Record<string, (left: number, right: number) => number> = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
  }
  for (const [sign, apply] of Object.entries(operators)) {
    const mixed = (left: number | bigint, right: number | bigint): number => apply(Number(left), Number(right))
    environment.registerOperator(`double ${sign} int`, mixed)
    environment.registerOperator(`int ${sign} double`, mixed)
  }
  environment.registerOperator('double == int', (left: number | bigint, right: number | bigint) => isSame(left, right))
  environment.registerOperator('double in list<int>', (value: number, list: readonly bigint[]) =>
    list.some((one) => isSame(one, value)),
  )
  return environment
}

function isSame(left: number | bigint, right: number | bigint): boolean {
  return Number(left) === Number(right)
}

function whereError(message: string, fields: FieldTypes): CrmError {
  const unknown = /^Unknown variable: (\w+)/.exec(message)?.[1]
  return new CrmError(
    'BAD_INPUT',
    `The condition cannot be used: ${message.trimEnd().replace('Unexpected token: EOF', 'it ends too early')}`,
    {
      hint:
        unknown === undefined
          ? 'Text stands in double quotes, e.g. city == "上海" && orders >= 3.'
          : unknownHint(unknown, Object.keys(fields)),
    },
  )
}

function unknownHint(unknown: string, names: readonly string[]): string {
  const guess = closest(unknown, names)
  return guess === undefined ? `Fields: ${names.toSorted().join(', ')}.` : `Did you mean ${guess}?`
}
