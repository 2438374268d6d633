import type {Later} from '../core/merge/count-later.ts'
import type {UnmergeResult} from '../core/merge/unmerge-customers.ts'
import type {Look} from './language.ts'
import {ownedCount, ownedText} from './owned-words.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {titleOf} from './titles.ts'
import {wordOf} from './words.ts'

const SHOWN = 10

/** What taking a merge back gave back, what stays with the survivor, and what could not be given back. */
export function presentUnmerge(result: UnmergeResult, look: Look): string {
  return [headText(result, look), ...laterLines(result, look), ...otherLines(result, look)].join('\n')
}

function headText({dry_run, merge, restored, customer_id, moved}: UnmergeResult, look: Look): string {
  const comma = look.language === 'zh-CN' ? '、' : ', '
  const given = ownedText(moved, look)
  const text = dry_run
    ? {
        en: '{merge} would be taken back: {ids} apart from {id} again{given}',
        zh: '将撤销合并 {merge}：{ids} 与 {id} 拆分{given}',
      }
    : {
        en: '{merge} taken back: {ids} apart from {id} again{given}',
        zh: '已撤销合并 {merge}：{ids} 与 {id} 拆分{given}',
      }
  const withWhat = given === '' ? '.' : sentence(look, {en: ', with {given}.', zh: '，归还 {given}。'}, {given})
  return sentence(look, text, {merge, ids: restored.join(comma), id: customer_id, given: withWhat})
}

function laterLines({later, customer_id, dry_run}: UnmergeResult, look: Look): string[] {
  const text = dry_run
    ? {en: 'Came since and would stay with {id}: {what}', zh: '合并之后新增、将留在 {id}：{what}'}
    : {en: 'Came since and stays with {id}: {what}', zh: '合并之后新增、留在 {id}：{what}'}
  return later.map((one) => {
    const what = ownedCount(one.kind, one.count, look)
    return `${sentence(look, text, {id: customer_id, what})}${idsText(one, look)}`
  })
}

/** Those that are dated after the merge, by id; what came later with an older date cannot be told from what was there. */
function idsText({count, ids}: Later, look: Look): string {
  if (ids.length === 0) return ''
  const shown = [...ids.slice(0, SHOWN).map(safeText), ...(ids.length > SHOWN ? ['…'] : [])].join(', ')
  const older = count - ids.length
  const rest = sentence(look, {en: '; dated before the merge: {n}', zh: '；日期早于合并：{n}'}, {n: older})
  return ` (${shown}${older === 0 ? '' : rest})`
}

function otherLines({missing, edited, withdrawn}: UnmergeResult, look: Look): string[] {
  const lines: string[] = []
  const comma = look.language === 'zh-CN' ? '、' : ', '
  const lost = ownedText(missing, look)
  if (lost !== '') {
    const texts = {
      en: 'Not given back, because removed or given away since: {lost}.',
      zh: '未能归还（已删除或转移）：{lost}。',
    }
    lines.push(sentence(look, texts, {lost}))
  }
  if (edited.length > 0) {
    const fields = edited.map((field) => titleOf(field, look.language)).join(comma)
    lines.push(
      sentence(look, {en: 'Changed since, and left: {fields}.', zh: '合并后改动过、予以保留：{fields}。'}, {fields}),
    )
  }
  if (withdrawn.length > 0) {
    const channels = withdrawn.map((channel) => wordOf(channel, look.language)).join(comma)
    const texts = {
      en: 'Withdrawn since, so withdrawn for all of them: {channels}.',
      zh: '合并后撤回、对各方均有效：{channels}。',
    }
    lines.push(sentence(look, texts, {channels}))
  }
  return lines
}
