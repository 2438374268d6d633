import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {contactFlags, contactSaid, missingFiles} from '../../app/contact-flags.ts'
import {type AddNoteResult, logContact} from '../../core/note/add-note.ts'
import {PROPOSAL_COLUMNS} from '../../core/note/proposals.ts'
import {presentProposing} from '../../present/note.ts'
import {presentLog, presentMissingPhotos} from '../../present/touch.ts'

interface VisitResult extends AddNoteResult {
  /** Pictures that are not where they are said to be. */
  missing_photos: string[]
}

export default class VisitLog extends PatronCommand<VisitResult> {
  static override summary = 'Keep a visit to a customer or lead: what it came to, and what was seen there.'
  static override description =
    'Rivals’ prices, pictures of the shelf and wishes stand on the timeline. Of pictures the path is kept, not the file. A visit that met somebody counts as a contact of an open lead. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> visit log C12 --outcome promised --minutes 30 --note "will reorder on Friday"',
    '<%= config.bin %> visit log L12 --rival "Blue Hill=12.90" --rival "Panda=9.50" --photo shelf.jpg --wish 有机蔬菜',
  ]
  static override args = {
    who: Args.string({description: 'customer or lead: id, phone, e-mail, card or name', required: true}),
  }
  static override flags = {
    ...contactFlags,
    rival: Flags.string({
      multiple: true,
      helpValue: 'BRAND=PRICE',
      description: "a rival's price; again for another",
    }),
    photo: Flags.string({multiple: true, helpValue: 'PATH', description: 'picture that was taken; again for another'}),
  }

  async run(): Promise<VisitResult> {
    const {args, flags} = await this.parse(VisitLog)
    const missing_photos = missingFiles(flags.photo)
    const result = await this.withStore((context) =>
      logContact(context, contactSaid(context, {kind: 'visit', reference: args.who}, flags)),
    )
    this.say(presentLog(result, this.look()))
    this.note(presentMissingPhotos(missing_photos, this.look()))
    this.note(presentProposing(result, this.look()))
    if (result.proposals.length > 0) await this.sayList(result.proposals, PROPOSAL_COLUMNS, {format: 'table'})
    return {...result, missing_photos}
  }
}
