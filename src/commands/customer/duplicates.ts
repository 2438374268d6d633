import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {listDuplicates} from '../../core/duplicate/list-duplicates.ts'
import {type Bucket, BUCKETS, type DuplicateReport} from '../../core/duplicate/report.ts'
import {
  DUPLICATE_COLUMNS,
  duplicateRows,
  presentDuplicates,
  WEIGHT_COLUMNS,
  weightRows,
} from '../../present/duplicate.ts'

export default class CustomerDuplicates extends PatronCommand<DuplicateReport> {
  static override summary = 'List customers who may be one person, with the evidence.'
  static override description =
    'Weighs what each field tells by the customers themselves: a rare name that agrees tells more than a common one. Certain pairs can be merged with `customer merge --certain`, the others answered with `customer review`. Pairs answered with different are not listed again.'
  static override examples = [
    '<%= config.bin %> customer duplicates',
    '<%= config.bin %> customer duplicates --bucket review --limit 20',
    '<%= config.bin %> customer duplicates --where \'left_name == "王芳"\' --format csv',
    '<%= config.bin %> customer duplicates --model',
  ]

  static override flags = {
    ...listFlags,
    bucket: Flags.option({options: [...BUCKETS, 'all'] as const})({
      description: 'certain, review, the nearest of the different ones, or all; certain and review unless given',
    }),
    model: Flags.boolean({description: 'list the weight of each field instead of the pairs'}),
  }

  async run(): Promise<DuplicateReport> {
    const {flags} = await this.parse(CustomerDuplicates)
    const buckets = flags.model ? [] : bucketsOf(flags.bucket)
    const report = await this.withStore((context) => listDuplicates(context, {buckets}))
    const look = this.look()
    this.note(presentDuplicates(report, look))
    if (flags.model) {
      await this.sayList(weightRows(report.model), WEIGHT_COLUMNS, flags)
      return report
    }
    const rows = await this.sayList(duplicateRows(report.pairs, look), DUPLICATE_COLUMNS, flags)
    const pairs = new Map(report.pairs.map((pair) => [`${pair.left}|${pair.right}`, pair]))
    return {...report, pairs: rows.flatMap(({left_id, right_id}) => pairs.get(`${left_id}|${right_id}`) ?? [])}
  }
}

function bucketsOf(flag: Bucket | 'all' | undefined): readonly Bucket[] | undefined {
  if (flag === 'all') return BUCKETS
  return flag === undefined ? undefined : [flag]
}
