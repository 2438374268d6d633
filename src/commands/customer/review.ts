import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {pairsToReview} from '../../app/pairs-to-review.ts'
import {type ReviewResult, reviewPairs} from '../../app/review-pairs.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {compareCustomers, type Comparison} from '../../core/merge/compare-customers.ts'
import {findGroup} from '../../core/merge/find-group.ts'
import {judgePair} from '../../core/merge/judge-pair.ts'
import {presentComparison} from '../../present/comparison.ts'
import {presentReview} from '../../present/review.ts'

type Answer = ReviewResult & {comparison?: Comparison}

export default class CustomerReview extends PatronCommand<Answer> {
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

  async run(): Promise<Answer> {
    const {flags} = await this.parse(CustomerReview)
    if (flags.pair)
      return this.#onePair(
        flags.pair.flatMap((text) => text.split(',')),
        flags.same ? 'same' : flags.different ? 'different' : undefined,
      )
    const result = await this.withStore(async (context) => {
      const pairs = await pairsToReview(context, flags.limit)
      return reviewPairs(context, pairs, {look: this.look(), masked: (comparison) => this.masked(comparison)})
    })
    this.say(presentReview(result, this.look()))
    return result
  }

  async #onePair(references: readonly string[], verdict: 'same' | 'different' | undefined): Promise<Answer> {
    if (references.length !== 2)
      throw new CrmError('BAD_INPUT', 'A pair is two customers.', {hint: 'Write it as --pair C12,C15.'})
    const result = await this.withStore(async (context) => {
      const {ids} = await findGroup(context, {references})
      const [left, right] = ids as [string, string]
      if (verdict === undefined) return {...nothingYet(), comparison: await compareCustomers(context, {left, right})}
      const change = await judgePair(context, {left, right}, verdict)
      return {...nothingYet(), [verdict]: 1, change_ids: [change]}
    })
    const {comparison} = result as Answer
    this.say(comparison ? presentComparison(comparison, this.look()) : presentReview(result, this.look()))
    return result
  }
}

function nothingYet(): ReviewResult {
  return {pairs: 1, same: 0, different: 0, skipped: 0, change_ids: []}
}
