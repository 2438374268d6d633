import {importText} from '../support/import.ts'
import type {Context} from '../../src/core/store/context.ts'
import type {Lead} from '../../src/core/lead/lead.ts'
import {saveSetting} from '../../src/core/setting/settings.ts'
import {addHours, dayOf, textOfDay} from '../../src/core/time/day.ts'

/** The moment that the fixture's world is made for. */
export const NOW = '2025-06-30T12:00:00'
const TODAY = dayOf(NOW)
export const CUSTOMERS = 60
const NAMES = ['王小明', 'Ada Example', '欧阳建国', 'Bob Sample', '李雪', '张桂英饭店']
const CITIES = ['上海', 'Hangzhou', '南京']

/**
 * Sixty customers named in Chinese and English, every fifth of whom has gone quiet, and leads in every state. The
 * clock of the context is expected to show {@link NOW}.
 */
export async function fillStore(context: Context): Promise<void> {
  await importText(context, ordersCsv())
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await saveSetting(draft, 'currency', 'CNY')
    await draft.nextIds('lead', LEADS.length)
    await draft.save('lead', LEADS)
  })
}

const base = {source: 'web', contacts: 0, stage: 'new'} as const

/** L1 is 6 hours late, L2 has 4 hours left, L3 waits for its second contact, L4 is not due today, L5 is won. */
export const LEADS: readonly Lead[] = [
  {
    ...base,
    id: 'L1',
    name: '林小雨',
    phone: '+8613900000001',
    city: '上海',
    potential: 'high',
    created_at: addHours(NOW, -30),
  },
  {...base, id: 'L2', name: 'Carol Lead', phone: '+8613900000002', city: 'Hangzhou', created_at: addHours(NOW, -20)},
  {
    ...{...base, id: 'L3', name: '赵老板', phone: '+8613900000003', potential: 'high', stage: 'contacted', contacts: 1},
    ...{created_at: addHours(NOW, -80), first_contact_at: addHours(NOW, -70), last_contact_at: addHours(NOW, -70)},
  },
  {...base, id: 'L4', name: 'Dave Later', created_at: addHours(NOW, -1)},
  {
    ...base,
    id: 'L5',
    name: 'Eve Won',
    stage: 'won',
    created_at: addHours(NOW, -900),
    customer_id: 'C1',
    converted_at: addHours(NOW, -800),
  },
]

function ordersCsv(): string {
  const rows = Array.from({length: CUSTOMERS}, (_, index) => ordersOf(index)).flat()
  return ['order_number,date,status,amount,currency,name,phone,city', ...rows].join('\n')
}

/** Every customer buys in a rhythm of 10 to 25 days, 3 to 8 times; a fifth stopped three rhythms too early. */
function ordersOf(index: number): string[] {
  const gap = 10 + (index % 4) * 5
  const count = 3 + (index % 6)
  const last = TODAY - (index % 5 === 0 ? gap * 4 : index % gap)
  return Array.from({length: count}, (_, order) => {
    const day = textOfDay(last - (count - 1 - order) * gap)
    const amount = (20 + ((index * 37) % 400)).toFixed(2)
    const phone = `1380000${String(1000 + index)}`
    return `O${index}-${order},${day} 10:00:00,completed,${amount},CNY,${NAMES[index % NAMES.length]}${index},${phone},${CITIES[index % 3]}`
  })
}
