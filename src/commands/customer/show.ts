import {Args, Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import type {CustomerPage} from '../../core/customer/customer-page.ts'
import {showCustomer} from '../../core/customer/show-customer.ts'
import {TIMELINE_KINDS} from '../../core/customer/timeline.ts'
import {presentCustomer} from '../../present/customer.ts'
import {mergedNote} from '../../present/merged-note.ts'

/** Lines of the timeline on a terminal. */
const SHOWN = 15

export default class CustomerShow extends PatronCommand<CustomerPage> {
  static override summary = 'Show everything about one customer: who, standing, open tickets, tastes, timeline.'
  static override description =
    'The page says where each judgement comes from; `patron explain` says more. --json gives all of it.'
  static override examples = [
    '<%= config.bin %> customer show 13800138000',
    '<%= config.bin %> customer show C12 --since 2025-01-01 --kind order,visit',
    '<%= config.bin %> customer show C12 --as-of 2025-06-30 --json',
  ]
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = {
    ...asOfFlag,
    since: Flags.string({helpValue: 'YYYY-MM-DD', description: 'the timeline from this date on'}),
    kind: Flags.option({options: TIMELINE_KINDS, multiple: true, multipleNonGreedy: true, delimiter: ','})({
      description: 'only this on the timeline; several by commas',
    }),
    limit: Flags.integer({min: 0, description: `lines of the timeline; 15 unless given, all with --json or --since`}),
  }

  async run(): Promise<CustomerPage> {
    const {args, flags} = await this.parse(CustomerShow)
    const since = dayFlag(flags.since, 'since')
    const most = flags.limit ?? (since === undefined && !this.jsonEnabled() ? SHOWN : undefined)
    const {page, columns} = await this.withStore((context) =>
      showCustomer(context, {
        reference: args.customer,
        asOf: asOfDay(flags['as-of'], context.now()),
        since,
        kinds: flags.kind,
        most,
      }),
    )
    this.note(mergedNote(args.customer, page.customer.id, this.look()))
    if (!this.jsonEnabled()) this.say(presentCustomer(page, columns, this.look()))
    return page
  }
}
