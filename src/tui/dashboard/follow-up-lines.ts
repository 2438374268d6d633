import type {FollowUp} from '../../core/task/follow-ups.ts'
import {followUpReason, followUpShort} from '../../present/follow-up.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {countText} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import {wrap} from '../../present/wrap.ts'
import {fitColumns, headText, rowText, type ScreenColumn} from '../shared/columns.ts'
import {cell, line, type Line} from '../shared/line.ts'
import type {ListPlace} from '../shared/list.ts'
import type {Size, Surroundings} from '../shared/screen.ts'
import {shownName, shownNote, shownPhone} from '../shared/shown.ts'
import {DETAIL_ROWS} from './layout.ts'

interface FollowUpView {
  around: Surroundings
  rows: readonly FollowUp[]
  place: ListPlace
  /** Inside the frame. */
  size: Size
  list: number
  focused: boolean
}

/** Today's follow-ups: a head, the rows in view, and what there is to say about the selected one. */
export function followUpLines(view: FollowUpView): Line[] {
  const {around, rows, place, size, list, focused} = view
  const columns = fitColumns(columnsFor(around), size.columns - 2)
  const shown = rows.slice(place.top, place.top + list).map((row, at): Line => {
    const isSelected = place.top + at === place.index
    const text = cell(`${isSelected ? '▸ ' : '  '}${rowText(columns, row)}`, size.columns)
    return line(
      text,
      isSelected ? (focused ? 'selected' : 'marked') : row.kind !== 'churn' && row.overdue_hours > 0 ? 'warn' : 'plain',
    )
  })
  const blank = Array.from({length: list - shown.length}, (): Line => [])
  return [line(`  ${headText(columns)}`, 'dim'), ...shown, ...blank, ...detailLines(rows[place.index], view)]
}

/** How many leads are late, due today, and how many customers are going quiet. */
export function followUpCounts(rows: readonly FollowUp[], look: Look): string {
  const leads = rows.filter(({kind}) => kind !== 'churn')
  const late = leads.filter(({overdue_hours}) => overdue_hours > 0).length
  const texts = {en: '{late} late · {due} due · {quiet} quiet', zh: '逾期 {late} · 今日 {due} · 静默 {quiet}'}
  return sentence(look, texts, {late, due: leads.length - late, quiet: rows.length - leads.length})
}

function columnsFor({look, board}: Surroundings): ScreenColumn<FollowUp>[] {
  const title = (en: string, zh: string): string => sentence(look, {en, zh})
  return [
    {title: title('who', '姓名'), width: 10, flex: true, rank: 0, text: (row) => nameOf(row, look)},
    {
      title: title('why', '原因'),
      width: look.language === 'zh-CN' ? 14 : 16,
      rank: 1,
      text: (row) => followUpShort(row, look),
    },
    {title: title('city', '城市'), width: 12, rank: 4, text: ({city}) => safeText(city ?? '')},
    {title: title('owner', '负责人'), width: 14, rank: 5, text: ({owner}) => safeText(owner ?? '')},
    {title: title('phone', '手机'), width: 15, rank: 3, text: (row) => phoneOf(row, board?.phones, look)},
    {title: title('at stake', '价值'), width: 8, align: 'right', rank: 2, text: (row) => stakeOf(row, look)},
  ]
}

function detailLines(row: FollowUp | undefined, {around, size}: FollowUpView): Line[] {
  const {look, board} = around
  const rule = line('─'.repeat(size.columns), 'dim')
  if (!row) return [rule, line(sentence(look, {en: 'Nobody here.', zh: '没有符合的人。'}), 'dim')]
  const id = row.kind === 'churn' ? row.churn.id : row.lead.id
  const who = [nameOf(row, look), id, phoneOf(row, board?.phones, look), row.city, row.owner]
    .filter(Boolean)
    .map((text) => safeText(text as string))
  const reason = wrap(followUpReason(row, look), size.columns)
  const note = row.kind === 'churn' ? undefined : row.lead.note
  const more = note === undefined ? [] : wrap(safeText(shownNote(note, look)), size.columns)
  return [
    rule,
    line(who.join(' · '), 'title'),
    ...[...reason, ...more].slice(0, DETAIL_ROWS - 2).map((text) => line(text)),
  ]
}

function nameOf(row: FollowUp, look: Look): string {
  const id = row.kind === 'churn' ? row.churn.id : row.lead.id
  return safeText(row.name === undefined ? id : shownName(row.name, look))
}

function phoneOf(row: FollowUp, phones: ReadonlyMap<string, string> | undefined, look: Look): string {
  return safeText(shownPhone((row.kind === 'churn' ? phones?.get(row.churn.id) : row.lead.phone) ?? '', look))
}

/** A customer's value in whole units; what is known of a lead is its potential. */
function stakeOf(row: FollowUp, look: Look): string {
  if (row.kind === 'churn') return countText(row.churn.value_at_stake)
  return row.lead.potential === undefined ? '' : wordOf(row.lead.potential, look.language)
}
