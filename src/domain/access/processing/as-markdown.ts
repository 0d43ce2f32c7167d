import { exportPlaces, handlings, keptFor, legalBases } from './ground.ts'
import { type RegisterTable, register } from './register.ts'

const lines = ({ table, title, purpose, basis, exported, columns, ...entry }: RegisterTable): string[] => {
  const ground = legalBases[basis]
  return [
    `## ${title.en} · ${title.vi}`,
    '',
    `Table \`${table}\`. ${purpose.en}.`,
    '',
    `- Ground: ${ground.text.en} (${ground.source})`,
    `- Kept: ${keptFor[entry.keptFor].en}`,
    `- Leaves in: ${exported.map((place) => exportPlaces[place].en).join(' · ') || 'nothing'}`,
    '',
    '| column | what | sensitive | who reads | erased |',
    '|---|---|---|---|---|',
    ...columns.map(
      ({ name, what, sensitive, readers, erased }) =>
        `| \`${name}\` | ${what.en} · ${what.vi} | ${sensitive ? 'yes' : ''} | ${readers.join(', ') || 'nobody'} | ${handlings[erased].en} |`,
    ),
    '',
  ]
}

/** The register of processing as a page of the documentation. */
export const registerAsMarkdown = (): string =>
  [
    '# Register of processing',
    '',
    'Made from `src/domain/access/processing/`; `vitest run src/domain/access/processing -u` writes it anew.',
    'Every column about people is here: a column without an entry fails the build.',
    'How many months a rule of retention keeps stands in the profile (`profiles/vn/retention.ts`).',
    '',
    ...register.flatMap(lines),
  ].join('\n')
