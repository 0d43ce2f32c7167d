import { Button, Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import { changeMapping, type showMapping } from './contract.ts'

type Shown = AnswerOf<typeof showMapping>
type Chosen = Record<number, { target: string | null; levelCode: string | null }>

/** Column by column: what it is taken for, with examples and the reason of the guess. */
export const MapTable = ({ shown, onDone }: { shown: Shown; onDone: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Chosen>({})
  const columns = shown.columns.map((column) => ({ ...column, ...chosen[column.column] }))
  const choose = (column: number, part: Partial<Chosen[number]>) =>
    setChosen((before) => {
      const now = columns.find((one) => one.column === column)
      return {
        ...before,
        [column]: { target: now?.target ?? null, levelCode: now?.levelCode ?? null, ...part },
      }
    })
  const [seen, setSeen] = useState(shown.revision)
  const mapping = useMutation({
    mutationFn: () =>
      call(changeMapping, {
        params: { importId: shown.importId },
        body: {
          revision: seen,
          columns: columns.map(({ column, target, levelCode }) => ({ column, target, levelCode })),
        },
      }),
    // Somebody else was quicker: what is chosen here stays, and saving again is built on what stands now.
    onError: (error) => error instanceof ApiRefusal && setSeen(error.present?.revision ?? seen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['import', shown.importId] })
      await queries.invalidateQueries({ queryKey: ['mapping', shown.importId] })
      onDone()
    },
  })
  const targets = shown.targets.map(({ code, name }) => ({ value: code, label: t(name) }))
  const levels = shown.levels.map(({ code, name }) => ({ value: code, label: t(name) }))
  return (
    <>
      <RefusalNotice error={mapping.error ?? (shown.gaps[0] ? new Error(t(shown.gaps[0].text)) : null)} />
      {shown.sensitive && <p className={look.quiet}>{t(shown.sensitive)}</p>}
      <div className={`${look.wideTable} ${look.mapping}`} style={{ maxHeight: 'none' }}>
        <table>
          <thead>
            <tr>
              <th>{t(texts.column)}</th>
              <th>{t(texts.meaning)}</th>
              <th>{t(texts.examples)}</th>
              <th>{t(texts.why)}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ column, letters, heading, target, levelCode, samples, reason }) => (
              <tr key={column}>
                <td className={look.mapped}>
                  <span className={look.quiet}>{letters}</span> {heading}
                </td>
                <td className={look.meant}>
                  <Select
                    aria-label={`${t(texts.meaning)}: ${heading}`}
                    size="xs"
                    searchable
                    clearable
                    placeholder={t(texts.skipped)}
                    data={targets}
                    value={target}
                    onChange={(value) => choose(column, { target: value })}
                  />
                  {target === 'level-tick' && (
                    <Select
                      aria-label={`${t(texts.level)}: ${heading}`}
                      size="xs"
                      mt={4}
                      searchable
                      data={levels}
                      value={levelCode}
                      onChange={(value) => choose(column, { levelCode: value })}
                    />
                  )}
                </td>
                <td className={look.told}>{samples.join(' · ')}</td>
                <td className={look.told}>{column in chosen ? '' : t(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={look.foot}>
        <Button loading={mapping.isPending} onClick={() => mapping.mutate()}>
          {t(texts.next)}
        </Button>
      </div>
    </>
  )
}
