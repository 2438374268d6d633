import {Args, Flags} from '@oclif/core'
import {asOfDay} from '../app/clock.ts'
import {asOfFlag, PatronCommand} from '../app/command.ts'
import {EXIT_PARTIAL} from '../app/exit-code.ts'
import {promotionFile, promotionFlags} from '../app/promotion-flags.ts'
import {readPromotionFile} from '../app/read-promotion-file.ts'
import {writeListFiles} from '../app/list-files.ts'
import type {Reject} from '../core/import/reject.ts'
import {whereTypes} from '../core/listing/select-rows.ts'
import {loadProfileColumns} from '../core/profile/profile-columns.ts'
import {makeShoppingLists, type ShoppingLists} from '../core/shopping-list/make-shopping-lists.ts'
import type {ShoppingList as List} from '../core/shopping-list/shopping-list.ts'
import type {Promotions} from '../core/shopping-list/read-promotions.ts'
import {rejectLines} from '../present/import.ts'
import {presentShoppingLists, SHOPPING_FORMATS, type ShoppingFormat} from '../present/shopping-list.ts'
import {presentListFiles, presentListNotes, presentPromotions} from '../present/shopping-list-notes.ts'

/** `files` are the paths written under `--out`. */
interface Answer extends ShoppingLists {
  promotions?: {file: string; rows: number; offers: number; rejected: number; rejects: Reject[]}
  files?: string[]
}

export default class ShoppingList extends PatronCommand<Answer> {
  static override summary = 'Write personal shopping lists: usual items that fall due, with offers, and something new.'
  static override description =
    'For regular customers above a weekly spend. On a list are the items that a customer buys again and again and that fall due by their own cycle, with the offers of a file of promotions or else those that are kept (`offer list`), and one or two things they never bought: new launches in their favourite categories, else what others buy there. A list follows from the store and the day: the same command after an import gives the next one.'

  static override examples = [
    '<%= config.bin %> shopping-list 13800138000 --promotions offers.csv',
    '<%= config.bin %> shopping-list --where \'"vip" in tags\' --promotions offers.csv --format md --out lists',
    '<%= config.bin %> shopping-list --where "orders > 0" --format csv',
  ]

  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name'})}
  static override flags = {
    ...asOfFlag,
    where: Flags.string({helpValue: 'CEL', description: 'for all customers who meet a condition over the profile'}),
    format: Flags.option({options: SHOPPING_FORMATS, default: 'text' as const})({
      description: 'text to print, md to send, or a row an item',
    }),
    out: Flags.string({helpValue: 'DIR', description: 'write one file a customer to this folder, over older ones'}),
    promotions: Flags.string({
      helpValue: 'FILE',
      description: 'offers that are on: sku, offer_price or percent_off, from, to; - for standard input',
    }),
    ...promotionFlags,
  }

  async run(): Promise<Answer> {
    const {args, flags} = await this.parse(ShoppingList)
    const {result, promotions} = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      const file = flags.promotions
      const read = file === undefined ? undefined : await readPromotionFile(context, promotionFile(file, flags))
      const asOf = asOfDay(flags['as-of'], context.now())
      const query = {asOf, customer: args.customer, where, offers: read?.offers}
      return {result: await makeShoppingLists(context, query), promotions: read && countsOf(read)}
    })
    const files = this.#put(result.lists, flags)
    this.note(presentListNotes(result, this.look()))
    if (promotions)
      this.note([presentPromotions(promotions, this.look()), ...rejectLines(promotions, this.look())].join('\n'))
    if (promotions && promotions.rejected > 0) process.exitCode = EXIT_PARTIAL
    return {...result, ...(promotions && {promotions}), ...(files && {files})}
  }

  /** Says the lists, or writes them to files and says where. */
  #put(
    lists: readonly List[],
    {format, out}: {format: ShoppingFormat; out?: string | undefined},
  ): string[] | undefined {
    const look = this.look()
    if (out === undefined) {
      if (lists.length > 0) this.say(presentShoppingLists(lists, format, look))
      return undefined
    }
    const ending = format === 'text' ? 'txt' : format
    const files = lists.map((list) => ({
      name: `${list.customer_id}.${ending}`,
      text: `${presentShoppingLists([list], format, {...look, color: false, terminal: false, width: PAGE_WIDTH})}\n`,
    }))
    const written = writeListFiles(out, files)
    this.say(presentListFiles({files: written.length, folder: out}, look))
    return written
  }
}

/** Columns of a printed page. */
const PAGE_WIDTH = 72

function countsOf({file, rows, offers, rejects: bad}: Promotions): NonNullable<Answer['promotions']> {
  return {file, rows, offers: offers.length, rejected: bad.length, rejects: bad}
}
