import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {PROFILE_FIELD_COLUMNS, profileFieldRows} from '../../core/profile/list-profile-fields.ts'

export default class ProfileFields extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the fields of a customer’s profile: what --where, --sort and --columns can name.'
  static override examples = ['<%= config.bin %> profile fields', '<%= config.bin %> profile fields --format md']
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(ProfileFields)
    return {rows: await this.sayList(profileFieldRows(), PROFILE_FIELD_COLUMNS, flags)}
  }
}
