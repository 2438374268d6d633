import {CrmError} from '../core/error/crm-error.ts'
import type {EraseResult} from '../core/privacy/erase-customer.ts'
import type {Look} from '../present/language.ts'
import {presentErase} from '../present/privacy.ts'
import {sentence} from '../present/sentence.ts'
import {canAsk} from './terminal.ts'

/** Shows what would go and asks for a yes. Throws REFUSED without a terminal, or when the answer is no. */
export async function confirmErasing(plan: EraseResult, look: Look): Promise<void> {
  const {customer_id: id} = plan
  if (!canAsk()) {
    throw new CrmError('REFUSED', `Erasing ${id} cannot be undone; nothing was changed.`, {
      hint: `See what would go with --dry-run, and say so with --yes: patron customer erase ${id} --yes.`,
    })
  }
  const {confirm} = await import('@inquirer/prompts')
  process.stderr.write(`${presentErase({...plan, copies: []}, look)}\n`)
  const message = sentence(look, {en: 'Erase {id} for good?', zh: '确定永久抹除 {id}？'}, {id})
  if (await confirm({message, default: false}, {output: process.stderr})) return
  throw new CrmError('REFUSED', `${id} was not erased; nothing was changed.`)
}
