import { needsSignOn } from '../../../../domain/access/single-sign-on.ts'
import { signOnNeeded } from '../../../../domain/access/single-sign-on-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { DoorContext } from '../../context.ts'
import { holdsAdministrator, signOnSettings } from '../store.ts'

/**
 * Refuses an own password or passkey where administrators decided that people come by the provider. They
 * themselves keep their way in: a provider that fails must not lock everybody out.
 * @throws Refused `session.single_sign_on_needed`.
 */
export const refuseOwnWay = async (
  { database, signOn, today }: Pick<DoorContext, 'database' | 'signOn' | 'today'>,
  accountId: string,
): Promise<void> => {
  if (!signOn) return
  const settings = await signOnSettings(database)
  if (!settings.required) return
  if (needsSignOn(settings, true, await holdsAdministrator(database, accountId, today)))
    throw new Refused(signOnNeeded)
}
