import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {listNoteMatches, NOTE_MATCH_COLUMNS, type NoteMatches as Matches} from '../../core/note/list-note-matches.ts'
import {presentNoteMatches} from '../../present/note.ts'

export default class NoteMatches extends PatronCommand<Matches> {
  static override summary = 'List what is new for what people wished for.'
  static override description =
    'Products launched and offers begun since somebody said that they would like such a thing, as far as they did not buy it meanwhile. What is not in stock is left out.'
  static override examples = [
    '<%= config.bin %> note matches',
    '<%= config.bin %> note matches --since 2025-06-01 --rep all --format csv',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    since: Flags.string({helpValue: 'YYYY-MM-DD', description: 'only what is new from this day on'}),
    rep: Flags.string({description: 'only of the customers and leads of this rep; all for everybody'}),
  }

  async run(): Promise<Matches> {
    const {flags} = await this.parse(NoteMatches)
    const since = dayFlag(flags.since, 'since')
    const result = await this.withStore((context) =>
      listNoteMatches(context, {asOf: asOfDay(flags['as-of'], context.now()), since, rep: flags.rep}),
    )
    this.note(presentNoteMatches(result, this.look()))
    return {...result, rows: await this.sayList(result.rows, NOTE_MATCH_COLUMNS, flags)}
  }
}
