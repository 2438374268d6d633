/**
 * The fields an order file can have, by their canonical names: what `--map FIELD=HEADER` takes and what patron's
 * own csv has as headers. Order fields are said once per order, line fields once per line.
 */
export const ORDER_FIELDS = {
  order_number: 'number of the order, unique within its channel',
  date: 'when it was placed or paid: a date, or a date and time',
  time: 'time of day, where the file keeps it apart from the date',
  time_zone: 'time zone of date and time, where the file says it',
  status: 'paid, shipped, completed, cancelled, refunded or unpaid, in the words of the platform',
  amount: 'what the customer paid for the order',
  refunded: 'what was given back of it',
  discount: 'what was taken off the list price',
  currency: 'currency of the amounts',
  items: 'number of units, where there are no lines',
  shop: 'retail location',
  rep: 'sales rep or shop guide',
  buyer_id: "the platform's own id of the buyer",
  customer: 'name or nickname that tells the customer apart within the channel',
  name: 'name of the customer, not used to tell them apart',
  phone: 'phone of the customer',
  email: 'e-mail of the customer',
  card: 'member card number',
  region: 'province or region of the customer',
  city: 'city of the customer',
  address: 'street address of the customer',
  consent: 'whether the customer accepts marketing: yes or no',
  event: 'kind of row, where refunds stand in rows of their own',
  sku: "the product's number",
  product: "the product's name",
  category: "the product's category",
  brand: "the product's brand",
  quantity: 'units on this line',
  unit_price: 'price of one unit',
  line_amount: 'what the line cost after its discount',
  line_discount: 'what was taken off the line',
} as const

export type OrderField = keyof typeof ORDER_FIELDS
export const ORDER_FIELD_NAMES = Object.keys(ORDER_FIELDS) as OrderField[]

export const LINE_FIELDS: readonly OrderField[] = [
  'sku',
  'product',
  'category',
  'brand',
  'quantity',
  'unit_price',
  'line_amount',
  'line_discount',
]
