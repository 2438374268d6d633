import {createColors} from 'picocolors'
import type {ListRow} from '../core/listing/list-column.ts'
import type {QueueList, QueueRow} from '../core/queue/queue-list.ts'
import type {KnownRule} from '../core/queue/known-rules.ts'
import type {RulesResult} from '../core/queue/edit-rules.ts'
import type {QueueRunResult} from '../core/queue/run-queue.ts'
import {duration} from './duration.ts'
import type {Look} from './language.ts'
import {queueWords} from './queue-words.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {titleText} from './task-title.ts'
import {moneyText} from './values.ts'
import {wrap} from './wrap.ts'

/** The rows of a queue with why and what to say in the reader's words. */
export function queueRows(
  {rows, rules, as_of, custom}: QueueList,
  look: Look,
): (QueueRow & {why: string; say: string})[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const fillers = new Map<string, ReturnType<typeof queueWords>>()
  return rows.map((row) => {
    const rule = known.get(row.rule)
    if (!rule) return {...row, why: titleText(row.title ?? row.rule, look), say: ''}
    const fill = fillers.get(rule.subject) ?? queueWords(rule, {as_of, custom, look})
    fillers.set(rule.subject, fill)
    const before = row.title === undefined ? '' : `${titleText(row.title, look)} · `
    return {...row, why: before + fill(rule.why, row.figures), say: fill(rule.say, row.figures)}
  })
}

/** Lines between the left edge and the words of a task. */
const INDENT = '    '

/** The queue for a person: each task with who, when and what is at stake, why, and what to say. */
export function presentQueue(list: QueueList, look: Look): string {
  const {bold, dim, red} = createColors(look.color)
  const zh = look.language === 'zh-CN'
  return queueRows(list, look)
    .map(({rank, id, who, subject_id, rep_name, value, due_at, overdue_hours, escalated, why, say}) => {
      const late = overdue_hours > 0
      const when = late
        ? sentence(look, {en: '{by} late', zh: '逾期{by}'}, {by: duration(overdue_hours, look)})
        : sentence(look, {en: 'by {at}', zh: '{at} 前'}, {at: due_at.replace('T', ' ').slice(5, 16)})
      const parts = [
        late ? red(when) : when,
        ...(value > 0
          ? [sentence(look, {en: 'at stake {value}', zh: '价值 {value}'}, {value: moneyText(value, look)})]
          : []),
        rep_name === undefined ? (zh ? '未分配' : 'nobody yet') : safeText(rep_name),
        ...(escalated ? [red(zh ? '已上报' : 'escalated')] : []),
      ]
      const head = `${String(rank).padStart(3)} ${bold(`${safeText(who)}`)} ${dim(`${subject_id} · ${id}`)}  ${parts.join(' · ')}`
      const width = Math.max(30, look.width - INDENT.length)
      const words = [...wrap(why, width), ...wrap(say, width).map((line) => dim(line))]
      return [head, ...words.map((line) => INDENT + line)].join('\n')
    })
    .join('\n')
}

/** What there is in a queue, in one line. */
export function presentQueueCounts(list: QueueList, look: Look): string {
  const {as_of, open, due, overdue, snoozed, beyond_capacity, rep} = list
  const values = {as_of, open, due, overdue, snoozed, beyond: beyond_capacity, rep: rep ?? ''}
  const whose = rep === undefined ? {en: '', zh: ''} : {en: ' of {rep}', zh: '{rep} 的'}
  const texts = {
    en: `{as_of}: {open} open {open:task|tasks}${whose.en}, {due} due today, {overdue} overdue`,
    zh: `{as_of}：${whose.zh}待办 {open} 项，今日到期 {due} 项，逾期 {overdue} 项`,
  }
  const more = [
    ...(snoozed > 0 ? [sentence(look, {en: '{snoozed} snoozed', zh: '推迟 {snoozed} 项'}, {snoozed})] : []),
    ...(beyond_capacity > 0
      ? [
          sentence(
            look,
            {
              en: "{beyond} more than a day's work (--beyond shows them)",
              zh: '超出当日工作量 {beyond} 项（--beyond 显示）',
            },
            {beyond: beyond_capacity},
          ),
        ]
      : []),
  ]
  const zh = look.language === 'zh-CN'
  return [sentence(look, texts, values), ...more].join(zh ? '，' : ', ') + (zh ? '。' : '.')
}

const WHY_CLOSED: Readonly<Record<string, {en: string; zh: string}>> = {
  bought: {en: '{n} bought', zh: '{n} 项已购买'},
  'reason-gone': {en: '{n} no longer the case', zh: '{n} 项原因已消失'},
  'lead-closed': {en: '{n} of leads that are closed', zh: '{n} 项线索已关闭'},
  'ticket-closed': {en: '{n} of tickets that are closed', zh: '{n} 项工单已关闭'},
  'rule-off': {en: '{n} of rules that are off', zh: '{n} 项规则已停用'},
}

/** What a run of the queue did, or would do, in one sentence. */
export function presentQueueRun(run: QueueRunResult, look: Look): string {
  const zh = look.language === 'zh-CN'
  const closed = Object.entries(run.closed_because).map(([because, n]) =>
    sentence(look, WHY_CLOSED[because] ?? {en: `{n} ${because}`, zh: `{n} ${because}`}, {n}),
  )
  const why = closed.length === 0 ? '' : zh ? `（${closed.join('，')}）` : ` (${closed.join(', ')})`
  const held =
    run.held_back > 0
      ? {
          en: '; {held} {held:waits|wait} until their customer or guide has room',
          zh: '；{held} 项因客户或导购待办已满暂缓',
        }
      : {en: '', zh: ''}
  const texts = run.dry_run
    ? {
        en: `{as_of}: would make {made} {made:task|tasks}, close {closed}${why}, keep {kept}${held.en}.`,
        zh: `{as_of}：将新增 {made} 项任务，关闭 {closed} 项${why}，保留 {kept} 项${held.zh}。`,
      }
    : {
        en: `{as_of}: {made} {made:task|tasks} made, {closed} closed${why}, {kept} kept${held.en}.`,
        zh: `{as_of}：新增 {made} 项任务，关闭 {closed} 项${why}，保留 {kept} 项${held.zh}。`,
      }
  const {as_of, made, closed: gone, kept, held_back} = run
  const values = {as_of, made, closed: gone, kept, held: held_back}
  return [sentence(look, texts, values), fallenText(run, look)].filter(Boolean).join(zh ? '' : ' ')
}

function fallenText({fallen, dry_run}: QueueRunResult, look: Look): string {
  if (fallen === 0) return ''
  const texts = dry_run
    ? {
        en: '{n} {n:lead|leads} untouched for long would fall back into the public pool.',
        zh: '{n} 条长期未跟进的线索将落入公海。',
      }
    : {
        en: '{n} {n:lead|leads} untouched for long fell back into the public pool (patron lead pool list).',
        zh: '{n} 条长期未跟进的线索已落入公海（patron lead pool list）。',
      }
  return sentence(look, texts, {n: fallen})
}

/** A rule of the queue as a row, its words in the reader's language. */
export function ruleRow({id, subject, on, origin, when, weight, why, say, due}: KnownRule, look: Look): ListRow {
  const text = ({en, zh}: {en: string; zh: string}): string => (look.language === 'zh-CN' ? zh : en)
  return {
    id,
    subject,
    on,
    origin,
    when,
    weight,
    due_hours: due.hours,
    due_from: due.from,
    why: text(why),
    say: text(say),
  }
}

/** The rules that a change left, one a line. */
export function presentRules({rules}: RulesResult, look: Look): string {
  const state = ({on}: KnownRule): {en: string; zh: string} => (on ? {en: 'on', zh: '启用'} : {en: 'off', zh: '停用'})
  return rules
    .map((rule) =>
      sentence(
        look,
        {en: `{id} is ${state(rule).en}: {when}`, zh: `{id}（${state(rule).zh}）：{when}`},
        {id: rule.id, when: rule.when},
      ),
    )
    .join('\n')
}
