import type {StableOrder} from '../../core/report/ladder/stable-number.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {percentText} from '../values.ts'

/** From which order a relation is stable and why, or why that cannot be said. */
export function stableText(stable: StableOrder, look: Pick<Look, 'language'>): string {
  if (stable.why === 'flat')
    return [flatText(stable, look), rangeText(stable, look)].join(look.language === 'zh-CN' ? '' : ' ')
  const {horizon_days, history_days, least_customers, last_step = 0} = stable
  const values = {order: stable.order ?? 0, horizon_days, history_days, least_customers, last: last_step - 1}
  return sentence(look, TEXTS[stable.why], {...values, ...shares(stable)})
}

function flatText(stable: StableOrder, look: Pick<Look, 'language'>): string {
  const texts = {
    en: 'Stable from order {order}: {share} of those who placed it order again within {days} days ({known} customers known), {later} after all later orders together: {rise} points more (95 % interval {rise_low} to {rise_high}), at most {tolerance} as the setting ladder.tolerance wants.',
    zh: '第 {order} 单起关系稳定：下过第 {order} 单的客户 {days} 天内再购率 {share}（结果已知 {known} 位），其后各单合计 {later}，相差 {rise} 个百分点（95% 区间 {rise_low} 至 {rise_high}），不超过设置 ladder.tolerance 的 {tolerance}。',
  }
  const {order = 0, known = 0, horizon_days: days} = stable
  return sentence(look, texts, {order, known, days, ...shares(stable)})
}

/** Within which orders the true number may lie. */
function rangeText({low, high}: StableOrder, look: Pick<Look, 'language'>): string {
  const texts =
    high === undefined
      ? {
          en: 'It may be as early as order {low}; too few customers to show where the curve is surely flat.',
          zh: '最早可能为第 {low} 单；客户数不足，尚不能确定曲线从何处起完全变平。',
        }
      : {
          en: 'It may be as early as order {low}; from order {high} on the curve is surely that flat.',
          zh: '最早可能为第 {low} 单；第 {high} 单起可确定曲线已变平。',
        }
  return sentence(look, texts, {low: low ?? 0, high: high ?? 0})
}

function shares(stable: StableOrder): Record<string, string> {
  const points = (share: number | undefined): string => (100 * (share ?? 0)).toFixed(1)
  return {
    share: percentText(stable.share ?? 0),
    later: percentText(stable.later_share ?? 0),
    rise: points(stable.rise),
    rise_low: points(stable.rise_low),
    rise_high: points(stable.rise_high),
    tolerance: points(stable.tolerance),
  }
}

const TEXTS: Readonly<Record<Exclude<StableOrder['why'], 'flat'>, {en: string; zh: string}>> = {
  set: {
    en: 'Stable from order {order}, as the setting lifecycle.stable_orders says.',
    zh: '第 {order} 单起关系稳定（设置 lifecycle.stable_orders）。',
  },
  'still-rising': {
    en: 'No order number can be named from which a relation is stable: after order {last}, the last that enough customers reached, {share} order again within {horizon_days} days, {later} after the later ones; the share still rises by {rise} points.',
    zh: '尚不能给出关系稳定的订单序号：第 {last} 单（客户数足够的最后一单）后 {horizon_days} 天内再购率 {share}，其后为 {later}，仍上升 {rise} 个百分点。',
  },
  'few-customers': {
    en: 'No order number can be named from which a relation is stable: for the first two orders it must be known of {least_customers} customers each whether they ordered again within {horizon_days} days (setting ladder.customers).',
    zh: '尚不能给出关系稳定的订单序号：前两单各需至少 {least_customers} 位客户在 {horizon_days} 天内是否再购已知（设置 ladder.customers）。',
  },
  'short-history': {
    en: 'No order number can be named from which a relation is stable: the orders cover {history_days} days, which is too short (setting ladder.history_days).',
    zh: '尚不能给出关系稳定的订单序号：订单仅覆盖 {history_days} 天，时间太短（设置 ladder.history_days）。',
  },
  'some-customers': {
    en: 'The order number from which a relation is stable is told from all customers, and only some were looked at.',
    zh: '关系稳定的订单序号须由全部客户得出，而本次只读取了部分客户。',
  },
}
