import {Flags} from '@oclif/core'
import {answerPair, type PairAnswer} from '../../app/answer-pair.ts'
import {PatronCommand} from '../../app/command.ts'
import {pairsToReview} from '../../app/pairs-to-review.ts'
import {reviewPairs} from '../../app/review-pairs.ts'
import {presentComparison} from '../../present/comparison.ts'
import {presentReview} from '../../present/review.ts'

export default class CustomerReview extends PatronCommand<PairAnswer> {
  static override summary = 'Go through the pairs of customers who may be one, at the prompt.'
  static override description =
    'Shows two customers side by side with what speaks for and against their being one. Same merges them, different is remembered and never asked again, back takes the last answer back. --pair answers one pair without a prompt, or only shows it.'
  static override examples = [
    '<%= config.bin %> customer review',
    '<%= config.bin %> customer review --pair C12,C15',
    '<%= config.bin %> customer review --pair C12,C15 --different',
  ]
  static override flags = {
    pair: Flags.string({
      multiple: true,
      helpValue: 'REF,REF',
      description: 'two customers: id, phone, e-mail, card or name',
    }),
    same: Flags.boolean({description: 'they are one: merge them', dependsOn: ['pair'], exclusive: ['different']}),
    different: Flags.boolean({description: 'they are different: never ask again', dependsOn: ['pair']}),
    limit: Flags.integer({min: 1, description: 'go through at most this many', exclusive: ['pair']}),
  }

  async run(): Promise<PairAnswer> {
    const {flags} = await this.parse(CustomerReview)
    const verdict = flags.same ? 'same' : flags.different ? 'different' : undefined
    const references = flags.pair?.flatMap((text) => text.split(','))
    const result: PairAnswer = await this.withStore(async (context) => {
      if (references) return answerPair(context, references, verdict)
      const pairs = await pairsToReview(context, flags.limit)
      return reviewPairs(context, pairs, {look: this.look(), masked: (comparison) => this.masked(comparison)})
    })
    const {comparison} = result
    this.say(comparison ? presentComparison(comparison, this.look()) : presentReview(result, this.look()))
    return result
  }
}
