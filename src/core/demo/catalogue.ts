/** An item of a category before brands: key, Chinese name, English name, price of the middle brand in fen. */
type Item = readonly [key: string, zh: string, en: string, price: number]

export interface CategorySpec {
  category: string
  /** Brands with the factor they put on the price; a brand written in Latin letters names its goods in English. */
  brands: readonly (readonly [name: string, factor: number])[]
  items: readonly Item[]
}

/** The chain's own brand; it is part of a category where it is listed there. */
export const OWN_BRAND = '邻里优选'

const OWN = [OWN_BRAND, 0.8] as const

/** What the demo shops sell. A table of goods, hence long; all brands are invented. */
export const CATALOGUE: readonly CategorySpec[] = [
  {
    category: '乳品',
    brands: [OWN, ['清溪牧场', 1], ['云上草原', 1.15], ['Alpenhof', 1.6]],
    items: [
      ['milk', '鲜牛奶950ml', 'fresh milk 950 ml', 1690],
      ['yogurt', '原味酸奶8杯', 'plain yogurt 8 cups', 1890],
      ['cheese', '芝士片250g', 'cheese slices 250 g', 2380],
      ['butter', '黄油200g', 'butter 200 g', 2690],
    ],
  },
  {
    category: '烘焙',
    brands: [OWN, ['麦香坊', 1], ['晨光烘焙', 1.1], ['Boulanger', 1.5]],
    items: [
      ['toast', '全麦吐司', 'wholemeal toast', 1280],
      ['croissant', '可颂4个', 'croissants 4 pcs', 1680],
      ['bun', '奶香小餐包', 'milk buns', 1090],
      ['cake', '蜂蜜蛋糕', 'honey cake', 1980],
    ],
  },
  {
    category: '蔬菜',
    brands: [OWN, ['田园直供', 1], ['绿野农场', 1.2]],
    items: [
      ['greens', '上海青500g', 'bok choy 500 g', 490],
      ['tomato', '番茄500g', 'tomatoes 500 g', 690],
      ['potato', '土豆1kg', 'potatoes 1 kg', 590],
      ['cabbage', '大白菜', 'Chinese cabbage', 550],
      ['mushroom', '金针菇350g', 'enoki mushrooms 350 g', 620],
      ['scallion', '小葱生姜组合', 'scallions and ginger', 380],
      ['tofu', '嫩豆腐400g', 'soft tofu 400 g', 350],
    ],
  },
  {
    category: '水果',
    brands: [OWN, ['果然鲜', 1], ['Sunny Orchard', 1.4]],
    items: [
      ['apple', '红富士苹果1kg', 'Fuji apples 1 kg', 1390],
      ['banana', '香蕉1kg', 'bananas 1 kg', 890],
      ['orange', '脐橙1kg', 'navel oranges 1 kg', 1290],
      ['watermelon', '麒麟西瓜', 'watermelon', 2590],
      ['pomelo', '蜜柚', 'honey pomelo', 1590],
    ],
  },
  {
    category: '肉禽蛋',
    brands: [OWN, ['长青牧业', 1], ['鲜之源', 1.15]],
    items: [
      ['pork', '五花肉500g', 'pork belly 500 g', 2280],
      ['chicken', '三黄鸡', 'whole chicken', 3290],
      ['egg', '鲜鸡蛋15枚', 'fresh eggs 15 pcs', 1490],
      ['lamb_rolls', '羊肉卷400g', 'lamb rolls 400 g', 3990],
      ['beef_rolls', '肥牛卷400g', 'beef rolls 400 g', 3690],
      ['mince', '猪肉馅400g', 'minced pork 400 g', 1590],
    ],
  },
  {
    category: '冷冻食品',
    brands: [OWN, ['北国冰鲜', 1], ['海之味', 1.1]],
    items: [
      ['fish_balls', '鱼丸虾滑拼盘', 'fish balls and shrimp paste', 2290],
      ['dumplings', '猪肉白菜水饺1kg', 'pork dumplings 1 kg', 2190],
      ['tangyuan', '黑芝麻汤圆500g', 'sesame rice balls 500 g', 1390],
      ['ice_cream', '雪糕6支', 'ice cream bars 6 pcs', 1890],
      ['skewers', '烧烤串组合', 'barbecue skewers', 3290],
    ],
  },
  {
    category: '粮油',
    brands: [OWN, ['丰年', 1], ['金穗', 1.1]],
    items: [
      ['rice', '东北大米5kg', 'rice 5 kg', 3690],
      ['oil', '花生油5L', 'peanut oil 5 l', 8990],
      ['flour', '高筋面粉2.5kg', 'flour 2.5 kg', 1690],
      ['noodles', '挂面1kg', 'dried noodles 1 kg', 890],
    ],
  },
  {
    category: '调味品',
    brands: [OWN, ['老坛香', 1], ['蜀味轩', 1.1], ['Golden Wok', 1.35]],
    items: [
      ['soy_sauce', '生抽500ml', 'light soy sauce 500 ml', 1090],
      ['vinegar', '香醋500ml', 'black vinegar 500 ml', 890],
      ['salt', '食用盐400g', 'table salt 400 g', 290],
      ['hotpot_base', '火锅底料220g', 'hot pot base 220 g', 1590],
      ['sesame_sauce', '芝麻蘸酱200g', 'sesame dip 200 g', 1390],
      ['jam', '草莓果酱300g', 'strawberry jam 300 g', 1890],
    ],
  },
  {
    category: '饮料',
    brands: [OWN, ['沁泉', 1], ['果汇', 1.1], ['Blue Bay', 1.3]],
    items: [
      ['water', '矿泉水12瓶', 'mineral water 12 bottles', 1590],
      ['cola', '可乐6罐', 'cola 6 cans', 1390],
      ['iced_tea', '冰红茶6瓶', 'iced tea 6 bottles', 1690],
      ['juice', '橙汁1L', 'orange juice 1 l', 1490],
    ],
  },
  {
    category: '茶咖',
    brands: [OWN, ['雾山茶社', 1.2], ['Morning Roast', 1.4]],
    items: [
      ['tea', '龙井茶100g', 'green tea 100 g', 5890],
      ['coffee', '速溶咖啡30条', 'instant coffee 30 sticks', 3990],
      ['cereal', '即食燕麦1kg', 'oats 1 kg', 2290],
      ['honey', '洋槐蜜500g', 'acacia honey 500 g', 3290],
    ],
  },
  {
    category: '酒类',
    brands: [
      ['江畔', 1],
      ['百年酿', 1.6],
      ['Harbour', 1.3],
    ],
    items: [
      ['beer', '啤酒6罐', 'lager 6 cans', 2990],
      ['baijiu', '白酒500ml', 'baijiu 500 ml', 16800],
      ['wine', '干红葡萄酒', 'dry red wine', 8900],
      ['rice_wine', '黄酒1.5L', 'yellow wine 1.5 l', 2590],
    ],
  },
  {
    category: '零食',
    brands: [OWN, ['乐滋滋', 1], ['小松鼠', 1.1], ['Crispy Day', 1.3]],
    items: [
      ['chips', '薯片104g', 'potato chips 104 g', 890],
      ['cookies', '曲奇饼干300g', 'butter cookies 300 g', 1590],
      ['nuts', '每日坚果7包', 'mixed nuts 7 packs', 3290],
      ['chocolate', '黑巧克力100g', 'dark chocolate 100 g', 1890],
      ['candy', '什锦糖果500g', 'assorted candy 500 g', 1990],
    ],
  },
  {
    category: '节庆礼盒',
    brands: [OWN, ['福满堂', 1.2], ['锦绣坊', 1.5]],
    items: [
      ['mooncake', '月饼礼盒', 'mooncake gift box', 12800],
      ['nut_box', '坚果年货礼盒', 'new year nut box', 13800],
      ['fruit_box', '水果礼盒', 'fruit gift box', 9900],
      ['couplets', '春联福字套装', 'spring couplets', 1990],
    ],
  },
  {
    category: '纸品',
    brands: [OWN, ['柔云', 1], ['净舒', 1.15]],
    items: [
      ['tissue', '抽纸18包', 'facial tissue 18 packs', 3290],
      ['toilet_paper', '卷纸24卷', 'toilet paper 24 rolls', 3690],
      ['kitchen_paper', '厨房纸6卷', 'kitchen paper 6 rolls', 2190],
    ],
  },
  {
    category: '洗涤清洁',
    brands: [OWN, ['蓝贝', 1], ['洁倍', 1.1], ['Freshaway', 1.35]],
    items: [
      ['detergent', '洗衣液3kg', 'laundry detergent 3 kg', 3590],
      ['softener', '柔顺剂2L', 'softener 2 l', 2690],
      ['dish_soap', '洗洁精1.5kg', 'dish soap 1.5 kg', 1390],
      ['floor_cleaner', '地板清洁剂1L', 'floor cleaner 1 l', 1990],
      ['rubbish_bags', '垃圾袋100只', 'rubbish bags 100 pcs', 1290],
    ],
  },
  {
    category: '个人护理',
    brands: [OWN, ['草本集', 1], ['Pure Skin', 1.5]],
    items: [
      ['shampoo', '洗发水750ml', 'shampoo 750 ml', 4290],
      ['shower_gel', '沐浴露1L', 'shower gel 1 l', 3490],
      ['toothpaste', '牙膏180g', 'toothpaste 180 g', 1590],
      ['towel', '纯棉毛巾2条', 'cotton towels 2 pcs', 2490],
    ],
  },
  {
    category: '母婴',
    brands: [OWN, ['贝贝熊', 1], ['Little Moon', 1.4]],
    items: [
      ['diapers', '纸尿裤L码', 'diapers size L', 9900],
      ['formula', '婴儿配方奶粉800g', 'infant formula 800 g', 23800],
      ['wipes', '婴儿湿巾6包', 'baby wipes 6 packs', 3490],
      ['baby_food', '婴儿米粉250g', 'baby cereal 250 g', 3990],
    ],
  },
  {
    category: '宠物',
    brands: [OWN, ['毛球', 1], ['Good Paw', 1.4]],
    items: [
      ['cat_food', '成猫粮2kg', 'cat food 2 kg', 8900],
      ['cat_litter', '豆腐猫砂6L', 'tofu cat litter 6 l', 2990],
      ['pet_treats', '宠物零食', 'pet treats', 1890],
    ],
  },
]
