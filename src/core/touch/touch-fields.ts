import {PERSON_FIELDS} from '../import/person-fields.ts'
import type {RowFields} from '../import/row-fields.ts'
import type {TouchKind} from './touch.ts'

/** What systems call each kind of touch; a table of words, hence long. */
const KIND_WORDS = {
  browse: [
    ...['view', 'visited', 'page view', 'pageview', 'view item', 'view content', 'product view', 'browsed', 'pv'],
    ...['浏览', '访问', '浏览商品', '浏览页面', '商品浏览', '查看', '访问商城', '访问小程序'],
  ],
  search: ['searched', 'site search', '搜索', '搜索商品', '站内搜索', '检索'],
  cart: [
    ...['add to cart', 'added to cart', 'addtocart', 'basket', 'add to basket', 'checkout', 'begin checkout'],
    ...['加购', '加入购物车', '加购物车', '购物车', '收藏加购', '提交订单'],
  ],
  message: [
    ...['sms', 'email', 'e-mail', 'mail', 'sent', 'send', 'delivered', 'push', 'message sent', 'chat', 'wechat'],
    ...['消息', '短信', '发送', '邮件', '推送', '群发', '发消息', '微信', '企微消息', '私信', '触达'],
  ],
  inquiry: [
    ...['enquiry', 'question', 'asked', 'request', 'form', 'contact form', 'lead form', 'live chat'],
    ...['咨询', '询价', '提问', '留言', '表单', '在线咨询', '客服咨询', '问询'],
  ],
  visit: [
    ...['visit by rep', 'sales visit', 'field visit', 'meeting', 'cold visit', 'home visit'],
    ...['拜访', '陌拜', '上门', '上门拜访', '走访', '客户拜访', '回访拜访', '面谈'],
  ],
  call: [
    ...['phone', 'phone call', 'called', 'outbound call', 'inbound call', 'telephone'],
    ...['电话', '通话', '呼出', '呼入', '外呼', '电话回访', '去电', '来电', '回访', '打电话'],
  ],
  'store-visit': [
    ...['shop visit', 'walk-in', 'walk in', 'check-in', 'checkin', 'in store', 'in-store'],
    ...['到店', '进店', '到店参观', '签到', '门店到访', '线下到店'],
  ],
  review: ['rating', 'reviewed', 'comment', 'feedback', '评价', '评论', '晒单', '商品评价', '打分', '好评', '差评'],
  survey: ['survey answer', 'survey response', 'questionnaire', 'nps', '问卷', '调研', '问卷调查', '满意度调查'],
  open: [
    'opened',
    'email open',
    'email opened',
    'message opened',
    'read',
    '打开',
    '打开邮件',
    '已读',
    '阅读',
    '查看消息',
  ],
  click: [
    'clicked',
    'link click',
    'link clicked',
    'email click',
    'clickthrough',
    '点击',
    '点击链接',
    '点开链接',
    '点击率',
  ],
  note: ['remark', 'memo', '备注', '记录', '小记', '跟进', '跟进记录', '笔记'],
} as const

/** The fields a file of touches can have. */
export const TOUCH_FIELDS = {
  id: {
    type: 'text',
    meaning: "the system's own id of the touch",
    words: ['event id', 'touch id', 'activity id', 'message id', 'uuid', '事件id', '记录编号', '流水号', '行为id'],
  },
  at: {
    type: 'instant',
    required: true,
    meaning: 'when',
    words: [
      ...['time', 'timestamp', 'date', 'datetime', 'date time', 'event time', 'event date', 'created at', 'created'],
      ...['occurred at', 'sent at', 'activity date', '时间', '日期', '发生时间', '行为时间', '访问时间', '浏览时间'],
      ...['拜访时间', '拜访日期', '通话时间', '发送时间', '评价时间', '跟进时间', '创建时间', '操作时间'],
    ],
  },
  kind: {
    type: 'choice',
    required: true,
    meaning: 'browse, search, cart, message, inquiry, visit, call, store-visit, review, survey, open, click or note',
    words: [
      ...['event', 'event type', 'event name', 'action', 'activity', 'activity type', 'type', 'touch'],
      ...['类型', '行为', '行为类型', '事件', '事件类型', '动作', '跟进方式', '跟进类型', '触点类型', '互动类型'],
    ],
    choices: KIND_WORDS,
  },
  channel: {
    type: 'text',
    meaning: 'through which channel',
    words: ['medium', 'source', 'utm medium', 'platform', '渠道', '来源', '平台', '触达渠道', '来源渠道', '终端'],
  },
  detail: {
    type: 'text',
    meaning: 'what was looked at, searched, said or asked',
    words: [
      ...['details', 'content', 'text', 'message', 'comment', 'query', 'search term', 'page', 'url', 'body', 'subject'],
      ...[
        'notes',
        'note',
        'description',
        '内容',
        '详情',
        '页面',
        '关键词',
        '搜索词',
        '评价内容',
        '跟进内容',
        '拜访内容',
      ],
      ...['沟通内容', '问题', '备注', '描述'],
    ],
  },
  outcome: {
    type: 'text',
    meaning: 'what a visit or call came to',
    words: ['result', 'disposition', 'status', '结果', '跟进结果', '拜访结果', '通话结果', '状态'],
  },
  score: {
    type: 'number',
    meaning: 'what a review or survey gave',
    words: ['rating', 'stars', 'points', 'grade', 'nps', '评分', '星级', '分数', '得分', '打分'],
    soft: true,
  },
  product_id: {
    type: 'text',
    meaning: 'sku of the product it was about',
    words: ['sku', 'product', 'item', 'item id', '商品', '商品编码', '商品编号', '货号', '商品id', '商家编码'],
  },
  shop: {type: 'text', meaning: 'shop', words: ['store', 'location', '门店', '店铺', '网点', '归属店铺', '到访门店']},
  rep: {
    type: 'text',
    meaning: 'rep or shop guide',
    words: [
      ...['owner', 'agent', 'sales rep', 'staff', 'employee', 'assigned to', 'user'],
      ...['导购', '导购员', '员工', '销售', '业务员', '跟进人', '拜访人', '客服', '负责人'],
    ],
  },
  campaign: {
    type: 'text',
    meaning: 'campaign it belongs to',
    words: ['campaign id', 'campaign name', 'utm campaign', '活动', '活动名称', '营销活动', '活动编号'],
  },
  ...PERSON_FIELDS,
} as const satisfies RowFields

/** The fields of a file; one whose touches are all of a kind need not say it. */
export function touchFields(kind: TouchKind | undefined): RowFields {
  return {...TOUCH_FIELDS, kind: {...TOUCH_FIELDS.kind, required: kind === undefined}}
}
