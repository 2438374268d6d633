import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {loadPeopleList} from '../../app/people-list.ts'
import {DISCOUNT_CLASS_COLUMNS, DISCOUNT_CLASSES} from '../../core/discount/discount-classes.ts'
import {DISCOUNT_CUSTOMER_COLUMNS, discountCustomers} from '../../core/discount/discount-customers.ts'
import {type DiscountReport, segmentDiscount} from '../../core/discount/segment-discount.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {presentDiscountMap, presentDiscountNotes} from '../../present/discount.ts'
import {isForPeople} from '../../present/list-format.ts'

type Answer = DiscountReport & {rows?: ListRow[]}

export default class SegmentDiscount extends PatronCommand<Answer> {
  static override summary = 'Cut the buyers by usual discount and usual basket: who needs an offer, and how deep.'
  static override description =
    'Who buys without an offer (do not give one), who needs one, and the allowance that fits: their usual discount on their usual order. Says where it cut; `patron settings list` shows how to change that.'

  static override examples = [
    '<%= config.bin %> segment discount --as-of 2025-06-30',
    '<%= config.bin %> segment discount --class none-large --format csv --columns id,name,basket_value',
    '<%= config.bin %> segment discount --customers --where \'advice == "offer"\' --sort -allowance --limit 20',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    from: Flags.string({
      helpValue: 'YYYY-MM-DD',
      description: 'first day looked at; the setting discount.days back unless given',
    }),
    customers: Flags.boolean({description: 'list the customers instead of the classes'}),
    class: Flags.option({options: DISCOUNT_CLASSES})({
      helpValue: 'HABIT-BASKET',
      description: "list this class's customers, e.g. deep-large",
    }),
  }

  async run(): Promise<Answer> {
    const {flags} = await this.parse(SegmentDiscount)
    const people = flags.customers || flags.class !== undefined
    if (!people) await this.checkListFlags(DISCOUNT_CLASS_COLUMNS, flags)
    const from = dayFlag(flags.from, 'from')
    const {result, list} = await this.withStore(async (context) => {
      const known = people ? await loadPeopleList(context.store, DISCOUNT_CUSTOMER_COLUMNS, flags) : undefined
      const asOf = asOfDay(flags['as-of'], context.now())
      return {result: await segmentDiscount(context, {asOf, from, fields: known?.fields}), list: known}
    })
    const look = this.look()
    const {report} = result
    if (list) {
      this.note(presentDiscountNotes(report, look))
      const rows = discountCustomers(result, {group: flags.class, fields: list.fields})
      return {...report, rows: await this.sayList(rows, list.columns, flags)}
    }
    if (flags.format === 'table') this.say(presentDiscountMap(report, look))
    if (report.classes.length > 0 || !isForPeople(flags.format)) {
      await this.sayList(report.classes as unknown as ListRow[], DISCOUNT_CLASS_COLUMNS, flags)
    }
    this.note(presentDiscountNotes(report, look))
    return report
  }
}
