import {join, resolve} from 'node:path'
import {Flags} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import {DEMO_DEFAULTS, writeDemo, type WrittenFile} from '../app/write-demo.ts'
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
    'A grocery chain in eastern China: orders, customers, leads, products, shops and reps as csv. The same figures give the same files, byte for byte.'
  static override examples = [
    '<%= config.bin %> demo',
    '<%= config.bin %> demo --customers 125000 --no-lines --dir large',
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
    force: Flags.boolean({default: false, description: 'replace files that are there'}),
  }

  async run(): Promise<DemoResult> {
    const {flags} = await this.parse(Demo)
    const {customers, seed, months, lines, force} = flags
    const lastDay = dayOfFlag(flags['last-day'])
    const dir = resolve(flags.dir)
    const files = await writeDemo({customers, seed, months, lastDay, lines, force, dir})
    this.say(presentDemo({dir, files}, this.look()))
    this.note(sentence(this.look(), NEXT_STEP, {file: join(flags.dir, 'orders.csv'), day: flags['last-day']}))
    return {dir, files, truth: {...DEMO_TRUTH}}
  }
}

function dayOfFlag(text: string): Day {
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new CrmError('BAD_INPUT', `"${text}" is no date for --last-day.`, {hint: 'Write it as 2025-06-30.'})
}
