/** A shop of the demo chain, named as in SHOP_COLUMNS. `basket` is the size of its customers' baskets, 1 being usual. */
export interface DemoShopPlace {
  id: string
  name: string
  region: string
  city: string
  basket: number
}

const CITIES = [
  ['江苏', '南京', 'Nanjing', '鼓楼 Gulou|玄武 Xuanwu|江宁 Jiangning|建邺 Jianye|栖霞 Qixia'],
  ['浙江', '杭州', 'Hangzhou', '西湖 Xihu|拱墅 Gongshu|滨江 Binjiang|余杭 Yuhang'],
  ['江苏', '苏州', 'Suzhou', '姑苏 Gusu|吴中 Wuzhong|相城 Xiangcheng|园区 Yuanqu'],
  ['安徽', '合肥', 'Hefei', '蜀山 Shushan|庐阳 Luyang|包河 Baohe'],
  ['浙江', '宁波', 'Ningbo', '海曙 Haishu|江北 Jiangbei|鄞州 Yinzhou'],
  ['江苏', '无锡', 'Wuxi', '梁溪 Liangxi|滨湖 Binhu|锡山 Xishan'],
  ['安徽', '芜湖', 'Wuhu', '镜湖 Jinghu|弋江 Yijiang'],
  ['浙江', '嘉兴', 'Jiaxing', '南湖 Nanhu|秀洲 Xiuzhou'],
  ['江苏', '常州', 'Changzhou', '天宁 Tianning|钟楼 Zhonglou'],
  ['江苏', '扬州', 'Yangzhou', '广陵 Guangling|邗江 Hanjiang'],
] as const

/** Where orders from the web are booked. */
export const WEB_SHOP = {id: '网上商城', name: 'Web shop'}

const CUSTOMERS_PER_SHOP = 50
const FEWEST_SHOPS = 5
/** Every seventh shop is a value lowland, every fifth one a flagship: something for a report to find. */
const LOWLAND = 0.5
const FLAGSHIP = 1.6

/** As many shops as the customers can fill, 5 to 30, spread over the cities. */
export function shopPlaces(customers: number): DemoShopPlace[] {
  const all = inTurn().map((place, number) => ({...place, basket: basketOf(number)}))
  return all.slice(0, Math.max(FEWEST_SHOPS, Math.floor(customers / CUSTOMERS_PER_SHOP)))
}

function basketOf(number: number): number {
  if (number % 7 === 4) return LOWLAND
  return number % 5 === 0 ? FLAGSHIP : 1
}

/** The first district of every city, then the second of every city, and so on. */
function inTurn(): Omit<DemoShopPlace, 'basket'>[] {
  const districts = CITIES.map(([, , , text]) => text.split('|'))
  const rounds = Array.from({length: 5}, (_, round) =>
    CITIES.flatMap(([region, city, english], place) => {
      const [zh, en] = districts[place]?.[round]?.split(' ') ?? []
      return zh === undefined ? [] : [{id: `${city}${zh}店`, name: `${english} ${en}`, region, city}]
    }),
  )
  return rounds.flat()
}
