import type { Visitor } from '../../world.ts'
import { byAction, byMaker, byTarget, type Probe } from '../probe.ts'

const file = 'Họ và tên;Ngày sinh\nNguyễn Văn An;1975\n'

/** An import that somebody has sent; for whoever may send none, one that does not exist. */
const sentBy = async (sender: Visitor): Promise<string> => {
  const response = await sender.fetch('/api/imports', {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.csv' },
  })
  const { importId } = (await response.json()) as { importId?: string }
  return importId ?? crypto.randomUUID()
}

/** An import is seen by who sent it and by who reaches everything; a colleague of the same unit is refused. */
const ofSender = (body?: object, more: Partial<Probe> = {}): Probe => {
  const sent = new Map<string, Promise<string>>()
  return byMaker(async ({ unitId }, { world }, own) => {
    const colleague = async () => sentBy(await world.account('unit-officer', { unitId }))
    const known = own ? sentBy(own) : (sent.get(unitId) ?? colleague())
    if (!own) sent.set(unitId, known)
    const importId = await known
    return { params: { importId }, ...(body ? { body } : {}), secret: importId }
  }, more)
}

export const importProbes: Record<string, Probe> = {
  'imports.upload': byAction(() => ({ file })),
  'imports.list': ofSender(undefined, { filters: true }),
  'imports.show': ofSender(),
  'imports.choose': ofSender({ sheet: 0 }),
  'imports.mapping': ofSender(),
  'imports.change-mapping': ofSender({ columns: [] }),
  'imports.preview': ofSender(),
  'imports.correct': ofSender({}),
  'imports.run': ofSender(),
  'imports.cancel-run': ofSender(),
  'imports.undo': ofSender(),
  'imports.rejected': ofSender(),
  'imports.template': byAction(),
  'imports.export': byTarget(({ unitId }) => ({ query: { unitId, hierarchy: 'administrative' } }), {
    filters: true,
  }),
}
