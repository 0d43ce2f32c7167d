import { addQualification, addStudy } from '../../../src/features/qualifications/contract.ts'
import { runRound } from '../../../src/features/qualifications/rounds/contract.ts'
import type { Visitor } from '../../world.ts'
import type { Ground, Target } from '../ground.ts'
import { byMaker, byTarget, type Probe } from '../probe.ts'

const stale = { revision: 0 }
const levelCode = 'PRO.MA'
const pdf = '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'

const held = async ({ personId }: Target, { administrator }: Ground) => {
  const { id } = await administrator.ask(addQualification, { params: { personId }, body: { levelCode } })
  return { personId, id }
}

const studied = async ({ personId }: Target, { administrator }: Ground) => {
  const body = { levelCode, from: '2014', to: null }
  const { id } = await administrator.ask(addStudy, { params: { personId }, body })
  return { personId, id }
}

const proven = async (target: Target, ground: Ground) => {
  const of = await held(target, ground)
  const response = await ground.administrator.fetch(
    `/api/people/${of.personId}/qualifications/${of.id}/evidence`,
    {
      method: 'POST',
      body: pdf,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.pdf' },
    },
  )
  const { id: evidenceId } = (await response.json()) as { id: string }
  return { ...of, evidenceId }
}

/** What a round is asked to mark, as a preview would have answered. */
const toMark = async (target: Target, ground: Ground) => {
  const { personId, id } = await held(target, ground)
  return { verification: 'seen' as const, people: [{ personId, qualifications: [{ id, revision: 1 }] }] }
}

/** A round run by the asker, or by an administrator; for who may run none, one that does not exist. */
const roundOf = async (target: Target, ground: Ground, own: Visitor | null) => {
  const body = await toMark(target, ground)
  const { body: ran } = await (own ?? ground.administrator).answerTo(runRound, { body })
  return (ran as { roundId?: string | null }).roundId ?? crypto.randomUUID()
}

export const qualificationProbes: Record<string, Probe> = {
  'qualifications.add': byTarget(({ personId }) => ({ params: { personId }, body: { levelCode } })),
  'qualifications.change': byTarget(async (target, ground) => ({
    params: await held(target, ground),
    body: { ...stale, specialty: 'Hóa học' },
  })),
  'qualifications.remove': byTarget(async (target, ground) => ({ params: await held(target, ground) })),
  'qualifications.verify': byTarget(async (target, ground) => ({
    params: await held(target, ground),
    body: { ...stale, verification: 'seen' },
  })),
  'studies.add': byTarget(({ personId }) => ({
    params: { personId },
    body: { levelCode, from: '2014', to: null },
  })),
  'studies.change': byTarget(async (target, ground) => ({
    params: await studied(target, ground),
    body: { ...stale, specialty: 'Hóa học' },
  })),
  'studies.remove': byTarget(async (target, ground) => ({ params: await studied(target, ground) })),
  'studies.complete': byTarget(async (target, ground) => ({
    params: await studied(target, ground),
    body: { ...stale, awarded: '2016' },
  })),
  'evidence.add': byTarget(async (target, ground) => ({ params: await held(target, ground), file: pdf })),
  'evidence.open': byTarget(async (target, ground) => ({ params: await proven(target, ground) })),
  'evidence.remove': byTarget(async (target, ground) => ({ params: await proven(target, ground) })),
  'verification-rounds.preview': byTarget(
    ({ personId }) => ({ body: { verification: 'seen', chosen: { personIds: [personId] } } }),
    { filters: true, tells: (body) => (body as { people: number }).people > 0 },
  ),
  'verification-rounds.run': byTarget(async (target, ground) => ({ body: await toMark(target, ground) }), {
    filters: true,
    tells: (body) => (body as { qualifications: number }).qualifications > 0,
  }),
  'verification-rounds.undo': byMaker(async (target, ground, own) => ({
    params: { roundId: await roundOf(target, ground, own) },
  })),
}
