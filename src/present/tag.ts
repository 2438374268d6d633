import type {AddedTagRule} from '../core/tag/add-tag-rule.ts'
import type {RuleReport} from '../core/tag/apply-rules.ts'
import type {RuleProblem} from '../core/tag/judge-rules.ts'
import type {RemovedTagRule} from '../core/tag/remove-tag-rule.ts'
import type {StarterRule} from '../core/tag/starter-rules.ts'
import {ruleOfTag} from '../core/tag/tag.ts'
import type {TagResult} from '../core/tag/tag-customers.ts'
import type {Language, Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'

/** What people read for the tags of the rules that every shop begins with: English, Chinese. */
const TITLES = {
  'new-member': ['new member', '新会员'],
  'birthday-soon': ['birthday soon', '近期生日'],
  'sole-shop': ['sole shop', '单店'],
  'chain-store': ['chain store', '连锁门店'],
  'no-guide': ['no shop guide', '无导购'],
  reachable: ['reachable', '可触达'],
  'big-basket': ['big basket', '高客单'],
  'small-basket': ['small basket', '低客单'],
  cycle: ['cycle', '购买周期'],
  loves: ['loves', '爱买'],
  'deal-seeker': ['deal seeker', '爱优惠'],
  'full-price': ['full price', '正价购买'],
  'multi-channel': ['several channels', '多渠道'],
  'one-time': ['one-time buyer', '一次客'],
  'top-tier': ['top tier', '高等级'],
  loyal: ['loyal', '忠诚客户'],
  'high-value-at-risk': ['high value, at risk', '高价值预警'],
  'high-value-asleep': ['high value, asleep', '沉睡高价值'],
  'promising-new': ['promising newcomer', '潜力新客'],
} as const satisfies Readonly<Record<StarterRule, readonly [string, string]>>

/** The values that a rule of the start gives in words of its own. */
const VALUES: Readonly<Record<string, string>> = {
  'cycle:weekly': '周',
  'cycle:monthly': '月',
  'cycle:quarterly': '季',
  'cycle:rarely': '低频',
}

/** A tag as people read it: `loves:茶叶` is 爱买:茶叶. What no built-in rule gives reads as it is. */
export function tagTitle(tag: string, language: Language): string {
  const rule = ruleOfTag(tag)
  const titles = Object.hasOwn(TITLES, rule) ? TITLES[rule as StarterRule] : undefined
  if (!titles) return tag
  const zh = language === 'zh-CN'
  const value = zh && Object.hasOwn(VALUES, tag) ? `:${VALUES[tag]}` : tag.slice(rule.length)
  return `${titles[zh ? 1 : 0]}${value}`
}

/** What was done to tags given by hand. */
export function presentTagging(
  {tags, selected, changed, kept_by_rule, dry_run, change_id}: TagResult,
  verb: 'add' | 'remove',
  look: Look,
): string {
  const whose = '{changed} of {selected} {selected:customer|customers}'
  const texts = {
    add: {
      en: dry_run ? `${whose} would gain {tags}.` : `${whose} gained {tags}.`,
      zh: dry_run
        ? '{selected} 位客户中将有 {changed} 位获得 {tags}。'
        : '{selected} 位客户中有 {changed} 位获得 {tags}。',
    },
    remove: {
      en: dry_run ? `${whose} would lose {tags}.` : `${whose} lost {tags}.`,
      zh: dry_run
        ? '{selected} 位客户中将有 {changed} 位去掉 {tags}。'
        : '{selected} 位客户中有 {changed} 位去掉了 {tags}。',
    },
  }
  const values = {changed, selected, tags: tags.join(', '), kept: kept_by_rule}
  const byRule = {
    en: '{kept} {kept:has|have} it by a rule, which only `patron tag rule remove` takes away.',
    zh: '其中 {kept} 位的该标签由规则打上，只能用 `patron tag rule remove` 移除。',
  }
  const lines = [sentence(look, texts[verb], values), kept_by_rule > 0 ? sentence(look, byRule, values) : '']
  return [...lines, undoLine(change_id, look)].filter(Boolean).join('\n')
}

function undoLine(change_id: number | undefined, look: Look): string {
  if (change_id === undefined) return ''
  return sentence(look, {en: 'Undo with: patron undo {id}', zh: '撤销：patron undo {id}'}, {id: String(change_id)})
}

/** What was kept under the name, and what comes next. */
export function presentAddedRule(added: AddedTagRule, look: Look): string {
  const next = {
    en: '`patron tag rule preview {typed}` shows who gains the tag, `patron tag rule apply {typed}` gives it.',
    zh: '`patron tag rule preview {typed}` 查看谁会获得，`patron tag rule apply {typed}` 打上标签。',
  }
  const kept = keptWords(added)
  return sentence(
    look,
    {en: `${kept.en} ${next.en}`, zh: `${kept.zh}${next.zh}`},
    {
      name: added.rule.id,
      typed: asTyped(added.rule.id),
    },
  )
}

/** A name as a shell takes it for one word. */
function asTyped(name: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(name) ? name : `'${name}'`
}

function keptWords({put_back, replaced}: AddedTagRule): {en: string; zh: string} {
  if (put_back) return {en: 'The built-in tag rule {name} is back.', zh: '已恢复内置标签规则 {name}。'}
  if (replaced === undefined) return {en: 'Tag rule {name} is kept.', zh: '已保存标签规则 {name}。'}
  return {en: 'Tag rule {name} is kept in the place of the one before.', zh: '已替换标签规则 {name}。'}
}

export function presentRemovedRule({rule, customers}: RemovedTagRule, look: Look): string {
  return sentence(
    look,
    {
      en: 'Tag rule {rule} is removed; {n} {n:customer|customers} lost its tag.',
      zh: '已移除标签规则 {rule}；{n} 位客户去掉了该标签。',
    },
    {rule, n: customers},
  )
}

/** How many customers have, or would have, other tags. */
export function presentRuleReport(report: RuleReport, applied: boolean, look: Look): string {
  const {rows, as_of, customers_changed, change_id} = report
  const values = {rules: rows.length, as_of, n: customers_changed}
  const asked = '{rules} {rules:rule|rules} as of {as_of}: {n} {n:customer|customers}'
  const texts = applied
    ? {en: `${asked} {n:has|have} other tags now.`, zh: '截至 {as_of}，{rules} 条规则：{n} 位客户的标签已更新。'}
    : {en: `${asked} would have other tags.`, zh: '截至 {as_of}，{rules} 条规则：{n} 位客户的标签会变化。'}
  return [sentence(look, texts, values), undoLine(change_id, look)].filter(Boolean).join('\n')
}

/** Rules that could not be used, a line each; nothing when all could. */
export function presentRuleProblems(problems: readonly RuleProblem[], look: Look): string {
  const texts = {en: 'Rule {rule} was left out. {message}', zh: '规则 {rule} 已跳过。{message}'}
  return problems.map(({rule, message}) => sentence(look, texts, {rule, message: safeText(message)})).join('\n')
}
