import {PatronCommand} from '../../app/command.ts'
import {EXIT_CODES} from '../../app/exit-code.ts'
import {checkStore, type StoreCheck as Check} from '../../core/store/check-store.ts'
import {presentCheck} from '../../present/store.ts'

export default class StoreCheck extends PatronCommand<Check> {
  static override summary = 'Verify every invariant of the store: totals, references, identities, columns.'
  static override examples = [
    '<%= config.bin %> store check',
    '<%= config.bin %> store check --store lowdb:shop.json --json',
  ]

  async run(): Promise<Check> {
    await this.parse(StoreCheck)
    const check = await this.withStore(checkStore)
    this.say(presentCheck(check, this.look()))
    if (!check.ok) process.exitCode = EXIT_CODES.STORE_CORRUPT
    return check
  }
}
