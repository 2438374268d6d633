import {Args} from '@oclif/core'
import {asOfDay} from '../app/clock.ts'
import {asOfFlag, PatronCommand} from '../app/command.ts'
import {EXPLAIN_QUESTIONS, type ExplainQuestion} from '../core/explain/explanation.ts'
import {type Explained, explainReference} from '../core/explain/explain-reference.ts'
import {presentExplained} from '../present/explain.ts'

export default class Explain extends PatronCommand<Explained> {
  static override summary = 'Say how a judgement of somebody came about.'
  static override description =
    'The figures that went in, the thresholds and where they come from, the rule that fired, and what would have to happen for another outcome. Without a topic, every judgement there is; where `forecast fit` keeps nothing, that takes a look at all customers.'
  static override examples = [
    '<%= config.bin %> explain C12',
    '<%= config.bin %> explain 13800138000 churn --as-of 2025-06-30',
    '<%= config.bin %> explain C12 tags',
  ]
  static override args = {
    reference: Args.string({description: 'customer or lead: id, phone, e-mail, card or name', required: true}),
    topic: Args.string({
      description: 'which judgement; score is the R, F and M of a customer, the contact of a lead',
      options: [...EXPLAIN_QUESTIONS],
    }),
  }
  static override flags = asOfFlag

  async run(): Promise<Explained> {
    const {args, flags} = await this.parse(Explain)
    const explained = await this.withStore((context) =>
      explainReference(context, {
        reference: args.reference,
        topic: args.topic as ExplainQuestion | undefined,
        asOf: asOfDay(flags['as-of'], context.now()),
      }),
    )
    this.say(presentExplained(explained, this.look()))
    return explained
  }
}
