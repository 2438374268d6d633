import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {readText} from '../../../app/read-text.ts'
import {textLanguage} from '../../../app/text-language.ts'
import {setTemplate, type SetTemplateResult} from '../../../core/compose/keep-template.ts'
import {presentKeptTemplate} from '../../../present/compose.ts'

export default class ComposeTemplateSet extends PatronCommand<SetTemplateResult> {
  static override summary = 'Keep a text as a template, in the language of --lang.'
  static override description =
    'One of the name of a shipped template takes its place in that language; `compose template remove` brings the shipped one back. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> compose template set win-back win-back.txt --lang zh-CN',
    '<%= config.bin %> compose template set repair-ready ready.txt --service',
  ]
  static override args = {
    name: Args.string({description: 'name of the template', required: true}),
    file: Args.string({description: 'file with its text; - for standard input', required: true}),
  }
  static override flags = {
    service: Flags.boolean({
      allowNo: true,
      description: 'it does not advertise: no consent is needed, and it may go to who complains',
    }),
  }

  async run(): Promise<SetTemplateResult> {
    const {args, flags} = await this.parse(ComposeTemplateSet)
    const text = await readText(args.file)
    const marketing = flags.service === undefined ? undefined : !flags.service
    const language = textLanguage(this.look())
    const result = await this.withStore((context) => setTemplate(context, {name: args.name, text, language, marketing}))
    this.say(presentKeptTemplate(result, this.look()))
    return result
  }
}
