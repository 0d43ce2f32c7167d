import { Accounts } from '../../features/access/accounts/Accounts.tsx'
import { type PickerProps, type Pickers, PickersContext } from '../../features/access/accounts/Pickers.tsx'
import { Delegations } from '../../features/access/delegations/Delegations.tsx'
import { SingleSignOn } from '../../features/access/single-sign-on/SingleSignOn.tsx'
import { Tokens } from '../../features/access/tokens/Tokens.tsx'
import { UnitPicker } from '../../features/units/UnitPicker.tsx'
import { PersonPicker } from './PersonPicker.tsx'

/** A role stands on a unit of today, in whatever hierarchy. */
const UnitOfToday = ({ hint, ...props }: PickerProps) => (
  <UnitPicker
    {...props}
    {...(hint ? { hint } : {})}
    asOf={new Date().toLocaleDateString('sv-SE')}
    clearable
  />
)

const pickers: Pickers = { UnitPicker: UnitOfToday, PersonPicker }

/** The reader's tokens, with the same pickers. */
export const TokensPage = () => (
  <PickersContext value={pickers}>
    <Tokens />
  </PickersContext>
)

/** The reader's delegations, with the same pickers. */
export const DelegationsPage = () => (
  <PickersContext value={pickers}>
    <Delegations />
  </PickersContext>
)

/** Single sign-on and provisioning, with the same pickers. */
export const SingleSignOnPage = () => (
  <PickersContext value={pickers}>
    <SingleSignOn />
  </PickersContext>
)

/** Accounts, with the pickers of rooms that lie further right. */
export const AccountsPage = () => (
  <PickersContext value={pickers}>
    <Accounts />
  </PickersContext>
)
