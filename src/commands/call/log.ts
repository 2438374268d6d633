import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {contactFlags, contactSaid} from '../../app/contact-flags.ts'
import {type AddNoteResult, logContact} from '../../core/note/add-note.ts'
import {PROPOSAL_COLUMNS} from '../../core/note/proposals.ts'
import {presentProposing} from '../../present/note.ts'
import {presentLog} from '../../present/touch.ts'

export default class CallLog extends PatronCommand<AddNoteResult> {
  static override summary = 'Keep a call with a customer or lead, and what it came to.'
  static override description =
    'A call that reached somebody counts as a contact of an open lead. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> call log 13800138000 --outcome interested --note "asked about spring tea"',
    '<%= config.bin %> call log L12 --outcome no-answer --at "2025-06-30 18:00" --rep li',
  ]
  static override args = {
    who: Args.string({description: 'customer or lead: id, phone, e-mail, card or name', required: true}),
  }
  static override flags = contactFlags

  async run(): Promise<AddNoteResult> {
    const {args, flags} = await this.parse(CallLog)
    const result = await this.withStore((context) =>
      logContact(context, contactSaid(context, {kind: 'call', reference: args.who}, flags)),
    )
    this.say(presentLog(result, this.look()))
    this.note(presentProposing(result, this.look()))
    if (result.proposals.length > 0) await this.sayList(result.proposals, PROPOSAL_COLUMNS, {format: 'table'})
    return result
  }
}
