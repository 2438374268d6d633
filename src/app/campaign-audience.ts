import {CrmError} from '../core/error/crm-error.ts'
import {inSegment, withIds} from '../core/campaign/audience.ts'
import {whereTypes} from '../core/listing/select-rows.ts'
import {PROFILE_LIST_COLUMNS, type Profile} from '../core/profile/profile.ts'
import {readIds} from '../formats/read-ids.ts'

export interface Audience {
  audience: string
  select: (profile: Profile) => number[]
}

/** Who a campaign is for, from its flags. Throws BAD_INPUT when none says it. */
export async function campaignAudience({
  segment,
  where,
  from,
}: {
  segment?: string | undefined
  where?: string | undefined
  from?: string | undefined
}): Promise<Audience> {
  if (from !== undefined) {
    const ids = await readIds({file: from, stdin: process.stdin})
    return {audience: `ids from ${from}`, select: withIds(ids)}
  }
  if (segment === undefined && where === undefined) {
    throw new CrmError('BAD_INPUT', 'A campaign needs an audience.', {
      hint: 'Give --segment NAME, --where CEL or --from FILE.',
    })
  }
  const condition =
    where === undefined
      ? undefined
      : (await import('../core/where/compile-where.ts')).compileWhere(where, whereTypes(PROFILE_LIST_COLUMNS))
  const words = [segment === undefined ? undefined : `segment ${segment}`, where].filter((word) => word !== undefined)
  return {audience: words.join(' and '), select: (profile) => inSegment(profile, {segment, where: condition})}
}
