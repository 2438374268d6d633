import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {repFieldsOf, repFlags} from '../../app/rep-flags.ts'
import {addRep, type RepResult} from '../../core/rep/save-rep.ts'
import {presentNewRep} from '../../present/rep.ts'

export default class RepAdd extends PatronCommand<RepResult> {
  static override summary = 'Add a sales rep or shop guide.'
  static override examples = ['<%= config.bin %> rep add li --name 李雷 --shop S1 --regions 浙江,上海 --capacity 15']
  static override args = {rep: Args.string({description: 'name or code that order files use', required: true})}
  static override flags = repFlags

  async run(): Promise<RepResult> {
    const {args, flags} = await this.parse(RepAdd)
    const result = await this.withStore((context) => addRep(context, args.rep, repFieldsOf(flags)))
    this.say(presentNewRep(result, this.look()))
    return result
  }
}
