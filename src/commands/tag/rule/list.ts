import {listFlags, PatronCommand} from '../../../app/command.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'
import {listTagRules, TAG_RULE_LIST_COLUMNS} from '../../../core/tag/list-tag-rules.ts'
import {tagMeaning} from '../../../present/tag-meanings.ts'
import {tagTitle} from '../../../present/tag.ts'

export default class TagRuleList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List the rules that give tags: who the customers are, how they buy, what they are worth.'
  static override examples = [
    '<%= config.bin %> tag rule list',
    '<%= config.bin %> tag rule list --where \'origin != "built-in"\'',
  ]
  static override flags = listFlags

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TagRuleList)
    const rows = await this.withStore(listTagRules)
    const {language} = this.look()
    const titled = rows.map((row) => ({
      ...row,
      title: tagTitle(row.rule, language),
      meaning: tagMeaning(row, language),
    }))
    return {rows: await this.sayList(titled, TAG_RULE_LIST_COLUMNS, flags)}
  }
}
