import {Flags} from '@oclif/core'
import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {shareOf} from '../../app/flags.ts'
import {reportFlags, scopeOf} from '../../app/report-flags.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {TOP_PRODUCT_COLUMNS} from '../../core/report/top/best-products.ts'
import {reportTop, TOP_REGION_COLUMNS, TOP_SHOP_COLUMNS, type TopReport} from '../../core/report/top/report-top.ts'
import {nobodyBought} from '../../present/report/empty.ts'
import {placeBars, placeRows, presentTop, presentTopNotes, topHeading} from '../../present/report/top.ts'

const PARTS = ['products', 'shops', 'regions'] as const
type Part = (typeof PARTS)[number]

/** Products that people are shown unless they ask for more. */
const SHOWN = 20
const COLUMNS: Record<Part, readonly ListColumn[]> = {
  products: TOP_PRODUCT_COLUMNS,
  shops: TOP_SHOP_COLUMNS,
  regions: TOP_REGION_COLUMNS,
}

export default class ReportTop extends PatronCommand<TopReport> {
  static override summary = 'Show what the high-value customers buy, and where they are rare.'
  static override description =
    'The top 20 products of the high-value customers against everybody, and the share of high-value customers in each shop and region, with the value lowlands where it is low. High value is the top share of the buyers by revenue in the period (setting value.top_share).'

  static override examples = [
    '<%= config.bin %> report top --as-of 2025-06-30',
    '<%= config.bin %> report top --from 2025-01-01 --top 10%',
    '<%= config.bin %> report top --of shops --format csv',
  ]

  static override flags = {
    ...reportFlags,
    of: Flags.option({options: PARTS})({description: 'only this part; csv and the like have products unless given'}),
    top: Flags.string({helpValue: 'SHARE', description: 'share of the buyers who count as high value, e.g. 10%'}),
  }

  async run(): Promise<TopReport> {
    const {flags} = await this.parse(ReportTop)
    const list = {...flags, where: undefined}
    for (const part of partsOf(flags)) await this.checkListFlags(COLUMNS[part], list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportTop(context, {...scopeOf(flags, {where, now: context.now()}), top: topOf(flags.top)})
    })
    await this.#say(report, list)
    return report
  }

  async #say(report: TopReport, flags: PartFlags): Promise<void> {
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(report.buyers === 0 ? nobodyBought(report, look) : presentTop(report, look))
    if (table && report.buyers === 0) return
    for (const part of partsOf(flags)) {
      const bars = part === 'products' ? '' : placeBars(report[part], look)
      if (table) this.say(`\n${[topHeading(part, look), bars].filter(Boolean).join('\n\n')}\n`)
      await this.#list(report, part, flags)
    }
    const notes = presentTopNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
  }

  async #list(report: TopReport, part: Part, flags: ListFlagValues): Promise<void> {
    if (part === 'products') {
      const limit = flags.limit ?? SHOWN
      await this.sayList(report.products as unknown as ListRow[], COLUMNS.products, {...flags, limit})
    } else {
      const key = part === 'shops' ? 'shop' : 'region'
      await this.sayList(placeRows(report[part], key), COLUMNS[part], flags)
    }
  }
}

type PartFlags = ListFlagValues & {of?: Part | undefined}

/** People see all parts unless they name one, programs the products. */
function partsOf({of, format}: PartFlags): readonly Part[] {
  if (of) return [of]
  return format === 'table' ? PARTS : ['products']
}

function topOf(text: string | undefined): number | undefined {
  const top = shareOf(text, 'top')
  if (top !== 0) return top
  throw new CrmError('BAD_INPUT', 'The top 0% of the buyers is nobody.', {hint: 'Write it as --top 20% or 0.2.'})
}
