import {Flags} from '@oclif/core'
import {asOfDay} from '../../../app/clock.ts'
import {asOfFlag, listFlags, type ListFlagValues, PatronCommand} from '../../../app/command.ts'
import {checkLeadScore, type LeadScoreCheck} from '../../../core/lead-score/check-lead-score.ts'
import {explainLeadScore, type LeadScoreExplanation} from '../../../core/lead-score/explain-lead-score.ts'
import {
  LEAD_SCORE_COLUMNS,
  leadScoreColumns,
  type LeadScoreList,
  listLeadScores,
} from '../../../core/lead-score/list-lead-scores.ts'
import {LEAD_POINTS_COLUMNS, listPoints} from '../../../core/lead-score/list-points.ts'
import type {ListRow} from '../../../core/listing/list-column.ts'
import {presentLeadModel} from '../../../present/lead-score.ts'
import {presentLeadScoreCheck} from '../../../present/lead-score-check.ts'
import {presentLeadScoreExplanation} from '../../../present/lead-score-explain.ts'

type Answer = LeadScoreList | LeadScoreExplanation | LeadScoreCheck | {rows: ListRow[]}

const ASKED = ['points', 'explain', 'check'] as const

interface ScoreFlags extends ListFlagValues {
  'as-of'?: string | undefined
  rep?: string | undefined
  keep?: string[] | undefined
  rule: boolean
  learned: boolean
}

export default class LeadScore extends PatronCommand<Answer> {
  static override summary =
    'Score the open leads: by points that are yours to set, and by what became of earlier leads.'
  static override description =
    'The score (0 to 100) is the sum of points for source, place, industry, what the record holds, touches and how recent they are, or the score given by hand. The chance is learned from the leads that were won and lost, by what was known of them early on; below 200 decided leads (setting lead.learn_decided) there is none. Columns that give the outcome away are named and left out. `patron lead score fit` keeps what is learned; without it, it is learned on the spot.'
  static override examples = [
    '<%= config.bin %> lead score --limit 20',
    '<%= config.bin %> lead score --rule --where \'source == "web"\'',
    '<%= config.bin %> lead score --explain L12',
    '<%= config.bin %> lead score --check',
    '<%= config.bin %> lead score --points',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    rep: Flags.string({description: 'leads of this rep; all for everybody’s'}),
    rule: Flags.boolean({description: 'by points only', exclusive: ['learned', ...ASKED]}),
    learned: Flags.boolean({description: 'by the chance, without the points', exclusive: ['rule', ...ASKED]}),
    explain: Flags.string({
      helpValue: 'REF',
      description: 'both scores of one lead, line by line',
      exclusive: ['check'],
    }),
    check: Flags.boolean({description: 'how well each score tells who is won', exclusive: ['points']}),
    points: Flags.boolean({description: 'the table of points', exclusive: ['explain']}),
    keep: Flags.string({
      multiple: true,
      helpValue: 'COLUMN',
      description: 'learn from a column although it gives the outcome away; learns on the spot',
    }),
  }

  async run(): Promise<Answer> {
    const {flags} = await this.parse(LeadScore)
    if (flags.points) {
      const table = await this.withStore(listPoints)
      return {rows: await this.sayList(table, LEAD_POINTS_COLUMNS, flags)}
    }
    if (flags.explain !== undefined) return this.#explain(flags.explain, flags)
    return flags.check ? this.#check(flags) : this.#list(flags)
  }

  async #explain(reference: string, flags: ScoreFlags): Promise<LeadScoreExplanation> {
    const explanation = await this.withStore((context) =>
      explainLeadScore(context, {reference, asOf: asOfDay(flags['as-of'], context.now())}),
    )
    this.say(presentLeadScoreExplanation(explanation, this.look()))
    return explanation
  }

  async #check(flags: ScoreFlags): Promise<LeadScoreCheck> {
    const check = await this.withStore((context) =>
      checkLeadScore(context, {asOf: asOfDay(flags['as-of'], context.now()), keep: flags.keep}),
    )
    this.say(presentLeadScoreCheck(check, this.look()))
    return check
  }

  async #list(flags: ScoreFlags): Promise<LeadScoreList> {
    const {rep, keep, rule, learned} = flags
    await this.checkListFlags(LEAD_SCORE_COLUMNS, flags)
    const by = rule ? 'rule' : learned ? 'learned' : undefined
    const list = await this.withStore((context) =>
      listLeadScores(context, {asOf: asOfDay(flags['as-of'], context.now()), rep, keep, by}),
    )
    this.note(rule ? '' : presentLeadModel(list, this.look()))
    const rows = await this.sayList(list.rows, leadScoreColumns(list, by), flags)
    return {...list, rows: rows as LeadScoreList['rows']}
  }
}
