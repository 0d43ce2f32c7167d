import { routes as accounts } from '../features/access/accounts/actions.ts'
import { routes as grants } from '../features/access/accounts/grants/actions.ts'
import { routes as access } from '../features/access/actions.ts'
import type { Context, DoorContext } from '../features/access/context.ts'
import { routes as views } from '../features/access/views/actions.ts'
import { routes as ladders } from '../features/qualifications/ladders/actions.ts'
import { routes as rollUp } from '../features/reports/roll-up/actions.ts'
import { routes as rollUpWorkbook } from '../features/reports/roll-up-workbook/actions.ts'
import type { Route } from '../kit/http/route.ts'

/** The routes of the rooms that anybody at the door may use. */
export const doorRoutes: readonly Route<DoorContext>[] = [...access]

/** The routes of all rooms behind the door, left to right. */
export const routes: readonly Route<Context>[] = [
  ...accounts,
  ...grants,
  ...views,
  ...ladders,
  ...rollUp,
  ...rollUpWorkbook,
]
