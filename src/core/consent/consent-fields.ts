import {PERSON_FIELDS} from '../import/person-fields.ts'
import type {RowFields} from '../import/row-fields.ts'

const {lead_id: _, ...PEOPLE} = PERSON_FIELDS

/** The fields a list of those who unsubscribed can have. */
export const CONSENT_FIELDS = {
  address: {
    type: 'text',
    meaning: 'a phone number, an e-mail address or a card number',
    words: [
      ...['addresses', 'contact', 'recipient', 'unsubscribed', 'unsubscribes', 'opt out', 'opt-out', 'blacklist'],
      ...['退订', '退订号码', '退订名单', '黑名单', '号码', '账号', '联系人'],
    ],
  },
  channel: {
    type: 'choice',
    meaning: 'sms, email, wechat, phone, post or all',
    words: ['medium', 'type', 'list', '渠道', '触达渠道', '退订渠道', '类型', '方式'],
    choices: {
      sms: ['text', 'text message', 'mobile', '短信', '手机短信'],
      email: ['e-mail', 'mail', 'newsletter', '邮件', '电子邮件', '邮箱'],
      wechat: ['weixin', '微信', '企微', '企业微信', '公众号'],
      phone: ['call', 'calls', 'telephone', '电话', '外呼', '语音'],
      post: ['letter', 'direct mail', '信件', '邮寄', '直邮'],
      all: ['all channels', 'everything', 'any', '全部', '所有', '全渠道'],
    },
  },
  at: {
    type: 'instant',
    meaning: 'when they said so',
    words: [
      ...[
        'date',
        'time',
        'unsubscribed at',
        'unsubscribe date',
        'unsub time',
        'opt out date',
        'opted out at',
        'created',
      ],
      ...['退订时间', '退订日期', '时间', '日期', '操作时间'],
    ],
    soft: true,
  },
  reason: {
    type: 'text',
    meaning: 'why, in their words',
    words: ['unsub reason', 'unsubscribe reason', 'comment', 'note', '退订原因', '原因', '备注'],
  },
  state: {
    type: 'choice',
    meaning: 'withdrawn (so unless the file says otherwise) or granted',
    words: ['status', 'consent', 'subscription status', 'subscribed', '状态', '订阅状态', '是否订阅', '是否同意'],
    choices: {
      withdrawn: [
        ...['unsubscribed', 'opted out', 'optout', 'opt out', 'no', 'n', 'false', '0', 'blocked', 'complained'],
        ...['退订', '已退订', '否', '拒绝', '不同意', '黑名单', '投诉'],
      ],
      granted: [
        ...['subscribed', 'opted in', 'optin', 'opt in', 'yes', 'y', 'true', '1'],
        ...['订阅', '已订阅', '是', '同意', '已同意'],
      ],
    },
  },
  ...PEOPLE,
} as const satisfies RowFields
