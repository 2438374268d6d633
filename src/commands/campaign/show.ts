import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {CAMPAIGN_LIST_COLUMNS, showCampaign} from '../../core/campaign/list-campaigns.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {factsText} from '../../present/facts.ts'

export default class CampaignShow extends PatronCommand<ListRow> {
  static override summary = 'Show one campaign.'
  static override examples = ['<%= config.bin %> campaign show M1']
  static override args = {campaign: Args.string({description: 'id or name', required: true})}

  async run(): Promise<ListRow> {
    const {args} = await this.parse(CampaignShow)
    const campaign = await this.withStore((context) => showCampaign(context, args.campaign))
    this.say(factsText(campaign, CAMPAIGN_LIST_COLUMNS, this.look()))
    return campaign
  }
}
