import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../../kit/ui/shell/Page.tsx'
import access from '../../access.module.css'
import { useGrantUnit } from '../../accounts/grants/GrantUnit.tsx'
import { roleNames } from '../../policy/texts.ts'
import { words } from '../../texts.ts'
import { texts } from '../texts.ts'
import { endMapping, listMappings, type ShownMapping } from './contract.ts'
import { NewMapping } from './NewMapping.tsx'

const OneMapping = ({ mapping, onChanged }: { mapping: ShownMapping; onChanged: () => Promise<void> }) => {
  const t = useText()
  const unitOf = useGrantUnit()
  const { mappingId, group, role, holders } = mapping
  return (
    <li>
      <div className={access.what}>
        <strong>{group}</strong>
        <span className={access.quiet}>
          {t(roleNames[role])} · {unitOf(mapping) ?? t(words.wholeOrganisation)} · {holders}{' '}
          {t(texts.holders)}
        </span>
      </div>
      <ConfirmWithUndo
        label={texts.end}
        of={group}
        question={texts.endQuestion}
        done={texts.ended}
        size="xs"
        danger
        onConfirm={async () => {
          await call(endMapping, { params: { mappingId } })
          await onChanged()
        }}
      >
        <p>{t(texts.endHint)}</p>
      </ConfirmWithUndo>
    </li>
  )
}

/** Which group gives which role, with a form for one more. */
export const Mappings = () => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [adding, setAdding] = useState(false)
  const known = useQuery({ queryKey: ['group-mappings'], queryFn: () => call(listMappings) })
  const onChanged = () => client.invalidateQueries({ queryKey: ['group-mappings'] })
  const added = () => {
    setAdding(false)
    announce({ text: texts.added })
    void onChanged()
  }
  return (
    <Block title={texts.mappings}>
      <p className={access.quiet}>{t(texts.mappingsAbout)}</p>
      <RefusalNotice error={known.error} onTryAgain={() => void known.refetch()} />
      {known.data?.mappings.length === 0 && <p>{t(texts.noMappings)}</p>}
      <ul className={access.rows}>
        {known.data?.mappings.map((mapping) => (
          <OneMapping key={mapping.mappingId} mapping={mapping} onChanged={onChanged} />
        ))}
      </ul>
      {adding ? (
        <NewMapping
          today={new Date().toLocaleDateString('sv-SE')}
          onDone={added}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div className={access.ways}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t(texts.add)}
          </Button>
        </div>
      )}
    </Block>
  )
}
