import {LEAD_LIST_COLUMNS} from '../../core/lead/list-leads.ts'
import type {Alike, AlikeIn} from '../../core/lead/alike.ts'
import type {LeadFile, LeadScores} from '../../core/lead-board/lead-file.ts'
import {cellText} from '../../present/cell.ts'
import {factLines} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {leadDueText} from '../../present/lead.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {titleOf} from '../../present/titles.ts'
import {percentText} from '../../present/values.ts'
import type {Line} from '../shared/line.ts'
import {pastLines} from './past-lines.ts'
import {type Room, split, wrapped} from './wrapped.ts'

/** The parts of a lead's page: who they are and how promising, the record, and what happened and is to be done. */
export interface LeadBlocks {
  who: readonly Line[]
  record: readonly Line[]
  past: readonly Line[]
}

/** How wide who and record are, and what happened. */
export interface BlockWidths {
  look: Look
  widths: readonly [number, number]
}

const known = new WeakMap<LeadFile, {key: string; blocks: LeadBlocks}>()

/** The page's lines at these widths, put together once. */
export function leadBlocks(file: LeadFile, {look, widths}: BlockWidths): LeadBlocks {
  const key = [look.language, ...widths].join(' ')
  const before = known.get(file)
  if (before?.key === key) return before.blocks
  const [left, right] = widths.map((width) => ({look, width})) as [Room, Room]
  const blocks = {
    who: [...headLines(file, left), ...scoreLines(file.scores, left), ...alikeLines(file.alike, left)],
    record: recordLines(file, left),
    past: pastLines(file, right),
  }
  known.set(file, {key, blocks})
  return blocks
}

function headLines(file: LeadFile, room: Room): Line[] {
  const {lead, due} = file
  const who = [lead.name, lead.phone, lead.email, lead.city ?? lead.region].filter(Boolean).join(' · ')
  const late = due !== undefined && due.overdue_hours > 0
  return [
    ...wrapped(safeText(who), room, 'title'),
    ...wrapped(`${late ? '! ' : ''}${leadDueText(file, room.look)}`, room, late ? 'overdue' : 'plain'),
    ...wrapped(safeText(lead.note ?? ''), room),
  ]
}

function scoreLines(scores: LeadScores | undefined, room: Room): Line[] {
  if (!scores) return []
  const {look} = room
  const {score, scored_by, manual_why, chance, points} = scores
  const head =
    scored_by === 'manual' ? {en: 'Score {n}, by hand', zh: '评分 {n}（人工）'} : {en: 'Score {n}', zh: '评分 {n}'}
  const likely =
    chance === undefined ? '' : sentence(look, {en: ' · chance {p}', zh: ' · 成交率 {p}'}, {p: percentText(chance)})
  const facts = points.map(({key, points: n}) => [safeText(key), `${n > 0 ? '+' : ''}${n}`] as const)
  return [
    [],
    ...wrapped(sentence(look, head, {n: score}) + likely, room, 'title'),
    ...wrapped(safeText(manual_why ?? ''), room),
    ...split(factLines(facts, {indent: 2})),
  ]
}

const SAME: Readonly<Record<AlikeIn, {en: string; zh: string}>> = {
  phone: {en: 'same phone', zh: '手机相同'},
  email: {en: 'same e-mail', zh: '邮箱相同'},
  name: {en: 'same name', zh: '姓名相同'},
}

function alikeLines(alike: readonly Alike[], room: Room): Line[] {
  const {look} = room
  if (alike.length === 0) return []
  const texts = alike.map(({id, name, same}) => {
    const why = same.map((one) => sentence(look, SAME[one])).join(', ')
    return `  ${[id, safeText(name ?? ''), why].filter(Boolean).join('  ')}`
  })
  const head = sentence(look, {en: 'May be the same person', zh: '可能是同一人'})
  return [[], ...wrapped(head, room, 'warn'), ...texts.flatMap((text) => wrapped(text, room))]
}

const SAID_ABOVE: readonly string[] = ['name', 'phone', 'email', 'note']

function recordLines({lead}: LeadFile, room: Room): Line[] {
  const {look, width} = room
  const columns = LEAD_LIST_COLUMNS.filter(({key}) => !SAID_ABOVE.includes(key))
  const row = {...lead, claimed: lead.claimed || undefined}
  const facts = columns.map((column) => [titleOf(column.key, look.language), cellText(row, column, look)] as const)
  const own = Object.entries(lead.attributes ?? {}).map(
    ([header, value]) => [safeText(header), safeText(String(value))] as const,
  )
  return [
    [],
    ...split(
      factLines(
        [...facts, ...own].filter(([, value]) => value !== ''),
        {width},
      ),
    ),
  ]
}
