import {listFlags, PatronCommand} from '../../app/command.ts'
import {CAMPAIGN_LIST_COLUMNS, listCampaigns} from '../../core/campaign/list-campaigns.ts'
import type {ListRow} from '../../core/listing/list-column.ts'

export default class CampaignList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List campaigns, newest first.'
  static override examples = ['<%= config.bin %> campaign list', '<%= config.bin %> campaign list --format csv']
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(CampaignList)
    const rows = await this.withStore(listCampaigns)
    return {rows: await this.sayList(rows, CAMPAIGN_LIST_COLUMNS, flags)}
  }
}
