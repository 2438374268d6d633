import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {unmergeCustomers, type UnmergeResult} from '../../core/merge/unmerge-customers.ts'
import {presentUnmerge} from '../../present/unmerge.ts'

export default class CustomerUnmerge extends PatronCommand<UnmergeResult> {
  static override summary = 'Take a merge of customers back, also after later orders came in.'
  static override description =
    'The merged customers are there again with what was theirs, and the survivor without what they brought. What came since stays with the survivor and is counted; what was withdrawn since is withdrawn for all of them.'
  static override examples = [
    '<%= config.bin %> customer unmerge G12',
    '<%= config.bin %> customer unmerge C15 --different',
    '<%= config.bin %> customer unmerge 13800138000 --dry-run',
  ]
  static override args = {
    merge: Args.string({
      description: 'id of the merge, a customer who was merged away, or one into whom others were merged once',
      required: true,
    }),
  }
  static override flags = {
    different: Flags.boolean({description: 'remember that they are different and never ask again'}),
    'dry-run': Flags.boolean({description: 'show what would happen and write nothing'}),
  }

  async run(): Promise<UnmergeResult> {
    const {args, flags} = await this.parse(CustomerUnmerge)
    const input = {reference: args.merge, different: flags.different, dryRun: flags['dry-run'] === true}
    const result = await this.withStore((context) => unmergeCustomers(context, input))
    this.say(presentUnmerge(result, this.look()))
    return result
  }
}
