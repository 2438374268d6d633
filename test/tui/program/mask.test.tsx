import {render} from 'ink-testing-library'
import {expect, it, vi} from 'vitest'
import {Program} from '../../../src/tui/program/program.tsx'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {LOOK} from '../surroundings.ts'

const KNOWN = [...['林小雨', 'Carol', '赵老板', '王小明', 'Ada', '欧阳建国', 'Bob', '李雪', '张桂英'], /1\d{10}/]

it('hides names and phones on every screen when others look at it, and still finds people by them', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const app = render(<Program context={context} asOf={undefined} look={{...LOOK, mask: true}} storeName="shop.json" />)
  const shows = async (text: string): Promise<void> => {
    await vi.waitFor(() => expect(app.lastFrame()).toContain(text), {timeout: 5000, interval: 5})
    for (const known of KNOWN) expect(app.lastFrame()).not.toMatch(known)
  }
  await shows('▸ 林**')
  await shows('139****0001')
  app.stdin.write('/')
  app.stdin.write('老板')
  await shows('▸ 赵**')
  app.stdin.write('\u001b')
  await shows('C*** L***')
  app.stdin.write('g')
  await shows('▸ 林**')
  app.stdin.write('\r')
  await shows('╔ Lead L1')
  await shows('林** · L1 · +86139****0001')
  app.stdin.write('d')
  await shows('Lead L1 林** marked contacted')
  app.stdin.write('-')
  await shows('Today')
  app.stdin.write('\t\r')
  await shows('Customers: big & often')
  app.stdin.write('\r')
  await shows('Revenue by month')
  app.unmount()
})
