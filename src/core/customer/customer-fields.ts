import type {RowFields} from '../import/row-fields.ts'

/**
 * The fields a file of customers can have: what `--map FIELD=HEADER` takes, what patron's own csv has as headers, and
 * the headers they usually have elsewhere. Custom fields come on top.
 */
export const CUSTOMER_FIELDS = {
  id: {type: 'text', meaning: "patron's own id of a customer, C12", words: ['patron id']},
  name: {
    type: 'text',
    meaning: 'name',
    words: [
      'full name',
      'customer name',
      'display name',
      '姓名',
      '客户姓名',
      '客户名称',
      '会员姓名',
      '收货人',
      '店名',
      '名称',
    ],
  },
  first_name: {type: 'text', meaning: 'given name', words: ['first name', 'given name', '名', '名字']},
  middle_name: {type: 'text', meaning: 'middle name', words: ['middle name', 'additional name']},
  last_name: {type: 'text', meaning: 'family name', words: ['last name', 'family name', 'surname', '姓', '姓氏']},
  nickname: {
    type: 'text',
    meaning: 'what they call themselves',
    words: ['nick', '昵称', '客户昵称', '微信昵称', '会员昵称'],
  },
  phone: {
    type: 'list',
    meaning: 'phone numbers',
    words: [
      ...['phone number', 'mobile', 'mobile phone', 'cell', 'cell phone', 'telephone', 'tel', 'phone 1', 'phone 2'],
      ...['手机', '手机号', '手机号码', '客户手机号', '会员手机号', '电话', '联系电话', '联系方式', '电话号码'],
    ],
  },
  email: {
    type: 'list',
    meaning: 'e-mail addresses',
    words: ['e-mail', 'email address', 'e-mail address', 'email 1', 'email 2', '邮箱', '电子邮箱', '电子邮件'],
  },
  card: {
    type: 'list',
    meaning: 'member card numbers',
    words: [
      'member card',
      'card number',
      'loyalty card',
      'member id',
      '会员卡号',
      '会员卡',
      '卡号',
      '会员号',
      '会员编号',
    ],
  },
  buyer_id: {
    type: 'list',
    meaning: "a platform's own ids of the buyer, unique in its channel",
    words: ['customer id', 'buyer id', 'reference id', '买家id', '客户编号', '客户id', '会员id'],
  },
  wechat: {type: 'list', meaning: 'WeChat ids', words: ['wechat id', 'weixin', '微信', '微信号']},
  gender: {
    type: 'choice',
    meaning: 'female, male or other',
    words: ['sex', '性别', '客户性别'],
    choices: {
      female: ['f', 'w', 'woman', '女', '女士', '女性'],
      male: ['m', 'man', '男', '先生', '男性'],
      other: ['o', 'x', 'u', '未知', '保密', 'unknown', '其他'],
    },
    soft: true,
  },
  birthday: {
    type: 'birthday',
    meaning: 'date of birth, also without the year',
    words: ['date of birth', 'dob', 'birth date', 'birthdate', '生日', '出生日期', '客户生日', '出生年月日'],
    soft: true,
  },
  kind: {
    type: 'choice',
    meaning: 'household, sole-shop or chain-store',
    words: ['customer type', '客户类型', '客户性质'],
    choices: {
      household: ['person', 'individual', 'consumer', '个人', '家庭', '散客', '消费者'],
      'sole-shop': ['shop', 'sole', '单店', '夫妻店', '个体', '个体户', '门店客户'],
      'chain-store': ['chain', 'branch', '连锁', '连锁店', '连锁门店', '分店'],
    },
    soft: true,
  },
  chain: {
    type: 'text',
    meaning: 'parent chain of a chain store',
    words: ['parent', 'parent company', 'chain name', '总店', '连锁总部', '所属连锁'],
  },
  household: {
    type: 'text',
    meaning: 'household: the same for those who live together',
    words: ['household id', 'family id', '家庭', '家庭编号'],
  },
  occupation: {type: 'text', meaning: 'occupation', words: ['job title', 'job', 'profession', '职业', '职务']},
  industry: {type: 'text', meaning: 'trade', words: ['trade', 'business', '行业', '业态']},
  region: {
    type: 'text',
    meaning: 'province or region',
    words: ['province', 'state', '省', '省份', '地区', '所属区域', '区域'],
  },
  city: {type: 'text', meaning: 'city', words: ['town', '市', '城市', '所在城市']},
  address: {
    type: 'text',
    meaning: 'street address',
    words: ['street', 'street address', 'address 1', '地址', '详细地址', '住址', '收货地址', '联系地址'],
  },
  home_shop: {
    type: 'text',
    meaning: 'home shop',
    words: ['shop', 'store', 'home store', 'location', '门店', '所属门店', '归属店铺', '开卡门店', '会员店铺'],
  },
  guide: {
    type: 'text',
    meaning: 'shop guide in charge',
    words: ['owner', 'contact owner', 'sales rep', 'rep', '导购', '导购员', '专属导购', '客户经理', '负责人'],
  },
  registered_at: {
    type: 'instant',
    meaning: 'when they became known',
    words: [
      'registered',
      'created',
      'created at',
      'create date',
      'customer since',
      'join date',
      '注册时间',
      '注册日期',
      '入会时间',
      '开卡时间',
      '成为会员时间',
      '成为客户时间',
      '创建时间',
    ],
    soft: true,
  },
  source: {
    type: 'text',
    meaning: 'channel or source that brought them',
    words: ['lead source', 'original source', 'creation source', '来源', '来源渠道', '渠道'],
  },
  note: {
    type: 'text',
    meaning: 'free text',
    words: ['notes', 'memo', 'comment', 'remark', 'description', '备注', '说明'],
  },
  tags: {
    type: 'list',
    meaning: 'tags given by people',
    words: ['tag', 'labels', 'label', 'groups', '标签', '客户标签'],
  },
  consent: {
    type: 'choice',
    meaning: 'whether they accept marketing by the channel of the file (SMS unless said): yes or no',
    words: ['accepts marketing', 'marketing consent', '接受营销', '接受推广'],
    choices: {
      yes: ['y', 'true', '1', '是', '同意', '已同意', 'subscribed', 'opted in'],
      no: ['n', 'false', '0', '否', '不同意', '拒绝', 'unsubscribed', 'opted out', '退订', '已退订'],
    },
    soft: true,
  },
  consent_sms: {
    type: 'boolean',
    meaning: 'whether they accept SMS',
    words: ['accepts sms marketing', 'sms consent', '接受短信'],
    soft: true,
  },
  consent_email: {
    type: 'boolean',
    meaning: 'whether they accept e-mail',
    words: ['accepts email marketing', 'email consent', '接受邮件'],
    soft: true,
  },
  consent_wechat: {
    type: 'boolean',
    meaning: 'whether they accept WeChat messages',
    words: ['wechat consent', '接受微信'],
    soft: true,
  },
  consent_phone: {
    type: 'boolean',
    meaning: 'whether they accept calls',
    words: ['phone consent', '接受电话'],
    soft: true,
  },
  consent_post: {type: 'boolean', meaning: 'whether they accept post', words: ['post consent', '接受信件'], soft: true},
} as const satisfies RowFields

export type CustomerField = keyof typeof CUSTOMER_FIELDS
