import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {amountOf, dayFlag, shareOf, shareOrCount} from '../../app/flags.ts'
import {type BasketReport, RULE_COLUMNS} from '../../core/basket/basket-report.ts'
import {BASKET_KEEPERS} from '../../core/basket/baskets.ts'
import {findRules} from '../../core/basket/find-rules.ts'
import {ITEM_DIMENSIONS} from '../../core/basket/item-codes.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {presentSuggestions, presentUsed} from '../../present/basket.ts'

export default class BasketRules extends PatronCommand<BasketReport> {
  static override summary = 'What goes with what: rules of the form "who buys this buys that too".'
  static override description =
    'FP-growth over the baskets of a period: orders, or all that a customer bought. Rules have one item on the right. Says the thresholds it used and what it left out; suggests bundles and shelf neighbours.'

  static override examples = [
    '<%= config.bin %> basket rules --support 0.5% --confidence 0.2',
    '<%= config.bin %> basket rules --by category --level 1 --per customer --sort -count --limit 20',
    '<%= config.bin %> basket rules --where \'segment == "champions"\' --from 2025-01-01 --lift 1.5 --format csv',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    where: Flags.string({
      helpValue: 'CEL',
      description: 'only orders of customers who meet a condition over the profile',
    }),
    by: Flags.option({options: ITEM_DIMENSIONS, default: 'product' as const})({description: 'what counts as one item'}),
    level: Flags.integer({min: 1, description: 'with --by category: steps of the path, 1 is the top'}),
    per: Flags.option({options: BASKET_KEEPERS, default: 'order' as const})({description: 'what a basket is'}),
    support: Flags.string({
      helpValue: '1%|50',
      description: 'baskets that must hold both sides, as a share or a count; the settings say unless given',
    }),
    confidence: Flags.string({
      helpValue: '0.2',
      description: 'share of the baskets with the left side that must hold the right one',
    }),
    lift: Flags.string({helpValue: '1.5', description: 'how many times as often as by chance, at least'}),
    'max-items': Flags.integer({
      helpValue: '3',
      min: 2,
      description: 'items of a rule at most, both sides together; the settings say unless given: 5, for customers 2',
    }),
    'max-basket': Flags.integer({min: 2, description: 'leave baskets of more different items out'}),
    from: Flags.string({helpValue: 'YYYY-MM-DD', description: 'orders from this day on'}),
    to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'orders up to this day; --as-of unless given'}),
  }

  async run(): Promise<BasketReport> {
    const {flags} = await this.parse(BasketRules)
    const {by, level, per} = flags
    const report = await this.withStore(async (context) => {
      const asOf = asOfDay(flags['as-of'], context.now())
      const where =
        flags.where === undefined
          ? undefined
          : await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return findRules(context, {
        ...{by, level, per, where, asOf},
        support: shareOrCount(flags.support, 'support'),
        confidence: shareOf(flags.confidence, 'confidence'),
        lift: amountOf(flags.lift, 'lift'),
        max_items: flags['max-items'],
        max_basket: flags['max-basket'],
        from: dayFlag(flags.from, 'from'),
        until: Math.min(dayFlag(flags.to, 'to') ?? asOf, asOf),
      })
    })
    this.note(presentUsed(report, this.look()))
    const rows = await this.sayList(report.rules, RULE_COLUMNS, {...flags, where: undefined})
    if (flags.format === 'table') this.say(presentSuggestions(report, this.look()))
    return {...report, rules: rows as BasketReport['rules']}
  }
}
