import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {CATALOGUE} from './catalogue.ts'
import {daysOfPeriod, monthOfPeriod} from './periods.ts'
import type {ReportOptions} from './questions.ts'
import {reportRoom} from './rooms.ts'
import {chosenOf, type ReportsState} from './state.ts'

/** The report that is shown, made for the room that it has; of another size it stands in until that is made. */
export function reportWant(state: ReportsState, around: Around): Want<'report'> {
  const {look} = around
  const {columns, rows} = reportRoom(around)
  const options = optionsOf(state, around)
  return {
    question: 'report',
    asked: {report: state.shown, options, look: {...look, width: columns, terminal: true}, rows},
    series: JSON.stringify([state.shown, options, look.language]),
  }
}

/** What is asked of the report that is shown, its period as days or month. */
export function optionsOf(state: ReportsState, {board}: Pick<Around, 'board'>): ReportOptions {
  const {period, by, measure, where} = chosenOf(state)
  const as_of = board?.as_of ?? '1970-01-01'
  const isDays = CATALOGUE[state.shown].period === 'days'
  return {
    ...(isDays ? daysOfPeriod(period, as_of) : {from: '', to: ''}),
    month: isDays ? '' : monthOfPeriod(period, as_of),
    ...{by, measure, where},
  }
}

/** The command that says the same. */
export function commandOf(state: ReportsState, around: Pick<Around, 'board'>): readonly string[] {
  const {from, to, month, by, measure, where} = optionsOf(state, around)
  const entry = CATALOGUE[state.shown]
  const flags: readonly (readonly [flag: string, value: string, usual?: string | undefined])[] = [
    ['by', by, entry.by?.initial],
    [entry.measure?.flag ?? '', measure, entry.measure?.initial],
    ...([
      ['from', from],
      ['to', to],
      ['month', month],
      ['where', where],
    ] as const),
  ]
  const told = flags.filter(([, value, usual]) => value !== '' && value !== usual)
  return ['report', state.shown, ...told.flatMap(([flag, value]) => [`--${flag}`, value])]
}
