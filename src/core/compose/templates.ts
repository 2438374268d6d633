import type {Template} from './template.ts'

/**
 * The shipped templates: short, so that most fit one or two text messages; what not every customer has stands behind an
 * `if` or has a `default`. A table of texts, hence long.
 */
export const SHIPPED_TEMPLATES: readonly (Template & {en: string; zh: string})[] = [
  {
    id: 'win-back',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, we have not seen you for a while. {% if usual_item %}Your {{ usual_item }} is here as ever. {% endif %}{% if offer %}On offer now: {{ offer }}. {% endif %}We would love to see you again. {{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，好久不见！{% if usual_item %}您常买的{{ usual_item }}一直为您备着。{% endif %}{% if offer %}本期优惠：{{ offer }}。{% endif %}欢迎再来看看。{{ opt_out }}',
  },
  {
    id: 'first-order-thanks',
    marketing: false,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, thank you for your first order{% if last_items %} ({{ last_items }}){% endif %}. If anything is not as you hoped, just reply and we put it right.',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，感谢您的首次惠顾{% if last_items %}（{{ last_items }}）{% endif %}！如有任何不满意，直接回复，我们马上处理。',
  },
  {
    id: 'follow-up-3-days',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, how do you like {{ last_items | default: "what you bought" }}? A word from you helps us choose well. {{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，您买的{{ last_items | default: "商品" }}还满意吗？欢迎告诉我们。{{ opt_out }}',
  },
  {
    id: 'follow-up-3-weeks',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, is your {{ last_items | default: "last purchase" }} running low? {% if next_category %}Others who like it also take {{ next_category }}. {% endif %}{% if offer %}On offer now: {{ offer }}. {% endif %}{{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，上次买的{{ last_items | default: "商品" }}快用完了吧？{% if next_category %}和您口味相近的顾客也喜欢{{ next_category }}。{% endif %}{% if offer %}本期优惠：{{ offer }}。{% endif %}{{ opt_out }}',
  },
  {
    id: 'follow-up-3-months',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, it is three months since we met. {% if offer %}For you now: {{ offer }}. {% endif %}What may we put aside for you? {{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，认识您已有三个月。{% if offer %}为您推荐：{{ offer }}。{% endif %}需要为您留点什么吗？{{ opt_out }}',
  },
  {
    id: 'birthday',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Happy birthday, {{ called | default: "dear customer" }}! {% if gift %}{{ gift }} is waiting for you{% if home_shop %} at {{ home_shop }}{% endif %}. {% endif %}{{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "亲爱的顾客" }}，祝您生日快乐！{% if gift %}{{ gift }}已为您备好{% if home_shop %}，{{ home_shop }}恭候光临{% endif %}。{% endif %}{{ opt_out }}',
  },
  {
    id: 'replenishment',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, your {{ usual_item }} should be running low about now. Shall we put some aside{% if home_shop %} at {{ home_shop }}{% endif %}? {% if offer %}On offer now: {{ offer }}. {% endif %}{{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，您常买的{{ usual_item }}差不多该补货了，要{% if home_shop %}在{{ home_shop }}{% endif %}为您留一份吗？{% if offer %}本期优惠：{{ offer }}。{% endif %}{{ opt_out }}',
  },
  {
    id: 'survey',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, how did we do{% if last_order %} on {{ last_order | date }}{% endif %}? One minute of your time helps us: {{ link }} {{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，{% if last_order %}{{ last_order | date }}的{% endif %}购物体验如何？耽误您一分钟：{{ link }} {{ opt_out }}',
  },
  {
    id: 'festival',
    marketing: true,
    en: '{% if sender %}{{ sender }}: {% endif %}Hi {{ called | default: "there" }}, best wishes for {{ festival }}! {% if offer %}For the feast: {{ offer }}. {% endif %}{{ opt_out }}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，祝您{{ festival }}快乐！{% if offer %}节日优惠：{{ offer }}。{% endif %}{{ opt_out }}',
  },
  {
    id: 'ticket-apology',
    marketing: false,
    en: '{% if sender %}{{ sender }}: {% endif %}Dear {{ called | default: "customer" }}, we are sorry about {{ ticket_subject | default: "the trouble" }} (case {{ ticket }}). {% if ticket_promised %}You will have our answer by {{ ticket_promised | date }}. {% endif %}{% if guide_name %}{{ guide_name }} looks after it in person.{% endif %}',
    zh: '{% if sender %}【{{ sender }}】{% endif %}{{ called | default: "您好" }}，就“{{ ticket_subject | default: "此次不便" }}”（工单{{ ticket }}）向您诚挚致歉。{% if ticket_promised %}我们将在{{ ticket_promised | date }}前给您答复。{% endif %}{% if guide_name %}{{ guide_name }}将全程跟进。{% endif %}',
  },
]
