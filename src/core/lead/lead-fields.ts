import {CrmError} from '../error/crm-error.ts'
import {foldHeader} from '../import/fold-header.ts'
import {closest} from '../text/closest.ts'

/** Fields of a lead file, with the headers they usually have in English and Chinese. */
export const LEAD_FIELDS = {
  name: ['name', 'full name', 'contact', 'company', '姓名', '名称', '客户名称', '联系人', '店名', '商户名称'],
  phone: ['phone', 'phone number', 'mobile', 'mobile phone', 'tel', '电话', '手机', '手机号', '联系电话', '联系方式'],
  email: ['email', 'e-mail', 'email address', '邮箱', '电子邮件'],
  source: ['source', 'lead source', '来源', '线索来源', '渠道'],
  region: ['region', 'province', 'state', '省份', '省', '地区', '区域'],
  city: ['city', '城市', '市'],
  shop: ['shop', 'store', '门店', '意向门店'],
  industry: ['industry', 'trade', '行业', '业态'],
  potential: ['potential', 'rating', '潜力', '意向'],
  note: ['note', 'notes', 'description', 'remark', '备注', '说明'],
  owner: ['owner', 'lead owner', 'record owner', 'rep', '负责人', '导购', '销售'],
  created_at: ['created_at', 'created', 'create date', 'date', '创建时间', '登记时间', '日期'],
} as const satisfies Record<string, readonly string[]>

export type LeadField = keyof typeof LEAD_FIELDS

/** Field → column of the file. Throws BAD_INPUT when no column can be the name, or `--map` names what is not there. */
export function leadColumns(
  file: string,
  headers: readonly string[],
  map: Readonly<Record<string, string>> | undefined,
): Map<LeadField, number> {
  const folded = headers.map(foldHeader)
  const columns = new Map<LeadField, number>()
  for (const [field, names] of Object.entries(LEAD_FIELDS)) {
    const at = folded.findIndex((header) => names.some((name) => foldHeader(name) === header))
    if (at >= 0) columns.set(field as LeadField, at)
  }
  for (const [field, header] of Object.entries(map ?? {}))
    columns.set(knownField(field), mappedColumn({file, headers, header}))
  if (columns.has('name')) return columns
  throw new CrmError('BAD_INPUT', `${file} has no column for the name of a lead. Its columns: ${headers.join(', ')}.`, {
    hint: 'Say which it is: --map name=...',
    place: {file},
  })
}

function knownField(field: string): LeadField {
  if (Object.hasOwn(LEAD_FIELDS, field)) return field as LeadField
  const names = Object.keys(LEAD_FIELDS)
  throw new CrmError('BAD_INPUT', `"${field}" is no field of a lead.`, {
    hint: `Did you mean ${closest(field, names) ?? names[0]}? Fields: ${names.join(', ')}.`,
  })
}

function mappedColumn({file, headers, header}: {file: string; headers: readonly string[]; header: string}): number {
  const at = headers.findIndex((own) => foldHeader(own) === foldHeader(header))
  if (at >= 0) return at
  throw new CrmError('BAD_INPUT', `${file} has no column "${header}".`, {
    hint: `Its columns: ${headers.join(', ')}.`,
    place: {file, column: header},
  })
}
