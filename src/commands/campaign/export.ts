import {Args, Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {AUDIENCE_COLUMNS, exportAudience} from '../../core/campaign/list-campaigns.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {LIST_FORMATS} from '../../present/list-format.ts'

export default class CampaignExport extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'Give out the audience of a campaign for an SMS or mail provider; never the control group.'
  static override description =
    'Who withdrew the channel, was erased or complained since the campaign was planned is left out.'

  static override examples = [
    '<%= config.bin %> campaign export M1 > audience.csv',
    '<%= config.bin %> campaign export M1 --columns phone,offer',
  ]
  static override args = {campaign: Args.string({description: 'id or name', required: true})}
  static override flags = {
    ...listFlags,
    format: Flags.option({options: LIST_FORMATS, default: 'csv' as const})({
      description: 'form of the rows',
      helpGroup: 'LIST',
    }),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {args, flags} = await this.parse(CampaignExport)
    const rows = await this.withStore((context) => exportAudience(context, args.campaign))
    return {rows: await this.sayList(rows, AUDIENCE_COLUMNS, flags)}
  }
}
