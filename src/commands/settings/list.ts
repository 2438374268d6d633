import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {SETTING_LIST_COLUMNS, settingRows} from '../../core/setting/list-settings.ts'

export default class SettingsList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List every setting with its value, default and meaning.'
  static override examples = [
    '<%= config.bin %> settings list',
    '<%= config.bin %> settings list --where \'key.startsWith("churn")\'',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(SettingsList)
    const rows = await this.withStore(async ({settings}) => settingRows(settings))
    return {rows: await this.sayList(rows, SETTING_LIST_COLUMNS, flags)}
  }
}
