import {PatronCommand} from '../../app/command.ts'
import {describeStore, type StoreDescription} from '../../core/store/describe-store.ts'
import {presentStore} from '../../present/store.ts'

export default class StoreInfo extends PatronCommand<StoreDescription> {
  static override summary = 'Say which store is in use, its engine, size, counts, schema and last change.'
  static override examples = [
    '<%= config.bin %> store info',
    '<%= config.bin %> store info --store duckdb:shop.duckdb --json',
  ]

  async run(): Promise<StoreDescription> {
    await this.parse(StoreInfo)
    const description = await this.withStore(describeStore)
    this.say(presentStore(description, this.look()))
    return description
  }
}
