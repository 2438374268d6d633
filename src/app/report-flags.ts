import {Flags} from '@oclif/core'
import type {ScopeQuery} from '../core/report/report-scope.ts'
import type {Instant} from '../core/time/day.ts'
import type {Where} from '../core/where/where.ts'
import {asOfDay} from './clock.ts'
import {asOfFlag, listFlags, type ListFlagValues} from './command.ts'
import {dayFlag} from './flags.ts'

const {where: _, ...rowFlags} = listFlags

/** The flags of reports over orders of a period and customers by a condition; `--where` is over the profile. */
export const reportFlags = {
  ...rowFlags,
  ...asOfFlag,
  where: Flags.string({
    helpValue: 'CEL',
    description: 'only customers who meet a condition over the profile',
    helpGroup: 'LIST',
  }),
  from: Flags.string({helpValue: 'YYYY-MM-DD', description: 'first day of the period; the first order unless given'}),
  to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'last day of the period; --as-of unless given'}),
}

/** The flags of reports over leads that came in in a period; `--where` is over the leads. */
export const leadReportFlags = {
  ...rowFlags,
  ...asOfFlag,
  where: Flags.string({helpValue: 'CEL', description: 'only leads that meet a condition', helpGroup: 'LIST'}),
  from: Flags.string({
    helpValue: 'YYYY-MM-DD',
    description: 'first day on which leads came in; the first one’s unless given',
  }),
  to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'last day on which leads came in; --as-of unless given'}),
}

/** Whether a report is to give its rows: a program wants nothing else, people may say how they want them. */
export function asksForRows({format, columns, sort, limit}: ListFlagValues): boolean {
  return format !== 'table' || columns !== undefined || sort !== undefined || limit !== undefined
}

interface ScopeFlags {
  'as-of'?: string | undefined
  from?: string | undefined
  to?: string | undefined
  where?: string | undefined
}

/** What these flags ask a report to look at. Throws BAD_INPUT for a date that is none. */
export function scopeOf(flags: ScopeFlags, {now, where}: {now: Instant; where: Where | undefined}): ScopeQuery {
  return {
    asOf: asOfDay(flags['as-of'], now),
    from: dayFlag(flags.from, 'from'),
    to: dayFlag(flags.to, 'to'),
    where,
    condition: flags.where,
  }
}
