import {CrmError} from '../error/crm-error.ts'
import type {Intake, RowTaker} from '../import/import-rows.ts'
import {keyedTaker} from '../import/keyed-rows.ts'
import type {MoneyForm} from '../import/parse-money.ts'
import type {CellFault} from '../import/reject.ts'
import type {ReadRow} from '../import/row-fields.ts'
import {rowHeader} from '../import/row-layout.ts'
import {targetId} from './set-target.ts'
import {metricOf, type TARGET_FIELDS} from './target-fields.ts'
import type {Target} from './target.ts'
import {parseMonth} from './target-month.ts'
import {type KnownSubjects, loadSubjects, subjectOf} from './target-subject.ts'
import {parseTargetValue} from './target-value.ts'

type Fields = typeof TARGET_FIELDS
type Read = ReadRow<Fields>
type Field = keyof Fields

/**
 * Takes targets in, each known by month, metric and whose it is: what the file says replaces what was set. A row that
 * names a rep and a shop is the rep's. One whose rep, shop or region is not known, or that cannot be read, is rejected.
 * `year` is that of months which are written without one.
 */
export function targetIntake({year}: {year?: number | undefined}): (intake: Intake) => Promise<RowTaker<Fields>> {
  return async (intake) => {
    const {draft, layout, tally} = intake
    const subjects = await loadSubjects(draft)
    const form = {decimal: layout.decimal, digits: layout.digits}
    const targets = new Map<Read['values'], Target>()
    const taker = keyedTaker<'target', Fields>(intake, {
      kind: 'target',
      record: (values) => targets.get(values) as Target,
      label: ({month, metric}) => `${month} ${metric}`,
    })
    return {
      async take(rows) {
        const good = rows.filter((row) => {
          const read = readTarget(row, {subjects, form, year})
          if ('id' in read) targets.set(row.values, read)
          else tally.reject({...read, column: rowHeader(layout, read.column)}, row)
          return 'id' in read
        })
        await taker.take(good)
        targets.clear()
      },
      finish: () => taker.finish(),
    }
  }
}

interface Reading {
  subjects: KnownSubjects
  form: MoneyForm
  year: number | undefined
}

/** The target of a row, or the field that cannot be read and why. */
function readTarget({values}: Read, {subjects, form, year}: Reading): Target | CellFault {
  const month = parseMonth(values.month as string, year)
  if (month === undefined) return fault('month', values, `"${values.month}" is no month`)
  const metric = metricOf(values.metric as string)
  if (metric === undefined) return fault('metric', values, `"${values.metric}" is no metric of targets`)
  const value = parseTargetValue(values.value as string, metric, form)
  if (!value.ok) return fault('value', values, value.reason)
  try {
    const subject = subjectOf(subjects, values)
    return {id: targetId({metric, month, ...subject}), metric, ...subject, month, value: value.value}
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    const field = (['rep', 'shop', 'region'] as const).find((one) => values[one] !== undefined) as Field
    return fault(field, values, `${error.message.charAt(0).toLowerCase()}${error.message.slice(1, -1)}`)
  }
}

function fault(column: Field, values: Read['values'], reason: string): CellFault {
  return {column, value: values[column] ?? '', reason}
}
