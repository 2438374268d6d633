/** Given names with a short form where there is one. */
export const GIVEN = (
  'james:jim robert:bob john:jack michael:mike david:dave william:bill richard:rick joseph:joe thomas:tom charles:charlie christopher:chris daniel:dan matthew:matt anthony:tony mark: donald:don steven:steve andrew:andy kenneth:ken joshua:josh george: kevin: brian: edward:ted timothy:tim jason: jeffrey:jeff ryan: jacob:jake gary: nicholas:nick eric: jonathan:jon stephen:steve larry: justin: scott: brandon: benjamin:ben samuel:sam gregory:greg alexander:alex patrick:pat frank: raymond:ray jack: dennis: jerry: tyler: aaron: henry:hank ' +
  'mary: patricia:pat jennifer:jen linda: elizabeth:liz barbara:barb susan:sue jessica:jess sarah: karen: lisa: nancy: sandra: betty: ashley: emily: kimberly:kim margaret:peggy donna: michelle: carol: amanda:mandy melissa: deborah:deb stephanie:steph rebecca:becky sharon: laura: cynthia:cindy dorothy:dot amy: kathleen:kathy angela:angie shirley: brenda: emma: anna: pamela:pam nicole:nicky samantha:sam katherine:kate christine:chris helen: debra: rachel: carolyn: janet: maria: catherine:cathy heather: diane: olivia:liv julie: joyce: victoria:vicky ruth: virginia:ginny lauren: kelly: christina:tina joan: evelyn: judith:judy andrea: hannah: cheryl: megan:meg'
)
  .split(' ')
  .map((pair) => pair.split(':') as [name: string, short: string])

export const SURNAMES =
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez'.split(
    ' ',
  )
/** Rarer surnames are put together of these. */
export const SURNAME_PARTS: readonly [string[], string[]] = [
  'ash black brad bran burn clay cold cran dal east fair gold graves hal hart holl kirk lang lock mar nor oak pem quin rad sal stan thorn under wal west whit wing york'.split(
    ' ',
  ),
  'berg bury by combe croft dale den feld field ford ham hurst land ley man more ridge sen shaw son stead ston ton vale well wick wood worth'.split(
    ' ',
  ),
]

export const STREETS =
  'oak maple cedar pine elm washington lake hill walnut spring park ridge church willow mill sunset railroad cherry jackson highland forest meadow river chestnut franklin prospect lincoln center dogwood hickory birch magnolia colonial orchard liberty valley summit jefferson madison monroe adams victory pleasant garden college union mountain country poplar laurel'.split(
    ' ',
  )
export const STREET_KINDS = [
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
  ['drive', 'dr'],
  ['lane', 'ln'],
  ['court', 'ct'],
] as const

export const PLACES =
  'Springfield,IL Riverside,CA Franklin,TN Greenville,SC Bristol,CT Clinton,MS Fairview,NJ Salem,OR Madison,WI Georgetown,TX Arlington,VA Ashland,KY Dover,DE Oxford,OH Jackson,MI Burlington,VT Manchester,NH Milton,MA Newport,RI Auburn,AL Centerville,UT Clayton,MO Dayton,OH Lexington,KY Milford,CT Winchester,NV Hudson,NY Kingston,PA Cleveland,GA Hamilton,IN'
    .split(' ')
    .map((pair) => pair.split(',') as [city: string, region: string])
