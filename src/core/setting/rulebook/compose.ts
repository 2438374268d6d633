import {positive} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const COMPOSE_SETTINGS = {
  'compose.sender': {
    type: 'text',
    default: undefined,
    meaning: 'name of the shop in texts to customers',
    example: 'North Street Grocery',
  },
  'compose.opt_out': {
    type: 'text',
    default: undefined,
    meaning:
      'how customers end messages, at the end of texts that advertise; "Reply STOP to end" or 拒收请回复R unless set',
    example: 'Reply STOP to end',
  },
  'compose.sms_parts': {
    type: 'number',
    default: 3,
    meaning: 'text messages that one text may be charged as',
    check: positive,
  },
  'compose.wechat_length': {
    type: 'number',
    default: 600,
    meaning: 'characters that a text for WeChat may have',
    check: positive,
  },
  'compose.email_length': {
    type: 'number',
    default: 5000,
    meaning: 'characters that a text for e-mail may have',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
