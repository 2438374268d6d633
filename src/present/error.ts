import {createColors} from 'picocolors'
import type {CrmError} from '../core/error/crm-error.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'

/** An error for people: the sentence, the candidates if there are some, and what to do. */
export function errorText(error: CrmError, look: Look): string {
  const paint = createColors(look.color)
  const lines = [`${paint.red(look.language === 'zh-CN' ? '错误：' : 'Error: ')}${safeLines(error.message)}`]
  for (const candidate of error.candidates) lines.push(`  ${safeText(candidate)}`)
  if (error.hint !== undefined) lines.push(paint.dim(safeLines(error.hint)))
  return lines.join('\n')
}

function safeLines(text: string): string {
  return text.split('\n').map(safeText).join('\n')
}
