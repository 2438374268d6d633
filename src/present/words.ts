import type {Language} from './language.ts'

/** Chinese for the codes of closed sets. In English a code reads as it is, blanks for hyphens. */
const CHINESE: Readonly<Record<string, string>> = {
  high: '高',
  medium: '中',
  low: '低',
  new: '新建',
  assigned: '已分配',
  contacted: '已联系',
  qualified: '已确认',
  won: '已成交',
  lost: '已流失',
  recycled: '回收',
  active: '活跃',
  slowing: '放缓',
  sleeping: '沉睡',
  'cold-visit': '陌生拜访',
  web: '网站',
  referral: '转介绍',
  'map-data': '地图数据',
  'walk-in': '到店',
  phone: '电话',
  email: '邮箱',
  card: '会员卡',
  wechat: '微信',
  buyer: '平台买家',
  nickname: '昵称',
  event: '活动',
  'bought-list': '购买名单',
  other: '其他',
  unpaid: '未付款',
  paid: '已付款',
  shipped: '已发货',
  completed: '已完成',
  cancelled: '已取消',
  refunded: '已退款',
  returned: '退货',
}

/** A code of a closed set as people read it. */
export function wordOf(code: string, language: Language): string {
  return (language === 'zh-CN' ? CHINESE[code] : undefined) ?? code.replaceAll('-', ' ')
}
