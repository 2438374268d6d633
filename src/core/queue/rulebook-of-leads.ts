import type {QueueRule} from './queue-rule.ts'

/** The shipped rules about leads: the 24-hour and the 72-hour contact, then by stage. A table, hence long. */
export const LEAD_RULES: readonly QueueRule[] = [
  {
    id: 'lead-first-contact',
    subject: 'lead',
    when: 'stage in ["new", "assigned", "recycled"] && contacts == 0',
    occasion: ['created_at'],
    due: {from: 'created_at', hours: 'lead.first_contact_hours'},
    stake: 'first_year_value',
    chance: 'chance',
    weight: 3,
    escalates: true,
    why: {
      en: 'New lead from {source}, {created_at~days} {created_at~days:day|days} old, not spoken to yet; potential {potential}, chance to win {chance}',
      zh: '来自{source}的新线索，已 {created_at~days} 天，尚未联系；潜力{potential}，成交概率 {chance}',
    },
    say: {
      en: 'Thank them for their interest, ask what they need, and offer the first-order coupon and the way to the nearest shop.',
      zh: '感谢关注，了解需求，送首单优惠券，并告知最近门店的路线。',
    },
  },
  {
    id: 'lead-second-contact',
    subject: 'lead',
    when: 'stage == "contacted" && contacts == 1',
    occasion: ['created_at'],
    due: {from: 'created_at', hours: 'lead.second_contact_hours'},
    stake: 'first_year_value',
    chance: 'chance',
    weight: 2.5,
    escalates: true,
    why: {
      en: 'Spoken to once, on {last_contact_at}; interest cools after three days; potential {potential}, chance to win {chance}',
      zh: '{last_contact_at} 联系过一次；三天后兴趣会变淡；潜力{potential}，成交概率 {chance}',
    },
    say: {
      en: 'Come back to what they asked, answer what is open, and propose a first small order.',
      zh: '回应上次的问题，解答疑虑，建议先下一笔小单。',
    },
  },
  {
    id: 'lead-again',
    subject: 'lead',
    when: 'stage in ["new", "assigned", "recycled"] && contacts >= 1',
    occasion: ['owned_at', 'pooled_at'],
    due: {from: 'owned_at', hours: 24},
    stake: 'first_year_value',
    chance: 'chance',
    weight: 1.5,
    why: {
      en: 'Open again or in new hands; spoken to {contacts} {contacts:time|times} before, last on {last_contact_at}; chance to win {chance}',
      zh: '重新打开或新接手的线索；此前联系过 {contacts} 次，最近一次 {last_contact_at}；成交概率 {chance}',
    },
    say: {
      en: 'Read what was said before, ask what has changed since, and come with something new.',
      zh: '先看以往沟通记录，了解近况变化，带着新内容联系。',
    },
  },
  {
    id: 'lead-next-step',
    subject: 'lead',
    when: 'stage == "contacted" && contacts >= 2 && days_since_contact < 30',
    occasion: ['last_contact_at'],
    due: {from: 'last_contact_at', hours: 72},
    stake: 'first_year_value',
    chance: 'chance',
    weight: 1.5,
    why: {
      en: 'Spoken to {contacts} times, last {last_contact_at~days} {last_contact_at~days:day|days} ago, and not decided; chance to win {chance}',
      zh: '已联系 {contacts} 次，上次在 {last_contact_at~days} 天前，尚未决定；成交概率 {chance}',
    },
    say: {
      en: 'Find out what holds them back: price, need or somebody else. Qualify it, or close it with the reason.',
      zh: '弄清顾虑：价格、需求还是竞品。确认意向，或注明原因关闭。',
    },
  },
  {
    id: 'lead-first-order',
    subject: 'lead',
    when: 'stage == "qualified"',
    occasion: ['qualified_at', 'last_contact_at'],
    due: {from: 'last_contact_at', hours: 48},
    stake: 'first_year_value',
    chance: 'chance',
    weight: 2,
    escalates: true,
    why: {
      en: 'Wants to buy and has not ordered yet; last spoken to {last_contact_at~days} {last_contact_at~days:day|days} ago, chance to win {chance}',
      zh: '有明确意向但还未下单；上次联系在 {last_contact_at~days} 天前，成交概率 {chance}',
    },
    say: {
      en: 'Ask for the first order; help with the coupon, a sample or a visit.',
      zh: '促成首单；可用优惠券、样品或上门拜访。',
    },
  },
]
