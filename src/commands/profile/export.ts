import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {chooseColumns, whereTypes} from '../../core/listing/select-rows.ts'
import {exportProfile, type ProfileExported} from '../../core/profile/export-profile.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {MACHINE_FORMATS} from '../../present/list-format.ts'
import {listText} from '../../present/list.ts'

export default class ProfileExport extends PatronCommand<ProfileExported & {rows?: ListRow[]}> {
  static override summary = 'Write the profile of every customer, all fields, for other programs.'
  static override description =
    'One row a customer, ordered by id, written as it is worked out. `patron profile fields` says what each field means, its unit and where it comes from.'
  static override examples = [
    '<%= config.bin %> profile export --format csv > profile.csv',
    '<%= config.bin %> profile export --as-of 2025-06-30 --columns id,lifecycle,p_alive,expected_value_12m --format ndjson',
  ]
  static override flags = {
    ...asOfFlag,
    format: Flags.option({options: MACHINE_FORMATS, default: 'csv' as const})({description: 'form of the rows'}),
    columns: Flags.string({description: 'fields to write, by commas; all unless given'}),
    where: Flags.string({helpValue: 'CEL', description: 'only customers who meet a condition'}),
    limit: Flags.integer({min: 0, description: 'write at most this many rows'}),
    raw: Flags.boolean({description: 'cells as they are, also those that a spreadsheet would run as a formula'}),
  }

  async run(): Promise<ProfileExported & {rows?: ListRow[]}> {
    const {flags} = await this.parse(ProfileExport)
    const {format, limit, raw} = flags
    const all: ListRow[] = []
    const done = await this.withStore(async (context) => {
      const known = await context.store.read(loadProfileColumns)
      const columns = flags.columns === undefined ? known : chooseColumns(known, flags.columns)
      const where = await this.where(flags.where, whereTypes(known))
      const text = (rows: ListRow[], head: boolean): string =>
        listText(rows, columns, {format, look: this.look(), raw, head})
      if (!this.jsonEnabled() && format !== 'ndjson') await this.write(text([], true))
      return exportProfile(context, {
        asOf: asOfDay(flags['as-of'], context.now()),
        fields: columns.map(({key}) => key),
        where,
        limit,
        take: async (rows) => {
          const shown = this.masked(rows)
          if (this.jsonEnabled()) all.push(...shown)
          else await this.write(text(shown, false))
        },
      })
    })
    return this.jsonEnabled() ? {...done, rows: all} : done
  }
}
