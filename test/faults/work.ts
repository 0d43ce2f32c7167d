import { randomUUID } from 'node:crypto'
import { addPerson } from '../../src/features/people/record/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { prepares, runs } from '../world/imports.ts'
import type { Visitor } from '../world.ts'

/** What was asked for, and whether the product has said that it is done. */
export type Deed =
  | { readonly kind: 'person'; readonly name: string; acknowledged: boolean }
  | {
      readonly kind: 'qualification'
      readonly personId: string
      readonly diploma: string
      acknowledged: boolean
    }
  | { readonly kind: 'import'; readonly prefix: string; readonly people: number; acknowledged: boolean }

/** Does the deed; whatever the fault breaks off stays without an acknowledgement. */
const attempt = async (deed: Deed, work: () => Promise<boolean>): Promise<Deed> => {
  try {
    deed.acknowledged = await work()
  } catch {
    deed.acknowledged = false
  }
  return deed
}

const membership = (unitId: string) => [{ hierarchy: 'administrative', unitId, from: '2014-01-01', to: null }]

const enterPerson = async (visitor: Visitor, unitId: string, deeds: Deed[]): Promise<string | null> => {
  const name = `Người ${randomUUID()}`
  const deed: Deed = { kind: 'person', name, acknowledged: false }
  deeds.push(deed)
  let id: string | null = null
  await attempt(deed, async () => {
    const body = { fullName: name, memberships: membership(unitId), evenIfAlike: true }
    const answer = await visitor.ask(addPerson, { body })
    id = answer.id
    return true
  })
  return id
}

const addDiploma = async (visitor: Visitor, personId: string, deeds: Deed[]): Promise<void> => {
  const diploma = randomUUID()
  const deed: Deed = { kind: 'qualification', personId, diploma, acknowledged: false }
  deeds.push(deed)
  await attempt(deed, async () => {
    const body = { levelCode: 'PRO.MA', awarded: '2014-05', diplomaNumber: diploma }
    await visitor.ask(addQualification, { params: { personId }, body })
    return true
  })
}

/** Changes one after another until the product is gone. */
export const changeUntil = async (
  visitor: Visitor,
  unitId: string,
  deeds: Deed[],
  isOver: () => boolean,
): Promise<void> => {
  let personId: string | null = null
  while (!isOver()) {
    personId = (await enterPerson(visitor, unitId, deeds)) ?? personId
    if (personId !== null) await addDiploma(visitor, personId, deeds)
  }
}

/** One import of so many people, whose names begin alike. */
export const importPeople = async (visitor: Visitor, people: number, deeds: Deed[]): Promise<void> => {
  const prefix = `Nhập ${randomUUID()}`
  const deed: Deed = { kind: 'import', prefix, people, acknowledged: false }
  deeds.push(deed)
  const rows = Array.from({ length: people }, (_, at) => `${prefix} ${at};ST;Thạc sĩ`)
  const content = ['Họ và tên;Mã đơn vị;Trình độ chuyên môn', ...rows].join('\n')
  await attempt(deed, async () => {
    const importId = await prepares(visitor, content)
    return (await runs(visitor, importId)).state === 'done'
  })
}
