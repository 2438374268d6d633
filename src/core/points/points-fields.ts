import {PERSON_FIELDS} from '../import/person-fields.ts'
import type {RowFields} from '../import/row-fields.ts'

/** The fields a file of movements of points can have. */
export const POINTS_FIELDS = {
  id: {
    type: 'text',
    meaning: "the system's own id of the movement",
    words: ['transaction id', 'entry id', 'uuid', '流水号', '变动编号', '记录编号', '交易号', '积分流水号'],
  },
  at: {
    type: 'instant',
    required: true,
    meaning: 'when',
    words: [
      ...['time', 'date', 'datetime', 'timestamp', 'created at', 'created', 'transaction date', 'posted at'],
      ...['变动时间', '积分变动时间', '发生时间', '操作时间', '获取时间', '创建时间', '时间', '日期'],
    ],
  },
  points: {
    type: 'integer',
    required: true,
    meaning: 'how many; negative when they were spent, taken back or ran out',
    words: [
      ...['change', 'points change', 'amount', 'delta', 'point', 'loyalty points'],
      ...['积分变动', '变动积分', '积分变化', '变动值', '变动数量', '积分数', '积分值', '积分'],
    ],
  },
  direction: {
    type: 'choice',
    meaning: 'earned or spent, where the numbers have no sign',
    words: ['type', 'transaction type', '变动类型', '收支类型', '增减', '积分类型', '类型'],
    choices: {
      earned: ['earn', 'in', 'credit', 'add', '+', '增加', '收入', '获取', '获得', '发放', '赠送', '奖励'],
      spent: [
        ...['spend', 'redeem', 'redeemed', 'out', 'debit', 'deduct', 'expired', 'expire', '-'],
        ...['减少', '支出', '消耗', '消费', '扣减', '扣除', '使用', '兑换', '过期', '抵扣'],
      ],
    },
    soft: true,
  },
  reason: {
    type: 'text',
    meaning: 'what they were earned or spent for',
    words: ['description', 'note', 'remark', 'event', '变动原因', '积分来源', '原因', '说明', '备注', '来源', '场景'],
  },
  shop: {type: 'text', meaning: 'shop', words: ['store', 'location', '门店', '店铺', '变动门店', '归属店铺']},
  order_number: {
    type: 'text',
    meaning: 'number of the order they belong to',
    words: ['order', 'order id', 'order no', 'order number', '订单号', '订单编号', '关联订单', '关联订单号'],
  },
  ...PERSON_FIELDS,
} as const satisfies RowFields
