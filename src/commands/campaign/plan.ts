import {Flags} from '@oclif/core'
import {campaignAudience} from '../../app/campaign-audience.ts'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {amountOf, dayFlag, shareOf} from '../../app/flags.ts'
import type {CampaignPlan as Plan} from '../../core/campaign/campaign-plan.ts'
import {planCampaign} from '../../core/campaign/plan-campaign.ts'
import {MESSAGE_CHANNELS} from '../../core/customer/customer.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {presentPlan} from '../../present/campaign.ts'

export default class CampaignPlan extends PatronCommand<Plan> {
  static override summary = 'Plan a campaign: who is reached, what it costs, what has to come of it.'
  static override description =
    'The audience is a segment, a condition, ids on standard input or a file. People without consent or address for the channel are left out and counted; a stable control group is held out. The draft is saved.'

  static override examples = [
    '<%= config.bin %> campaign plan --name "June win-back" --segment at-risk --channel sms --offer "8 off 50" --unit-cost 0.05',
    '<%= config.bin %> campaign plan --name 杭州老客 --where \'city == "杭州" && orders >= 3\' --channel sms --unit-cost 0.05 --budget 50',
    '<%= config.bin %> churn list --at-risk high --format csv --columns id | <%= config.bin %> campaign plan --name Rescue --from - --channel email --unit-cost 0.01',
  ]

  static override flags = {
    ...asOfFlag,
    name: Flags.string({required: true, description: 'name of the campaign'}),
    segment: Flags.string({
      description: 'named RFM segment, or a cell of the grid such as silent-fan',
      exclusive: ['from'],
    }),
    where: Flags.string({
      helpValue: 'CEL',
      description: 'condition over the profile; with --segment both must hold',
      exclusive: ['from'],
    }),
    from: Flags.string({
      helpValue: 'FILE',
      description: 'file of customer ids, one a line or csv with an id column; - for standard input',
    }),
    channel: Flags.option({options: MESSAGE_CHANNELS, required: true})({description: 'how people are reached'}),
    offer: Flags.string({description: 'what they are offered'}),
    'unit-cost': Flags.string({default: '0', helpValue: 'AMOUNT', description: 'cost of reaching one person'}),
    budget: Flags.string({
      helpValue: 'AMOUNT',
      description: 'most that may be spent; the audience is cut to it by value at stake',
    }),
    start: Flags.string({helpValue: 'YYYY-MM-DD', description: 'first day'}),
    end: Flags.string({helpValue: 'YYYY-MM-DD', description: 'last day'}),
    holdout: Flags.string({helpValue: '10%', description: 'share held out as control group; 0 for none'}),
    'dry-run': Flags.boolean({description: 'show the plan and save nothing'}),
  }

  async run(): Promise<Plan> {
    const {flags} = await this.parse(CampaignPlan)
    const {name, channel, offer, segment, where, from} = flags
    dayFlag(flags.start, 'start')
    dayFlag(flags.end, 'end')
    const plan = await this.withStore(async (context) => {
      const columns = await context.store.read(loadProfileColumns)
      const audience = await campaignAudience({segment, where, from}, columns)
      const input = {
        ...{name, channel, offer, ...audience},
        unit_cost: amountOf(flags['unit-cost'], 'unit-cost') ?? 0,
        budget: amountOf(flags.budget, 'budget'),
        starts_on: flags.start,
        ends_on: flags.end,
        holdout: shareOf(flags.holdout, 'holdout'),
        asOf: asOfDay(flags['as-of'], context.now()),
      }
      return planCampaign(context, input, flags['dry-run'])
    })
    this.say(presentPlan(plan, this.look()))
    return plan
  }
}
