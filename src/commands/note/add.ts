import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {addNote, type AddNoteResult} from '../../core/note/add-note.ts'
import {PROPOSAL_COLUMNS} from '../../core/note/proposals.ts'
import {presentProposing} from '../../present/note.ts'
import {presentLog} from '../../present/touch.ts'

export default class NoteAdd extends PatronCommand<AddNoteResult> {
  static override summary = 'Note what a customer or lead said, and see what the shop has of it.'
  static override description =
    'The words are looked for in the names, categories and brands of products. A note that says that something is wanted is kept as a wish: `note matches` tells when something new arrives for it. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> note add 13800138000 "wants organic vegetables"',
    '<%= config.bin %> note add C12 "想要有机蔬菜"',
    '<%= config.bin %> note add L12 "oat milk, unsweetened" --wish',
  ]
  static override args = {
    who: Args.string({description: 'customer or lead: id, phone, e-mail, card or name', required: true}),
    text: Args.string({description: 'what was said', required: true}),
  }
  static override flags = {
    wish: Flags.boolean({description: 'it is something they would like, whatever its words'}),
    at: Flags.string({helpValue: 'TIME', description: 'when; now unless given'}),
    rep: Flags.string({description: 'who heard it, by id or name; who acts (--as) unless given'}),
  }

  async run(): Promise<AddNoteResult> {
    const {args, flags} = await this.parse(NoteAdd)
    const {wish, at, rep} = flags
    const result = await this.withStore((context) =>
      addNote(context, {reference: args.who, text: args.text, wish, at, rep}),
    )
    this.say(presentLog(result, this.look()))
    this.note(presentProposing(result, this.look()))
    if (result.proposals.length > 0) await this.sayList(result.proposals, PROPOSAL_COLUMNS, {format: 'table'})
    return result
  }
}
