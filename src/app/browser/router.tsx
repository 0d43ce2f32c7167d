import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { readSearch, writeSearch } from '../../kit/ui/navigate/shared.ts'
import { Guard } from './Guard.tsx'
import { NotFound } from './NotFound.tsx'
import { OpenFrame } from './OpenFrame.tsx'
import { PageFailed } from './PageFailed.tsx'
import { screens } from './routes.tsx'
import type { Screen } from './screen.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Guard })
const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: OpenFrame })

const routeOf = (screen: Screen, parent: typeof inside | typeof outside) =>
  createRoute({
    getParentRoute: () => parent,
    path: screen.path,
    component: lazyRouteComponent(async () => ({ screen: await screen.load() }), 'screen'),
    errorComponent: PageFailed,
  })

/** Inside the frame, so that a mistyped address leaves the rail and the search in reach. */
const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })
const insideRoutes = screens.filter((screen) => !screen.open).map((screen) => routeOf(screen, inside))
const outsideRoutes = screens.filter((screen) => screen.open).map((screen) => routeOf(screen, outside))

/** The router over all screens. Values in addresses stay text. */
export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([...insideRoutes, nowhere]),
    outside.addChildren(outsideRoutes),
  ]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: false,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
})
