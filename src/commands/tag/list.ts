import {listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listTags, TAG_LIST_COLUMNS} from '../../core/tag/list-tags.ts'
import {tagTitle} from '../../present/tag.ts'

export default class TagList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the tags that customers have, given by people or by rules.'
  static override examples = [
    '<%= config.bin %> tag list',
    '<%= config.bin %> tag list --where \'dimension == "value"\' --sort -customers',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TagList)
    const rows = await this.withStore(listTags)
    const {language} = this.look()
    const titled = rows.map((row) => ({...row, title: tagTitle(row.tag, language)}))
    return {rows: await this.sayList(titled, TAG_LIST_COLUMNS, flags)}
  }
}
