import { byAction, type Probe } from '../probe.ts'

const somewhere = () => ({ params: { importId: crypto.randomUUID() } })
/** Imports are seen by who sent them: whoever may import at all learns only that there is no such import. */
const ofOthers = (body?: object) =>
  byAction(() => ({ ...somewhere(), ...(body ? { body } : {}) }), { alsoOpen: [404] })

export const importProbes: Record<string, Probe> = {
  'imports.upload': byAction(() => ({ file: 'Họ và tên;Ngày sinh\nNguyễn Văn An;1975\n' })),
  'imports.list': byAction(),
  'imports.show': ofOthers(),
  'imports.choose': ofOthers({ sheet: 0 }),
  'imports.mapping': ofOthers(),
  'imports.change-mapping': ofOthers({ columns: [] }),
  'imports.preview': ofOthers(),
  'imports.correct': ofOthers({}),
  'imports.run': ofOthers(),
  'imports.cancel-run': ofOthers(),
  'imports.undo': ofOthers(),
  'imports.rejected': ofOthers(),
  'imports.template': byAction(),
  'imports.export': byAction(),
}
