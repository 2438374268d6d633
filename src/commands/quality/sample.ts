import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {seededRandom} from '../../app/random.ts'
import {drawSample, type SampleRow} from '../../core/quality/draw-sample.ts'
import {SAMPLE_COLUMNS} from '../../core/quality/audit-rows.ts'
import {presentSample} from '../../present/quality.ts'

export default class QualitySample extends PatronCommand<{audit: string; rows: SampleRow[]}> {
  static override summary = 'Draw a random check list of tags for the monthly audit.'
  static override description =
    'Every tag that a customer has is equally likely. Somebody who knows the customers checks the list; `patron quality record` keeps what was found.'
  static override examples = [
    '<%= config.bin %> quality sample -n 50 --format csv > check.csv',
    '<%= config.bin %> quality sample --seed 7',
  ]
  static override flags = {
    ...listFlags,
    count: Flags.integer({char: 'n', min: 1, default: 50, description: 'how many tags to draw'}),
    seed: Flags.integer({description: 'draw the same list again from the same tags'}),
  }

  async run(): Promise<{audit: string; rows: SampleRow[]}> {
    const {flags} = await this.parse(QualitySample)
    const drawn = await this.withStore((context) =>
      drawSample(context, {count: flags.count, random: seededRandom(flags.seed)}),
    )
    await this.sayList(
      drawn.rows.map((row) => ({...row})),
      SAMPLE_COLUMNS,
      flags,
    )
    this.note(presentSample(drawn, this.look()))
    return {audit: drawn.audit.id, rows: drawn.rows}
  }
}
