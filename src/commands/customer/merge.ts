import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {confirmed, refuseUnasked} from '../../app/confirm.ts'
import {groupsToMerge} from '../../app/groups-to-merge.ts'
import {mergeCustomers, type MergeResult} from '../../core/merge/merge-customers.ts'
import {presentMerge, presentMergePreview} from '../../present/merge.ts'
import {sentence} from '../../present/sentence.ts'

export default class CustomerMerge extends PatronCommand<MergeResult> {
  static override summary = 'Make one customer of several.'
  static override description =
    'Identities, orders, touches, points, tickets and consents come together; of consents the strictest counts. Each field is shown with its value and why: the most trusted source (`settings set merge.trusted_sources`), then the more complete, then the newest. `customer unmerge` takes a merge back, also after later orders.'
  static override examples = [
    '<%= config.bin %> customer merge C12 C15',
    '<%= config.bin %> customer merge 13800138000 li@example.com --into C12 --yes',
    '<%= config.bin %> customer merge --certain --dry-run',
  ]
  static override strict = false
  static override args = {customer: Args.string({description: 'two or more: id, phone, e-mail, card or name'})}
  static override flags = {
    into: Flags.string({
      helpValue: 'REF',
      description: 'the one that stays; the one with most orders unless given',
      exclusive: ['certain'],
    }),
    certain: Flags.boolean({description: 'all groups that `customer duplicates` is certain of'}),
    force: Flags.boolean({description: 'also those that were judged to be different', exclusive: ['certain']}),
    yes: Flags.boolean({char: 'y', description: 'do not ask'}),
    'dry-run': Flags.boolean({description: 'show what would happen and write nothing'}),
  }

  async run(): Promise<MergeResult> {
    const {flags, argv} = await this.parse(CustomerMerge)
    const {into, certain, force, yes, 'dry-run': dryRun} = flags
    const result = await this.withStore(async (context) => {
      const groups = await groupsToMerge(context, {references: argv as string[], into, certain})
      if (!dryRun) refuseUnasked(yes)
      const input = {...groups, force}
      if (dryRun || !yes) {
        const preview = await mergeCustomers(context, {...input, dryRun: true})
        this.say(presentMergePreview(this.masked(preview), this.look()))
        if (dryRun || preview.groups === 0 || !(await this.#asked(preview))) return preview
      }
      return mergeCustomers(context, {...input, dryRun: false})
    })
    if (!result.dry_run) this.say(presentMerge(result, this.look()))
    else if (!dryRun) this.note(sentence(this.look(), {en: 'Nothing was changed.', zh: '未作任何更改。'}))
    return result
  }

  #asked({merged, groups}: MergeResult): Promise<boolean> {
    const texts = {en: 'Merge {merged} customers into {groups}?', zh: '将 {merged} 位客户并入 {groups} 位？'}
    return confirmed(sentence(this.look(), merged === 1 ? {en: 'Merge them?', zh: '合并？'} : texts, {merged, groups}))
  }
}
