import type {TagRuleRow} from '../core/tag/list-tag-rules.ts'
import type {StarterRule} from '../core/tag/starter-rules.ts'
import type {Language} from './language.ts'

/** What the rules that every shop begins with mean, for Chinese readers; in English the rules say so themselves. */
const CHINESE: Readonly<Record<StarterRule, string>> = {
  'new-member': '30 天内新登记',
  'birthday-soon': '30 天内过生日',
  'sole-shop': '自营单店客户',
  'chain-store': '连锁门店客户',
  'no-guide': '有购买，但没有负责的导购',
  reachable: '至少同意一个渠道接收消息',
  'big-basket': '客单价为全体购买客户均值的 1.5 倍及以上',
  'small-basket': '客单价不超过全体购买客户均值的一半',
  cycle: '按本人购买间隔中位数划分的购买周期：10、45、135 天以内及以上',
  loves: '占其消费五分之二及以上的品类',
  'deal-seeker': '购买金额中优惠占原价五分之一及以上',
  'full-price': '几乎不用优惠',
  'multi-channel': '主渠道以外的销售额占五分之一及以上',
  'one-time': '只在一天购买过，之后 60 天以上未再购买',
  'top-tier': '近 365 天销售额达到金卡或白金（设置 tier.revenue）',
  loyal: '购买频次与最近购买均在前五分之二',
  'high-value-at-risk': '消费额在前五分之二，且静默超过通常间隔',
  'high-value-asleep': '消费额在前五分之二，且半年以上未购买',
  'promising-new': '首单在 90 天内，客单价高于购买客户均值',
}

/** What a rule means, in the reader's language where the rule is one of the program's own. */
export function tagMeaning({rule, origin, meaning}: TagRuleRow, language: Language): string | undefined {
  return language === 'zh-CN' && origin === 'built-in' ? CHINESE[rule as StarterRule] : meaning
}
