import type { Database } from '../../../database/connect.ts'
import type { ImportWords, LevelWords, Word } from '../../../domain/imports/words.ts'
import type { TermList } from '../../../domain/profile/profile.ts'

type Named = { code: string; nameVi: string; nameEn: string }

const wordOf = ({ code, nameVi, nameEn }: Named, synonyms: readonly string[] = []): Word => ({
  code,
  names: [nameVi, nameEn],
  synonyms,
})

/** Levels as files may call them, ladder by ladder from the lowest up. */
const levelWords = async (database: Database): Promise<LevelWords[]> => {
  const rows = await database
    .selectFrom('level')
    .innerJoin('ladder', 'ladder.code', 'level.ladderCode')
    .selectAll('level')
    .orderBy('ladder.position')
    .orderBy('level.rank')
    .orderBy('level.code')
    .execute()
  return rows.map((level) => ({
    ...wordOf(level, level.synonyms),
    names: [level.nameVi, level.nameEn, level.shortVi, level.shortEn],
    ladder: level.ladderCode,
  }))
}

/** The closed lists of the registry as an import reads against them; they are data, so they are asked for. */
export const loadWords = async (database: Database): Promise<ImportWords> => {
  const terms = await database.selectFrom('term').selectAll().orderBy('list').orderBy('position').execute()
  const list = (name: TermList): Word[] =>
    terms.filter((term) => term.list === name).map((term) => wordOf(term, term.synonyms))
  const named = async (table: 'unitKind' | 'hierarchy' | 'fieldOfStudy'): Promise<Word[]> => {
    const rows = await database
      .selectFrom(table)
      .select(['code', 'nameVi', 'nameEn'])
      .orderBy('code')
      .execute()
    return rows.map((row) => wordOf(row))
  }
  return {
    levels: await levelWords(database),
    staffKinds: list('staff-kind'),
    forms: list('form'),
    funding: list('funding'),
    countries: list('country'),
    ethnicities: list('ethnicity'),
    religions: list('religion'),
    fields: await named('fieldOfStudy'),
    unitKinds: await named('unitKind'),
    hierarchies: await named('hierarchy'),
  }
}
