import {PERSON_FIELDS} from '../import/person-fields.ts'
import type {RowFields} from '../import/row-fields.ts'

/** The fields a file of after-sales cases can have, and the words that service desks use; a table, hence long. */
export const TICKET_FIELDS = {
  number: {
    type: 'text',
    meaning: "the other system's number, unique in its source",
    words: [
      ...['ticket number', 'ticket id', 'ticket', 'case number', 'case id', 'case', 'id', 'reference'],
      ...['工单号', '工单编号', '售后单号', '售后编号', '服务单号', '投诉编号', '退款编号', '单号', '编号'],
    ],
  },
  opened_at: {
    type: 'instant',
    required: true,
    meaning: 'when it was opened',
    words: [
      ...['opened', 'created at', 'created', 'create date', 'date opened', 'open date', 'date', 'reported at', 'at'],
      ...[
        '创建时间',
        '建单时间',
        '提交时间',
        '申请时间',
        '受理时间',
        '反馈时间',
        '投诉时间',
        '登记时间',
        '创建日期',
        '日期',
      ],
    ],
  },
  promised_at: {
    type: 'instant',
    meaning: 'by when an answer was promised',
    words: [
      ...['promised', 'due', 'due at', 'due date', 'sla', 'deadline', 'expected at', 'resolve by'],
      ...['承诺时间', '承诺完成时间', '截止时间', '要求完成时间', '预计完成时间', '时限', '应完成时间'],
    ],
    soft: true,
  },
  closed_at: {
    type: 'instant',
    meaning: 'when it was closed; open without it',
    words: [
      ...[
        'closed',
        'closed date',
        'date closed',
        'resolved at',
        'resolved',
        'solved at',
        'completed at',
        'finished at',
      ],
      ...['完成时间', '关闭时间', '办结时间', '结案时间', '解决时间', '处理完成时间', '完结时间', '结单时间'],
    ],
    soft: true,
  },
  kind: {
    type: 'choice',
    meaning: 'complaint, return, exchange, repair, delivery, quality, invoice, question or other',
    words: [
      ...['type', 'ticket type', 'case type', 'category', 'reason', 'issue type'],
      ...['售后类型', '工单类型', '类型', '问题类型', '服务类型', '投诉类型', '分类', '售后原因'],
    ],
    choices: {
      complaint: ['complaints', 'claim', 'service', '投诉', '客诉', '服务投诉', '态度投诉', '服务态度', '差评'],
      return: ['refund', 'returns', 'return and refund', '退货', '退款', '退货退款', '仅退款', '退换货'],
      exchange: ['exchanges', 'replacement', 'swap', '换货', '调换', '更换', '补发'],
      repair: ['warranty', 'maintenance', 'fix', '维修', '保修', '报修', '返修', '安装'],
      delivery: [
        'shipping',
        'logistics',
        'late delivery',
        'missing parcel',
        '配送',
        '物流',
        '物流问题',
        '发货',
        '催发货',
      ],
      quality: [
        'defect',
        'damaged',
        'broken',
        'product quality',
        '质量',
        '质量问题',
        '商品质量',
        '破损',
        '瑕疵',
        '变质',
      ],
      invoice: ['billing', 'receipt', 'tax', '发票', '开票', '开发票', '账单'],
      question: ['inquiry', 'enquiry', 'query', 'info', '咨询', '问题咨询', '使用咨询', '售后咨询', '查询'],
      other: ['others', 'misc', 'general', '其他', '其它', '建议'],
    },
    soft: true,
  },
  severity: {
    type: 'choice',
    meaning: 'low, medium or high',
    words: ['priority', 'urgency', 'level', '严重程度', '优先级', '紧急程度', '等级', '级别'],
    choices: {
      low: ['minor', 'p3', 'p4', '3', '低', '轻微', '一般', '不急'],
      medium: ['normal', 'moderate', 'p2', '2', '中', '普通', '中等', '较急'],
      high: ['urgent', 'critical', 'major', 'blocker', 'p0', 'p1', '1', '高', '严重', '紧急', '重大', '加急'],
    },
    soft: true,
  },
  satisfaction: {
    type: 'choice',
    meaning: 'what the customer said afterwards, 1 to 5',
    words: ['csat', 'rating', 'satisfaction score', 'score', '满意度', '评分', '客户满意度', '满意度评分', '服务评分'],
    choices: {
      '5': ['5星', '五星', '非常满意', '很满意', 'very satisfied', 'excellent', '5.0', '5分'],
      '4': ['4星', '四星', '满意', '比较满意', 'satisfied', 'good', '4.0', '4分'],
      '3': ['3星', '三星', '一般', '中立', 'neutral', 'okay', '3.0', '3分'],
      '2': ['2星', '二星', '不满意', '不太满意', 'dissatisfied', 'unsatisfied', 'bad', 'poor', '2.0', '2分'],
      '1': ['1星', '一星', '非常不满意', '很不满意', 'very dissatisfied', 'very bad', '1.0', '1分'],
    },
    soft: true,
  },
  subject: {
    type: 'text',
    meaning: 'what it is about',
    words: ['title', 'summary', 'topic', '主题', '标题', '问题标题'],
  },
  detail: {
    type: 'text',
    meaning: 'the case in words',
    words: [
      ...['description', 'details', 'content', 'message', 'body', 'comment', 'notes', 'note'],
      ...['问题描述', '描述', '内容', '详情', '投诉内容', '反馈内容', '备注'],
    ],
  },
  cause: {
    type: 'text',
    meaning: 'what was behind it',
    words: [
      ...['root cause', 'caused by', 'reason code', 'responsibility'],
      ...['原因', '根本原因', '责任原因', '问题原因', '责任归属', '责任方', '投诉原因'],
    ],
  },
  resolution: {
    type: 'text',
    meaning: 'what was done',
    words: [
      ...['solution', 'action taken', 'outcome', 'resolved with', 'resolution notes'],
      ...['处理结果', '处理方案', '解决方案', '处理说明', '处理意见', '解决办法'],
    ],
  },
  order_number: {
    type: 'text',
    meaning: 'number of the order it is about',
    words: ['order', 'order id', 'order no', 'order number', '订单号', '订单编号', '关联订单', '原订单号'],
  },
  shop: {type: 'text', meaning: 'shop', words: ['store', 'location', '门店', '店铺', '所属门店', '受理门店']},
  rep: {
    type: 'text',
    meaning: 'who is in charge',
    words: [
      'owner',
      'agent',
      'assignee',
      'assigned to',
      'handler',
      '处理人',
      '负责人',
      '客服',
      '受理人',
      '跟进人',
      '导购',
    ],
  },
  source: {
    type: 'text',
    meaning: 'system or channel the case comes from; numbers are unique in it',
    words: ['channel', 'origin', 'platform', '来源', '来源渠道', '渠道', '受理渠道'],
  },
  ...PERSON_FIELDS,
} as const satisfies RowFields
