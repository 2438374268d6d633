/** What people of the demo shop say and do, in their words. */
export const SEARCH_TERMS = [
  ...[
    '牛奶',
    '火锅底料',
    '纸巾',
    '大米',
    '洗衣液',
    '月饼',
    '猫粮',
    '纸尿裤',
    '咖啡',
    '有机蔬菜',
    '无糖饮料',
    '鸡蛋',
    '红酒',
  ],
  ...['早餐', '零食大礼包', '洗发水', '酸奶', '坚果', '水饺', '茶叶'],
] as const

export const QUESTIONS = [
  '今天还有货吗？',
  '有没有无糖的？',
  '可以送到家吗？',
  '什么时候有活动？',
  '积分可以抵现吗？',
  '可以开发票吗？',
  '保质期到什么时候？',
] as const

export const CALL_OUTCOMES = ['已接通', '已接通', '未接', '答应到店', '暂不需要', '请改天再打'] as const
export const VISIT_OUTCOMES = ['约好到店', '要求报价', '留了样品', '暂无需求'] as const

/** What is written under one to five stars. */
export const REVIEWS: readonly (readonly string[])[] = [
  ['到货是坏的，很失望', '和描述完全不一样', '客服一直没人理'],
  ['不太新鲜', '包装破了', '等了太久'],
  ['一般般', '还可以，价格偏高', '没有想象中好'],
  ['不错，会再买', '挺新鲜的', '配送很快'],
  ['非常好，家里一直买', '老人孩子都喜欢', '性价比很高', '好吃'],
]

export const OFFERS = ['会员日满99减15', '新品尝鲜8折', '积分双倍', '满5件7折', '生日券已到账'] as const

/** What a case is about, by its kind. */
export const COMPLAINTS = {
  quality: ['商品破损', '不新鲜', '临近保质期', '有异味'],
  delivery: ['配送超时', '送错地址', '少送一件'],
  return: ['买错了想退', '不喜欢，申请退货'],
  exchange: ['口味发错，要求换货', '规格不对，要求换货'],
  complaint: ['店员态度不好', '价格与标签不符', '排队太久'],
  invoice: ['补开发票', '发票抬头有误'],
  question: ['询问保存方法', '询问积分规则'],
} as const
export type DemoTicketKind = keyof typeof COMPLAINTS

/** What was behind a case, by what it is about; nothing is behind a question. */
export const CAUSES: Readonly<Record<string, string>> = {
  ...{商品破损: '包装', 不新鲜: '冷链', 有异味: '冷链', 临近保质期: '库存'},
  ...{配送超时: '运力', 送错地址: '分拣', 少送一件: '分拣', '口味发错，要求换货': '分拣', '规格不对，要求换货': '分拣'},
  ...{买错了想退: '顾客', '不喜欢，申请退货': '顾客'},
  ...{店员态度不好: '服务', 价格与标签不符: '价签', 排队太久: '排班'},
  ...{补开发票: '开票', 发票抬头有误: '开票'},
}

/** What was done in the end. */
export const RESOLUTIONS: Readonly<Record<DemoTicketKind, string>> = {
  ...{quality: '退款并道歉', delivery: '补送', return: '退货退款', exchange: '换货'},
  ...{complaint: '店长致电道歉', invoice: '已补开', question: '已答复'},
}
