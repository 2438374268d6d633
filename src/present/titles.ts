import type {Language} from './language.ts'

/** What people read above a column: English, Chinese. A key that is not here is shown with blanks for underscores. */
const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  id: ['id', '编号'],
  name: ['name', '姓名'],
  phone: ['phone', '手机'],
  email: ['e-mail', '邮箱'],
  source: ['source', '来源'],
  stage: ['stage', '阶段'],
  region: ['region', '地区'],
  city: ['city', '城市'],
  shop: ['shop', '门店'],
  owner: ['owner', '负责人'],
  potential: ['potential', '潜力'],
  industry: ['industry', '行业'],
  created_at: ['created', '创建时间'],
}

export function titleOf(key: string, language: Language): string {
  const titles = TITLES[key]
  if (!titles) return key.replaceAll('_', ' ')
  return titles[language === 'zh-CN' ? 1 : 0]
}
