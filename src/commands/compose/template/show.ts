import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {textLanguage} from '../../../app/text-language.ts'
import {findTemplate, type KnownTemplate, textIn} from '../../../core/compose/known-templates.ts'
import {presentTemplate} from '../../../present/compose.ts'

export default class ComposeTemplateShow extends PatronCommand<KnownTemplate> {
  static override summary = 'Show a template as it is written, in the language of --lang.'
  static override description =
    'Fields stand in {{ }} and conditions in {% %}, as Liquid has them: the fields of the profile (`profile fields`), and called, sender, opt_out, today, usual_item, last_items, offer, guide_name, ticket, ticket_subject, ticket_promised. The text alone is printed, to be changed and given to `compose template set`.'
  static override examples = [
    '<%= config.bin %> compose template show win-back',
    '<%= config.bin %> compose template show win-back --lang zh-CN > win-back.txt',
  ]
  static override args = {name: Args.string({description: 'name of the template', required: true})}

  async run(): Promise<KnownTemplate> {
    const {args} = await this.parse(ComposeTemplateShow)
    const template = await this.withStore(({store}) => store.read((book) => findTemplate(book, args.name)))
    this.say(textIn(template, textLanguage(this.look())))
    this.note(presentTemplate(template, this.look()))
    return template
  }
}
