import type { Generated } from 'kysely'
import type { Json } from './json.ts'

export type ProfileTables = {
  hierarchy: { code: string; nameVi: string; nameEn: string; position: number }
  unitKind: {
    code: string
    nameVi: string
    nameEn: string
    hierarchy: string
    grassroots: Generated<boolean>
    position: number
  }
  ladder: {
    code: string
    nameVi: string
    nameEn: string
    position: number
    fromDay: Generated<string>
    toDay: Generated<string>
    source: string | null
    revision: Generated<number>
  }
  level: {
    code: string
    ladderCode: string
    rank: number
    nameVi: string
    nameEn: string
    shortVi: string
    shortEn: string
    synonyms: Json<string[]>
    isced: string | null
    vqf: string | null
    eqf: string | null
    externalCode: string | null
    colourLight: string | null
    colourDark: string | null
    unverified: Generated<boolean>
    source: string | null
    fromDay: Generated<string>
    toDay: Generated<string>
    revision: Generated<number>
  }
  levelEquivalence: {
    levelCode: string
    countsAsLevelCode: string
    evidenceKind: string
    basis: string | null
    fromDay: Generated<string>
    toDay: Generated<string>
  }
  countsAsSet: {
    code: string
    nameVi: string
    nameEn: string
    basis: string | null
    position: number
    revision: Generated<number>
  }
  countsAsMember: {
    memberId: string
    setCode: string
    levelCode: string
    position: number
    fromDay: Generated<string>
    toDay: Generated<string>
  }
  fieldOfStudy: { code: string; parentCode: string | null; nameVi: string; nameEn: string }
  term: {
    list: string
    code: string
    nameVi: string
    nameEn: string
    synonyms: Json<string[]>
    externalCode: string | null
    position: number
    fromDay: Generated<string>
    toDay: Generated<string>
  }
}
