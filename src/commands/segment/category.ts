import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {loadPeopleList} from '../../app/people-list.ts'
import {BRAND_COLUMNS} from '../../core/category/brand-figures.ts'
import {
  CATEGORY_CUSTOMER_COLUMNS,
  CATEGORY_GROUP_COLUMNS,
  CATEGORY_GROUPS,
  categoryCustomers,
} from '../../core/category/category-customers.ts'
import type {CategoryReport} from '../../core/category/category-report.ts'
import {segmentCategory} from '../../core/category/segment-category.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {presentCategory} from '../../present/category.ts'
import {presentCategoryNotes} from '../../present/category-notes.ts'
import {isForPeople} from '../../present/list-format.ts'

type Answer = CategoryReport & {rows?: ListRow[]}

export default class SegmentCategory extends PatronCommand<Answer> {
  static override summary = 'Cut the customers of a category by brand loyalty and use, and say whom to win for a brand.'
  static override description =
    'Loyal to the own brand, loyal to another one, switching, or too few purchases to tell; by thirds of use. With the brands’ share, penetration, purchases per buyer, share of requirements and repeat rate, who goes from which brand to which, and for each group what there is to win and how deep an offer its own purchases suggest.'

  static override examples = [
    '<%= config.bin %> segment category --category 乳品',
    '<%= config.bin %> segment category --category Coffee --brand "House Roast" --own-brand --as-of 2025-06-30',
    '<%= config.bin %> segment category --category 乳品 --brands --format csv',
    '<%= config.bin %> segment category --category 乳品 --group switching-high --format csv --columns id,to_win,due_on,offer_depth',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    category: Flags.string({required: true, description: 'category: its path, a path above it, or a step of its path'}),
    brand: Flags.string({description: 'brand to win people for; the own brand unless given'}),
    'own-brand': Flags.boolean({
      dependsOn: ['brand'],
      description: 'that brand is the own brand, where products do not say so',
    }),
    from: Flags.string({
      helpValue: 'YYYY-MM-DD',
      description: 'first day looked at; the setting category.days back unless given',
    }),
    brands: Flags.boolean({description: 'list the brands instead of the groups', exclusive: ['customers', 'group']}),
    customers: Flags.boolean({description: 'list the customers instead of the groups'}),
    group: Flags.option({options: CATEGORY_GROUPS})({
      helpValue: 'LOYALTY-USE',
      description: "list this group's customers, e.g. switching-high",
    }),
  }

  async run(): Promise<Answer> {
    const {flags} = await this.parse(SegmentCategory)
    const {category, brand, group} = flags
    const people = flags.customers || group !== undefined
    const from = dayFlag(flags.from, 'from')
    const {result, list} = await this.withStore(async (context) => {
      const known = people ? await loadPeopleList(context.store, CATEGORY_CUSTOMER_COLUMNS, flags) : undefined
      const asOf = asOfDay(flags['as-of'], context.now())
      const query = {category, brand, ownBrand: flags['own-brand'], asOf, from, fields: known?.fields}
      return {result: await segmentCategory(context, query), list: known}
    })
    const {report} = result
    if (list) {
      this.note(presentCategoryNotes(report, this.look()))
      return {
        ...report,
        rows: await this.sayList(categoryCustomers(result, {group, fields: list.fields}), list.columns, flags),
      }
    }
    await this.#sayReport(report, flags)
    return report
  }

  async #sayReport(report: CategoryReport, flags: ListFlagValues & {brands: boolean}): Promise<void> {
    const look = this.look()
    if (flags.brands) await this.sayList(report.brands as unknown as ListRow[], BRAND_COLUMNS, flags)
    else {
      if (flags.format === 'table') this.say(presentCategory(report, look))
      if (report.groups.length > 0 || !isForPeople(flags.format)) {
        await this.sayList(report.groups as unknown as ListRow[], CATEGORY_GROUP_COLUMNS, flags)
      }
    }
    this.note(presentCategoryNotes(report, look))
  }
}
