import {join, resolve} from 'node:path'
import {Flags} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import {membersOf, shareOf} from '../app/flags.ts'
import {DEMO_DEFAULTS, writeDemo, type WrittenFile} from '../app/write-demo.ts'
import {DEMO_FILE_NAMES} from '../core/demo/demo-files.ts'
import {DEMO_TRUTH} from '../core/demo/parameters.ts'
import {CrmError} from '../core/error/crm-error.ts'
import {type Day, parseDay, textOfDay} from '../core/time/day.ts'
import {presentDemo} from '../present/demo.ts'
import {sentence} from '../present/sentence.ts'

/** `truth` is the BG/NBD process behind the customers, in days: what a fit on the orders should find. */
interface DemoResult {
  dir: string
  files: WrittenFile[]
  truth: {r: number; alpha: number; a: number; b: number}
}

const NEXT_STEP = {
  en: 'Next: patron order import {file}, then judge with --as-of {day}.',
  zh: '下一步：patron order import {file}，之后的命令加 --as-of {day}。',
}

export default class Demo extends PatronCommand<DemoResult> {
  static override summary = 'Write the files of an invented shop to try things on.'
  static override description =
    'A grocery chain in eastern China: orders, customers, leads, products, shops, reps, touches, tickets and points as csv. The same figures give the same files, byte for byte. With --duplicates the tills have a list of customers of their own, written otherwise, and a file tells who is who.'
  static override examples = [
    '<%= config.bin %> demo',
    '<%= config.bin %> demo --customers 125000 --no-lines --dir large',
    '<%= config.bin %> demo --touches 1000000 --only touches',
    '<%= config.bin %> demo --duplicates 10%',
  ]
  static override flags = {
    customers: Flags.integer({default: DEMO_DEFAULTS.customers, description: 'customers who buy'}),
    seed: Flags.integer({default: DEMO_DEFAULTS.seed, description: 'another number gives another shop'}),
    months: Flags.integer({default: DEMO_DEFAULTS.months, description: 'length of the history'}),
    'last-day': Flags.string({
      helpValue: 'YYYY-MM-DD',
      default: textOfDay(DEMO_DEFAULTS.lastDay),
      description: 'last day of the history',
    }),
    dir: Flags.string({default: 'demo', description: 'folder for the files'}),
    lines: Flags.boolean({default: true, allowNo: true, description: 'one row per line of an order, else per order'}),
    touches: Flags.integer({min: 0, description: 'number of touches; six a customer unless given'}),
    duplicates: Flags.string({helpValue: 'SHARE', description: 'share of customers whom the tills have once more'}),
    only: Flags.string({helpValue: 'FILES', description: `only these files, by commas: ${DEMO_FILE_NAMES.join(', ')}`}),
    force: Flags.boolean({default: false, description: 'replace files that are there'}),
  }

  async run(): Promise<DemoResult> {
    const {flags} = await this.parse(Demo)
    const {customers, seed, months, lines, touches, force} = flags
    const lastDay = dayOfFlag(flags['last-day'])
    const dir = resolve(flags.dir)
    const duplicates = shareOf(flags.duplicates, 'duplicates')
    const only = flags.only === undefined ? undefined : membersOf(DEMO_FILE_NAMES, flags.only, 'only')
    const files = await writeDemo({customers, seed, months, lastDay, lines, touches, duplicates, only, force, dir})
    this.say(presentDemo({dir, files}, this.look()))
    if (files.some(({file}) => file === 'orders.csv'))
      this.note(sentence(this.look(), NEXT_STEP, {file: join(flags.dir, 'orders.csv'), day: flags['last-day']}))
    return {dir, files, truth: {...DEMO_TRUTH}}
  }
}

function dayOfFlag(text: string): Day {
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new CrmError('BAD_INPUT', `"${text}" is no date for --last-day.`, {hint: 'Write it as 2025-06-30.'})
}
