import type {CampaignPlan} from '../core/campaign/plan-campaign.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {moneyText, percentText} from './values.ts'

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  'no-consent': ['no consent for the channel', '未同意该渠道'],
  withdrawn: ['consent withdrawn', '已撤回同意'],
  'no-address': ['no address for the channel', '缺少该渠道的联系方式'],
  'over-budget': ['beyond the budget', '超出预算'],
}

/** The plan as figures a manager checks before the campaign is sent. */
export function presentPlan(plan: CampaignPlan, look: Look): string {
  const chinese = look.language === 'zh-CN'
  const word = (en: string, zh: string): string => (chinese ? zh : en)
  const count = (number: number): string => number.toLocaleString('en-US')
  const lines: [string, string][] = [
    [word('audience', '客群'), `${safeText(plan.audience)}: ${count(plan.selected)}`],
    ...plan.excluded.map(({reason, customers}): [string, string] => [word('  left out', '  排除'), `${count(customers)} ${REASONS[reason]?.[chinese ? 1 : 0] ?? reason}`]),
    [word('reach', '触达'), `${count(plan.reach)} ${word('by', '渠道')} ${plan.channel}`],
    [word('control group', '对照组'), `${count(plan.control)} (${percentText(plan.holdout)})`],
    [word('cost', '费用'), `${moneyText(plan.cost, look)} (${moneyText(plan.unit_cost, look)} ${word('each', '每人')})`],
  ]
  if (plan.offer !== undefined) lines.splice(1, 0, [word('offer', '优惠'), safeText(plan.offer)])
  if (plan.average_order_value !== undefined) lines.push([word('median order value', '客单价中位'), moneyText(plan.average_order_value, look)])
  if (plan.break_even_response !== undefined) {
    const orders = Math.ceil(plan.break_even_response * plan.reach)
    lines.push([word('break-even response', '保本响应率'), `${breakEvenText(plan.break_even_response)} (${word('about', '约')} ${count(orders)} ${word('more orders, at revenue; your margin raises it', '笔增量订单，按销售额计，毛利会抬高它')})`])
  }
  lines.push([word('without a campaign', '不做活动'), `${plan.expected_orders_30d.toFixed(1)} ${word('orders', '笔订单')}, ${moneyText(plan.expected_revenue_30d, look)} ${word("in 30 days, by the audience's own past", '（30 天，按客群过去推算）')}`])
  const head = plan.dry_run
    ? sentence(look, {en: 'Plan for {name} (dry run, not saved)', zh: '活动计划 {name}（试运行，未保存）'}, {name: plan.name})
    : sentence(look, {en: 'Campaign {id} {name} saved as a draft', zh: '活动 {id} {name} 已存为草稿'}, {id: plan.id, name: plan.name})
  const next = plan.dry_run ? '' : `\n${sentence(look, {en: 'Export the audience with: patron campaign export {id} --format csv', zh: '导出客群：patron campaign export {id} --format csv'}, {id: plan.id})}`
  return `${head}\n${factLines(lines)}${next}`
}

function breakEvenText(share: number): string {
  return share < 0.001 ? `${(100 * share).toFixed(3)}%` : percentText(share)
}
