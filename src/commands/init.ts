import {Flags} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import {initStore, type InitResult} from '../app/init-store.ts'
import {sentence} from '../present/sentence.ts'

export default class Init extends PatronCommand<InitResult> {
  static override summary = 'Set up a store: where, which engine, currency and time zone.'
  static override description =
    'Makes .patron/ in this folder, where commands below it find it. With --store the settings go into that store. Asks for what is missing on a terminal.'
  static override examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init --engine duckdb --currency CNY --timezone Asia/Shanghai --country CN',
  ]
  static override flags = {
    engine: Flags.option({options: ['lowdb', 'duckdb'] as const})({
      description: 'lowdb: one readable JSON file; duckdb: for hundreds of thousands of orders and more',
    }),
    currency: Flags.string({helpValue: 'CNY', description: 'currency of all amounts, ISO 4217'}),
    timezone: Flags.string({helpValue: 'Asia/Shanghai', description: "the business's time zone, IANA name"}),
    country: Flags.string({helpValue: 'CN', description: 'country of phone numbers without a country code, ISO 3166'}),
  }

  async run(): Promise<InitResult> {
    const {flags} = await this.parse(Init)
    const {engine, currency, timezone, country, store} = flags
    const result = await initStore({engine, currency, timezone, country, store})
    const values = {store: result.store, currency: result.currency ?? '-', timezone: result.timezone ?? '-'}
    this.say(
      sentence(
        this.look(),
        {en: 'The store is {store} ({currency}, {timezone}).', zh: '数据存储：{store}（{currency}，{timezone}）。'},
        values,
      ),
    )
    this.note(
      sentence(this.look(), {
        en: 'Next: patron order import FILE, or patron demo for a shop to try.',
        zh: '下一步：patron order import 文件，或用 patron demo 生成演示店铺。',
      }),
    )
    return result
  }
}
