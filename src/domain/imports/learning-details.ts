import { say } from '../language/say.ts'
import { readWord } from './cell-reading.ts'
import type { ImportedQualification } from './imported-person.ts'
import type { RowCells } from './row-cells.ts'
import { dateUnder, readUnder, wordsUnder } from './row-cells.ts'

/** What a row says of a learning besides its level. */
export type Details = Omit<ImportedQualification, 'levelCode'>

/** Reads the details from their columns. */
export const details = (cells: RowCells): Details => {
  const { words } = cells.context
  return {
    specialty: wordsUnder(cells, 'specialty'),
    fieldCode: readUnder(cells, 'field', (text) =>
      readWord(text, words.fields, 'field.unknown', say('ngành ISCED-F', 'ISCED-F fields')),
    ),
    institution: wordsUnder(cells, 'institution'),
    country: readUnder(cells, 'country', (text) =>
      readWord(text, words.countries, 'country.unknown', say('nước', 'countries')),
    ),
    form: readUnder(cells, 'form', (text) =>
      readWord(text, words.forms, 'form.unknown', say('hình thức đào tạo', 'forms of study')),
    ),
    funding: readUnder(cells, 'funding', (text) =>
      readWord(text, words.funding, 'funding.unknown', say('nguồn kinh phí', 'sources of funding')),
    ),
    awarded: dateUnder(cells, 'awarded'),
    diplomaNumber: wordsUnder(cells, 'diploma-number'),
  }
}

/** Nothing said. */
export const none: Details = {
  specialty: null,
  fieldCode: null,
  institution: null,
  country: null,
  form: null,
  funding: null,
  awarded: null,
  diplomaNumber: null,
}
