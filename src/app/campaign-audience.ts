import {CrmError} from '../core/error/crm-error.ts'
import {inSegment, withIds} from '../core/campaign/audience.ts'
import {whereTypes} from '../core/listing/select-rows.ts'
import type {ListColumn} from '../core/listing/list-column.ts'
import type {Profile} from '../core/profile/profile.ts'
import {readIds} from '../formats/read-ids.ts'

export interface Audience {
  audience: string
  select: (profile: Profile) => number[]
  /** Fields of the profile that tell who it is. */
  fields: readonly string[]
}

interface AudienceFlags {
  segment?: string | undefined
  where?: string | undefined
  from?: string | undefined
}

/** Who a campaign is for, from its flags; a condition names columns of the profile. Throws BAD_INPUT when none says it. */
export async function campaignAudience(
  {segment, where, from}: AudienceFlags,
  columns: readonly ListColumn[],
): Promise<Audience> {
  if (from !== undefined) {
    const ids = await readIds({file: from, stdin: process.stdin})
    return {audience: `ids from ${from}`, select: withIds(ids), fields: []}
  }
  if (segment === undefined && where === undefined) {
    throw new CrmError('BAD_INPUT', 'A campaign needs an audience.', {
      hint: 'Give --segment NAME, --where CEL or --from FILE.',
    })
  }
  const condition =
    where === undefined
      ? undefined
      : (await import('../core/where/compile-where.ts')).compileWhere(where, whereTypes(columns))
  const words = [segment === undefined ? undefined : `segment ${segment}`, where].filter((word) => word !== undefined)
  const select = (profile: Profile): number[] => inSegment(profile, {segment, where: condition})
  return {audience: words.join(' and '), select, fields: condition?.fields ?? []}
}
