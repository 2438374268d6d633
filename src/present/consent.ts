import {createColors} from 'picocolors'
import type {ChannelConsent, ConsentPage} from '../core/consent/show-consent.ts'
import type {SetConsentResult} from '../core/consent/set-consent.ts'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {wordOf} from './words.ts'

const COLUMNS: readonly ListColumn[] = [
  {key: 'channel', type: 'text'},
  {key: 'consent', type: 'text'},
  {key: 'at', type: 'instant'},
  {key: 'source', type: 'text'},
  {key: 'proof', type: 'text'},
  {key: 'who', type: 'text'},
]

/** Where each channel stands, and below it what the ledger says of those with a history. */
export function presentConsent({customer, channels}: ConsentPage, look: Look): string {
  const paint = createColors(look.color)
  const title = paint.bold(safeText([customer.id, customer.name].filter(Boolean).join('  ')))
  const parts = [
    `${title}\n${tableText(
      channels.map((channel) => stateRow(channel, look)),
      COLUMNS,
      look,
    )}`,
  ]
  const history = channels
    .flatMap((channel) => channel.history)
    .toSorted((left, right) => (left.at < right.at ? 1 : -1))
  if (history.length > 0) {
    const head = sentence(look, {en: 'Ledger, newest first', zh: '授权记录（最新在前）'})
    const rows = history.map((entry) => wordedRow(entry, look))
    parts.push(`${paint.bold(head)}\n${tableText(rows, COLUMNS, look)}`)
  }
  return parts.join('\n\n')
}

/** What was noted, in one sentence. */
export function presentSetConsent({customer_id, state, channels, change_id}: SetConsentResult, look: Look): string {
  const named = channels
    .map(({channel}) => wordOf(channel, look.language))
    .join(look.language === 'zh-CN' ? '、' : ', ')
  const values = {id: customer_id, channels: named, state: wordOf(state, look.language)}
  if (change_id === undefined) {
    return sentence(
      look,
      {
        en: 'The ledger says so already: {channels} {state} by {id}.',
        zh: '记录中已是如此：{id} 的 {channels} {state}。',
      },
      values,
    )
  }
  return sentence(
    look,
    {en: 'Consent of {id} noted: {channels} {state}.', zh: '已记录 {id} 的授权：{channels} {state}。'},
    values,
  )
}

function stateRow({history: _, ...row}: ChannelConsent, look: Look): ListRow {
  return wordedRow({...row, state: row.state ?? 'never-asked'}, look)
}

function wordedRow<T extends {channel: string; state: string}>(row: T, {language}: Look): ListRow {
  return {...row, channel: wordOf(row.channel, language), consent: wordOf(row.state, language)}
}
