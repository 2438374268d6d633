import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listProfileFields, PROFILE_FIELD_COLUMNS} from '../../core/profile/list-profile-fields.ts'

export default class ProfileFields extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the fields of a customer’s profile: what --where, --sort and --columns can name.'
  static override examples = ['<%= config.bin %> profile fields', '<%= config.bin %> profile fields --where custom']
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(ProfileFields)
    const rows = await this.withStore(listProfileFields)
    return {rows: await this.sayList(rows, PROFILE_FIELD_COLUMNS, flags)}
  }
}
