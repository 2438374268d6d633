import type {CampaignPlan} from '../core/campaign/campaign-plan.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {countText, moneyText, percentText} from './values.ts'

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  'no-consent': ['no consent for the channel', '未同意该渠道'],
  'open-complaint': ['a complaint of theirs is open', '有未结投诉'],
  withdrawn: ['consent withdrawn', '已撤回同意'],
  'no-address': ['no address for the channel', '缺少该渠道的联系方式'],
  'over-budget': ['beyond the budget', '超出预算'],
}

type Line = readonly [string, string]
type Word = (en: string, zh: string) => string

/** The plan as figures a manager checks before the campaign is sent. */
export function presentPlan(plan: CampaignPlan, look: Look): string {
  const word: Word = (en, zh) => (look.language === 'zh-CN' ? zh : en)
  const lines = [...whoLines(plan, word), ...costLines(plan, word, look), ...expectedLines(plan, word, look)]
  return `${headOf(plan, look)}\n${factLines(lines)}${nextStep(plan, look)}`
}

function headOf({dry_run, id, name}: CampaignPlan, look: Look): string {
  if (dry_run) {
    return sentence(look, {en: 'Plan for {name} (dry run, not saved)', zh: '活动计划 {name}（试运行，未保存）'}, {name})
  }
  return sentence(look, {en: 'Campaign {id} {name} saved as a draft', zh: '活动 {id} {name} 已存为草稿'}, {id, name})
}

function whoLines(plan: CampaignPlan, word: Word): Line[] {
  const {audience, selected, offer, excluded, reach, channel, control, holdout} = plan
  return [
    [word('audience', '客群'), `${safeText(audience)}: ${countText(selected)}`],
    ...(offer === undefined ? [] : [[word('offer', '优惠'), safeText(offer)] as const]),
    ...excluded.map(({reason, customers}): Line => {
      const [en, zh] = REASONS[reason] ?? [reason, reason]
      return [word('  left out', '  排除'), `${countText(customers)} ${word(en, zh)}`]
    }),
    [word('reach', '触达'), `${countText(reach)} ${word('by', '渠道')} ${channel}`],
    [word('control group', '对照组'), `${countText(control)} (${percentText(holdout)})`],
  ]
}

function costLines({cost, unit_cost}: CampaignPlan, word: Word, look: Look): Line[] {
  return [[word('cost', '费用'), `${moneyText(cost, look)} (${unitCostText(unit_cost, look)} ${word('each', '每人')})`]]
}

/** A message may cost a part of the smallest coin. */
function unitCostText(unitCost: number, look: Look): string {
  const rounded = moneyText(unitCost, look)
  return Number(rounded.replaceAll(',', '')) === unitCost ? rounded : String(unitCost)
}

function expectedLines(plan: CampaignPlan, word: Word, look: Look): Line[] {
  const {average_order_value, break_even_response, expected_orders_30d, expected_revenue_30d, reach} = plan
  const lines: Line[] = []
  if (average_order_value !== undefined) {
    lines.push([word('median order value', '客单价中位'), moneyText(average_order_value, look)])
  }
  if (break_even_response !== undefined) {
    const text = breakEvenWords({share: break_even_response, reach}, look)
    lines.push([word('break-even response', '保本响应率'), text])
  }
  const orders = `${expected_orders_30d.toFixed(1)} ${word('orders', '笔订单')}`
  const basis = word("in 30 days, by the audience's own past", '（30 天，按客群过去推算）')
  const revenue = `${moneyText(expected_revenue_30d, look)} ${basis}`
  return [...lines, [word('without a campaign', '不做活动'), `${orders}, ${revenue}`]]
}

function nextStep({dry_run, id}: CampaignPlan, look: Look): string {
  if (dry_run) return ''
  const texts = {
    en: 'Export the audience with: patron campaign export {id} --format csv',
    zh: '导出客群：patron campaign export {id} --format csv',
  }
  return `\n${sentence(look, texts, {id})}`
}

/** The share of those reached who must buy once more to pay for a campaign, and how many that are. */
export function breakEvenWords({share, reach}: {share: number; reach: number}, look: Pick<Look, 'language'>): string {
  const texts = {
    en: '{share} (about {orders} more {orders:order|orders}, at revenue; your margin raises it)',
    zh: '{share} (约 {orders} 笔增量订单，按销售额计，毛利会抬高它)',
  }
  return sentence(look, texts, {share: breakEvenText(share), orders: Math.ceil(share * reach)})
}

function breakEvenText(share: number): string {
  return share < 0.001 ? `${(100 * share).toFixed(3)}%` : percentText(share)
}
