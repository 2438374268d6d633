import {PatronCommand} from '../../app/command.ts'
import {type ClaimResult, claimTouches} from '../../core/touch/claim-touches.ts'
import {presentClaim} from '../../present/touch.ts'

export default class TouchClaim extends PatronCommand<ClaimResult> {
  static override summary = 'Give touches and points of nobody to the customers who are known by now.'
  static override description =
    'A file may name people who are not customers yet. Once they are, this gives them what was kept: every import of touches or points does it too.'
  static override examples = ['<%= config.bin %> touch claim']

  async run(): Promise<ClaimResult> {
    await this.parse(TouchClaim)
    const result = await this.withStore(claimTouches)
    this.say(presentClaim(result, this.look()))
    return result
  }
}
