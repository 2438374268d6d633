import type {QueueRule} from './queue-rule.ts'

/** The shipped rules about tickets: a complaint comes before a sale. */
export const TICKET_RULES: readonly QueueRule[] = [
  {
    id: 'ticket-late',
    subject: 'ticket',
    when: 'state == "late"',
    occasion: ['opened_at'],
    due: {from: 'promised_at', hours: 0},
    stake: 'customer_value',
    chance: 0.5,
    weight: 6,
    escalates: true,
    why: {
      en: 'Ticket ({kind}, {severity}) open for {opened_at~days} {opened_at~days:day|days}; the answer was promised by {promised_at}',
      zh: '工单（{kind}，{severity}）已 {opened_at~days} 天未解决，承诺 {promised_at} 前答复',
    },
    say: {
      en: 'Apologise, say what happens by when, and solve it. A complaint that is solved well brings the customer back.',
      zh: '致歉，说明何时如何解决，并尽快办结。妥善处理的投诉能留住客户。',
    },
  },
  {
    id: 'ticket-open',
    subject: 'ticket',
    when: 'state == "open"',
    occasion: ['opened_at'],
    due: {from: 'promised_at', hours: 0},
    stake: 'customer_value',
    chance: 0.4,
    weight: 4,
    why: {
      en: 'Ticket ({kind}, {severity}) open for {opened_at~days} {opened_at~days:day|days}',
      zh: '工单（{kind}，{severity}）已打开 {opened_at~days} 天',
    },
    say: {en: 'Answer before the promised time.', zh: '在承诺时间前答复。'},
  },
]
