/** When an occasion comes up more often; see `season.ts` for the dates. */
export type Season = 'summer' | 'winter' | 'spring_festival' | 'mid_autumn'

export interface Occasion {
  key: string
  /** How often it brings people to the shop, relative to the others. */
  weight: number
  /** Item of the catalogue → chance that it is bought when this is the occasion. */
  items: Readonly<Record<string, number>>
  /** Factor on the weight in a season. */
  seasons?: Partial<Record<Season, number>>
  /** Share of customers for whom it comes up at all, where that is not everybody. */
  share?: number
}

/** Why people go shopping: the hidden causes of what lies together in a basket. Association rules should find them. */
export const OCCASIONS: readonly Occasion[] = [
  {key: 'breakfast', weight: 16, items: {milk: 0.7, toast: 0.6, egg: 0.55, cereal: 0.3, jam: 0.25, butter: 0.2}},
  {
    key: 'fresh_and_bakery',
    weight: 18,
    items: {greens: 0.55, tomato: 0.45, banana: 0.4, apple: 0.3, bun: 0.5, croissant: 0.35},
  },
  {
    key: 'cooking',
    weight: 20,
    items: {pork: 0.55, cabbage: 0.4, potato: 0.4, scallion: 0.5, tofu: 0.35, soy_sauce: 0.15, chicken: 0.2},
  },
  {
    key: 'pantry',
    weight: 10,
    items: {rice: 0.6, oil: 0.45, noodles: 0.4, salt: 0.3, vinegar: 0.3, soy_sauce: 0.3, flour: 0.2},
  },
  {key: 'laundry', weight: 10, items: {detergent: 0.75, tissue: 0.6, toilet_paper: 0.5, softener: 0.3, dish_soap: 0.3}},
  {key: 'cleaning', weight: 6, items: {floor_cleaner: 0.5, rubbish_bags: 0.6, kitchen_paper: 0.5, dish_soap: 0.5}},
  {
    key: 'hot_pot',
    weight: 8,
    items: {
      hotpot_base: 0.8,
      lamb_rolls: 0.6,
      beef_rolls: 0.5,
      fish_balls: 0.55,
      mushroom: 0.6,
      sesame_sauce: 0.45,
      beer: 0.3,
    },
    seasons: {winter: 2, summer: 0.4},
  },
  {
    key: 'barbecue',
    weight: 4,
    items: {skewers: 0.8, beer: 0.7, cola: 0.4, potato: 0.3, chips: 0.25},
    seasons: {summer: 3, winter: 0.2},
  },
  {
    key: 'summer_drinks',
    weight: 6,
    items: {water: 0.55, cola: 0.5, iced_tea: 0.5, ice_cream: 0.6, watermelon: 0.45, juice: 0.25},
    seasons: {summer: 3.5, winter: 0.3},
  },
  {key: 'snacks', weight: 9, items: {chips: 0.6, cookies: 0.5, chocolate: 0.35, nuts: 0.3, cola: 0.35, candy: 0.2}},
  {key: 'tea_and_coffee', weight: 5, items: {coffee: 0.6, tea: 0.35, cookies: 0.4, honey: 0.3, milk: 0.3}},
  {key: 'personal_care', weight: 6, items: {shampoo: 0.6, shower_gel: 0.5, toothpaste: 0.5, towel: 0.25}},
  {key: 'baby', weight: 30, items: {diapers: 0.75, wipes: 0.6, formula: 0.5, baby_food: 0.4}, share: 0.09},
  {key: 'pets', weight: 24, items: {cat_food: 0.75, cat_litter: 0.7, pet_treats: 0.35}, share: 0.12},
  {
    key: 'dumplings',
    weight: 4,
    items: {flour: 0.4, mince: 0.6, cabbage: 0.5, dumplings: 0.3, vinegar: 0.4},
    seasons: {winter: 2},
  },
  {
    key: 'spring_festival',
    weight: 0.3,
    items: {
      nut_box: 0.55,
      candy: 0.55,
      baijiu: 0.35,
      couplets: 0.4,
      tangyuan: 0.35,
      fruit_box: 0.3,
      rice_wine: 0.2,
      orange: 0.3,
    },
    seasons: {spring_festival: 120},
  },
  {
    key: 'mid_autumn',
    weight: 0.1,
    items: {mooncake: 0.9, pomelo: 0.4, tea: 0.3, fruit_box: 0.25, wine: 0.2},
    seasons: {mid_autumn: 250},
  },
]
