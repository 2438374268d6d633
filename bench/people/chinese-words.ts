/** Surnames of China with their share in thousandths, roughly as the census has them. */
export const SURNAMES = parse(
  '王72 李70 张67 刘51 陈46 杨32 黄25 吴20 赵20 周19 徐15 孙14 马13 朱13 胡12 林11 郭11 何11 高10 罗10 郑9 梁9 谢8 宋7 唐7 许7 邓6 冯6 韩6 曹6 曾6 彭6 萧6 蔡5 潘5 田5 董5 袁5 于5 余5 叶5 蒋5 杜5 苏5 魏5 程5 吕5 丁4 沈4 任4 姚4 卢4 傅4 钟4 姜4 崔4 谭4 廖4 范4 汪4 陆4 金4 石3 戴3 贾3 韦3 夏3 邱3 方3 侯3 邹3 熊3 孟3 秦3 白3 江3 薛3 尹3 段3 雷3 黎2 史2 龙2 陶2 贺2 顾2 毛2 郝2 龚2 邵2 万2 钱2 严2 覃2 武2 莫2 孔2 向2 汤2 欧阳1 司马1 上官1 诸葛1 慕容1',
)

/** Characters of given names; earlier ones are more frequent. */
export const FEMALE = [
  ...'芳娜敏静秀娟英华慧巧美霞玲红丽艳玉兰梅雪洁莹萍燕彩琴云倩婷娇妍茜瑶怡婵雁蓓纨仪荷丹蓉眉君蕊薇菁梦岚苑馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育涵柔竹雨桐诗子梓紫可佳思嘉若语晓',
]
export const MALE = [
  ...'伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信杰涛昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆磊民友裕河哲江超浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘宇轩子',
]

/** Region, city, districts, and how many in a thousand live there. */
export const CITIES = (
  [
    ['浙江', '杭州', '西湖 拱墅 滨江 余杭 萧山 上城', 110],
    ['江苏', '南京', '鼓楼 玄武 江宁 建邺 栖霞', 90],
    ['上海', '上海', '浦东 徐汇 静安 杨浦 闵行 普陀 宝山', 150],
    ['江苏', '苏州', '姑苏 吴中 相城 吴江', 80],
    ['浙江', '宁波', '海曙 江北 鄞州', 60],
    ['安徽', '合肥', '庐阳 蜀山 包河 瑶海', 60],
    ['江苏', '无锡', '梁溪 滨湖 锡山', 50],
    ['福建', '厦门', '思明 湖里 集美', 40],
    ['广东', '广州', '天河 越秀 海珠 白云', 80],
    ['广东', '深圳', '南山 福田 罗湖 宝安 龙岗', 80],
    ['北京', '北京', '朝阳 海淀 东城 丰台 通州', 90],
    ['四川', '成都', '锦江 武侯 青羊 成华', 60],
    ['湖北', '武汉', '武昌 汉阳 江岸 洪山', 50],
  ] as const
).map(([region, city, districts, share]) => ({region, city, districts: districts.split(' '), share}))

/** What streets and housing estates are called; two are put together. */
export const PLACE_NAMES = [
  ...'文三中山人民解放建设和平新华长江黄河天目凤凰龙井梅花望江滨湖秋涛庆春延安学院教工体育环城湖墅莫干朝晖翠苑古翠益乐丰潭',
]
export const ESTATES = '花园 新村 小区 公寓 名苑 嘉园 华庭 家园 雅苑 广场'.split(' ')

function parse(text: string): {text: string; share: number}[] {
  return text.split(' ').map((item) => ({text: item.replace(/\d+/, ''), share: Number(/\d+/.exec(item)?.[0])}))
}
