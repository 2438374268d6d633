import {AUDIENCE_COLUMNS, exportAudience} from '../../core/campaign/list-campaigns.ts'
import {listText} from '../../present/list.ts'
import type {Doings} from '../office/desk.ts'
import type {CampaignsDeeds} from './deeds.ts'

export const CAMPAIGNS_DOINGS: Doings<CampaignsDeeds> = {
  'write-audience': async ({context, settings, keepFile}, {id}) => {
    const rows = await exportAudience(context, id)
    const look = {language: 'en', width: 0, color: false, terminal: false, currency: settings.currency} as const
    const text = listText(rows, AUDIENCE_COLUMNS, {format: 'csv', look})
    return {id, rows: rows.length, file: await keepFile(`patron-audience-${id}.csv`, `${text}\n`)}
  },
}
