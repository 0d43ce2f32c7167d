import { overview } from '../actions.ts'
import { routes as choice } from '../choice/actions.ts'
import { routes as corrections } from '../corrections/actions.ts'
import { routes as exports } from '../export/actions.ts'
import { routes as mapping } from '../mapping/actions.ts'
import { routes as preview } from '../preview/actions.ts'
import { routes as rejected } from '../rejected/actions.ts'
import { routes as run } from '../run/actions.ts'
import { routes as template } from '../template/actions.ts'
import { routes as undoing } from '../undoing/actions.ts'
import { routes as upload } from '../upload/actions.ts'

/** Everything that can be asked of imports, in the order of their steps. */
export const routes = [
  ...upload,
  ...overview,
  ...choice,
  ...mapping,
  ...preview,
  ...corrections,
  ...run,
  ...undoing,
  ...rejected,
  ...template,
  ...exports,
]
