import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {membersOf} from '../../app/flags.ts'
import {repFieldsOf, repFlags} from '../../app/rep-flags.ts'
import {editRep, REP_CLEAR_FIELDS, type RepResult} from '../../core/rep/save-rep.ts'
import {presentEditedRep} from '../../present/rep.ts'

export default class RepEdit extends PatronCommand<RepResult> {
  static override summary = 'Change what is known of a sales rep or shop guide.'
  static override description = 'Who leaves hands over first: patron rep handover.'
  static override examples = [
    '<%= config.bin %> rep edit li --regions 浙江,江苏 --capacity 20',
    '<%= config.bin %> rep edit li --clear left_on',
  ]
  static override args = {rep: Args.string({description: 'id or name', required: true})}
  static override flags = {
    ...repFlags,
    clear: Flags.string({helpValue: 'FIELDS', description: 'fields to empty, by commas'}),
  }

  async run(): Promise<RepResult> {
    const {args, flags} = await this.parse(RepEdit)
    const clear = flags.clear === undefined ? [] : membersOf(REP_CLEAR_FIELDS, flags.clear, 'clear')
    const edit = {set: repFieldsOf(flags), clear}
    const result = await this.withStore((context) => editRep(context, args.rep, edit))
    this.say(presentEditedRep(result, this.look()))
    return result
  }
}
