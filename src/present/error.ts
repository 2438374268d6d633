import {Chalk} from 'chalk'
import type {CrmError} from '../core/error/crm-error.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'

/** An error for people: the sentence, the candidates if there are some, and what to do. */
export function errorText(error: CrmError, look: Look): string {
  const chalk = new Chalk({level: look.color ? 1 : 0})
  const lines = [`${chalk.red(look.language === 'zh-CN' ? '错误：' : 'Error: ')}${safeLines(error.message)}`]
  for (const candidate of error.candidates) lines.push(`  ${safeText(candidate)}`)
  if (error.hint !== undefined) lines.push(chalk.dim(safeLines(error.hint)))
  return lines.join('\n')
}

function safeLines(text: string): string {
  return text.split('\n').map(safeText).join('\n')
}
