/** How many customers a list that goes out leaves out, and why. */
export const OPEN_COMPLAINT = {
  en: '{n} {n:customer is|customers are} left out while a complaint of theirs is open (setting ticket.no_marketing).',
  zh: '有未结投诉，暂不营销：{n} 位客户（设置项 ticket.no_marketing）。',
}
