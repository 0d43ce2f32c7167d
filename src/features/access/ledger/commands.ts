import { refuse } from '../../../domain/language/refusal.ts'
import type { Language } from '../../../domain/language/say.ts'
import { faultText } from '../../../domain/ledger/fault.ts'
import type { Verified } from '../../../domain/ledger/reading.ts'
import type { CommandAnswer, CommandLine } from '../../../kit/command-line.ts'
import type { Context } from '../context.ts'
import { exportLedger } from './export/actions.ts'
import { texts } from './texts.ts'
import { trustedRoots, verifyFile, verifyLedger } from './verification/actions.ts'

const answerOf = (verified: Verified & { unsealed?: number }, language: Language): CommandAnswer => {
  const { seals, entries, hash, faults, faultCount, unsealed = 0 } = verified
  const more = faultCount - faults.length
  const lines = [
    ...faults.map((fault) => faultText(fault)[language]),
    ...(more > 0 ? [texts.andMore(more)[language]] : []),
    ...(faultCount === 0 ? [texts.whole(entries, seals)[language]] : []),
    ...(hash ? [texts.lastHash(hash)[language]] : []),
    ...(unsealed > 0 ? [texts.unsealed(unsealed)[language]] : []),
  ]
  const answer = { json: verified, lines }
  return faultCount === 0 ? answer : { ...answer, refusal: refuse('ledger.broken', texts.broken(faultCount)) }
}

/** `vuon ledger export` and `vuon ledger verify`: the proof that an inspector takes along, and its test. */
export const commands: readonly CommandLine<Context>[] = [
  {
    name: 'ledger export',
    summary: texts.export,
    argument: '<file>',
    run: async (context, _options, file = '') => {
      const exported = await exportLedger(context, file)
      const { total, number, hash } = exported
      const lines = [texts.exported(total, number, file), texts.lastHash(hash)]
      return { json: { file, ...exported }, lines: lines.map((line) => line[context.language]) }
    },
  },
  {
    name: 'ledger verify',
    summary: texts.verify,
    argument: '[file]',
    options: [
      { flags: '--root <hash>', summary: texts.root },
      { flags: '--roots <file>', summary: texts.roots },
    ],
    runAlone: async ({ language }, { root, roots }, file) => {
      const trusted = trustedRoots(root, roots)
      return file === undefined ? null : answerOf(await verifyFile(file, trusted), language)
    },
    run: async (context, { root, roots }) =>
      answerOf(await verifyLedger(context, trustedRoots(root, roots)), context.language),
  },
]
