import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {ownFlag, ownRows} from '../../app/own-rows.ts'
import {
  FORECAST_LIST_COLUMNS,
  forecastListColumns,
  INTERVAL_COLUMNS,
} from '../../core/forecast/forecast-list-columns.ts'
import {
  type ForecastList as Forecasts,
  type ForecastReport,
  type ForecastRow,
  listForecasts,
} from '../../core/forecast/list-forecasts.ts'
import {columnsInUse, selectRows, whereTypes} from '../../core/listing/select-rows.ts'
import {presentBasis} from '../../present/forecast/basis.ts'
import {presentForecastList} from '../../present/forecast/list.ts'

export default class ForecastList extends PatronCommand<ForecastReport & {rows: ForecastRow[]}> {
  static override summary = 'List what customers may be expected to do, by lifetime value.'
  static override description =
    'Expected purchase days and revenue within the horizon, the probability that they are still customers, and the discounted value of the next 12 months. Lows and highs: what happens lies between them with the probability of the setting forecast.interval; that of P(alive) is how well it is known.'

  static override examples = [
    '<%= config.bin %> forecast list --limit 20',
    "<%= config.bin %> forecast list --horizon 30 --where 'p_alive < 0.5' --sort=-expected_value --format csv",
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    ...ownFlag,
    horizon: Flags.integer({helpValue: 'DAYS', min: 1, max: 3650, default: 90, description: 'days ahead'}),
  }

  async run(): Promise<ForecastReport & {rows: ForecastRow[]}> {
    const {flags} = await this.parse(ForecastList)
    const used = await this.listedFields(FORECAST_LIST_COLUMNS, flags)
    const {rows: chosen, ...report} = await this.withStore(async (context) => {
      const {store, settings, now} = context
      const asOf = asOfDay(flags['as-of'], now())
      const list = await store.read((book) =>
        listForecasts(book, {asOf, settings, horizon: flags.horizon, fields: used}),
      )
      const {withIntervals, ...known} = list
      const rows = await ownRows(context, list.rows, {rep: flags.rep, of: ({id}) => id})
      return {...known, rows: await this.#chosen({...list, rows: [...rows]}, used, flags)}
    })
    const look = this.look()
    this.note([presentBasis(report.learned, look), presentForecastList(report, look)].filter(Boolean).join('\n'))
    const rows = await this.sayList(chosen, forecastListColumns(report.learned), flags)
    return {...report, rows: rows as ForecastRow[]}
  }

  /** Intervals take a while: only those are worked out that are looked at, and where it can be only of the rows shown. */
  async #chosen(
    {rows, withIntervals}: Forecasts,
    used: readonly string[],
    flags: ListFlagValues,
  ): Promise<readonly ForecastRow[]> {
    const isInterval = (key: string): boolean => INTERVAL_COLUMNS.includes(key)
    if (!used.some(isInterval)) return rows
    const where = await this.where(flags.where, whereTypes(FORECAST_LIST_COLUMNS))
    const {sort, limit} = flags
    const chosenBy = columnsInUse(FORECAST_LIST_COLUMNS, {shown: [], sort, where})
    const first = chosenBy.some(isInterval) ? rows : selectRows(rows, FORECAST_LIST_COLUMNS, {where, sort, limit})
    return first.map(withIntervals)
  }
}
