import {Args, Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {copyText} from '../../app/copy-text.ts'
import {EXIT_CODES} from '../../app/exit-code.ts'
import {valuesSet} from '../../app/flags.ts'
import {textLanguage} from '../../app/text-language.ts'
import {type Composed, composeText, TEXT_CHANNELS} from '../../core/compose/compose-text.ts'
import {presentComposed, presentCopied} from '../../present/compose.ts'

export default class Compose extends PatronCommand<Composed> {
  static override summary = 'Write a text to one customer from a template and their profile; it is not sent.'
  static override description =
    'The text alone is printed, so that it can be piped; what is to be said of it stands on stderr. A customer who did not agree to the channel, who complains or has no address gets no text (exit code 4). Texts are in the language of --lang. `compose template show` tells what a template asks for.'
  static override examples = [
    '<%= config.bin %> compose 13800138000 --template win-back',
    '<%= config.bin %> compose C12 --template festival --set festival=中秋节 --lang zh-CN --channel wechat --copy',
    '<%= config.bin %> compose C12 --template birthday --json',
  ]
  static override args = {
    customer: Args.string({description: 'id, phone, e-mail, card or name', required: true}),
  }
  static override flags = {
    ...asOfFlag,
    template: Flags.string({helpValue: 'NAME', description: 'template: compose template list', required: true}),
    channel: Flags.option({options: TEXT_CHANNELS, default: 'sms' as const})({description: 'how it is to go out'}),
    set: Flags.string({multiple: true, helpValue: 'FIELD=VALUE', description: 'a value that is not in the profile'}),
    copy: Flags.boolean({description: 'put it on the clipboard, through the terminal'}),
  }

  async run(): Promise<Composed> {
    const {args, flags} = await this.parse(Compose)
    const {template, channel, copy} = flags
    const language = textLanguage(this.look())
    const set = valuesSet(flags.set)
    const shown = <T>(row: T): T => this.masked(row)
    const result = await this.withStore((context) => {
      const asOf = asOfDay(flags['as-of'], context.now())
      return composeText(context, {reference: args.customer, template, channel, language, asOf, set, shown})
    })
    this.say(result.text ?? '')
    this.note(presentComposed(result, this.look()))
    if (copy && result.text !== undefined) this.note(presentCopied(copyText(result.text), this.look()))
    if (!result.allowed) process.exitCode = EXIT_CODES.REFUSED
    return result
  }
}
