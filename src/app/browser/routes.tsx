import type { Screen } from './screen.ts'

/** Every page of the product, one line each; its code is loaded when it is first opened. */
export const screens: readonly Screen[] = [
  { path: '/', load: () => import('../../features/home/Home.tsx').then((file) => file.Home) },
  {
    path: '/units',
    load: () => import('./TreeScreen.tsx').then((file) => file.TreeScreen),
  },
  {
    path: '/units/new',
    load: () =>
      import('../../features/units/lineage/form/FirstUnitPage.tsx').then((file) => file.FirstUnitPage),
  },
  {
    path: '/units/$unitId',
    load: () => import('./UnitScreen.tsx').then((file) => file.UnitScreen),
  },
  {
    path: '/units/$unitId/placement',
    load: () =>
      import('../../features/units/lineage/placement/PlacementPage.tsx').then((file) => file.PlacementPage),
  },
  {
    path: '/units/$unitId/$form',
    load: () =>
      import('../../features/units/lineage/form/OperationPage.tsx').then((file) => file.OperationPage),
  },
  {
    path: '/people',
    load: () => import('../../features/qualifications/people/PeopleList.tsx').then((file) => file.PeopleList),
  },
  {
    path: '/people/$personId',
    load: () => import('../../features/qualifications/person/PersonPage.tsx').then((file) => file.PersonPage),
  },
  { path: '/own', load: () => import('../../features/people/own/Own.tsx').then((file) => file.Own) },
  {
    path: '/corrections',
    load: () =>
      import('../../features/people/corrections/deciding/Corrections.tsx').then((file) => file.Corrections),
  },
  {
    path: '/retention',
    load: () => import('../../features/people/retention/Retention.tsx').then((file) => file.Retention),
  },
  {
    path: '/processing',
    load: () => import('../../features/access/processing/Processing.tsx').then((file) => file.Processing),
  },
  {
    path: '/reports',
    load: () => import('../../features/reports/roll-up/RollUp.tsx').then((file) => file.RollUp),
  },
  {
    path: '/reports/people',
    load: () => import('../../features/reports/roll-up/PeopleBehind.tsx').then((file) => file.PeopleBehind),
  },
  {
    path: '/ladders',
    load: () => import('../../features/qualifications/ladders/Ladders.tsx').then((file) => file.Ladders),
  },
  { path: '/imports', load: () => import('../../features/imports/Imports.tsx').then((file) => file.Imports) },
  {
    path: '/imports/$importId',
    load: () => import('../../features/imports/ImportWizard.tsx').then((file) => file.ImportWizard),
  },
  { path: '/accounts', load: () => import('./AccountsPage.tsx').then((file) => file.AccountsPage) },
  {
    path: '/account',
    load: () => import('../../features/access/sessions/Account.tsx').then((file) => file.Account),
  },
  {
    path: '/account/security',
    load: () => import('../../features/access/security/Security.tsx').then((file) => file.Security),
  },
  { path: '/account/tokens', load: () => import('./AccountsPage.tsx').then((file) => file.TokensPage) },
  {
    path: '/account/delegations',
    load: () => import('./AccountsPage.tsx').then((file) => file.DelegationsPage),
  },
  {
    path: '/accounts/single-sign-on',
    load: () => import('./AccountsPage.tsx').then((file) => file.SingleSignOnPage),
  },
  { path: '/mail', load: () => import('../../features/access/mail/Mail.tsx').then((file) => file.Mail) },
  {
    path: '/history',
    load: () => import('../../features/access/history/History.tsx').then((file) => file.History),
  },
  {
    path: '/ledger',
    load: () => import('../../features/access/ledger/page/Ledger.tsx').then((file) => file.Ledger),
  },
  {
    path: '/sign-in',
    open: true,
    load: () => import('../../features/access/SignIn.tsx').then((file) => file.SignIn),
  },
  {
    path: '/forgotten',
    open: true,
    load: () => import('../../features/access/reset/Forgotten.tsx').then((file) => file.Forgotten),
  },
  {
    path: '/setup',
    open: true,
    load: () => import('../../features/access/SetUp.tsx').then((file) => file.SetUp),
  },
  {
    path: '/password',
    open: true,
    load: () =>
      import('../../features/access/sessions/ChoosePassword.tsx').then((file) => file.ChoosePassword),
  },
  { path: '/gallery', load: () => import('./gallery/Gallery.tsx').then((file) => file.Gallery) },
]
