import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {noteCopy} from '../../app/known-copies.ts'
import {openStore} from '../../app/open-store.ts'
import {parseStoreUrl} from '../../app/store-place.ts'
import {migrateStore, type StoreCounts} from '../../core/store/migrate-store.ts'
import {sentence} from '../../present/sentence.ts'

export default class StoreMigrate extends PatronCommand<StoreCounts & {to: string}> {
  static override summary = 'Copy everything into a store of another engine and prove that it is the same.'
  static override description = 'Records, orders, journal and undo go along. The old store stays as it is.'
  static override examples = [
    '<%= config.bin %> store migrate duckdb:shop.duckdb',
    '<%= config.bin %> store migrate lowdb:shop.json --store duckdb:shop.duckdb',
  ]
  static override args = {to: Args.string({description: 'the new store', required: true})}

  async run(): Promise<StoreCounts & {to: string}> {
    const {args} = await this.parse(StoreMigrate)
    const place = parseStoreUrl(args.to)
    const counts = await this.withStore(async ({store, now}) => {
      const to = await openStore(place)
      try {
        const same = await migrateStore(store, to)
        noteBoth([(await store.info()).path, (await to.info()).path], now())
        return same
      } finally {
        await to.close()
      }
    })
    const values = {customers: counts.records.customer, orders: counts.orders, to: args.to}
    this.say(
      sentence(
        this.look(),
        {
          en: '{customers} customers and {orders} orders are in {to}; counts and sums are equal. The old store was left as it is.',
          zh: '{customers} 位客户、{orders} 个订单已迁入 {to}，数量与金额一致。原数据未改动。',
        },
        values,
      ),
    )
    this.note(
      sentence(
        this.look(),
        {en: 'Use it with --store {to} or PATRON_STORE={to}.', zh: '使用：--store {to} 或 PATRON_STORE={to}。'},
        {to: args.to},
      ),
    )
    return {...counts, to: args.to}
  }
}

/** Each of the two stores holds what the other does. */
function noteBoth([from, to]: (string | undefined)[], at: string): void {
  if (from === undefined || to === undefined) return
  noteCopy(from, {file: to, how: 'store migrate', at})
  noteCopy(to, {file: from, how: 'store migrate', at})
}
