import type { Screen } from './screen.ts'

const placeholder = () => import('./Placeholder.tsx').then((file) => file.Placeholder)

/** Every page of the product, one line each; its code is loaded when it is first opened. */
export const screens: readonly Screen[] = [
  { path: '/', load: placeholder },
  { path: '/units', load: placeholder },
  { path: '/people', load: placeholder },
  { path: '/reports', load: placeholder },
  { path: '/ladders', load: placeholder },
  { path: '/imports', load: placeholder },
  { path: '/accounts', load: placeholder },
  { path: '/history', load: placeholder },
  { path: '/sign-in', open: true, load: placeholder },
  { path: '/set-up', open: true, load: placeholder },
  { path: '/gallery', load: () => import('./gallery/Gallery.tsx').then((file) => file.Gallery) },
]
