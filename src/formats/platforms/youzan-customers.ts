import type {CustomerField} from '../../core/customer/customer-fields.ts'
import type {RowProfile} from '../../core/import/row-profile.ts'

/** Youzan 有赞 → 客户 → 客户查询 → 导出. The header ends with a comma, and so with a column that has no name. */
export const youzanCustomers: RowProfile<CustomerField> = {
  noun: 'customer',
  name: 'youzan-customers',
  title: 'Youzan customers (有赞)',
  channel: 'youzan',
  required: ['客户姓名', '客户昵称', '客户手机号', '成为客户时间', '来源渠道'],
  columns: {
    // Most have given no name, and their orders name them by the nickname.
    name: ['客户姓名', '客户昵称'],
    nickname: ['客户昵称'],
    phone: ['客户手机号'],
    gender: ['客户性别'],
    birthday: ['客户生日'],
    region: ['所属区域', '微信地域'],
    home_shop: ['成为会员店铺'],
    guide: ['导购员', '分销员'],
    registered_at: ['成为客户时间', '成为会员时间'],
    source: ['来源渠道', '来源方式'],
    tags: ['标签'],
  },
  constants: {source: 'youzan'},
  empty: ['-', '--', '无'],
}
